"""What settles a question names an action, or one body's row of it, and one way only."""

import pytest

from planctl.edits.returns.settling import settling
from planctl.errors import WrongUsage


def test_an_id_in_any_spelling_settles_every_body_s_row() -> None:
    found = settling(["act-5", " ACT012"], ["ACT-008"])
    assert [found.of(i, "health") for i in ("ACT-005", "ACT-012", "ACT-008", "ACT-001")] == [
        *("take", "take", "keep", ""),
    ]


def test_a_body_before_it_settles_that_body_s_row_alone() -> None:
    found = settling(["health:ACT-005"], ["police:act-5"])
    assert [found.of("ACT-005", body) for body in ("health", "police", "respect")] == [
        *("take", "keep", ""),
    ]


@pytest.mark.parametrize("typed", ["", "health", "COM-01", "42", "ACT-", "health:"])
def test_what_names_no_action_is_wrong_usage(typed: str) -> None:
    with pytest.raises(WrongUsage, match="names no action"):
        settling([typed], [])


def test_both_ways_at_once_is_wrong_usage() -> None:
    with pytest.raises(WrongUsage, match="ACT-005 is named with --take and with --keep"):
        settling(["ACT-005"], ["act-5"])
