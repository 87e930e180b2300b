"""Answers files and what a plan keeps of documents are read in one way, and problems have their places."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.edits.form.canonical import formed
from planctl.storage.answers import brought_in, in_folder, nearest, read_answers
from planctl.storage.layout import kind_of
from planctl.storage.opening import open_folder, open_texts

PLAN = Path(__file__).parents[2] / "plan"
KEPT = """\
document: plan.docx
digest: 0123
columns:
  Who leads: lead
  "#": ignore
answers:
  lead-hrps: hr-team
  cut-off-2fa1: as-it-stands
"""


def reading(text: str) -> Callable[[str], bytes]:
    return lambda _: text.encode()


def test_an_answers_file_gives_roles_by_heading_and_answers_by_key() -> None:
    text = "columns:\n  Who leads: lead\nlead-hrps: hr-team \nlead-x:\n"
    found = read_answers("answers.yaml", reading(text))
    assert found.columns == {"Who leads": "lead"}
    assert found.answers == {"lead-hrps": "hr-team"}
    assert not found.problems
    assert found.place("lead-hrps") == (3, 1)


def test_a_file_of_comments_says_nothing_and_nothing_is_wrong_with_it() -> None:
    found = read_answers("answers.yaml", reading("# lead-hrps: hr-team\n"))
    assert (found.columns, found.answers, found.problems) == ({}, {}, ())


def test_words_that_a_hash_cuts_off_are_told() -> None:
    found = read_answers("answers.yaml", reading("timescale-x: June #2\n"))
    assert [(each.line, each.code) for each in found.problems] == [(1, "text-cut-by-hash")]


def test_what_is_kept_in_a_plan_can_be_given_as_an_answers_file() -> None:
    found = read_answers("answers.yaml", reading(KEPT))
    assert found.place("lead-hrps") == (7, 3)
    (kept,) = brought_in(["imports/plan-docx.yaml"], reading(KEPT))
    assert (found.columns, found.answers) == (kept.columns, kept.answers)
    assert kept.columns == {"Who leads": "lead", "#": "ignore"}


@pytest.mark.parametrize(
    ("text", "line", "code", "help_"),
    [
        ("a-b:\n  c: d\n", 2, "wrong-shape", "Write one answer a line"),
        ("a-b: c\ncolumns: Who\n", 2, "wrong-shape", "Write its keys on the lines below"),
        ("answers:\n  a-b:\n    - c\n", 3, "wrong-shape", "Write one text"),
        ("answers: yes\n", 1, "wrong-shape", "Write its keys on the lines below"),
        ("answers:\n  a-b: c\n  a-b: d\n", 3, "duplicate-key", "Keep one"),
    ],
)
def test_what_is_wrong_in_an_answers_file_is_told_at_its_line(
    text: str, line: int, code: str, help_: str
) -> None:
    found = read_answers("answers.yaml", reading(text))
    (problem,) = found.problems
    assert (problem.path, problem.line, problem.code) == ("answers.yaml", line, code)
    assert problem.help.startswith(help_)
    assert found.answers == {}


def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    def read(path: str) -> bytes:
        return (tmp_path / path).read_bytes()

    assert len(read_answers("answers.yaml", read).problems) == 1
    assert in_folder(str(tmp_path)) == ()


def test_the_nearest_key_that_was_asked_is_named() -> None:
    assert nearest("lead-hrsp", ["lead-hrps", "mark-16"]) == "lead-hrps"
    assert nearest("zzz", ["lead-hrps"]) == ""


def test_a_plan_keeps_it_among_its_own_files_and_check_tells_what_is_wrong_in_it() -> None:
    texts = {f"{name}.yaml": (PLAN / f"{name}.yaml").read_bytes() for name in ("plan", "leads")}
    path = "imports/plan-docx.yaml"
    opened = open_texts(texts | {path: KEPT.encode()})
    assert (opened.sound, opened.problems, opened.scan.others) == (True, (), [])
    broken = open_texts(texts | {path: KEPT.replace("digest", "digset").encode()})
    assert {problem.code for problem in broken.problems} == {"key-unknown", "key-missing"}
    assert broken.sound


def test_it_is_in_the_one_form_already() -> None:
    assert formed(KEPT.encode(), kind_of("imports/x.yaml"), None, None).text == KEPT
    untidy = "answers:\n    a: b\nDigest: 1\ndocument: plan.docx\n"
    tidy = "document: plan.docx\ndigest: 1\nanswers:\n  a: b\n"
    assert formed(untidy.encode(), kind_of("imports/x.yaml"), None, None).text == tidy


def test_the_index_notices_that_it_changed(tmp_path: Path) -> None:
    for name in ("plan.yaml", "leads.yaml"):
        (tmp_path / name).write_bytes((PLAN / name).read_bytes())
    (tmp_path / "imports").mkdir()
    kept = tmp_path / "imports" / "plan-docx.yaml"
    kept.write_text(KEPT, "utf-8")
    index = str(tmp_path / ".index")
    assert open_folder(str(tmp_path), index).problems == ()
    kept.write_text("document: plan.docx\n", "utf-8")
    assert [each.code for each in open_folder(str(tmp_path), index).problems] == ["key-missing"]
    assert [each.document for each in in_folder(str(tmp_path))] == []


def test_an_answer_that_was_redacted_answers_nothing() -> None:
    (kept,) = brought_in(["imports/x.yaml"], reading(KEPT.replace("hr-team", '"[removed]"')))
    assert kept.answers == {"cut-off-2fa1": "as-it-stands"}
