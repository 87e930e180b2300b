"""What evidence was expected of each action, and what was supplied."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from planctl.model.ledger import effective_updates
from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.model.record import Record, Supplied
from planctl.model.standing import about, known_on
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected

COMPLETE = ("reported complete", "signed off")
"""The states of an action that a lead has said is complete, and nobody has sent back."""


class Shown(NamedTuple):
    """One item that was supplied: by which body, in which record of which day, and its path.

    `copy_state` is how its copy is: "" for none, "as recorded", "missing", "changed" or "removed".
    """

    item: Supplied
    sender: str
    date: date
    name: str
    path: str
    copy_state: str = ""


class Held(NamedTuple):
    """An action with what was supplied for it, held against the evidence its plan expects."""

    stood: Stood
    shown: tuple[Shown, ...] = ()

    @property
    def expected(self) -> str:
        """The plan's own words for the evidence; "" where it names none."""
        return self.stood.tracked.action.evidence

    @property
    def missing(self) -> bool:
        """Whether evidence is expected and none was supplied."""
        return bool(self.expected) and not self.shown

    @property
    def complete_without(self) -> bool:
        """Whether it was reported complete and nothing was supplied to show it."""
        return self.stood.tracked.settled.state in COMPLETE and not self.shown


class Evidence(NamedTuple):
    """The answer: actions reported complete without evidence first, then in the plan's order."""

    as_of: date
    items: tuple[Held, ...]

    @property
    def supplied(self) -> tuple[Held, ...]:
        """The actions that something was supplied for."""
        return tuple(held for held in self.items if held.shown)

    @property
    def missing(self) -> tuple[Held, ...]:
        """Those of which evidence is expected and none was supplied."""
        return tuple(held for held in self.items if held.missing)

    @property
    def unnamed(self) -> tuple[Held, ...]:
        """Those of which the plan names no evidence, and none was supplied."""
        return tuple(held for held in self.items if not held.expected and not held.shown)

    @property
    def complete_without(self) -> tuple[Held, ...]:
        """Those reported complete without any evidence."""
        return tuple(held for held in self.items if held.complete_without)

    def copies(self, state: str = "") -> int:
        """How many copies there are, or are in a state."""
        states = [shown.copy_state for held in self.items for shown in held.shown]
        return sum(bool(each) and state in ("", each) for each in states)


def supplied(
    plan: Plan, records: Iterable[Record], as_of: date, period: Period | None = None
) -> dict[str, tuple[Shown, ...]]:
    """What was supplied by action, from records of any day: those known on the day, or about a period.

    A correction's list stands in the place of the corrected one's.
    """
    every = tuple(records)
    known = about(every, period, plan.terms, plan.register) if period else known_on(every, as_of)
    by_name = {record.name: record for record in known}
    found: dict[str, list[Shown]] = {}
    for placed in effective_updates(known, plan.terms, plan.register):
        record = by_name[placed.names[0]]
        for item in placed.update.supplied:
            shown = Shown(item, placed.sender, record.date, record.name, record.path)
            found.setdefault(record.subject, []).append(shown)
    return {key: tuple(sorted(each, key=lambda s: (s.date, s.name))) for key, each in found.items()}


def evidence(
    plan: Plan,
    as_of: date,
    given: Mapping[str, tuple[Shown, ...]],
    selection: Selection = EVERYTHING,
    ids: frozenset[str] = frozenset(),
) -> Evidence:
    """Each selected action with what was given for it; `ids` keeps those alone, or all when empty."""
    held = [
        Held(stood, given.get(stood.id, ()))
        for stood in selected(plan, as_of, selection)
        if not ids or stood.id in ids
    ]
    return Evidence(as_of, tuple(sorted(held, key=lambda each: not each.complete_without)))
