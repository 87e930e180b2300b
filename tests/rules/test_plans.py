"""The two plans of this repository are sound, and what is told of them is true."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from planctl.model.problem import Problem
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_folder

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 21)


@pytest.fixture(scope="module")
def real() -> tuple[Problem, ...]:
    return problems_of(open_folder(str(ROOT / "plan")), AS_OF)


@pytest.fixture(scope="module")
def example() -> tuple[Problem, ...]:
    folder = ROOT / "examples" / "riverside-safer-together" / "plan"
    return problems_of(open_folder(str(folder)), AS_OF)


def severities(problems: tuple[Problem, ...]) -> Counter[str]:
    return Counter(severity_of(problem.code) for problem in problems)


def message(problems: tuple[Problem, ...], code: str) -> str:
    (found,) = (problem for problem in problems if problem.code == code)
    return f"{found.message} {found.help}"


def test_the_real_plan_has_no_errors_and_four_warnings(real: tuple[Problem, ...]) -> None:
    assert severities(real) == {"warning": 4, "advice": 3}


def test_the_one_row_that_the_document_cut_off_is_told(real: tuple[Problem, ...]) -> None:
    assert "from the Regional" in message(real, "text-cut-off")
    assert [p.path for p in real if p.code == "text-cut-off"] == [
        "prepare/COM-10-rse-curriculum.yaml"
    ]


def test_whom_nobody_can_ask_is_told_once_for_each_lead(real: tuple[Problem, ...]) -> None:
    found = sorted(p.message for p in real if p.code == "nobody-askable")
    assert found == [
        'nobody can be asked for "All partners", actions: 9',
        'nobody can be asked for "MASH partners", actions: 2',
        'nobody can be asked for "Welsh Government", actions: 7',
    ]


def test_the_day_on_which_too_much_falls_due_is_told_once(real: tuple[Problem, ...]) -> None:
    assert "22 of 69 actions" in message(real, "due-together")
    assert "31 March 2028" in message(real, "due-together")


def test_missing_welsh_is_counted_and_not_listed(real: tuple[Problem, ...]) -> None:
    assert "Welsh is missing for 101 of 101" in message(real, "texts-missing")


def test_open_questions_are_told_as_one(real: tuple[Problem, ...]) -> None:
    assert "nobody has settled: 13" in message(real, "lead-question")


def test_the_example_has_no_errors_and_few_warnings(example: tuple[Problem, ...]) -> None:
    found = severities(example)
    assert found["error"] == 0
    assert found["warning"] <= 3
