"""What settles a question names an action, and where several ask about it a body or a file."""

import pytest

from planctl.edits.returns.settling import Settle, settled_among, settling
from planctl.errors import WrongUsage
from tests.partners.forms import Desk, desk
from tests.partners.returned_files import EXAMPLE


@pytest.fixture(scope="module")
def example_desk() -> Desk:
    return desk(EXAMPLE)


def among(desk: Desk, *take: str, files: tuple[str, ...] = ()) -> list[str]:
    terms, register = desk.plan.terms, desk.plan.register
    return [each.typed for each in settled_among(settling(take, []), files, terms, register)]


def test_an_id_in_any_spelling_is_one_answer() -> None:
    assert settling(["act-5", " ACT005"], ["ACT-008"]) == (
        Settle("take", "", "ACT-005"),
        Settle("keep", "", "ACT-008"),
    )


def test_a_body_before_it_is_read_by_its_id_a_name_or_an_alias(example_desk: Desk) -> None:
    typed = ("elverwick-police:act-5", "EBC:ACT-005", "Elverwick Police:ACT-008")
    assert among(example_desk, *typed) == [
        *("elverwick-police:ACT-005", "elverwick-council:ACT-005", "elverwick-police:ACT-008"),
    ]


def test_a_file_that_was_given_may_stand_there_too(example_desk: Desk) -> None:
    name = "Vale: final (2).xlsx"
    assert among(example_desk, f"{name}:ACT-005", files=(name,)) == [f"{name}:ACT-005"]


def test_a_body_that_is_none_is_wrong_usage_with_the_nearest(example_desk: Desk) -> None:
    with pytest.raises(WrongUsage, match='no body "elverwick-polise"') as told:
        among(example_desk, "elverwick-polise:ACT-005")
    assert told.value.hint == 'Did you mean "elverwick-police"?'


@pytest.mark.parametrize("typed", ["", "health", "COM-01", "42", "ACT-", "health:"])
def test_what_names_no_action_is_wrong_usage(typed: str) -> None:
    with pytest.raises(WrongUsage, match="names no action"):
        settling([typed], [])


def test_both_ways_at_once_is_wrong_usage(example_desk: Desk) -> None:
    with pytest.raises(WrongUsage, match="ACT-005 is named with --take and with --keep"):
        settling(["ACT-005"], ["act-5"])
    typed = settling(["EBC:ACT-005"], ["elverwick-council:ACT-005"])
    plan = example_desk.plan
    with pytest.raises(WrongUsage, match="is named with --take and with --keep"):
        settled_among(typed, (), plan.terms, plan.register)
