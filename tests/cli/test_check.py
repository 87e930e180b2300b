"""`planctl check`: everything at once, in three forms, with what history forbids and what can be mended."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.git.repositories import git
from tests.running import Result, Run

Copy = Callable[[Path], Path]
DAY = ("--as-of", "2026-05-15")
COMMITMENT = "prevent/COM-04-speak-up-early.yaml"
KEYS = {
    "path", "line", "column", "length", "code", "severity", "message", "help", "fixable",
}  # fmt: skip
HEAD = {"schema", "as_of", "audience", "total", "errors", "warnings", "advice", "count", "items"}


@pytest.fixture
def plan(copy_of: Copy, example_plan: Path) -> Path:
    return copy_of(example_plan)


@pytest.fixture
def check(planctl_here: Run, plan: Path) -> Callable[..., Result]:
    def run(*words: str) -> Result:
        return planctl_here("check", *DAY, *words, "--plan", str(plan))

    return run


Check = Callable[..., Result]


def spoil(plan: Path, path: str, before: str, after: str) -> None:
    file = plan / path
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_real_plan_has_no_errors_and_at_most_a_dozen_warnings(
    planctl_here: Run, real_plan: Path
) -> None:
    done = planctl_here(
        "check", "--plan", str(real_plan), "--format", "json", "--as-of", "2026-11-21"
    )
    whole = json.loads(done.out)
    assert done.code == 0
    assert whole["errors"] == 0
    assert whole["warnings"] <= 12
    assert any(item["code"] == "text-cut-off" for item in whole["items"])


def test_an_error_has_its_address_its_excerpt_and_one_line_of_help(
    check: Check, plan: Path
) -> None:
    spoil(plan, COMMITMENT, "timescale: March 2026 (was March 2025)", "timescale: Febuary 2025")
    done = check()
    assert done.code == 1
    lines = done.out.splitlines()
    (at,) = [n for n, line in enumerate(lines) if "[timescale-unknown]" in line]
    assert ": error: " in lines[at]
    assert "Febuary 2025" in lines[at + 1]
    assert set(lines[at + 2].partition("|")[2].strip()) == {"^"}
    assert 'Did you mean "February 2025"?' in lines[at + 3]


def test_problems_of_several_files_are_told_at_once(check: Check, plan: Path) -> None:
    spoil(plan, COMMITMENT, "id: ACT-008", "id: ACT-8x")
    spoil(plan, "plan.yaml", "grace: 28", "grace: soon")
    spoil(plan, "understand/COM-02-shared-data.yaml", "lead: ", "leed: ")
    codes = {item["code"] for item in json.loads(check("--format", "json").out)["items"]}
    assert {"id-malformed", "number-unknown", "key-unknown"} <= codes


def test_the_keys_of_the_json_answer(check: Check) -> None:
    whole = json.loads(check("--format", "json").out)
    assert set(whole) == HEAD
    assert whole["schema"] == "planctl/check/1"
    assert whole["count"] == len(whole["items"])
    assert all(set(item) == KEYS for item in whole["items"])


def test_annotations_are_one_line_each(check: Check) -> None:
    lines = check("--format", "github").out.splitlines()
    assert lines
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_warnings_fail_only_where_asked(check: Check) -> None:
    assert check().code == 0
    assert check("--strict").code == 1


def test_texts_that_want_translating_are_listed_when_asked(check: Check) -> None:
    listed = check("--list-texts").out.splitlines()
    wanted = [line.split("\t") for line in listed if "\tcy\t" in line]
    assert {row[0] for row in wanted} == {"ACT-007", "ACT-012"}
    assert {row[2] for row in wanted} == {"missing"}


RECORD = """\
# EXAMPLE: invented, no real place, body or person.
Action: act-8
from: Elverwick Borough Council
date: 14/05/2026
RAG: Amber
progress: |
  Two schools wait.
barriers: |
  Trainers.
next_steps: |
  June.
