"""What a plan does not yet say in each of its languages is counted, and listed when asked."""

from planctl.model.summary import Summary
from planctl.rules.languages import texts_wanted
from tests.rules.small_plan import COMMITMENT, plan, problems

BOTH = plan("coordinator:", "languages:\n  - en\n  - cy\ncoordinator:")
WELSH = COMMITMENT.replace(".yaml", ".cy.yaml")


def test_a_plan_in_one_language_wants_no_other() -> None:
    assert problems() == []


def test_what_is_missing_is_one_advice_for_the_whole_plan() -> None:
    (found,) = problems(files=BOTH)
    assert (found.code, found.path) == ("texts-missing", "plan.yaml")
    assert found.message == "Welsh is missing for 2 of 2 commitments and actions"


def test_a_text_of_other_words_is_stale() -> None:
    text = "id: COM-01\nof: 0000\ncommitment: Byddwn yn rhannu\n"
    found = {problem.code: problem.message for problem in problems(files=BOTH | {WELSH: text})}
    assert found["texts-stale"] == "Welsh texts older than the words they translate: 1"
    assert found["texts-missing"] == "Welsh is missing for 1 of 2 commitments and actions"


def test_a_language_planctl_has_no_name_for_goes_by_its_code() -> None:
    (found,) = problems(files=plan("coordinator:", "languages:\n  - en\n  - pl\ncoordinator:"))
    assert found.message.startswith("pl is missing")


def test_what_is_wanted_can_be_listed() -> None:
    texts = (("b.yaml", "ACT-002", "cy", "missing"), ("a.yaml", "ACT-001", "cy", "missing"))
    stale = (("a.yaml", "COM-01", "cy", "stale"),)
    summary = Summary("COM-01", (), (), (), texts=texts + stale)
    assert texts_wanted([summary], "cy", "missing") == [
        ("a.yaml", "ACT-001"),
        ("b.yaml", "ACT-002"),
    ]
    assert texts_wanted([summary], "cy", "stale") == [("a.yaml", "COM-01")]
    assert texts_wanted([summary], "pl", "missing") == []
