"""The options that every writing command shares: whose words, of which day, and whether to write."""

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import NamedTuple

import click

from planctl.cli.ahead import tell_ahead
from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.options import Day, InPeriod, gathered, plan_typed
from planctl.cli.tidying import tidied
from planctl.edits.at_work import Place
from planctl.locale.catalogue import LANGUAGES
from planctl.model.period import Period


class Signed(NamedTuple):
    """Who says it and when, and how it shall be written.

    `sender` is a lead's id, name or alias as typed, None for the coordinator. `role` is who typed
    it: a role, never a person's name. `command` is what was typed, for the journal.
    """

    place: Place
    sender: str | None
    role: str
    day: date
    period: Period | None
    dry_run: bool
    lang: str
    command: str


def writing(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the writing options; it receives them as one `signed`.

    Its short texts are tidied, and what it dates after today is said to count later.
    """
    given = gathered(function, WRITING, _signed, "signed")

    @wraps(given)
    def run(**typed: object) -> None:
        given(**tidied(typed))
        # Evidence has a day of its own on which it is recorded: its --date is when it was seen.
        tell_ahead(typed["recorded"] if "recorded" in typed else typed["day"], str(typed["lang"]))

    return run


WRITING = (
    click.option(
        "--from",
        "sender",
        metavar="BODY",
        shell_complete=offer("lead"),
        help="Whose words. [the coordinator's]",
    ),
    click.option("--role", metavar="ROLE", help="Who typed it: a role, never a person's name."),
    click.option("--date", "day", type=Day(), metavar="DAY", help="The day it was said. [today]"),
    click.option("--period", type=InPeriod(), metavar="P", help="What it speaks of. [the round]"),
    click.option("--dry-run", is_flag=True, help="Print what would be written."),
    click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]"),
    click.option("--plan", metavar="DIR", is_eager=True, help="The folder that holds plan.yaml."),
)


def _signed(typed: dict[str, object]) -> Signed:
    sender, role, day, period = (typed[key] for key in ("sender", "role", "day", "period"))
    return Signed(
        place=place_of(typed["plan"]),
        sender=None if sender is None else str(sender),
        role=str(role or ""),
        day=day if isinstance(day, date) else today(),
        period=period if isinstance(period, Period) else None,
        dry_run=bool(typed["dry_run"]),
        lang=str(typed["lang"]),
        command=command_line(),
    )


def place_of(plan: object) -> Place:
    """Where the plan is that was typed, or the nearest one."""
    from planctl.storage.folders import cache_folder
    from planctl.storage.opening import find_plan

    typed = str(plan) if plan else plan_typed(click.get_current_context())
    root = find_plan(os.getcwd(), typed)
    folder = cache_folder(root)
    return Place(root, os.path.join(folder, "index") if folder else None)


def command_line() -> str:
    """What was typed, for the journal: long texts cut."""
    words = (word if len(word) <= 60 else word[:59] + "…" for word in sys.argv[1:])
    return " ".join(["planctl", *(f'"{word}"' if " " in word else word for word in words)])
