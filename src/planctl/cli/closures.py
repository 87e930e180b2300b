"""`planctl closures`: the register of what was ended without being completed."""

from typing import TYPE_CHECKING

import click

from planctl.cli.answering import Found, answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, Row
from planctl.contract.rows import action_row
from planctl.locale.catalogue import say
from planctl.locale.story import page_word
from planctl.queries.closures import Closures, Ended, closures
from planctl.queries.selection import Group

if TYPE_CHECKING:
    from planctl.model.plan import Tracked
    from planctl.model.record import Record
    from planctl.terminal.screen import Screen

COLUMNS = (
    *("id", "closed_on", "closed_as", "into", "closed_by", "minute", "closed_with", "reason"),
    *("lead", "action"),
)


@click.command("closures")
@reading
def command(asked: Asked) -> None:
    """What was closed without being completed: how, when, by whom and why. Nothing vanishes.

    \b
    Examples:
      planctl closures
      planctl closures --aim prevent --as-of 2026-03-31
      planctl closures --by lead
      planctl closures --format csv > closures.csv
    """
    opened = open_asked(asked)
    found = closures(opened.plan, asked.as_of, _RecordsOf(asked, opened), opened.selection)
    groups = grouped(asked, opened.plan, (each.item for each in found.items))
    said = _answer(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.closures import Register, draw_closures

        draw_closures(screen, Register(opened.plan, found, groups, asked.by, said.notes))

    answer(asked, opened, said, draw)


def _answer(
    asked: Asked, opened: Open, found: Closures, groups: tuple[Group, ...] | None
) -> Answer:
    by_id = {each.item.id: _row(asked, opened, each) for each in found.items}
    head = head_of(asked, opened, found.total) | {"reasons": dict(found.counts)}
    empty = say("nothing-closed", asked.lang)
    if asked.format == "md":
        by_id = {each.item.id: _told(asked, opened, each) for each in found.items}
    said = Found(by_id, groups).said("closures", head, COLUMNS, empty)
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
        "reason": closure.reason.strip() or None,
        "closed_with": record.subject if record.subject != each.item.id else None,
        "record": record.name,
    }


def _told(asked: Asked, opened: Open, each: Ended) -> Row:
    """The row as a person reads it: names and words in the place of ids."""
    known = opened.plan.register.by_id.get(each.record.sender)
    return {
        **_row(asked, opened, each),
        "closed_as": page_word(each.closure.closes, asked.lang),
        "closed_by": known.name_in(asked.lang) if known else each.record.sender,
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
