"""`planctl overdue`: what is late."""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import Found, answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked, totals_by_group
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer
from planctl.contract.rows import action_row
from planctl.locale.catalogue import say
from planctl.queries.overdue import Overdue, overdue
from planctl.queries.selection import Group

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "due", "days_overdue", "reported", "timescale", "lead", "action")


@click.command("overdue")
@reading
def command(asked: Asked) -> None:
    """What is late, how late, whether anybody reported, and who can be asked.

    \b
    Examples:
      planctl overdue
      planctl overdue --by lead --as-of 2026-11-21
      planctl overdue --lead health --against original
      planctl overdue --format json | jq '.items[].id'
    """
    opened = open_asked(asked)
    found = overdue(opened.plan, asked.as_of, opened.selection)
    groups = grouped(asked, opened.plan, found.items)
    said = _answer(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.overdue import Lateness, draw_overdue

        totals = totals_by_group(asked, opened)
        draw_overdue(screen, Lateness(opened.plan, found, groups, asked.by, totals, said.notes))

    answer(asked, opened, said, draw)


def _answer(asked: Asked, opened: Open, found: Overdue, groups: tuple[Group, ...] | None) -> Answer:
    by_id = {item.id: action_row(opened.plan, item, asked.lang) for item in found.items}
    head = head_of(asked, opened, found.total)
    head |= {
        "never_reported": [item.id for item in found.never_reported],
        "undated": [item.id for item in found.undated],
    }
    said = Found(by_id, groups).said("overdue", head, COLUMNS, say("nothing-overdue", asked.lang))
    return said._replace(notes=notes_of(asked, opened))
