"""The period before an agreed one counts what was counted then, and nothing that came later."""

from datetime import date

from planctl.model.frozen import Counted, Frozen, counted_in, made_by, mark_of
from planctl.model.period import Period
from planctl.storage.earlier import knowing_then
from planctl.storage.opening import Opened
from tests.queries.rounds import Desk, said

Q4, Q1 = Period(2024, 4), Period(2025, 1)
EARLY = said("ACT-006", "team", "2025-04-10", "period: 2024-25 Q4\nrag: amber")
LATER = said("ACT-006", "team", "2025-07-04", "period: 2025-26 Q1\nrag: green")
TARDY = said("ACT-006", "team", "2025-08-04", "period: 2024-25 Q4\nrag: red")


def names_of(*records: str) -> list[str]:
    return [r.name for r in Desk(*records, day=date(2026, 1, 1)).ledgers["ACT-006"].records]


def agreed(period: Period, day: date, names: list[str]) -> Frozen:
    marks = " ".join(sorted(map(mark_of, names)))
    return Frozen(period, day, "team", "Item 1", (Counted("COM-01", len(names), "", marks),))


def opened(*frozen: Frozen) -> Opened:
    found = Desk(EARLY, LATER, TARDY).opened
    terms = found.plan.terms._replace(frozen=frozen)
    return found._replace(plan=found.plan._replace(terms=terms))


def test_it_counts_only_what_is_about_it_and_was_there_when_the_later_one_was_agreed() -> None:
    later = agreed(Q1, date(2025, 7, 20), names_of(EARLY, LATER))
    before = knowing_then(opened(later), later, Q4).plan.terms.frozen_as(Q4)
    assert before is not None
    assert counted_in(before) == frozenset(map(mark_of, names_of(EARLY)))
    assert made_by(before) == counted_in(before)


def test_where_it_had_been_agreed_by_then_that_stands() -> None:
    own = agreed(Q4, date(2025, 5, 1), names_of(EARLY))
    later = agreed(Q1, date(2025, 7, 20), names_of(EARLY, LATER))
    there = opened(own, later)
    assert knowing_then(there, later, Q4) is there


def test_where_it_was_agreed_only_afterwards_that_does_not_count() -> None:
    own = agreed(Q4, date(2025, 9, 1), names_of(EARLY, TARDY))
    later = agreed(Q1, date(2025, 7, 20), names_of(EARLY, LATER))
    before = knowing_then(opened(own, later), later, Q4).plan.terms.frozen_as(Q4)
    assert before is not None
    assert counted_in(before) == frozenset(map(mark_of, names_of(EARLY)))
