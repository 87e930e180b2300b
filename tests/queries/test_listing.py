"""The orders that a list can be put in."""

import pytest

from planctl.model.plan import Plan
from planctl.queries.listing import SORTS, listing
from tests.queries.conftest import EXAMPLE_DAY


def _ids(plan: Plan, sort: str | None) -> list[str]:
    return [item.id for item in listing(plan, EXAMPLE_DAY, sort=sort).items]


@pytest.mark.parametrize("sort", SORTS)
def test_sorting_neither_loses_nor_adds_an_action(example: Plan, sort: str) -> None:
    assert sorted(_ids(example, sort)) == sorted(_ids(example, None))


def test_without_a_sort_the_plans_own_order_stands(example: Plan) -> None:
    assert _ids(example, None) == [tracked.action.id for tracked in example.tracked]


def test_by_rating_the_least_favourable_comes_first_and_the_unrated_last(
    example: Plan, real: Plan
) -> None:
    rags = [item.tracked.settled.rag for item in listing(example, EXAMPLE_DAY, sort="rag").items]
    order = ["red", "amber", "green", None]
    assert rags == sorted(rags, key=order.index)
    assert _ids(real, "rag") == _ids(real, "id")


def test_by_due_day_the_undated_come_last(example: Plan) -> None:
    days = [item.standing.due for item in listing(example, EXAMPLE_DAY, sort="due").items]
    dated = [day for day in days if day]
    assert days == sorted(dated) + [None] * (len(days) - len(dated))


def test_by_update_the_last_reported_on_comes_first(example: Plan) -> None:
    items = listing(example, EXAMPLE_DAY, sort="updated").items
    said = [item.tracked.settled.last for item in items]
    dates = [last.date for last in said if last]
    assert dates == sorted(dates, reverse=True)
    assert said[-1] is None
