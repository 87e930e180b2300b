"""The position of a plan: what a paper is about, and the figures that no other question gives."""

from datetime import date, timedelta

from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.queries.due import due
from planctl.queries.position import (
    Position,
    Told,
    by_quarter,
    closed_before,
    period_of_paper,
    position,
)
from tests.queries.conftest import REAL_DAY
from tests.queries.rounds import CLOSES, DAY, Desk, said

Q1 = Period(2025, 1)


def of(desk: Desk) -> Position:
    return position(desk.plan, desk.day, None, Told(desk.ledgers, {}), None)


def test_a_paper_of_a_day_is_about_the_period_of_its_round() -> None:
    assert period_of_paper(Desk().plan, DAY) == Q1
    assert of(Desk()).period == Q1
    assert not of(Desk()).asked


def test_movement_is_counted_from_the_day_the_round_before_closed_or_its_period_ended() -> None:
    plan = Desk().plan
    assert closed_before(plan, date(2025, 10, 20), Q1) == CLOSES
    assert closed_before(plan, CLOSES, Q1) == Q1.last


def test_before_the_first_round_it_is_about_the_quarter_of_the_day() -> None:
    assert period_of_paper(Desk().plan, date(2024, 5, 1)) == Period(2024, 1)


def test_what_was_due_by_now_counts_what_was_done_and_leaves_out_what_was_closed() -> None:
    closed = "action: ACT-001\nfrom: team\ndate: 2025-07-05\ncloses: cancelled\nreason: No more\n"
    at = of(Desk(said("ACT-006", "team", more="state: complete"), closed))
    assert [item.id for item in at.fallen_due] == ["ACT-002", "ACT-003", "ACT-004", "ACT-006"]
    assert [item.id for item in at.done] == ["ACT-006"]


def test_what_can_still_be_answered_in_time_is_no_silence() -> None:
    open_round, closed = of(Desk(day=CLOSES)), of(Desk(day=CLOSES + timedelta(days=1)))
    assert (open_round.can_still_answer, open_round.silent) == (True, ())
    assert not closed.can_still_answer
    assert [item.id for item in closed.silent] == [
        "ACT-001",
        "ACT-002",
        "ACT-003",
        "ACT-004",
        "ACT-006",
    ]


def test_nothing_is_reported_until_a_lead_has_spoken() -> None:
    assert of(Desk()).nothing_reported
    assert of(Desk(said("ACT-003", "team"))).nothing_reported
    assert not of(Desk(said("ACT-006", "team"))).nothing_reported


def test_quarters_are_told_without_gaps_and_add_up(real: Plan) -> None:
    found = due(real, REAL_DAY, date(2100, 1, 1)).items
    told = by_quarter(real, found)
    quarters = [quarter for quarter, _ in told]
    assert quarters == [quarters[0], *(quarter.next() for quarter in quarters[:-1])]
    assert sum(count for _, count in told) == len(found)
    assert told[-1] == (Period(2027, 4), 22)
    assert by_quarter(real, ()) == ()
