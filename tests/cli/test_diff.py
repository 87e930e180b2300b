"""What `planctl diff` answers: between revisions, days and periods, and when it cannot."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from planctl.queries.changes.difference import CHANGES
from tests.cli.desk import Desk
from tests.conftest import Copy
from tests.git.repositories import git, write
from tests.golden import same_as_golden
from tests.running import Run

DAYS = "2026-01-31..2026-05-15"
LOOK = ("--as-of", "2026-05-15")
HEAD_KEYS = [
    "schema", "as_of", "period", "audience", "from", "to", "total", "actions_changed", "counts",
    "refreshes", "notes", "files", "only_comments", "count", "items",
]  # fmt: skip
ITEM_KEYS = [
    "id", "kind", "aim", "commitment_id", "change", "field", "language", "was", "now", "was_word",
    "now_word", "was_period", "now_period", "was_due", "now_due", "months", "days", "slip", "slips",
    "original", "rag_by", "ratings", "into", "seen_by", "heard", "succeeded_by", "asked_by", "state",
    "by", "on", "reason", "minute", "refresh", "severity", "path", "number", "records", "said", "look_first",
]  # fmt: skip


@pytest.fixture
def days(planctl_here: Run, example_plan: Path) -> Run:
    """Ask for a diff of the invented plan."""

    def run(*args: str, **more: Any) -> Any:
        return planctl_here("diff", *args, "--plan", str(example_plan), **more)

    return run


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory, example_plan: Path) -> Path:
    """The invented plan in a repository, all of it in one commit."""
    root = tmp_path_factory.mktemp("first")
    shutil.copytree(example_plan, root / "plan")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Adopt the plan")
    git(root, "tag", "adopted")
    git(root, "repack", "-adq")
    return root


@pytest.fixture
def repository(first: Path, tmp_path: Path) -> Path:
    """A copy of it that may be changed."""
    return Path(shutil.copytree(first, tmp_path / "repository"))


def swap(root: Path, glob: str, was: str, now: str) -> None:
    (path,) = (each for each in root.glob(f"plan/{glob}") if ".cy." not in each.name)
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


def edit(root: Path) -> None:
    """What a hard week may do to a plan, allowed or not."""
    swap(root, "understand/COM-02-*.yaml", "for police, health and", "for police, schools and")
    swap(root, "understand/COM-02-*.yaml", "Q3 2025/26", "Sep 2026")
    swap(root, "understand/COM-02-*.yaml", "lead: Elverwick Borough Council", "lead: Otterbrook")
    swap(root, "prevent/COM-05/2026-04-23-*.yaml", "rag: red", "rag: amber")
    swap(root, "leads.yaml", "name: National Safety Office", "name: National Safety Agency")
    (record,) = root.glob("plan/prevent/COM-04/2026-04-24-*.yaml")
    record.unlink()
    said = (
        b"action: ACT-014\nfrom: otterbrook\ndate: 2026-05-11\nrag: amber\nprogress: |\n  Begun.\n"
    )
    write(root, "plan/recover/COM-06/2026-05-11-ACT-014-otterbrook.yaml", said)


@pytest.fixture
def edited(repository: Path) -> Path:
    """The repository with a branch on which much has been changed and committed."""
    git(repository, "checkout", "-q", "-b", "week")
    edit(repository)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "A hard week")
    return repository


def items(run: Run, *args: str, cwd: Path) -> list[dict[str, Any]]:
    done = run("diff", *args, *LOOK, "--format", "json", cwd=cwd)
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["items"]
    return found


def changes(run: Run, *args: str, cwd: Path) -> list[str]:
    return [item["change"] for item in items(run, *args, cwd=cwd)]


# what people see


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_screen_between_two_days_is_as_it_was_looked_at(days: Run, lang: str) -> None:
    done = days(DAYS, "--format", "table", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    same_as_golden(f"diff-days.{lang}.txt", done.out)


def test_the_comment_between_two_days_is_as_it_was_looked_at(days: Run) -> None:
    same_as_golden("diff-days.md", days(DAYS, "--format", "md").out)


@pytest.mark.parametrize(("form", "ending"), [("table", "txt"), ("md", "md")])
def test_the_answer_between_two_revisions_is_as_it_was_looked_at(
    planctl_here: Run, edited: Path, form: str, ending: str
) -> None:
    names = [git(edited, "rev-parse", name).strip()[:8] for name in ("adopted", "week")]
    done = planctl_here("diff", "adopted..week", *LOOK, "--format", form, cwd=edited)
    assert (done.code, done.err) == (0, "")
    seen = done.out.replace(names[0], "1111aaaa").replace(names[1], "2222bbbb")
    same_as_golden(f"diff-revisions.{ending}", seen)


@pytest.mark.parametrize("full", [(), ("--full",)], ids=["cut", "full"])
@pytest.mark.parametrize("lang", ["en", "cy"])
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(
    days: Run, planctl_here: Run, edited: Path, lang: str, full: tuple[str, ...]
) -> None:
    form = ("--format", "table", "--lang", lang, *full)
    seen = days(DAYS, *form).out + planctl_here("diff", "adopted", *form, cwd=edited).out
    for line in seen.splitlines():
        assert cell_len(line) <= 80, line
        assert line == line.rstrip()


def test_nothing_changed_is_a_sentence(days: Run, planctl_here: Run, repository: Path) -> None:
    for done in (days("2026-05-01..2026-05-01"), planctl_here("diff", cwd=repository)):
        assert (done.code, done.out, done.err) == (0, "", "Nothing has changed.\n")
    done = days("2026-05-01..2026-05-01", "--format", "table", "--lang", "cy")
    assert "Does dim wedi newid." in done.out


def test_a_selection_with_nothing_in_it_says_so(days: Run) -> None:
    done = days(DAYS, "--lead", "national-safety-office", "--format", "table")
    assert (done.code, "Nothing of what was selected has changed." in done.out) == (0, True)


# what machines read


def test_the_answer_has_the_keys_that_are_promised(days: Run) -> None:
    done = days(DAYS, "--format", "json")
    found = json.loads(done.out)
    assert list(found) == HEAD_KEYS
    assert (found["schema"], found["total"], found["count"]) == ("planctl/diff/1", 14, 22)
    assert found["count"] == len(found["items"]) == sum(found["counts"].values())
    for item in found["items"]:
        assert list(item) == ITEM_KEYS
        assert item["change"] in CHANGES
    assert found["from"] == {
        "typed": "2026-01-31", "kind": "day", "revision": None, "day": "2026-01-31",
        "period": None, "as_of": "2026-01-31",
    }  # fmt: skip


def test_a_revision_is_named_by_its_whole_id(planctl_here: Run, edited: Path) -> None:
    done = planctl_here("diff", "adopted", "--format", "json", *LOOK, cwd=edited)
    found = json.loads(done.out)
    assert found["from"]["revision"] == git(edited, "rev-parse", "adopted").strip()
    assert (found["to"]["kind"], found["to"]["revision"]) == ("files", None)
    assert found["as_of"] == found["to"]["as_of"] == "2026-05-15"


def test_csv_and_plain_have_one_line_for_each_change(days: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(days(DAYS, "--format", "csv").out)))
    assert len(rows) == len(days(DAYS, "--format", "plain").out.splitlines()) == 22
    assert {row["change"] for row in rows} <= set(CHANGES)


def test_a_selection_keeps_what_is_asked_for(days: Run) -> None:
    done = json.loads(
        days(DAYS, "--aim", "prevent", "--lead", "otterbrook", "--format", "json").out
    )
    assert (done["total"], done["items"]) == (0, [])
    done = json.loads(days(DAYS, "--commitment", "com-6", "--format", "json").out)
    assert {item["id"] for item in done["items"]} == {"ACT-013"}


# revisions


def test_without_a_word_the_newest_commit_is_compared_with_the_files(
    planctl_here: Run, repository: Path
) -> None:
    assert changes(planctl_here, cwd=repository) == []
    edit(repository)
    assert set(changes(planctl_here, cwd=repository)) >= {
        "reworded",
        "leads-changed",
        "timescale-moved-without-approval",
        "record-edited",
        "record-deleted",
        "reported",
        "renamed",
    }


def test_files_that_are_not_in_git_yet_are_compared_too(
    planctl_here: Run, repository: Path
) -> None:
    said = b"action: ACT-014\nfrom: otterbrook\ndate: 2026-05-11\nno_change: yes\n"
    write(repository, "plan/recover/COM-06/2026-05-11-ACT-014-otterbrook.yaml", said)
    assert "reported" in changes(planctl_here, cwd=repository)


def test_committed_or_not_the_difference_is_the_same(
    planctl_here: Run, edited: Path, repository: Path
) -> None:
    assert edited == repository
    committed = items(planctl_here, "adopted..week", cwd=edited)
    assert items(planctl_here, "adopted", cwd=edited) == committed
    assert items(planctl_here, "adopted..", cwd=edited) == committed


def test_three_dots_begin_where_both_parted(planctl_here: Run, edited: Path) -> None:
    git(edited, "checkout", "-q", "main")
    swap(edited, "plan.yaml", "Stop harm early", "Stop harm at once")
    git(edited, "commit", "-q", "-a", "-m", "Meanwhile")
    parted = items(planctl_here, "main...week", cwd=edited)
    assert parted == items(planctl_here, "adopted..week", cwd=edited)
    assert parted != items(planctl_here, "main..week", cwd=edited)
    done = planctl_here("diff", "main...week", "--format", "table", cwd=edited)
    assert "where both parted" in done.out


def test_a_plan_that_was_not_there_is_a_sentence(planctl_here: Run, repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "rm", "-r", "-q", "--cached", ".")
    git(repository, "commit", "-q", "--allow-empty", "-m", "Empty")
    done = planctl_here("diff", "other..main", cwd=repository)
    assert (done.code, done.out) == (3, "")
    assert "there was no plan.yaml" in done.err
    done = planctl_here("diff", "other...main", cwd=repository)
    assert (done.code, done.out) == (2, "")
    assert "no commit in common" in done.err


def test_what_could_be_a_revision_too_is_said(planctl_here: Run, repository: Path) -> None:
    git(repository, "branch", "2025-26")
    done = planctl_here("diff", "2025-26", *LOOK, cwd=repository)
    assert '"2025-26" is taken as a period' in done.err
    assert "refs/heads/2025-26" in done.err
    found = planctl_here("diff", "refs/heads/2025-26", *LOOK, "--format", "json", cwd=repository)
    assert json.loads(found.out)["from"]["kind"] == "revision"


@pytest.mark.parametrize("word", ["2026-03-31", "31/03/2026", "31 March 2026"])
def test_a_day_is_read_in_any_form(days: Run, word: str) -> None:
    found = json.loads(days(f"{word}..2026-05-15", "--format", "json").out)
    assert (found["from"]["kind"], found["from"]["day"]) == ("day", "2026-03-31")


@pytest.mark.parametrize("word", ["2025-26 Q3", "2025-26-Q3", "Q3 2025/26"])
def test_a_period_is_read_in_any_form(days: Run, word: str) -> None:
    found = json.loads(days(f"{word}..2025-26 Q4", "--format", "json").out)
    assert (found["from"]["kind"], found["from"]["period"]) == ("period", "2025-26 Q3")


def test_sides_the_wrong_way_round_are_said_to_be(days: Run) -> None:
    assert "reads backwards" in days("2026-05-15..2026-01-31").err


def test_both_sides_can_be_seen_from_one_day(days: Run) -> None:
    found = json.loads(days(DAYS, "--as-of", "2026-05-15", "--format", "json").out)
    assert "overdue-since" not in found["counts"], "they were late already, seen from that day"
    assert found["from"]["as_of"] == "2026-05-15"


# what cannot be


@pytest.mark.parametrize(
    "word",
    ["--output=x", "-", "$(touch canary)", "a;b", "HEAD\nx", "HEAD:plan", "`x`", "é", "x" * 10_000,
     ":(top)x", "HEAD..-x", "..--all", "a b", "HEAD\x1b[2J", ""],
)  # fmt: skip
def test_what_is_no_revision_is_refused_in_a_sentence_and_does_nothing(
    planctl_here: Run, repository: Path, word: str
) -> None:
    before = traces(repository)
    done = planctl_here("diff", "--", word, cwd=repository)
    assert (done.code, done.out) == (2, "")
    assert "not written like a revision" in done.err
    assert len(done.err) < 400
    assert "\x1b" not in done.err
    assert traces(repository) == before


@pytest.mark.parametrize("word", ["mian", "HEAD~900", "2025-27", "today~1"])
def test_a_revision_that_is_not_there_brings_what_can_be_written(
    planctl_here: Run, repository: Path, word: str
) -> None:
    done = planctl_here("diff", word, cwd=repository)
    assert (done.code, done.out) == (2, "")
    assert "There is no revision" in done.err
    assert "Did you mean main?" in done.err if word == "mian" else "2026-03-31" in done.err


@pytest.mark.parametrize("name", ["a@b", "2026-03-31", "feature/x.y-z", "week}", "{x}"])
def test_branches_with_odd_names_are_read_by_their_full_names(
    planctl_here: Run, edited: Path, name: str
) -> None:
    git(edited, "branch", name, "adopted")
    full = f"refs/heads/{name}"
    assert items(planctl_here, full, cwd=edited) == items(planctl_here, "adopted", cwd=edited)


def test_outside_a_repository_it_says_what_needs_no_git(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    done = planctl_here("diff", cwd=plan.parent)
    assert (done.code, done.out) == (3, "")
    assert "not in a git repository" in done.err
    assert "planctl diff 2026-03-31" in done.err
    assert planctl_here("diff", DAYS, cwd=plan.parent).code == 0


def test_without_git_it_says_so_and_days_still_work(
    planctl_here: Run, repository: Path, tmp_path: Path
) -> None:
    empty = {"PATH": str(tmp_path / "nothing")}
    done = planctl_here("diff", cwd=repository, env=empty)
    assert (done.code, done.out) == (3, "")
    assert "git is not installed" in done.err
    assert planctl_here("diff", DAYS, cwd=repository, env=empty).code == 0


def test_before_the_first_commit_it_says_so(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    root = copy_of(example_plan).parent
    git(root, "init", "-q", "-b", "main")
    done = planctl_here("diff", cwd=root)
    assert (done.code, "Nothing has been committed here yet" in done.err) == (2, True)


def test_a_shallow_copy_a_detached_head_and_a_linked_folder_answer(
    planctl_here: Run, edited: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{edited}", "shallow")
    shallow = tmp_path / "shallow"
    assert changes(planctl_here, cwd=shallow) == []
    done = planctl_here("diff", "HEAD~1", cwd=shallow)
    assert (done.code, "--unshallow" in done.err) == (2, True)
    git(edited, "checkout", "-q", "--detach", "adopted")
    assert changes(planctl_here, "HEAD..week", cwd=edited)
    git(edited, "worktree", "add", "-q", str(tmp_path / "beside"), "week")
    assert changes(planctl_here, "adopted", cwd=tmp_path / "beside")


def test_in_the_middle_of_a_merge_the_rest_is_told_and_the_file_named(
    planctl_here: Run, edited: Path
) -> None:
    git(edited, "checkout", "-q", "main")
    swap(edited, "understand/COM-02-*.yaml", "for police, health and", "for fire, health and")
    git(edited, "commit", "-q", "-a", "-m", "Meanwhile")
    git(edited, "merge", "-q", "week", code=1)
    done = planctl_here("diff", "adopted", "--format", "json", *LOOK, cwd=edited)
    assert done.code == 1
    (path,) = json.loads(done.out)["unreadable"]
    assert path in done.err
    assert "the files as they are" in done.err
    told = json.loads(done.out)["items"]
    assert not [item for item in told if item["change"] == "gone"], "what is unread is not gone"
    assert [item for item in told if item["change"] == "record-deleted"]


def test_a_plan_file_in_conflict_is_a_sentence(planctl_here: Run, repository: Path) -> None:
    swap(repository, "plan.yaml", "format: 1", "<<<<<<< HEAD\nformat: 1\n=======\n>>>>>>> week")
    done = planctl_here("diff", cwd=repository)
    assert (done.code, done.out) == (1, "")
    assert "cannot be read in the working files" in done.err
    git(repository, "commit", "-q", "-a", "-m", "Broken")
    git(repository, "checkout", "-q", "adopted")
    done = planctl_here("diff", "main", cwd=repository)
    assert (done.code, done.out) == (1, "")
    assert 'at "main"' in done.err
    assert "planctl check --rev main" in done.err


def test_a_link_on_the_earlier_side_is_named_and_its_actions_are_not_new(
    planctl_here: Run, repository: Path
) -> None:
    path = repository / "plan/recover/COM-06-timely-support.yaml"
    text = path.read_bytes()
    path.unlink()
    path.symlink_to("/etc/hostname")
    git(repository, "commit", "-q", "-a", "-m", "A link")
    path.unlink()
    path.write_bytes(text)
    done = planctl_here("diff", "--format", "json", cwd=repository)
    assert done.code == 1
    assert path.name in done.err
    assert not [item for item in json.loads(done.out)["items"] if item["change"] == "new"]


# nothing is left behind


def traces(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.mark.parametrize("form", ["table", "plain", "json", "csv", "md"])
def test_reading_leaves_git_and_the_plan_as_they_were(
    planctl_here: Run, edited: Path, form: str
) -> None:
    edit_again = edited / "plan/plan.yaml"
    edit_again.write_text(edit_again.read_text("utf-8") + "# a note\n", encoding="utf-8")
    before = traces(edited)
    for sides in ((), ("adopted",), ("adopted..week",), ("main...week",), (DAYS,)):
        assert planctl_here("diff", *sides, "--format", form, *LOOK, cwd=edited).code == 0
    assert traces(edited) == before


def test_nothing_that_a_repository_or_its_surroundings_bring_is_run(
    planctl: Run, edited: Path, tmp_path: Path
) -> None:
    from tests.git.test_door import assert_traps_work, set_traps

    canary = tmp_path / "canary"
    expected = planctl("diff", "adopted", *LOOK, "--format", "json", cwd=edited).out
    set_traps(edited, f"touch {canary}; cat")
    assert_traps_work(edited, canary)
    env = {
        "GIT_EXTERNAL_DIFF": f"touch {canary}",
        "GIT_PAGER": f"touch {canary}",
        "GIT_SSH_COMMAND": f"touch {canary}",
        "GIT_DIR": str(tmp_path / "elsewhere"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": f"touch {canary}",
        "PAGER": f"touch {canary}",
    }
    for sides in ("adopted", "adopted..week", "main...week"):
        assert planctl("diff", sides, *LOOK, cwd=edited, env=env).code == 0
    found = planctl("diff", "adopted", *LOOK, "--format", "json", cwd=edited, env=env)
    assert found.out == expected
    assert not canary.exists()


def test_names_and_words_of_files_move_no_cursor(planctl_here: Run, repository: Path) -> None:
    odd = repository / "plan/prevent/\x1b[2Jodd\u202e.yaml"
    odd.symlink_to("plan.yaml")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "An odd name")
    odd.unlink()
    said = 'action: ACT-014\nfrom: otterbrook\ndate: 2026-05-11\nprogress: "a\\e[2Jb\\u202e"\n'
    write(repository, "plan/recover/COM-06/2026-05-11-ACT-014-otterbrook.yaml", said.encode())
    for form in ("table", "plain", "json", "csv", "md"):
        done = planctl_here("diff", *LOOK, "--format", form, "--full", cwd=repository)
        assert done.code == 1
        assert not {"\x1b", "\u202e"} & set(done.out + done.err)
        assert "2Jodd" in done.err


def test_what_was_redacted_is_told_and_not_said_again(planctl_here: Run, repository: Path) -> None:
    found = repository.glob("plan/prevent/COM-04/2026-04-22-ACT-008-*.yaml")
    (record,) = (path for path in found if ".cy." not in path.name)
    done = planctl_here("redact", record.stem, "--field", "barriers", "--yes", cwd=repository)
    assert done.code == 0, done
    assert "new trainers" not in record.read_text("utf-8")
    for form in ("table", "plain", "json", "csv", "md"):
        done = planctl_here("diff", *LOOK, "--format", form, "--full", cwd=repository)
        assert (done.code, done.err) == (0, "")
        assert "new trainers" not in done.out
        assert "redacted" in done.out


# words of a period


def test_between_two_periods_every_change_of_the_words_is_told_as_between_their_last_days(
    planctl_here: Run, repository: Path
) -> None:
    for typed in (
        ("relead", "ACT-010", "--to", "Elverwick Police"),
        ("reword", "ACT-009", "--evidence", "A list"),
        ("move", "ACT-012", "--to", "COM-04"),
        (
            "add",
            "action",
            "Do more",
            "--to",
            "COM-04",
            "--lead",
            "Elverwick Police",
            "--timescale",
            "Mar 2028",
        ),
    ):
        done = planctl_here(*typed, "--date", "2026-05-11", cwd=repository)
        assert done.code == 0, done
    for sides in ("2025-26 Q4..2026-27 Q1", "2026-03-31..2026-06-30"):
        done = planctl_here("diff", sides, "--format", "json", cwd=repository)
        found = {(item["id"], item["change"]) for item in json.loads(done.out)["items"]}
        assert found >= {
            ("ACT-010", "leads-changed"),
            ("ACT-009", "reworded"),
            ("ACT-012", "moved"),
            ("ACT-015", "new"),
        }
        assert not {change for _, change in found} & {"gone", "record-deleted"}


# files that no words of the plan tell of


def test_a_file_of_which_only_a_comment_or_an_own_key_changed_is_named(
    planctl_here: Run, repository: Path
) -> None:
    paths = ("leads.yaml", "plan.yaml", "prevent/COM-05-safer-routes.yaml")
    for path in paths:
        file = repository / "plan" / path
        file.write_text("# a refuge at 12 Mill Road\n" + file.read_text("utf-8"), encoding="utf-8")
    record = next((repository / "plan/prevent/COM-05").glob("2026-04-20-*.yaml"))
    record.write_text(record.read_text("utf-8") + "x-note: hidden\n", encoding="utf-8")
    seen = json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)
    assert seen["only_comments"] == sorted([*paths, f"prevent/COM-05/{record.name}"])
    for form in ("table", "md"):
        done = planctl_here("diff", "--format", form, "--lang", "cy", cwd=repository).out
        assert "COM-05-safer-routes.yaml" in done
        assert "sylwadau" in done.lower()
        assert "Does dim wedi newid." not in done


def test_a_file_in_which_words_changed_as_well_is_not_called_comments(
    planctl_here: Run, repository: Path
) -> None:
    swap(repository, "prevent/COM-05-*.yaml", "Light the lower", "# Note\n  Light the lower")
    swap(repository, "prevent/COM-05-*.yaml", "# Note\n  Light the lower", "Lit the lower")
    assert (
        json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)["only_comments"]
        == []
    )


def test_copies_and_files_that_no_record_names_come_in_before_everybody_s_eyes(
    planctl_here: Run, repository: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "minutes.txt"
    copied.write_text("Noted.\n", encoding="utf-8")
    given = ("evidence", "add", "ACT-010", "Minutes", "--copy", str(copied))
    more = ("--seen-by", "Board", "--from", "elverwick-council")
    assert planctl_here(*given, *more, cwd=repository).code == 0
    write(repository, "plan/prevent/COM-04/evidence/rogue.docx", b"x")
    write(repository, "plan/notes.txt", b"x")
    found = {
        (item["change"], item["path"], item["look_first"])
        for item in json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)[
            "items"
        ]
    }
    assert ("file-came-in", "prevent/COM-04/evidence/rogue.docx", True) in found
    assert ("file-came-in", "notes.txt", True) in found
    assert ("evidence-supplied", "prevent/COM-04/evidence/minutes.txt", False) in found
    assert not [path for change, path, _ in found if change == "file-came-in" and "minutes" in path]
    assert (
        "with a copy of the file: minutes.txt"
        in planctl_here("diff", "--format", "md", cwd=repository).out
    )
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Evidence")
    write(repository, "plan/prevent/COM-04/evidence/minutes.txt", b"Noted otherwise.\n")
    (repository / "plan/prevent/COM-04/evidence/rogue.docx").unlink()
    told = json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)
    now = {(item["change"], item["path"].rpartition("/")[2]) for item in told["items"]}
    assert now >= {("file-changed", "minutes.txt"), ("file-gone", "rogue.docx")}
    assert "prevent/COM-04/evidence/minutes.txt" in told["files"]


def test_a_translation_of_a_record_that_comes_changes_or_goes_is_told(
    planctl_here: Run, repository: Path
) -> None:
    (path,) = repository.glob("plan/prevent/COM-04/2026-04-22-*.cy.yaml")
    welsh = path.read_text("utf-8")
    path.unlink()
    gone = json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)["items"]
    assert ("ACT-008", "translation-gone", "cy") in [
        (item["id"], item["change"], item["language"]) for item in gone
    ]
    git(repository, "commit", "-q", "-a", "-m", "Gone")
    path.write_text(welsh, encoding="utf-8")
    came = json.loads(planctl_here("diff", "--format", "json", cwd=repository).out)["items"]
    (told,) = [item for item in came if item["change"] == "translation-added"]
    assert [words["field"] for words in told["said"]]
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Back")
    path.write_text(welsh.replace("  ", "  Wel: ", 1), encoding="utf-8")
    assert path.read_text("utf-8") != welsh
    changed = planctl_here("diff", "--format", "md", cwd=repository).out
    assert "Translation changed" in changed
    assert "Wel:" in changed


def test_a_period_is_told_as_agreed_between_the_days_around_its_agreement(
    example_desk: Desk,
) -> None:
    example_desk("2026-05-01", "freeze", "2025-26", "--from", "partnership-board", "--minute", "4")
    told = {
        points: [each["change"] for each in example_desk.items("diff", points)]
        for points in ("2026-04-28..2026-04-30", "2026-04-30..2026-05-01", "2026-05-01..2026-05-02")
    }
    assert [list(set(changes) & {"frozen"}) for changes in told.values()] == [[], ["frozen"], []]


def test_an_agreed_period_that_was_edited_says_what_it_was_and_is(
    planctl_here: Run, repository: Path
) -> None:
    how = ("--from", "partnership-board", "--minute", "Board 9", "--date", "2026-06-01")
    assert planctl_here("freeze", "2025-26-Q4", *how, cwd=repository).code == 0
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Agreed")
    swap(repository, "frozen/*.yaml", "  signed_off: 2 of 14", "  signed_off: 9 of 14")
    seen = planctl_here("diff", "--format", "md", cwd=repository).out
    first = seen.partition("### Look at this first")[2].partition("\n---\n")[0]
    assert "**Agreed period changed** 2025-26 Q4: Signed off · 9 of 14 (was 2 of 14)" in first
    assert seen.count("9 of 14") == 1, "figures that nobody else reads are told, and once"
    swap(repository, "frozen/*.yaml", "minute: Board 9", "minute: Board 8")
    assert (
        "Minute · Board 8 (was Board 9)"
        in planctl_here("diff", "--format", "md", cwd=repository).out
    )


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("2026-02-30", '"2026-02-30" is no day'),
        ("2026-13-45..HEAD", '"2026-13-45" is no day'),
        ("2025-26 Q9", '"2025-26 Q9" is no period'),
        ("2025-26-Q0", '"2025-26-Q0" is no period'),
    ],
)
def test_what_is_written_like_a_day_or_a_period_and_is_none_is_told_as_such(
    planctl_here: Run, repository: Path, tmp_path: Path, word: str, said: str
) -> None:
    plain = Path(shutil.copytree(repository / "plan", tmp_path / "plain"))
    for cwd in (repository, plain):
        done = planctl_here("diff", word, cwd=cwd)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
        assert "is written 20" in done.err


def test_a_new_commitment_and_a_new_action_say_who_when_by_which_minute_and_what_shows_it(
    planctl_here: Run, repository: Path
) -> None:
    how = ("--minute", "Board 12", "--date", "2026-05-11")
    added = ("add", "commitment", "We will listen", "--aim", "prevent", *how)
    assert planctl_here(*added, cwd=repository).code == 0
    under = ("--to", "COM-07", "--lead", "Elverwick Police", "--timescale", "Mar 2028")
    action = ("add", "action", "Ask", *under, "--evidence", "A register", *how)
    done = planctl_here(*action, cwd=repository)
    assert done.code == 0, done
    seen = planctl_here("diff", *LOOK, "--format", "md", cwd=repository).out
    new = [line for line in seen.split("\n") if line.startswith("- **New**")]
    assert new[0] == "- **New**: Safer Together Team · 11 May 2026 · Minute: Board 12"
    assert "Minute: Board 12" in new[1]
    assert "  - Evidence expected: “A register”" in seen


def test_one_field_set_is_told_in_one_word_by_revision_and_by_day(
    planctl_here: Run, repository: Path
) -> None:
    how = ("--aim", "prevent", "--date", "2026-05-11", "--yes")
    assert planctl_here("set", "publish", "no", *how, cwd=repository).code == 0
    by_revision = items(planctl_here, "HEAD", cwd=repository)
    by_day = items(planctl_here, "2026-05-10..2026-05-15", cwd=repository)
    told = [
        [
            (item["id"], item["change"], item["was"], item["now"])
            for item in found
            if item["field"] == "publish"
        ]
        for found in (by_revision, by_day)
    ]
    assert told[0] == told[1]
    assert ("ACT-010", "changed", "yes", "no") in told[0]


def test_sentences_of_the_rules_are_marked_as_english_in_a_welsh_comment(
    planctl_here: Run, edited: Path
) -> None:
    seen = planctl_here("diff", "adopted", *LOOK, "--format", "md", "--lang", "cy", cwd=edited).out
    lines = [line for line in seen.split("\n") if "o’r gwiriad**" in line]
    assert lines
    assert all("(Saesneg)" in line for line in lines)
    english = planctl_here("diff", "adopted", *LOOK, "--format", "md", cwd=edited).out
    assert "(English)" not in english


def test_words_changed_after_the_day_that_is_looked_at_are_not_called_comments(
    planctl_here: Run, repository: Path
) -> None:
    done = planctl_here("reword", "ACT-009", "Other", "--date", "2026-05-20", cwd=repository)
    assert done.code == 0
    seen = planctl_here("diff", *LOOK, "--format", "json", cwd=repository).out
    assert json.loads(seen)["only_comments"] == []
    assert "prevent/COM-04-speak-up-early.yaml" in json.loads(seen)["files"]
