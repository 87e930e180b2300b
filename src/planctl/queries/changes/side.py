"""One side of a comparison: a plan as known, looked at from a day, with what its files hold."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from planctl.model.action import Action, Commitment
from planctl.model.period import Period
from planctl.model.plan import Plan, Tracked
from planctl.model.problem import Problem
from planctl.model.record import Change, Record
from planctl.model.summary import Summary
from planctl.queries.story import Story, story


class Found(NamedTuple):
    """A problem of a side, the unit that it stands in ("" for the plan's own files), how bad it is."""

    problem: Problem
    unit: str
    severity: str


class Side(NamedTuple):
    """One side. `known` is the last day of the records that count, `as_of` the day we look from.

    With a `period` all that was said about it counts, whenever said. `commitments` and `records` (of
    any day, by subject) are those of the units that were read: what is the same on both sides need
    not be. `narratives` are texts by name. `unread` are units whose commitment cannot be read,
    `unread_paths` all files that cannot, `paths` all files of the units, readable or not. `record_texts` are
    the words of records in other languages: name -> {language: {field: words}},
    `figures` those of agreed periods: period -> {key: figure}.
    `written` are the commitments as their files say them, whatever was said on the day.
    """

    plan: Plan
    as_of: date
    known: date
    period: Period | None = None
    summaries: tuple[Summary, ...] = ()
    commitments: dict[str, Commitment] = {}
    records: dict[str, tuple[Record, ...]] = {}
    problems: tuple[Found, ...] = ()
    narratives: dict[str, str] = {}
    unread: frozenset[str] = frozenset()
    unread_paths: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    record_texts: dict[str, dict[str, dict[str, str]]] = {}
    figures: dict[str, dict[str, str]] = {}
    written: tuple[Commitment, ...] = ()

    @property
    def by_id(self) -> dict[str, Tracked]:
        """Every action by its id; of two with one id the first."""
        return {tracked.action.id: tracked for tracked in reversed(self.plan.tracked)}

    @property
    def by_name(self) -> dict[str, Record]:
        """Every record that was read, by its name, known on the day or not."""
        return {record.name: record for told in self.records.values() for record in told}

    @property
    def twice(self) -> frozenset[str]:
        """The ids that stand for two things: nobody can tell which of them is the one before."""
        minted = {(each.id, each.path) for s in self.summaries for each in s.minted}
        times = Counter(identity for identity, _ in minted)
        actions = Counter(tracked.action.id for tracked in self.plan.tracked)
        return frozenset(i for found in (times, actions) for i in found if found[i] > 1)

    def story_of_action(self, tracked: Tracked) -> Story:
        """The story of an action, told by its own records and its commitment's."""
        own = self.records.get(tracked.action.id, ())
        shared = self.records.get(tracked.commitment_id, ())
        return self._story(tracked.action, tracked.leads, (*own, *shared))

    def story_of_commitment(self, commitment: Commitment) -> Story:
        """The story of a commitment as a whole; who leads its actions may speak of it."""
        under = [t for t in self.plan.tracked if t.commitment_id == commitment.id]
        leads = tuple(dict.fromkeys(lead for tracked in under for lead in tracked.leads))
        records = self.records.get(commitment.id, ())
        return self._story(Action(commitment.id, commitment.commitment), leads, records)

    def _story(self, action: Action, leads: tuple[str, ...], records: tuple[Record, ...]) -> Story:
        frozen = self.plan.terms.frozen_as(self.period)
        if self.period and not frozen:  # its words are those of its last day
            records = tuple(r for r in records if not _is_later_change(r, self.known))
        return story(self.plan, action, leads, records, self.known, self.period)


def _is_later_change(record: Record, day: date) -> bool:
    return isinstance(record.act, Change) and record.date > day


REFERENCES = ("approves", "refuses", "verifies", "sends_back", "reopens", "corrects")
"""Keys of an act that name another record."""


def content_of(record: Record) -> tuple[object, ...]:
    """What a record says, whatever it or those it refers to are called: names change with an id."""
    act = [(key, said) for key, said in record.act._asdict().items() if key not in REFERENCES]
    return record.date, record.sender, record.period, type(record.act), tuple(act)


class Pair(NamedTuple):
    """The two sides."""

    before: Side
    now: Side
