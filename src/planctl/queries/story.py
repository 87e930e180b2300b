"""The story of one action or commitment: every record of it, in order, and what became of each."""

from datetime import date
from typing import NamedTuple

from planctl.model.action import Action
from planctl.model.hearing import Heard, heard
from planctl.model.ledger import Ledger, sorted_out, spoken_period
from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.model.record import Agreement, Change, Record, Request, Supplied, Update
from planctl.model.standing import about, known_on


class Entry(NamedTuple):
    """One record as the story tells it. `period` is what it speaks of, None for none."""

    record: Record
    period: Period | None
    heard: Heard


class Story(NamedTuple):
    """The entries, oldest first; `ledger` is what they add up to; `later` counts those left out.

    Left out are the records that were not there on the day, or are not about the period.
    """

    entries: tuple[Entry, ...]
    ledger: Ledger
    later: int


def story(
    plan: Plan,
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    as_of: date,
    period: Period | None = None,
) -> Story:
    """The story told by `records`: all of this action's and its commitment's, of any day."""
    known = (
        about(records, period, plan.terms, plan.register) if period else known_on(records, as_of)
    )
    ledger = sorted_out(action, leads, known, plan.terms, plan.register)
    became = heard(ledger)
    spoken = {name: placed.period for placed in ledger.placed for name in placed.names}
    entries = tuple(
        Entry(record, _period(record, ledger, spoken), became[record.name])
        for record in ledger.records
    )
    return Story(entries, ledger, len(records) - len(known))


def _period(record: Record, ledger: Ledger, spoken: dict[str, Period]) -> Period | None:
    if isinstance(record.act, Agreement):
        return record.act.agrees
    if isinstance(record.act, Update):
        return spoken.get(record.name) or spoken_period(record, ledger.terms)
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
