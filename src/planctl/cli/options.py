"""The options that every reading command shares: one selection, one way to say the day and the form."""

import os
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

import click

from planctl.cli.clock import today
from planctl.errors import WrongUsage
from planctl.locale.catalogue import LANGUAGES
from planctl.model.period import Period, is_plans_day, parse_period

F = TypeVar("F", bound=Callable[..., None])
Option = Callable[[Callable[..., None]], Callable[..., None]]
FORMATS = ("table", "plain", "json", "csv", "md")
GROUPS = ("aim", "commitment", "lead", "rag", "state")


class Asked(NamedTuple):
    """What was typed, before it is held against the plan. `format` is already decided."""

    plan: str | None
    as_of: date
    period: Period | None
    rev: str | None
    aim: tuple[str, ...]
    commitment: tuple[str, ...]
    lead: tuple[str, ...]
    rag: tuple[str, ...]
    state: tuple[str, ...]
    text: tuple[str, ...]
    by: str | None
    format: str
    lang: str
    full: bool
    against: str = "current"


class Day(click.ParamType[date]):
    """A day: 2026-11-21, 21/11/2026, or in words."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day meant; a usage error names the forms that are read."""
        if isinstance(value, date):
            return value
        day: date | None
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = _in_words(str(value))
        if day is None:
            self.fail(f'"{value}" is not a day. Write 2026-11-21.', param, ctx)
        if not is_plans_day(day):
            self.fail(f"{day} is no day of a plan. Write one from 1990 to 2200.", param, ctx)
        return day


def _in_words(text: str) -> date | None:
    from planctl.model.phrases import read_timescale

    if text.strip().casefold() in ("today", "heddiw"):
        return today()
    reading = read_timescale(text, date(2000, 4, 1))
    return reading.due if reading.kind == "day" else None


class InPeriod(click.ParamType[Period]):
    """A period: 2026-27 Q2, 2026-27-Q2 or 2025-26."""

    name = "period"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """The period meant; a usage error names the forms that are read."""
        if isinstance(value, Period):
            return value
        from planctl.cli.opening import calendar_of

        _, starts = calendar_of(plan_typed(ctx) if ctx else None)
        period = parse_period(str(value), starts)
        if period is None:
            quarter, year = (Period(2026, quarter, starts) for quarter in (2, None))
            self.fail(f'"{value}" is not a period. Write "{quarter}" or "{year}".', param, ctx)
        return period


def plan_option(function: F) -> F:
    """`--plan`, which may also stand before the command's name."""
    return click.option(
        "--plan", metavar="DIR", is_eager=True, help="The folder that holds plan.yaml."
    )(function)


def _completed(kind: str) -> Callable[[click.Context, click.Parameter, str], list[object]]:
    """Completion of an option's value, looked up only when the shell asks."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[object]:
        from planctl.cli.completing import words

        return list(words(kind, incomplete, plan_typed(ctx)))

    return complete


def gathered(
    function: Callable[..., None],
    options: tuple[Option, ...],
    make: Callable[[dict[str, object]], object],
    name: str,
) -> Callable[..., None]:
    """Give a command some options; it receives what `make` makes of them under one name."""
    keys = _keys_of(options)

    def run(**typed: object) -> None:
        own = {key: value for key, value in typed.items() if key not in keys}
        function(**{name: make(typed)}, **own)

    run.__name__, run.__doc__ = function.__name__, function.__doc__
    if hasattr(function, "__click_params__"):
        run.__click_params__ = function.__click_params__  # type: ignore[attr-defined]  # click's own way to collect options
    for option in reversed(options):
        run = option(run)
    return run


def _keys_of(options: tuple[Option, ...]) -> frozenset[str]:
    """The names under which a command would receive the options."""

    def bare() -> None:
        """Take the options and do nothing."""

    for option in options:
        option(bare)
    return frozenset(str(each.name) for each in bare.__click_params__)  # type: ignore[attr-defined]  # as above


def reading(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the reading options; it receives them as one `asked`."""
    return gathered(function, READING, _asked, "asked")


def reading_without(
    untyped: dict[str, object],
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The reading options for a command that has some of them not: those are as in `untyped`."""

    def given(function: Callable[..., None]) -> Callable[..., None]:
        whole = reading(function)

        def run(**typed: object) -> None:
            whole(**untyped, **typed)

        run.__name__, run.__doc__ = function.__name__, function.__doc__
        options = getattr(whole, "__click_params__", [])
        run.__click_params__ = [each for each in options if each.name not in untyped]  # type: ignore[attr-defined]  # as above
        return run

    return given


READING = (
    click.option("--as-of", type=Day(), metavar="DAY", help="Look from this day. [today]"),
    click.option(
        "--period", type=InPeriod(), metavar="P", help="All that was said about a period."
    ),
    click.option("--rev", metavar="REV", help="The plan as it stood at a git revision."),
    click.option("--aim", multiple=True, shell_complete=_completed("aim"), help="Keep an aim's."),
    click.option(
        "--commitment", multiple=True, shell_complete=_completed("commitment"), help="Keep one's."
    ),
    click.option("--lead", multiple=True, shell_complete=_completed("lead"), help="Keep a lead's."),
    click.option("--rag", multiple=True, shell_complete=_completed("rag"), help="Keep a rating's."),
    click.option(
        "--state", multiple=True, shell_complete=_completed("state"), help="Keep those in a state."
    ),
    click.option("--text", multiple=True, metavar="WORDS", help="Keep those that say this."),
    click.option("--by", metavar="|".join(GROUPS), help="Group the answer."),
    click.option(
        "--format",
        type=click.Choice(FORMATS),
        help="The form of the answer. [table; plain when piped]",
    ),
    click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]"),
    click.option(
        "--against",
        type=click.Choice(("current", "original")),
        default="current",
        help="The timescale in force, or the one first adopted. [current]",
    ),
    click.option("--full", is_flag=True, help="Whole texts in tables."),
    click.option("--plan", metavar="DIR", is_eager=True, help="The folder that holds plan.yaml."),
)


def _asked(typed: dict[str, object]) -> Asked:
    values = {key: typed[key] for key in Asked._fields}
    values["as_of"] = typed["as_of"] or today()
    values["format"] = typed["format"] or ("table" if is_screen() else "plain")
    values["plan"] = typed["plan"] or plan_typed(click.get_current_context())
    if typed["period"] and typed["as_of"]:
        raise WrongUsage(
            "--period and --as-of ask two different questions",
            "--period: all that was said about it. --as-of: what was known on a day.",
        )
    if isinstance(typed["period"], Period):
        values["as_of"] = typed["period"].last
    return Asked(**values)  # type: ignore[arg-type]  # click has typed each value


def plan_typed(ctx: click.Context) -> str | None:
    """The plan folder named on the command line or by PLANCTL_PLAN, if any."""
    named = (ctx.params.get("plan"), ctx.find_root().params.get("plan"))
    # While click still reads what was typed, an option that is not there yet is a mark of its own.
    typed = next((name for name in named if name and isinstance(name, str)), None)
    return typed or os.environ.get("PLANCTL_PLAN") or None


def is_screen() -> bool:
    """Whether a person is looking at standard output."""
    import sys

    return sys.stdout.isatty()
