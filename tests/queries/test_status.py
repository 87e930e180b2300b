"""The counts of the first screen add up, and nothing is counted as what it is not."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.plan import Plan
from planctl.queries.overdue import overdue
from planctl.queries.selection import Selection, by_aim
from planctl.queries.status import Tally, soon_until, status, tally
from tests.queries.conftest import EXAMPLE_DAY, REAL_DAY

DAYS = st.dates(date(2023, 4, 1), date(2030, 1, 1))


def _places(counts: Tally) -> int:
    dated = counts.overdue + counts.soon + counts.later + counts.undated
    return dated + counts.reported_complete + counts.signed_off + counts.closed


@settings(deadline=None, max_examples=40)
@given(day=DAYS)
def test_every_action_stands_in_exactly_one_place(real: Plan, example: Plan, day: date) -> None:
    for plan in (real, example):
        found = status(plan, day)
        assert _places(found.tally) == found.tally.actions == len(plan.tracked)
        assert found.tally.overdue == len(overdue(plan, day).items)


@settings(deadline=None, max_examples=40)
@given(day=DAYS)
def test_aims_add_up_to_the_plan(example: Plan, day: date) -> None:
    found = status(example, day)
    parts = [tally(example, group.items, day) for group in by_aim(example, found.items, "en")]
    for field in ("actions", "overdue", "asked", "not_reported", "unrated", "closed"):
        assert sum(getattr(part, field) for part in parts) == getattr(found.tally, field)


@settings(deadline=None, max_examples=40)
@given(day=DAYS)
def test_what_is_asked_is_reported_awaited_or_not_reported(example: Plan, day: date) -> None:
    counts = status(example, day).tally
    assert counts.asked == counts.reported + counts.awaited + counts.not_reported


def test_the_real_plan_in_november_2026(real: Plan) -> None:
    found = status(real, REAL_DAY)
    counts = found.tally
    assert (counts.overdue, counts.overdue_never_reported, counts.never_reported) == (43, 43, 69)
    assert (counts.soon, counts.later, counts.undated) == (1, 23, 2)
    assert (found.commitments, str(found.now), found.until) == (
        32,
        "2026-27 Q3",
        date(2026, 12, 31),
    )
    assert len(found.look.oldest) == 4
    assert len(found.look.together) == 14
    assert len(found.look.ahead) == 22
    assert len(found.look.unaskable) == 14
    assert [item.id for item in found.look.next_due] == ["ACT-019"]


def test_an_older_rating_is_not_counted_as_this_rounds(example: Plan) -> None:
    counts = status(example, EXAMPLE_DAY).tally
    assert dict(counts.ratings) == {"green": 2, "amber": 2, "red": 1}
    assert counts.older == 5


def test_a_finished_action_counts_by_its_state_and_not_by_its_rating(example: Plan) -> None:
    counts = status(example, EXAMPLE_DAY).tally
    rated = sum(number for _, number in counts.ratings) + counts.older + counts.unrated
    assert rated == counts.actions - 4
    assert (counts.reported_complete, counts.signed_off, counts.closed) == (1, 2, 1)


def test_where_leads_differ_the_action_is_looked_at_first(example: Plan) -> None:
    assert [item.id for item in status(example, EXAMPLE_DAY).look.not_agreed] == ["ACT-012"]


def test_the_last_day_of_a_quarter_looks_to_the_end_of_the_next(real: Plan) -> None:
    last = date(2026, 12, 31)
    assert soon_until(real, last - timedelta(days=1)) == last
    assert soon_until(real, last) == date(2027, 3, 31)


def test_a_selection_counts_its_own_commitments_only(real: Plan) -> None:
    found = status(real, REAL_DAY, Selection(aims=frozenset({"prepare"})))
    assert (len(found.items), found.commitments) == (16, 7)
