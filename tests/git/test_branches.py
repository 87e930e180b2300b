"""What a folder holds on all branches together, each distinct file read once."""

from pathlib import Path

import pytest

from planctl.git.branches import OnBranches, on_branches
from planctl.git.door import Repository
from tests.git.repositories import git, write


def looked(root: Path, folder: str = "plan") -> OnBranches:
    repository = Repository.find(root)
    assert repository is not None
    return on_branches(repository, root / folder, lambda path: path.endswith(".yaml"))


def on_branch(root: Path, name: str, path: str, data: bytes) -> None:
    git(root, "checkout", "-q", "-b", name, "main")
    write(root, path, data)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "On a branch")
    git(root, "checkout", "-q", "main")


def test_every_branch_is_looked_at_and_nothing_beside_the_folder(root: Path) -> None:
    on_branch(root, "health", "plan/pursue/COM-05-new.yaml", b"id: COM-05\n")
    found = looked(root)
    assert found.branches == 3
    assert {"plan.yaml", "prepare/COM-04-data.yaml", "pursue/COM-05-new.yaml"} <= found.paths
    assert "prepare/adolygu tŷ.md" in found.paths
    assert "README.md" not in found.paths
    assert b"id: COM-05\n" in found.contents
    assert {b"title: first\n", b"title: second\n"} <= set(found.contents)
    assert found.is_whole


def test_what_is_the_same_on_many_branches_is_read_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        git(root, "branch", f"copy-{number}")
    on_branch(root, "other", "plan/prepare/COM-06-more.yaml", b"id: COM-06\n")
    asked: list[str] = []
    run = Repository.run

    def counted(self: Repository, *words: str, given: bytes = b"") -> bytes:
        asked.append(words[0])
        return run(self, *words, given=given)

    monkeypatch.setattr(Repository, "run", counted)
    found = looked(root)
    assert found.branches == 33
    assert len(found.contents) == len(set(found.contents))
    assert len(asked) < 10, "as many calls as the folder is deep, not as there are branches"


def test_remote_branches_count_and_so_does_a_head_on_no_branch(root: Path, tmp_path: Path) -> None:
    on_branch(root, "health", "plan/pursue/COM-05-new.yaml", b"id: COM-05\n")
    git(tmp_path, "clone", "-q", str(root), "clone")
    clone = tmp_path / "clone"
    assert "pursue/COM-05-new.yaml" in looked(clone).paths
    git(clone, "checkout", "-q", "--detach")
    write(clone, "plan/pursue/COM-09-alone.yaml", b"id: COM-09\n")
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "On no branch")
    assert "pursue/COM-09-alone.yaml" in looked(clone).paths


def test_a_plan_may_be_the_whole_repository(root: Path) -> None:
    assert "plan/plan.yaml" in looked(root, "").paths


def test_links_and_what_is_too_large_are_not_read(root: Path) -> None:
    on_branch(root, "large", "plan/prepare/COM-07-large.yaml", b"#" * ((4 << 20) + 1))
    found = looked(root)
    assert "link.yaml" not in found.paths
    assert "prepare/COM-07-large.yaml" in found.paths
    assert max(map(len, found.contents)) < 100
    assert not found.is_whole


def test_nothing_committed_yet_is_no_branch(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert looked(tmp_path, "") == OnBranches(frozenset(), (), 0, True)


def test_looking_leaves_no_trace(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (root / ".git").rglob("*")}
    looked(root)
    assert {path: path.stat().st_mtime_ns for path in (root / ".git").rglob("*")} == before
