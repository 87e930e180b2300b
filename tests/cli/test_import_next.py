"""What `import` says to type next can be pasted, and writes over nobody's answers."""

import shlex
from pathlib import Path

import pytest

from planctl.cli.import_next import Typed, to_answer, to_check, to_write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_doubts_go_into_a_file_that_is_given_next() -> None:
    assert to_answer(Typed(("plan.docx",))) == (
        "planctl import plan.docx --format answers > answers.yaml",
        "planctl import plan.docx --answers answers.yaml --write",
    )


def test_answers_that_lie_there_are_not_written_over(here: Path) -> None:
    (here / "answers.yaml").touch()
    (here / "answers-2.yaml").touch()
    first, second = to_answer(Typed(("plan.docx",)))
    assert first.endswith("> answers-3.yaml")
    assert "--answers answers-3.yaml" in second


def test_what_is_left_to_answer_is_put_after_the_answers_given() -> None:
    first, second = to_answer(Typed(("plan.docx",), "mine.yaml"))
    assert first == "planctl import plan.docx --answers mine.yaml --format answers >> mine.yaml"
    assert second == "planctl import plan.docx --answers mine.yaml --write"


def test_all_that_was_typed_is_typed_again() -> None:
    typed = Typed(("a plan.docx", "b;c.csv"), "my answers.yaml", ("Who=lead",), "p", "cy")
    assert shlex.split(to_write(typed)) == [
        *("planctl", "import", "a plan.docx", "b;c.csv", "--map", "Who=lead"),
        *("--answers", "my answers.yaml", "--plan", "p", "--lang", "cy", "--write"),
    ]


def test_a_plan_that_is_not_the_nearest_is_named(here: Path) -> None:
    assert to_check(Typed(("a.md",)), str(here / "plan")) == "planctl check --plan plan"
    (here / "plan").mkdir()
    (here / "plan" / "plan.yaml").touch()
    assert to_check(Typed(("a.md",)), str(here / "plan")) == "planctl check"
    assert to_check(Typed(("a.md",), plan="x"), str(here / "x")) == "planctl check --plan x"


def test_a_file_whose_name_begins_with_a_dash_is_no_option() -> None:
    assert to_write(Typed(("-plan.csv",))) == "planctl import ./-plan.csv --write"
