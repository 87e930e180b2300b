"""A leak is taken out on one branch while another goes on with the same record: nothing is lost or back."""

import json
import shutil
from pathlib import Path

import pytest

from tests.git.repositories import git
from tests.running import Result, Run

LEAK = "Jane Doe of Splott"


class Branches:
    """A repository whose record with a leak is redacted on `ours` while `theirs` goes on with it."""

    def __init__(self, run: Run, root: Path) -> None:
        self.run, self.root = run, root
        self.name = self.update(
            "--progress", f"Met {LEAK}", "--rag", "green", "--date", "2026-10-14"
        )
        git(root, "init", "-q", "-b", "main")
        self.commit("The plan")
        for branch in ("ours", "theirs"):
            git(root, "branch", branch)

    def __call__(self, *args: str) -> Result:
        return self.run(*args, cwd=self.root)

    def update(self, *args: str) -> str:
        done = self("update", "ACT-042", *args)
        assert done.code == 0, done.err
        wrote = next(line for line in done.out.splitlines() if line.startswith("Wrote "))
        return Path(wrote.removeprefix("Wrote ")).stem

    def commit(self, message: str) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", message)

    def redact(self, branch: str, *args: str) -> None:
        git(self.root, "switch", "-q", branch)
        assert self("redact", self.name, *args, "--yes", "--date", "2026-11-20").code == 0
        self.commit("Take it out")

    def correct(self, *args: str) -> str:
        git(self.root, "switch", "-q", "theirs")
        name = self.update("--corrects", self.name, "--date", "2026-11-21", *args)
        self.commit("Correct it")
        return name

    def codes(self) -> set[str]:
        done = self("check", "--format", "json", "--as-of", "2026-11-22")
        items = json.loads(done.out)["items"]
        return {i["code"] for i in items if i["code"].startswith(("record", "corrects", "said"))}


@pytest.fixture
def branches(planctl_here: Run, tmp_path: Path, real_plan: Path) -> Branches:
    shutil.copytree(real_plan, tmp_path / "office" / "plan")
    return Branches(planctl_here, tmp_path / "office")


@pytest.mark.parametrize(("into", "other"), [("ours", "theirs"), ("theirs", "ours")])
def test_a_correction_finds_the_redacted_record_by_its_name(
    branches: Branches, into: str, other: str
) -> None:
    branches.redact("ours", "--text", LEAK)
    correction = branches.correct("--rag", "amber", "--progress", "Met the group")
    git(branches.root, "switch", "-q", into)
    git(branches.root, "merge", "-q", "--no-edit", other)
    assert branches.codes() == set()
    shown = json.loads(branches("show", "ACT-042", "--format", "json").out)["item"]
    assert (shown["rag"], shown["last_update"]["name"]) == ("amber", correction)
    files = (path.read_text("utf-8") for path in (branches.root / "plan").rglob("*.yaml"))
    assert not any(LEAK in text for text in files)


def test_a_correction_that_carries_the_leak_on_is_named_when_it_is_taken_out_again(
    branches: Branches,
) -> None:
    branches.redact("ours", "--text", LEAK)
    correction = branches.correct("--rag", "amber")
    git(branches.root, "merge", "-q", "--no-edit", "ours")
    again = branches("redact", branches.name, "--text", LEAK, "--yes", "--date", "2026-11-22")
    assert again.code == 1
    assert correction in again.err
    words = ("--text", LEAK, "--yes", "--date", "2026-11-22")
    assert branches("redact", branches.name, correction, *words).code == 0
    assert branches.codes() == set()


def test_two_redactions_of_one_record_are_never_put_together_by_git_alone(
    branches: Branches,
) -> None:
    branches.redact("ours", "--text", LEAK)
    branches.redact("theirs", "--field", "progress")
    git(branches.root, "merge", "-q", "--no-edit", "ours", code=1)


def test_an_edit_on_another_branch_does_not_hide_behind_a_redaction(branches: Branches) -> None:
    branches.redact("ours", "--text", LEAK)
    git(branches.root, "switch", "-q", "theirs")
    (path,) = (branches.root / "plan").rglob(f"{branches.name}.yaml")
    path.write_text(path.read_text("utf-8").replace("green", "amber"), "utf-8")
    branches.commit("An edit")
    git(branches.root, "merge", "-q", "--no-edit", "ours")
    assert branches.codes() == {"record-changed"}