"""


def test_fix_mends_what_is_safe_and_shows_how(check: Check, plan: Path) -> None:
    file = plan / "prevent" / "COM-04" / "by hand.yaml"
    file.write_text(RECORD, encoding="utf-8")
    shown = check("--fix", "--dry-run")
    assert file.read_text(encoding="utf-8") == RECORD, "a dry run writes nothing"
    assert "-date: 14/05/2026" in shown.out
    assert "+date: 2026-05-14" in shown.out
    done = check("--fix")
    assert done.code == 0
    assert not file.exists(), "the record got its right name"
    (named,) = file.parent.glob("2026-05-14-ACT-008-elverwick-council-*.yaml")
    text = named.read_text(encoding="utf-8")
    assert text.startswith("# EXAMPLE")
    assert "rag: amber" in text
    again = json.loads(check("--format", "json").out)
    assert not [item for item in again["items"] if item["fixable"]]


@pytest.fixture
def committed(plan: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git(plan.parent, "init", "-q", "-b", "main")
    git(plan.parent, "add", "-A")
    git(plan.parent, "commit", "-qm", "The plan")
    return plan


def history(done: Result) -> dict[str, str]:
    """The problems of history by the name of their file."""
    codes = {
        "record-edited",
        "record-deleted",
        "record-renamed",
        "timescale-moved-without-approval",
        "id-reused",
    }
    items = json.loads(done.out)["items"]
    return {Path(i["path"]).name: i["code"] for i in items if i["code"] in codes}


def test_nothing_changed_is_no_problem(check: Check, committed: Path) -> None:
    assert committed.is_dir()
    assert history(check("--changed-since", "HEAD", "--format", "json")) == {}


def test_records_edited_deleted_or_renamed_are_named(check: Check, committed: Path) -> None:
    records = sorted((committed / "prevent" / "COM-05").glob("2*[0-9a-f].yaml"))
    edited, deleted, renamed = [path for path in records if ".cy." not in path.name][:3]
    edited.write_text(edited.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    deleted.unlink()
    renamed.rename(renamed.with_name("another name.yaml"))
    done = check("--changed-since", "HEAD", "--format", "json")
    assert history(done) == {
        edited.name: "record-edited",
        deleted.name: "record-deleted",
        "another name.yaml": "record-renamed",
    }
    assert done.code == 1


def test_an_added_record_is_no_problem(check: Check, committed: Path, planctl_here: Run) -> None:
    planctl_here(
        "update", "ACT-010", "--no-change", "--date", "2026-05-14", "--plan", str(committed)
    )
    assert history(check("--changed-since", "HEAD", "--format", "json")) == {}


def test_a_timescale_moves_by_an_approval_only(check: Check, committed: Path) -> None:
    spoil(committed, COMMITMENT, "timescale: March 2026 (was March 2025)", "timescale: March 2027")
    found = history(check("--changed-since", "HEAD", "--format", "json"))
    assert found == {Path(COMMITMENT).name: "timescale-moved-without-approval"}


def test_a_wrong_revision_is_a_sentence(check: Check, committed: Path) -> None:
    assert committed.is_dir()
    done = check("--changed-since", "no-such-branch")
    assert done.code == 2
    assert "no-such-branch" in done.err
    assert "Traceback" not in done.err


def test_what_was_in_the_plan_is_named_and_no_other_id_is_guessed(
    check: Check, committed: Path
) -> None:
    (committed / COMMITMENT).unlink()
    done = check("--changed-since", "HEAD", "--format", "json")
    items = json.loads(done.out)["items"]
    orphans = [item["help"] for item in items if item["code"] == "record-orphan"]
    assert orphans
    assert all("was in the plan before" in line for line in orphans)
    assert [i["message"] for i in items if i["code"] == "commitment-removed"] == [
        "COM-04 is no longer in the plan, with its actions: 3"
    ]


def test_before_the_first_commit_there_is_no_past_and_that_is_said(
    check: Check, plan: Path
) -> None:
    git(plan.parent, "init", "-q", "-b", "main")
    done = check("--changed-since", "HEAD")
    assert done.code == 0
    assert "Nothing has been committed here yet" in done.err
    git(plan.parent, "commit", "-q", "--allow-empty", "-m", "Empty")
    done = check("--changed-since", "HEAD")
    assert done.code == 0
    assert "There was no plan here at HEAD" in done.err


def test_a_past_that_this_copy_does_not_hold_is_an_error(check: Check, committed: Path) -> None:
    blob = git(committed.parent, "rev-parse", f"HEAD:{committed.name}/{COMMITMENT}").strip()
    (committed.parent / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    assert "history-unread" not in check("--changed-since", "HEAD").out
    spoil(committed, COMMITMENT, "timescale: March 2026 (was March 2025)", "timescale: March 2027")
    done = check("--changed-since", "HEAD")
    assert done.code == 1
    assert "what COM-04 was at HEAD cannot be read" in done.out
