"""`planctl round`: who was asked and has answered; under it, to open a round and to close it.

The head of its JSON has round (period, opened, closes), open (whether an answer would be in time),
bodies (how many were asked, answering, complete), actions (how many are asked, answered by a body,
answered_by_all that were asked, answered without_report, shared by several) and nobody: the ids asked
about with nobody to ask. All are null before the first round. An item is a body and has the keys id,
name, asked_about, answered, no_change, without_report, awaited, not_reported, late (lists of actions'
ids) and listing: "listed", "not listed" or "asked nothing now" against the list in the round's own
file, null where it has none. What is answered without_report asks for a new date, say: it is no report
on the action yet.
"""

from typing import TYPE_CHECKING, NamedTuple

import click

from planctl.cli.answering import answer, head_of, notes_of
from planctl.cli.clock import today
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.cli.several import Several, Under
from planctl.contract.answer import Answer, Row, visible
from planctl.errors import WrongUsage
from planctl.locale.catalogue import say
from planctl.locale.rounds import of_round

if TYPE_CHECKING:
    from planctl.queries.round import RoundStands
    from planctl.terminal.screen import Screen

DOT = " · "


class Rounds(Several):
    """The commands under `round`."""

    under = {
        "open": Under("round_open", "Ask about a period, until a day."),
        "close": Under("round_close", "End a round that was opened by hand."),
    }


class Seen(NamedTuple):
    """The plan, the round as it stands (None before the first), and its parts where grouped."""

    asked: Asked
    opened: Open
    stands: "RoundStands | None"
    parts: "list[tuple[str, str, RoundStands]] | None"


@click.group("round", cls=Rounds, invoke_without_command=True)
@reading
def command(asked: Asked) -> None:
    """The round: what each body was asked, what it answered, and what is awaited or not reported.

    An answer is anything that a body says about the round's period or a later one, also where it is
    no report on the action: evidence, or a new date asked for. --period looks back at an earlier
    round: what it asked by its closing day, and all that has come since.

    \b
    Examples:
      planctl round
      planctl round --period 2024-25-Q4 --format md
      planctl round --format csv > answers.csv
      planctl round open 2026-27-Q3 --closes 2027-01-22 --date 2026-12-14
    """
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is not None:
        return _require_bare(ctx, ctx.invoked_subcommand)
    seen = _seen(asked)
    said = _answer(seen)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.round import Shown, draw_round

        notes = notes_of(seen.asked, seen.opened)
        draw_round(screen, Shown(seen.opened.plan, seen.stands, seen.parts, notes))

    return answer(seen.asked, seen.opened, said, draw)


def _require_bare(ctx: click.Context, under: str) -> None:
    """Nothing of the view stands before a command under it: there it would be lost in silence."""
    from click.core import ParameterSource

    typed = [
        key for key in ctx.params if ctx.get_parameter_source(key) is ParameterSource.COMMANDLINE
    ]
    if typed:
        option = f"--{typed[0].replace('_', '-')}"
        raise WrongUsage(
            f"{option} stands before {under}", f"Put it behind: planctl round {under} … {option}"
        )


def _seen(typed: Asked) -> Seen:
    """The round asked for, as it stands on the day: an earlier one from today."""
    from planctl.cli.round_seen import stands_of
    from planctl.queries.round import in_selection

    asked = typed._replace(as_of=today(), period=None) if typed.period else typed
    opened = open_asked(asked)
    whole = stands_of(opened, asked.as_of, typed.period, asked.lang)
    if whole is None:
        return Seen(asked, opened, None, None)
    stands = in_selection(whole, opened.plan, opened.selection)
    groups = grouped(asked, opened.plan, (*stands.items, *stands.nobody))
    if groups is None:
        return Seen(asked, opened, stands, None)
    parts = [(g.key, g.label, stands.only(i.id for i in g.items)) for g in groups]
    return Seen(asked, opened, stands, parts)


def _answer(seen: Seen) -> Answer:
    from planctl.contract.round import COLUMNS, body_row, in_words, round_head, spoken, telling

    asked, opened, stands, parts = seen
    lang, plan = asked.lang, opened.plan
    head = head_of(asked, opened, stands.total if stands else len(plan.tracked))
    empty = of_round("nobody-heard", lang)
    if stands is None:
        nothing: Row = dict.fromkeys(("round", "open", "bodies", "actions", "nobody"))
        no_round = say("no-round", lang)
        return Answer("round", head | nothing, [], COLUMNS, [], no_round, notes_of(asked, opened))
    counts = (visible(" ".join(DOT.join(line).split())) for line in in_words(plan, stands, lang))
    items = [body_row(plan, stands, heard, lang) for heard in stands.bodies]
    rows = _rows(seen, items)
    groups: list[Row] = [
        {"key": key, "label": label, "ids": [heard.body for heard in part.bodies]}
        for key, label, part in parts or ()
    ]
    columns = telling(rows) if asked.format == "md" else COLUMNS
    return Answer(
        name="round",
        head=head | round_head(stands),
        items=items,
        columns=columns if parts is None else ("group", *columns),
        rows=[spoken(row, lang) for row in rows] if asked.format == "md" else rows,
        empty=empty,
        notes=(*notes_of(asked, opened), *counts),
        groups=None if parts is None else groups,
    )


def _rows(seen: Seen, items: list[Row]) -> list[Row]:
    """The bodies as tables show them: once, or in every group in which they are asked anything."""
    from planctl.contract.round import body_row, counted

    if seen.parts is None:
        return [counted(row) for row in items]
    plan, lang = seen.opened.plan, seen.asked.lang
    return [
        {**counted(body_row(plan, part, heard, lang)), "group": key}
        for key, _, part in seen.parts
        for heard in part.bodies
    ]
