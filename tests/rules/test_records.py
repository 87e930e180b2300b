"""Each record says something that the plan knows."""

import pytest

from tests.rules.small_plan import codes, decision, plan, problems, update


def test_a_record_from_nobody_registered_is_told_with_the_nearest_id() -> None:
    (found,) = problems(update("rag: green", sender="helth"))
    assert (found.code, found.help) == ("sender-unknown", 'Did you mean "health"?')


def test_a_rating_outside_the_scheme_is_told() -> None:
    (found,) = problems(update("rag: purple"))
    assert (found.code, found.line) == ("rag-unknown", 5)
    assert found.help == "The plan's ratings are: green, amber, red."


def test_an_agreement_too_names_a_rating_of_the_scheme() -> None:
    assert codes(decision("agrees: 2026-27 Q2\nrag: purple")) == ["rag-unknown"]


def test_a_correction_mends_a_rating_that_was_none() -> None:
    wrong = update("rag: purple", day="2026-10-12")
    assert codes(wrong, update(f"rag: green\ncorrects: {wrong[0]}")) == []


@pytest.mark.parametrize(
    ("state", "found"), [("complete", []), ("in progress", ["state-not-for-rag"])]
)
def test_a_rating_stands_for_the_states_the_scheme_gives_it(state: str, found: list[str]) -> None:
    scheme = plan(
        "word: Green", "word: Green\n    states:\n      - reported complete\n      - closed"
    )
    assert codes(update(f"rag: green\nstate: {state}"), files=scheme) == found


def test_a_period_that_shares_a_day_with_the_plan_is_inside() -> None:
    assert codes(update("rag: green", period="2022-23 Q4")) == ["period-outside"]
    assert codes(update("rag: green", period="2023-24 Q1")) == []
    assert codes(update("rag: green", period="2027-28")) == []
    assert codes(update("rag: green", period="2028-29 Q1")) == ["period-outside"]


def test_a_correction_names_a_report_that_is_there() -> None:
    first = update("rag: green", day="2026-10-12")
    (found,) = problems(first, update(f"rag: green\ncorrects: {first[0][:-5]}"))
    assert found.code == "corrects-unknown"
    assert found.help == f'Did you mean "{first[0]}"?'


def test_only_reports_are_corrected() -> None:
    minute = decision("agrees: 2026-27 Q2\nrag: green", day="2026-10-12")
    (found,) = problems(minute, update(f"rag: green\ncorrects: {minute[0]}"))
    assert found.code == "corrects-unknown"
    assert "is no report on ACT-001" in found.message


def test_nobody_corrects_another_bodys_words() -> None:
    first = update("rag: green")
    theirs = update(f"rag: green\ncorrects: {first[0]}", sender="regional-team")
    assert codes(first, theirs) == ["corrects-anothers"]


def test_what_is_acknowledged_is_a_code() -> None:
    (found,) = problems(decision("accepts: evidence-mising\nreason: As published."))
    assert (found.code, found.help) == ("accepts-unknown", 'Did you mean "evidence-missing"?')
