"""What was said about a period after it had been agreed."""

from datetime import date

from planctl.model.frozen import Counted, Frozen, mark_of
from planctl.model.period import Period
from planctl.queries.late_words import late_words
from planctl.queries.selection import selected
from tests.queries.rounds import Desk, said

Q1 = Period(2025, 1)
EARLY = said("ACT-001", "team", "2025-07-04")
LATE = said("ACT-002", "health", "2025-07-09")
OTHER = said("ACT-006", "team", "2025-07-09", "period: 2024-25 Q4\nrag: amber")


def late(*records: str) -> list[str]:
    desk = Desk(EARLY, *records)
    marks = " ".join(mark_of(record.name) for record in desk.ledgers["ACT-001"].records)
    counted = Counted("COM-01", 1, "", marks)
    frozen = Frozen(Q1, date(2025, 7, 8), "team", "Item 1", (counted,))
    found = late_words(selected(desk.plan, desk.day), desk.ledgers, frozen)
    return [each.item.id for each in found]


def test_only_what_is_about_the_period_and_was_not_counted_is_late() -> None:
    assert late() == []
    assert late(LATE, OTHER) == ["ACT-002"]


def test_of_a_period_that_nobody_agreed_nothing_is_late() -> None:
    desk = Desk(EARLY, LATE)
    assert late_words(selected(desk.plan, desk.day), desk.ledgers, None) == ()
