"""Problems of a whole plan: placed, graded, and silenced only by an acceptance that still holds."""

from datetime import date
from pathlib import Path

from planctl.model.problem import Problem
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_folder, open_texts
from planctl.storage.summary import words_token
from tests.storage.plans import COMMITMENT, PLAN, record, small

DAY = date(2025, 6, 1)
NO_EVIDENCE = COMMITMENT.replace("    evidence: The plan\n", "")
ACCEPTS = (
    "action: ACT-001\nfrom: team\ndate: 2025-05-01\n"
    "accepts: evidence-missing\nreason: The plan has none\n"
)
PATH = "prepare/COM-01/2025-05-01-ACT-001-team-0000.yaml"
FILE = "prepare/COM-01-a-plan.yaml"


def problems(texts: dict[str, bytes], code: str) -> list[Problem]:
    return [p for p in problems_of(open_texts(texts), DAY) if p.code == code]


def test_a_rule_of_one_unit_is_placed_in_its_file() -> None:
    (problem,) = problems(small(**{FILE: NO_EVIDENCE}), "evidence-missing")
    assert problem.path == FILE
    assert problem.line >= 4


def test_a_rule_of_the_whole_plan_is_placed_in_its_file() -> None:
    texts = small(**{"plan.yaml": PLAN.replace("coordinator: team", "coordinator: teem")})
    (problem,) = problems(texts, "body-unknown")
    assert (problem.path, problem.line) == ("plan.yaml", 10)
    assert "team" in problem.help


def test_a_record_that_accepts_a_warning_silences_it() -> None:
    assert problems(small(**{FILE: NO_EVIDENCE, PATH: ACCEPTS}), "evidence-missing") == []


def test_an_acceptance_lapses_when_the_words_it_spoke_of_change() -> None:
    opened = open_texts(small(**{FILE: NO_EVIDENCE}))
    pinned = f"{ACCEPTS}of: {words_token(opened.plan.tracked[0].action)}\n"
    assert problems(small(**{FILE: NO_EVIDENCE, PATH: pinned}), "evidence-missing") == []
    reworded = NO_EVIDENCE.replace("Write it down", "Write it all down")
    assert problems(small(**{FILE: reworded, PATH: pinned}), "evidence-missing")


def test_the_day_decides_what_is_dated_ahead() -> None:
    texts = small(**{PATH: record(date="2025-07-01")})
    assert problems(texts, "dated-ahead")
    assert not [
        p for p in problems_of(open_texts(texts), date(2025, 7, 1)) if p.code == "dated-ahead"
    ]


def test_what_editors_leave_behind_is_told_and_not_read() -> None:
    texts = small(**{PATH: record("green"), PATH.replace(".yaml", " (1).yaml"): record("red")})
    assert [p.path for p in problems(texts, "sync-copy")] == [PATH.replace(".yaml", " (1).yaml")]
    assert open_texts(texts).plan.tracked[0].settled.rag == "green"


COPIES = {
    "prepare/COM-01/evidence/minutes.pdf": "%PDF",
    "prepare/COM-01/evidence/figures.yaml": "what: [it says\n",
    "prepare/COM-01/evidence/figures (1).yaml": "is: nobody's concern\n",
    "prepare/COM-01/evidence/COM-02-not-ours.yaml": "id: COM-01\n",
    "prepare/COM-01/evidence/notes.md": "<<<<<<< ours\n",
    "prepare/COM-01/evidence/old.yml": "x: y\n",
    "prepare/COM-01/evidence/minutes.docx~": "",
}


def test_what_stands_in_copies_of_evidence_is_no_concern_of_check(tmp_path: Path) -> None:
    expected = problems_of(open_texts(small()), DAY)
    for path, text in small(**COPIES).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text)
    for opened in (open_texts(small(**COPIES)), open_folder(str(tmp_path))):
        found = problems_of(opened, DAY)
        assert tuple(p for p in found if p.code != "evidence-unrecorded") == expected


def test_a_plan_opens_the_same_with_copies_of_evidence() -> None:
    opened = open_texts(small(**COPIES))
    assert opened.scan._replace(evidence=[]) == open_texts(small()).scan


def test_a_record_where_nothing_reads_it_is_an_error() -> None:
    for path in ("prepare/ACT-001/said.yaml", "2025-05-01-ACT-001-team-0000.yaml"):
        found = problems_of(open_texts(small(**{path: record("green")})), DAY)
        assert [(p.path, p.code) for p in found if p.path == path] == [(path, "record-misplaced")]


def test_while_the_plans_own_file_is_unread_no_record_is_blamed() -> None:
    said = ACCEPTS.replace("accepts: evidence-missing", "closes: cancelled")
    aliased = "action: ACT-001\nfrom: Health\ndate: 2025-05-01\nrag: Green\n"
    texts = small(**{PATH: said, "prepare/COM-01/2025-05-01-ACT-001-health-15b3.yaml": aliased})
    for file in ("plan.yaml", "leads.yaml"):
        broken = {**texts, file: texts[file].replace(b"title:", b"titel:").replace(b"id:", b"idd:")}
        found = problems_of(open_texts(broken), DAY)
        assert {p.path for p in found if severity_of(p.code) == "error"} == {file}


def test_a_file_among_records_or_evidence_that_no_record_names_is_an_error() -> None:
    folder = "prepare/COM-01"
    for path in (f"{folder}/evidence/old/names.xlsx", f"{folder}/names.xlsx", f"{folder}/x/a.pdf"):
        (problem,) = problems(small(**{path: "x"}), "evidence-unrecorded")
        assert problem.path == path
    assert not problems(small(**{f"{folder}/evidence/.gitkeep": ""}), "evidence-unrecorded")


def test_a_copy_that_a_record_names_is_recorded_wherever_the_record_lies() -> None:
    said = record("green") + "supplied:\n  - reference: Item 4\n    copy: {}\n"
    copy = "prepare/COM-01/evidence/dates.txt"
    for named in (copy, "prevent/COM-01/evidence/dates.txt"):
        texts = small(**{PATH: said.format(named), copy: "x"})
        assert not problems(texts, "evidence-unrecorded")


def test_where_a_record_cannot_be_read_nobody_says_what_it_names() -> None:
    texts = small(**{PATH: "action: [", "prepare/COM-01/evidence/dates.txt": "x"})
    assert not problems(texts, "evidence-unrecorded")


def test_a_folder_names_its_evidence_as_a_revision_does(tmp_path: Path) -> None:
    texts = small(**{"prepare/COM-01/evidence/old/names.xlsx": "x"})
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text)
    found = {p.code for p in problems_of(open_folder(str(tmp_path)), DAY)}
    assert found == {p.code for p in problems_of(open_texts(texts), DAY)}
    assert "evidence-unrecorded" in found
