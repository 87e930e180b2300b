"""`planctl unreported`: the round, and who has not been heard."""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import Found, answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer
from planctl.contract.rounds import round_row
from planctl.contract.rows import action_row
from planctl.locale.catalogue import say
from planctl.queries.selection import Group, Stood
from planctl.queries.unreported import Unreported, unreported

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "round", "due", "days_overdue", "timescale", "asked", "lead", "action")


@click.command("unreported")
@reading
def command(asked: Asked) -> None:
    """The newest round: who can still answer, who did not, and how many were not asked.

    \b
    Examples:
      planctl unreported
      planctl unreported --by lead
      planctl unreported --lead health --as-of 2026-11-21
      planctl unreported --format json | jq '.not_reported'
    """
    opened = open_asked(asked)
    found = unreported(opened.plan, asked.as_of, opened.selection)
    groups = grouped(asked, opened.plan, found.items)
    said = _answer(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.unreported import Silence, draw_unreported

        draw_unreported(screen, Silence(opened.plan, found, groups, asked.by, said.notes))

    answer(asked, opened, said, draw)


def _answer(
    asked: Asked, opened: Open, found: Unreported, groups: tuple[Group, ...] | None
) -> Answer:
    by_id = {item.id: action_row(opened.plan, item, asked.lang) for item in found.items}
    head = head_of(asked, opened, found.total) | {
        "round": round_row(found.round),
        "asked": found.asked,
        "awaited": _ids(found.awaited),
        "not_reported": _ids(found.not_reported),
        "reported": _ids(found.reported),
        "another_time": _ids(found.another_time),
        "finished": _ids(found.finished),
    }
    empty = say("everybody-reported" if found.asked else "nobody-asked", asked.lang)
    said = Found(by_id, groups).said("unreported", head, COLUMNS, empty)
    return said._replace(notes=notes_of(asked, opened))


def _ids(items: tuple[Stood, ...]) -> list[str]:
    return [item.id for item in items]
