"""plan.yaml is sound in itself and with the register."""

import pytest

from tests.rules.small_plan import codes, plan, problems


@pytest.mark.parametrize(
    "key", ["coordinator: regional-team", "approves: board", "verifies: board"]
)
def test_every_body_that_the_plan_names_is_registered(key: str) -> None:
    (found,) = problems(files=plan(key, f"{key}-x"))
    assert found.code == "body-unknown"
    assert found.path == "plan.yaml"


def test_a_body_written_by_its_name_is_led_to_its_id() -> None:
    (found,) = problems(files=plan("agrees: board", "agrees: Partnership Board"))
    assert found.help == 'Did you mean "board"?'


def test_two_ratings_may_share_neither_id_nor_word() -> None:
    assert codes(files=plan("id: red", "id: amber")) == ["rag-twice"]
    assert codes(files=plan("word: Red", "word: AMBER")) == ["rag-twice"]


def test_two_aims_with_one_id_are_told() -> None:
    twice = "  - id: prepare\n    title: Prepare again\npolicies:"
    assert codes(files=plan("policies:", twice)) == ["aim-twice"]


def test_the_codes_that_policies_name_are_codes() -> None:
    strict = "  errors:\n    - evidence-missing\n    - evidence-mising\n"
    (found,) = problems(files=plan("  verifies: board\n", f"  verifies: board\n{strict}"))
    assert (found.code, found.line) == ("code-unknown", 28)
    assert found.help == 'Did you mean "evidence-missing"?'
