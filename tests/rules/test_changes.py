"""A change that a record tells of is in the plan's words, or was changed again since."""

import pytest

from tests.rules.small_plan import action, codes, decision, problems

LOST = ["change-not-made"]
NOW = "Agree one list of data types"


def change(was: str, now: str, field: str = "action", day: str = "2026-07-01") -> tuple[str, str]:
    said = {"changes": field, "was": was, "now": now}
    lines = [f"{key}: {words}" for key, words in said.items() if words]
    return decision("\n".join(lines), sender="regional-team", day=day)


def test_a_change_that_the_plan_does_not_say_is_told_with_what_it_says() -> None:
    (found,) = problems(change("Agree a list", "Agree two lists"))
    assert found.code == "change-not-made"
    assert found.message == f'the plan says otherwise than it was changed to here: "{NOW}"'


def test_one_that_was_changed_again_since_is_in_order_whatever_its_day() -> None:
    first, second = change("Agree a list", "Agree lists"), change("Agree lists", NOW)
    assert codes(first, second) == []
    assert codes(change("Agree a list", NOW), change(NOW, "Agree"), change("Agree", NOW)) == []


def test_of_two_changes_of_the_same_words_the_one_not_taken_is_told() -> None:
    assert codes(change("Agree a list", NOW), change("Agree a list", "Agree lists")) == LOST


def test_where_neither_was_taken_whole_both_are_told() -> None:
    both = change("Agree a list", "Agree lists"), change("Agree a list", "Agree all lists")
    assert codes(*both) == LOST * 2


@pytest.mark.parametrize("field", ["action", "evidence", "lead"])
def test_each_field_is_held_against_its_own_words(field: str) -> None:
    words = {
        "action": NOW,
        "evidence": "List agreed by the board",
        "lead": "Regional Team / Health",
    }
    assert codes(change("Health", words[field], field)) == []
    assert codes(change("", "Health", field)) == LOST


def test_line_breaks_and_words_taken_out_by_redact_are_no_difference() -> None:
    folded = decision(
        "changes: action\nwas: Agree a list\nnow: |\n  Agree one list\n  of data types",
        sender="regional-team",
    )
    assert codes(folded) == []
    removed = action(action='"Agree [removed] of data types"')
    assert codes(change("Agree a list", NOW), files=removed) == []


def test_words_of_another_place_and_places_themselves_are_not_held_against_it() -> None:
    assert codes(change("COM-09", "COM-02", "commitment")) == []


def test_the_mark_of_what_was_taken_out_hides_no_other_words() -> None:
    for typed in ('"Agree [removed] of dates"', '"[removed]"'):
        assert codes(change("Agree a list", NOW), files=action(action=typed)) == LOST
    assert codes(change("Agree a list", "Agree [removed]")) == LOST


def test_a_record_that_was_redacted_speaks_of_the_words_it_spoke_of_before() -> None:
    said = "changes: action\nwas: Agree a list\nnow: Agree [removed]\n"
    sealed = decision(f"{said}redacted:\n  date: 2026-08-01\n  of: 0000", sender="regional-team")
    assert codes(sealed) == []
