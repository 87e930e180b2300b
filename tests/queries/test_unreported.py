"""The round, and who has not been heard in it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.plan import Plan
from planctl.queries.unreported import by_asked, unreported
from tests.queries.conftest import EXAMPLE_DAY, REAL_DAY


def test_nobody_is_asked_before_the_first_period_has_ended(real: Plan) -> None:
    found = unreported(real, date(2023, 5, 1))
    assert (found.round, found.asked, len(found.another_time)) == (None, 0, 69)


def test_silence_is_awaited_until_the_closing_day_and_not_reported_after_it(real: Plan) -> None:
    closes = date(2026, 10, 28)
    before, after = unreported(real, closes), unreported(real, date(2026, 10, 29))
    assert before.round
    assert before.round.closes == closes
    assert (len(before.awaited), len(before.not_reported)) == (len(after.not_reported), 0)


@settings(deadline=None, max_examples=40)
@given(day=st.dates(date(2023, 4, 1), date(2029, 1, 1)))
def test_the_five_parts_are_the_whole_plan(real: Plan, example: Plan, day: date) -> None:
    for plan in (real, example):
        found = unreported(plan, day)
        parts = (*found.items, *found.reported, *found.another_time, *found.finished)
        ids = sorted(item.id for item in parts)
        assert ids == sorted(tracked.action.id for tracked in plan.tracked)


def test_those_whom_nobody_can_answer_for_stand_last(real: Plan) -> None:
    found = unreported(real, REAL_DAY)
    groups = by_asked(real, found.items, REAL_DAY, "en")
    assert groups[-1].key == ""
    assert groups[0].key == "regional-team"


def test_after_a_lead_has_ended_its_successor_is_asked(example: Plan) -> None:
    found = unreported(example, EXAMPLE_DAY)
    keys = [group.key for group in by_asked(example, found.items, EXAMPLE_DAY, "en")]
    assert "neighbourhood-homes-team" in keys
    assert "housing-options-team" not in keys
