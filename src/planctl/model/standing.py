"""Standing: where an action is on a day. The one place that decides what is overdue or silent."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.period import Period
from planctl.model.plan import Plan, Round, Terms, Tracked
from planctl.model.settled import Settled

if TYPE_CHECKING:
    from planctl.model.frozen import Frozen
    from planctl.model.record import Record
    from planctl.model.recurrence import Occurrence


class Standing(NamedTuple):
    """An action as of a day: what its records add up to, looked at from there.

    `against` is the timescale held against it: the one in force ("current"), or the one first
    adopted ("original"), whatever has been granted since. Who is asked goes by the one in force.
    """

    settled: Settled
    terms: Terms
    as_of: date
    against: str = "current"

    @property
    def due(self) -> date | None:
        """The inclusive last day, by the timescale that is held against it."""
        return self.original_due if self.against == "original" else self.current_due

    @property
    def current_due(self) -> date | None:
        """By the timescale in force: of a recurring action the oldest occurrence open, else the next."""
        open_ones = self._open_ones
        return open_ones[0].due if open_ones else self.settled.due

    @property
    def original_due(self) -> date | None:
        """The same by the timescale first adopted."""
        return self.settled.original_due or (self.current_due if self.settled.recurs else None)

    @property
    def missed(self) -> tuple[str, ...]:
        """The labels of the occurrences that fell due before the day and nobody answered."""
        return tuple(each.label for each in self._open_ones if each.due < self.as_of)

    @property
    def overdue(self) -> bool:
        """Whether its due day is before the day and nothing says it is finished."""
        return is_late(self.settled, self.due, self.as_of)

    @property
    def days_overdue(self) -> int:
        """Whole days since the due day, 0 when not overdue."""
        return (self.as_of - self.due).days if self.due and self.overdue else 0

    @property
    def answer(self) -> str:
        """What the round has of it: "reported", "awaited", "not reported" or "not asked"."""
        settled, opened = self.settled, self.terms.round_from(self.as_of)
        if opened is None or not asks_for(settled, self.current_due, self.terms, opened):
            return "not asked"
        if settled.spoken and settled.spoken.last >= opened.period.last:
            return "reported"  # also where that was the report that it is complete
        if settled.finished:
            return "not asked"
        return "not reported" if self.terms.is_closed(opened, self.as_of) else "awaited"

    @property
    def _open_ones(self) -> "list[Occurrence]":
        """The occurrences of a recurring action that no report answers, oldest first."""
        if not self.settled.recurs:
            return []
        from planctl.model.recurrence import occurrences_from

        settled = self.settled
        every = occurrences_from(settled.recurs, settled.recurs_from, self.terms)
        return [each for each in every if each.label not in settled.answered]


def standing(
    action: Action,
    leads: tuple[str, ...],
    records: "tuple[Record, ...]",
    as_of: date,
    terms: Terms,
    register: Register,
    period: Period | None = None,
) -> Standing:
    """Where an action stands. With a `period`, all that was said about it whenever said, on its last day.

    Without one, only records dated on or before `as_of` exist.
    """
    from planctl.model.settling import settle

    day = period.last if period else as_of
    known = about(records, period, terms, register) if period else known_on(records, as_of)
    return on_day(settle(action, leads, known, terms, register), terms, day)


def known_on(records: "tuple[Record, ...]", as_of: date) -> "tuple[Record, ...]":
    """The records that existed on a day: dated on or before it."""
    return tuple(record for record in records if record.date <= as_of)


def about(
    records: "tuple[Record, ...]", period: Period, terms: Terms, register: Register
) -> "tuple[Record, ...]":
    """The records that count for a period: all that were said about it, whenever said.

    Of a period that has been agreed, exactly those that were counted then.
    """
    frozen = terms.frozen_as(period)
    if frozen is None:
        return _with_lead_changes(records, said_about(records, period, terms, register))
    from planctl.model.frozen import counted_in, mark_of

    counted = counted_in(frozen)
    return tuple(record for record in records if mark_of(record.name) in counted)


def _with_lead_changes(
    records: "tuple[Record, ...]", said: "tuple[Record, ...]"
) -> "tuple[Record, ...]":
    """What was said, and every change of leads: the plan's words stand as now, and who led is told."""
    from planctl.model.ledger import lead_changes

    names = {record.name for record in said}
    names |= {r.name for record in records for r in lead_changes((record,), record.subject)}
    return tuple(record for record in records if record.name in names)


def late(records: "tuple[Record, ...]", terms: Terms, register: Register) -> "dict[str, Frozen]":
    """The records, by name, that came after a period they speak of was agreed, with the first such."""
    from planctl.model.frozen import counted_in, mark_of

    found: dict[str, Frozen] = {}
    for frozen in sorted(terms.frozen, key=lambda each: each.period.sort_key):
        counted = counted_in(frozen)
        for record in said_about(records, frozen.period, terms, register):
            if mark_of(record.name) not in counted:
                found.setdefault(record.name, frozen)
    return found


def said_about(
    records: "tuple[Record, ...]", period: Period, terms: Terms, register: Register
) -> "tuple[Record, ...]":
    """All that was said about a period or one before it; decisions only up to its last day.

    A correction is about the period that it corrects, unless it names another itself.
    """
    from planctl.model.ledger import effective_updates
    from planctl.model.record import Agreement

    placed = effective_updates(records, terms, register)
    spoken_of = {name: report.period for report in placed for name in report.names}

    def belongs(record: "Record") -> bool:
        if isinstance(record.act, Agreement):
            return record.act.agrees.last <= period.last
        if record.name in spoken_of:
            return spoken_of[record.name].last <= period.last
        return record.date <= period.last or (
            record.period is not None and record.period.last <= period.last
        )

    return tuple(record for record in records if belongs(record))


def on_day(settled: Settled, terms: Terms, day: date, against: str = "current") -> Standing:
    """What was settled, as it looks on a day."""
    return Standing(settled, terms, day, against)


def is_late(settled: Settled, due: date | None, day: date) -> bool:
    """The rule itself: a due day before the day, and neither reported complete, signed off nor closed."""
    return due is not None and due < day and not settled.finished


def stand_all(plan: Plan, as_of: date) -> list[tuple[Tracked, Standing]]:
    """Every action of a plan with its standing on a day, in the plan's order."""
    return [
        (tracked, on_day(tracked.settled, plan.terms, as_of, plan.against))
        for tracked in plan.tracked
    ]


def asks_for(settled: Settled, due: date | None, terms: Terms, opened: Round) -> bool:
    """Whether a round asks for an action: every quarter for what needs attention, else in the year's last.

    Attention: overdue, due within a year of the period's end, or rated less than most favourably
    before the round. What is said in a round asks for nothing, and takes no question back.
    """
    attention, rest = terms.cadence
    near = due is not None and due <= opened.period.last + timedelta(days=365)
    said = settled.rag_period
    rag = settled.rag if said and said.last < opened.period.last else settled.earlier_rag
    cadence = attention if near or needs_watching(rag, terms) else rest
    return cadence == "quarterly" or opened.period.quarter in (4, None)


def needs_watching(rag: str | None, terms: Terms) -> bool:
    """Whether a rating calls for attention: any but the most favourable one of the scheme."""
    levels = [level.id for level in terms.scheme.levels]
    return rag in levels[1:]
