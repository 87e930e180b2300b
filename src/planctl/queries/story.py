"""The story of one action or commitment: every record of it, in order, and what became of each."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planctl.model.action import Action
from planctl.model.hearing import Heard, heard
from planctl.model.ledger import Ledger, effective_updates, sorted_out, spoken_period
from planctl.model.period import Period
from planctl.model.plan import Plan, Terms
from planctl.model.record import (
    Agreement,
    Change,
    Record,
    Request,
    Supplied,
    Update,
    names_another,
)
from planctl.model.standing import about, known_on, late, said_about

if TYPE_CHECKING:
    from planctl.model.frozen import Frozen


class Entry(NamedTuple):
    """One record as the story tells it. `period` is what it speaks of, None for none.

    `late` is the first period for which it came after that was agreed, None for none.
    """

    record: Record
    period: Period | None
    heard: Heard
    late: "Frozen | None" = None


class Story(NamedTuple):
    """The entries, oldest first; `ledger` is what they add up to; `later` counts those left out.

    Left out are the records that were not there on the day, or are not about the period. `late` are
    those about a period that came after it was agreed: told, and not counted.
    """

    entries: tuple[Entry, ...]
    ledger: Ledger
    later: int
    late: tuple[Entry, ...] = ()


def story(
    plan: Plan,
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    as_of: date,
    period: Period | None = None,
) -> Story:
    """The story told by `records`: all of this action's and its commitment's, of any day."""
    terms, register = plan.terms, plan.register
    known = about(records, period, terms, register) if period else known_on(records, as_of)
    ledger = sorted_out(action, leads, known, terms, register)
    became = heard(ledger)
    tardy = late(records, terms, register) if terms.frozen else {}
    spoken = {name: placed.period for placed in ledger.placed for name in placed.names}
    entries = tuple(
        Entry(record, _period(record, terms, spoken), became[record.name], tardy.get(record.name))
        for record in sorted(ledger.records, key=_Order(ledger.records))
    )
    left_out = _left_out(plan, records, known, period)
    return Story(entries, ledger, len(records) - len(known) - len(left_out), left_out)


def _left_out(
    plan: Plan, records: tuple[Record, ...], known: tuple[Record, ...], period: Period | None
) -> tuple[Entry, ...]:
    """The records about a period that came after it was agreed, oldest first."""
    frozen = plan.terms.frozen_as(period)
    if frozen is None:
        return ()
    said = said_about(records, frozen.period, plan.terms, plan.register)
    tardy = sorted(set(said) - set(known), key=lambda record: (record.date, record.name))
    placed = effective_updates(records, plan.terms, plan.register)
    spoken = {name: each.period for each in placed for name in each.names}
    return tuple(
        Entry(record, _period(record, plan.terms, spoken), Heard(False, "late"), frozen)
        for record in tardy
    )


class _Order:
    """The order of the story.

    Of one day what names another record comes after it; else what was reported and asked for comes
    before what was decided.
    """

    def __init__(self, records: tuple[Record, ...]) -> None:
        self._by_name = {record.name: record for record in records}

    def __call__(self, record: Record) -> tuple[date, int, bool, str]:
        """Where a record stands."""
        return record.date, self._depth(record), not isinstance(record.act, Update), record.name

    def _depth(self, record: Record) -> int:
        """How many records of its own day lead to it, each named by the next."""
        depth, seen = 0, {record.name}
        named = self._by_name.get(names_another(record))
        while named and named.date == record.date and named.name not in seen:
            seen.add(named.name)
            depth += 1
            named = self._by_name.get(names_another(named))
        return depth


def _period(record: Record, terms: Terms, spoken: dict[str, Period]) -> Period | None:
    if isinstance(record.act, Agreement):
        return record.act.agrees
    if isinstance(record.act, Update):
        return spoken.get(record.name) or spoken_period(record, terms)
    return record.period


Plain = dict[str, object]


def said(record: Record) -> Plain:
    """All that a record says, by the keys of its file, in their order; empty parts left out."""
    if isinstance(record.act, Change):
        act = record.act
        parts: Plain = {"changes": act.field, "was": act.was, "now": act.now}
        parts |= {"reason": act.reason, "minute": act.minute}
    else:
        parts = dict(record.act._asdict())
    return {key: _plain(value) for key, value in parts.items() if value or key in ("was", "now")}


def _plain(value: object) -> object:
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, Request):
        return {key: words for key, words in value._asdict().items() if words}
    if isinstance(value, tuple):
        return [_supplied(part) for part in value if isinstance(part, Supplied)]
    return value


def _supplied(given: Supplied) -> Plain:
    parts: Plain = {
        "reference": given.reference,
        "seen_by": given.seen_by or None,
        "date": given.date.isoformat() if given.date else None,
    }
    if given.copy:
        parts |= {"copy": given.copy, "sha256": given.sha256 or None}
    return parts | ({"despite": given.despite} if given.despite else {})
