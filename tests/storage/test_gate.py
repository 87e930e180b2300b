"""The gate tells every wrong thing at its place, with the nearest right word."""

from planctl.model.problem import Problem
from planctl.storage.opening import open_texts
from tests.storage.plans import COMMITMENT, LEADS, PLAN, record, small

RECORD = "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml"


def problems(path: str, text: str) -> list[Problem]:
    opened = open_texts(small(**{path: text}))
    found = [*opened.problems, *(p for s in opened.summaries for p in s.problems)]
    return [problem for problem in found if problem.path == path]


def only(path: str, text: str, code: str) -> Problem:
    (problem,) = [problem for problem in problems(path, text) if problem.code == code]
    return problem


def test_an_unknown_key_is_told_at_the_key_with_the_nearest() -> None:
    problem = only(RECORD, record(more="progres: some\n"), "key-unknown")
    assert (problem.line, problem.column, problem.length) == (5, 1, 7)
    assert "progress" in problem.help


def test_keys_of_ones_own_begin_with_x() -> None:
    assert not [p for p in problems(RECORD, record(more="x-ours: yes\n")) if "key" in p.code]


def test_a_word_that_cannot_stand_here_names_those_that_can() -> None:
    problem = only("plan.yaml", PLAN.replace("approved", "aproved"), "value-unknown")
    assert 'Did you mean "approved"?' in problem.help
    assert problem.line == 3


def test_every_wrong_thing_is_told_at_once() -> None:
    text = record(date="31 June", more="colour: blue\nno_change: perhaps\n")
    assert {p.code for p in problems(RECORD, text)} == {
        "date-unknown",
        "key-unknown",
        "value-unknown",
    }


def test_a_missing_key_is_told_by_its_name() -> None:
    problem = only(RECORD, "action: ACT-001\nfrom: team\nrag: red\n", "key-missing")
    assert "`date:`" in problem.message


def test_a_record_is_about_one_thing() -> None:
    both = record(more="commitment: COM-01\n")
    assert only(RECORD, both, "subject-missing").line == 5
    neither = record().removeprefix("action: ACT-001\n")
    assert only(RECORD, neither, "subject-missing")


def test_a_record_says_one_thing() -> None:
    text = "action: ACT-001\nfrom: team\ndate: 2025-05-01\ncloses: merged\nreopens: x\n"
    assert only(RECORD, text, "two-acts").line == 5


def test_a_list_where_a_text_is_wanted() -> None:
    text = COMMITMENT.replace("evidence: The plan", "evidence:\n      - The plan")
    assert only("prepare/COM-01-a-plan.yaml", text, "wrong-shape").line == 7


def test_leads_may_be_given_one_alias_without_a_list() -> None:
    text = LEADS.replace("aliases:\n      - Health", "aliases: Health")
    assert only("leads.yaml", text, "list-wanted")
    assert open_texts(small(**{"leads.yaml": text})).plan.register.find("health") is not None
