"""What the plan says of its actions is complete and readable."""

import pytest

from tests.rules.small_plan import action, codes, leads, plan, problems


def test_the_base_plan_is_sound() -> None:
    assert codes() == []


@pytest.mark.parametrize("key", ["timescale", "evidence", "lead"])
def test_what_an_action_does_not_say_is_told(key: str) -> None:
    assert codes(files=action(**{key: ""})) == [f"{key}-missing"]


def test_only_the_words_left_over_are_an_unknown_lead() -> None:
    (found,) = problems(files=action(lead="Regional Team, Helth and Police"))
    assert '"Helth"' in found.message
    assert found.help == 'Did you mean "Health"?'


def test_a_lead_like_no_other_is_sent_to_the_register() -> None:
    (found,) = problems(files=action(lead="Xyzzy"))
    assert found.help == "Add the body to leads.yaml, or name one that is there."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Febuary 2027", "timescale-unknown"),
        ("gobbledegook", "timescale-unknown"),
        ("2027", "timescale-ask"),
        ("ASAP", "timescale-ask"),
        ("31 June 2027", "timescale-ask"),
        ("Short term", "timescale-ask"),
        ("Year 4", "timescale-assumed"),
        ("Sep 2028", "timescale-outside"),
        ("Sep 2022", "timescale-outside"),
        ("N/A", "timescale-missing"),
    ],
)
def test_a_timescale_that_wants_a_look_is_told_for_what_it_is(words: str, code: str) -> None:
    assert codes(files=action(timescale=words)) == [code]


@pytest.mark.parametrize(
    "words", ["Ongoing", "Annually", "TBC", "Mar 2028", "Apr 2023", "Q3 26/27"]
)
def test_a_timescale_that_can_be_read_is_left_alone(words: str) -> None:
    assert codes(files=action(timescale=words)) == []


def test_the_plans_own_last_day_is_inside_it() -> None:
    assert codes(files=action(timescale="31 March 2028")) == []
    assert codes(files=action(timescale="1 April 2028")) == ["timescale-outside"]


def test_who_is_accountable_is_named_by_id() -> None:
    assert codes(files=action(accountable="health")) == []
    (found,) = problems(files=action(accountable="Health"))
    assert (found.code, found.help) == ("body-unknown", 'Did you mean "health"?')


def test_words_in_a_message_are_cut_and_stay_on_one_line() -> None:
    (found,) = problems(files=action(lead="Zq" * 500))
    assert len(found.message) < 120


def test_without_a_register_no_lead_is_called_unknown() -> None:
    found = codes(files={"leads.yaml": "leads: nobody\n"})
    assert "lead-unknown" not in found
    assert "nobody-askable" not in found


def test_without_a_plan_file_no_timescale_is_outside_it() -> None:
    found = codes(files=plan("title: Example", "titel: Example") | action(timescale="Sep 2072"))
    assert "timescale-outside" not in found


def test_a_lead_by_an_alias_is_known() -> None:
    more = leads("  - id: respect\n    name: Respect\n    aliases:\n      - The Respect Charity\n")
    assert codes(files=more | action(lead="The Respect Charity")) == []
