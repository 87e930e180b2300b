"""Selecting actions and grouping them."""

import pytest

from planctl.model.plan import Plan
from planctl.queries.selection import GROUPINGS, Selection, selected
from tests.queries.conftest import EXAMPLE_DAY


def _ids(plan: Plan, selection: Selection) -> set[str]:
    return {item.id for item in selected(plan, EXAMPLE_DAY, selection)}


def test_choices_of_one_kind_are_either_or_and_kinds_are_both(example: Plan) -> None:
    red = _ids(example, Selection(rags=frozenset({"red"})))
    amber = _ids(example, Selection(rags=frozenset({"amber"})))
    aim = _ids(example, Selection(aims=frozenset({"prevent"})))
    assert _ids(example, Selection(rags=frozenset({"red", "amber"}))) == red | amber
    assert (
        _ids(example, Selection(rags=frozenset({"red", "amber"}), aims=frozenset({"prevent"})))
        == (red | amber) & aim
    )


def test_text_is_found_in_any_case_and_in_any_language(example: Plan) -> None:
    assert _ids(example, Selection(text=("LOWER RIVER PATH",))) == {"ACT-011"}
    assert _ids(example, Selection(text=("llwybr isaf yr afon",))) == {"ACT-011"}


@pytest.mark.parametrize("by", GROUPINGS)
def test_groups_hold_every_action_and_none_is_empty(example: Plan, by: str) -> None:
    items = selected(example, EXAMPLE_DAY)
    groups = GROUPINGS[by](example, items, "en")
    assert {item.id for group in groups for item in group.items} == {item.id for item in items}
    assert all(group.items for group in groups)
