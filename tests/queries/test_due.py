"""What falls due next, recurring actions among it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.plan import Plan
from planctl.queries.due import due
from tests.queries.conftest import EXAMPLE_DAY, REAL_DAY

DAYS = st.dates(date(2023, 4, 1), date(2029, 1, 1))


def test_what_is_due_on_the_last_day_asked_about_is_in(real: Plan) -> None:
    day = date(2026, 12, 31)
    assert [found.item.id for found in due(real, REAL_DAY, day).items] == ["ACT-019"]
    assert due(real, REAL_DAY, date(2026, 12, 30)).items == ()


def test_what_is_due_today_is_not_overdue_yet(real: Plan) -> None:
    day = date(2026, 12, 31)
    assert "ACT-019" in [found.item.id for found in due(real, day, day).items]


def test_a_recurring_action_overdue_for_one_year_still_falls_due_for_the_next(
    example: Plan,
) -> None:
    found = due(example, EXAMPLE_DAY, date(2027, 3, 31))
    annual = next(falling for falling in found.items if falling.item.id == "ACT-001")
    assert annual.item.standing.overdue
    assert (annual.occurrence, annual.day) == ("2026-27", date(2027, 3, 31))


@settings(deadline=None, max_examples=40)
@given(day=DAYS, length=st.integers(0, 2000))
def test_every_action_is_in_one_part_of_the_answer(example: Plan, day: date, length: int) -> None:
    until = date.fromordinal(day.toordinal() + length)
    found = due(example, day, until)
    falling = [*found.items, *found.later]
    ids = [each.item.id for each in falling]
    ids += [item.id for item in (*found.overdue, *found.undated, *found.finished)]
    assert sorted(ids) == sorted(tracked.action.id for tracked in example.tracked)
    assert [each.day for each in falling] == sorted(each.day for each in falling)
    assert all(day <= each.day <= until for each in found.items)
