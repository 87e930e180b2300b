"""Deciding: records about cases, made out one by one and written together or not at all."""

from collections.abc import Callable, Iterable
from copy import copy
from datetime import date
from typing import NamedTuple, TypeAlias

from planctl.edits.at_work import Place, at_work
from planctl.edits.bodies import body_of
from planctl.edits.case import Case, Cases
from planctl.edits.filing import Filed, file_record
from planctl.model.ids import is_action
from planctl.model.lead import Lead, Register
from planctl.model.ledger import sorted_out
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.model.record import Act, Record
from planctl.model.settled import Settled
from planctl.model.settling import settle
from planctl.queries.story import said
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain


class Ruling(NamedTuple):
    """What a decision carries whatever it decides: whose it is, its day, the minute, and why.

    `sender` is as typed, None for the coordinator. `role` is who typed it. `period` is what it
    speaks of, where that is said.
    """

    sender: str | None
    day: date
    minute: str = ""
    reason: str = ""
    role: str = ""
    period: Period | None = None


class Decided(NamedTuple):
    """One record, written or about to be: what it decides, and how its case stood before and stands then."""

    case: Case
    sender: Lead
    act: Act
    filed: Filed
    before: Settled
    after: Settled
    record: Record


class Outcome(NamedTuple):
    """All that one command decided, with the terms it was read against."""

    decided: tuple[Decided, ...]
    terms: Terms
    register: Register
    recovered: tuple[str, ...] = ()


class Docket:
    """The cases of one command, and what has been decided about them so far."""

    def __init__(self, place: Place, change: Change, ruling: Ruling) -> None:
        self.cases = Cases(place, change)
        self.ruling = ruling
        self.sender = self.body(ruling.sender)
        self.decided: list[Decided] = []
        self._change = change

    def body(self, typed: str | None) -> Lead:
        """A body as the register knows it. Raises WrongUsage, with the nearest, for none."""
        return body_of(typed, self.cases.terms, self.cases.register)

    def under(self, ruling: Ruling) -> "Docket":
        """The same docket for decisions that carry something else: another body's, another minute."""
        other = copy(self)
        other.ruling, other.sender = ruling, self.body(ruling.sender)
        return other

    def record(self, case: Case, act: Act, sender: Lead | None = None) -> Case:
        """Make out one record, and give the case as it is with it. Nothing is written yet."""
        sender = sender or self.sender
        draft = self.record_of(case, act, sender)
        filed = file_record(case.shelf, case.found, self._data(case, draft))
        made = draft._replace(name=filed.name, path=filed.path)
        if filed.is_new:
            self._change.create(filed.path, filed.text.encode())
        after = self.with_record(case, made) if filed.is_new else case
        stands = settled(case), settled(after)
        self.decided.append(Decided(case, sender, act, filed, *stands, made))
        return after

    def record_of(self, case: Case, act: Act, sender: Lead | None = None) -> Record:
        """The record that an act would be, before it has a name."""
        ruling, body = self.ruling, sender or self.sender
        return Record(
            *("", "", case.found.id, body.id, ruling.day, act), ruling.period, ruling.role
        )

    def _data(self, case: Case, draft: Record) -> dict[str, Plain]:
        subject = "action" if is_action(case.found.id) else "commitment"
        data: dict[str, Plain] = {subject: draft.subject, "from": draft.sender}
        data |= {"period": str(draft.period)} if draft.period else {}
        data["date"] = draft.date.isoformat()
        data |= {"role": draft.role} if draft.role else {}
        return data | _plain(said(draft))

    def with_record(self, case: Case, record: Record) -> Case:
        """The case as it is with one more record."""
        old = case.ledger
        ledger = sorted_out(old.action, old.leads, (*old.records, record), old.terms, old.register)
        return case._replace(ledger=ledger)


Make: TypeAlias = Callable[[Docket, Case], object]
"""Decides one case of a docket, with `Docket.record`; raises a named error where it cannot be."""


def decide(
    place: Place, ids: Iterable[str], ruling: Ruling, make: Make, command: str, *, dry_run: bool
) -> Outcome:
    """Decide about every id in one way; all of it is written, or nothing.

    Raises WrongUsage, NotAllowed or NotWritten with a sentence; `dry_run` writes nothing.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        docket = Docket(place, change, ruling)
        cases = {case.found.id: case for case in (docket.cases.of(i, ruling.day) for i in ids)}
        for case in cases.values():
            make(docket, case)
        died = tuple(each.command for each in change.recovered)
        return Outcome(tuple(docket.decided), docket.cases.terms, docket.cases.register, died)


def settled(case: Case) -> Settled:
    """What the records of a case add up to."""
    of = case.ledger
    return settle(of.action, of.leads, of.records, of.terms, of.register)


def _plain(parts: dict[str, object]) -> dict[str, Plain]:
    """What a record says, as its file holds it: texts, lists and maps, and nothing that is empty."""
    return {key: _value(value) for key, value in parts.items() if value}


def _value(value: object) -> Plain:
    if isinstance(value, dict):
        return {key: _value(part) for key, part in value.items() if part}
    if isinstance(value, list | tuple):
        return [_value(part) for part in value]
    return "yes" if value is True else str(value)
