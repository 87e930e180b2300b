"""`planctl closures`: the register of what was ended without being completed."""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import answer, head_of, notes_of
from planctl.cli.opening import Open, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, Row
from planctl.contract.rows import action_row
from planctl.locale.catalogue import say
from planctl.queries.closures import Closures, Ended, closures

if TYPE_CHECKING:
    from planctl.model.plan import Tracked
    from planctl.model.record import Record
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "closed_on", "closed_as", "into", "closed_by", "minute", "reason", "action")


@click.command("closures")
@reading
def command(asked: Asked) -> None:
    """What was closed without being completed: how, when, by whom and why. Nothing vanishes.

    \b
    Examples:
      planctl closures
      planctl closures --aim prevent --as-of 2026-03-31
      planctl closures --format csv > closures.csv
    """
    opened = open_asked(asked)
    found = closures(opened.plan, asked.as_of, _RecordsOf(asked, opened), opened.selection)
    said = _answer(asked, opened, found)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.closures import draw_closures

        draw_closures(screen, opened.plan, found, said.notes)

    answer(asked, opened, said, draw)


def _answer(asked: Asked, opened: Open, found: Closures) -> Answer:
    items = [_row(asked, opened, each) for each in found.items]
    head = head_of(asked, opened, found.total) | {"reasons": dict(found.counts)}
    empty = say("nothing-closed", asked.lang)
    said = Answer("closures", head, items, COLUMNS, items, empty)
    return said._replace(notes=notes_of(asked, opened))


def _row(asked: Asked, opened: Open, each: Ended) -> Row:
    closure, record = each.closure, each.record
    return {
        **action_row(opened.plan, each.item, asked.lang),
        "closed_on": record.date.isoformat(),
        "closed_as": closure.closes,
        "into": closure.into or None,
        "closed_by": record.sender,
        "minute": closure.minute or None,
        "reason": closure.reason or None,
        "closed_with": record.subject if record.subject != each.item.id else None,
        "record": record.name,
    }


class _RecordsOf:
    """The records that speak of an action from where the plan is looked at; each unit is read once."""

    def __init__(self, asked: Asked, opened: Open) -> None:
        from planctl.storage.known import view_of

        self._opened = opened.opened
        self._view = view_of(opened.plan, asked.as_of, asked.period)
        self._read: dict[str, tuple[Record, ...]] = {}

    def __call__(self, tracked: "Tracked") -> "tuple[Record, ...]":
        """The records of an action, and those of its commitment as a whole."""
        from planctl.storage.known import records_from

        key = tracked.commitment_id
        if key not in self._read:
            self._read[key] = records_from(self._opened, key, self._view)
        return tuple(r for r in self._read[key] if r.subject in (tracked.action.id, key))
