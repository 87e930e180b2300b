"""A plan at a revision, and what has changed in it since."""

import shutil
from pathlib import Path

import pytest

from planctl.errors import WrongUsage
from planctl.git.door import Repository
from planctl.git.history import (
    MOST_BYTES,
    Changed,
    changes_since,
    differences,
    files_at,
    full_name,
    is_committed,
    merge_base,
)
from tests.git.repositories import RECORD, git, write

RECORD_IN_PLAN = RECORD.removeprefix("plan/")


@pytest.fixture
def repository(root: Path) -> Repository:
    found = Repository.find(root)
    assert found is not None
    return found


def test_the_files_of_a_revision_are_its_bytes(repository: Repository, root: Path) -> None:
    assert files_at(repository, "adopted", root / "plan").files == {
        "plan.yaml": b"title: first\n",
        "prepare/COM-04-data.yaml": b"id: COM-04\n",
        "prepare/adolygu tŷ.md": "Tŷ\r\n".encode(),
    }


def test_the_files_on_the_disk_make_no_difference(repository: Repository, root: Path) -> None:
    before = files_at(repository, "HEAD", root / "plan")
    shutil.rmtree(root / "plan")
    assert files_at(repository, "HEAD", root / "plan") == before


def test_the_top_folder_can_be_the_plan(repository: Repository, root: Path) -> None:
    assert "README.md" in files_at(repository, "HEAD", root).files


def test_a_folder_that_was_not_there_holds_nothing(repository: Repository, root: Path) -> None:
    assert files_at(repository, "HEAD", root / "pla").files == {}


def test_a_link_is_skipped_and_named(repository: Repository, root: Path) -> None:
    assert files_at(repository, "HEAD", root / "plan").skipped == (("link.yaml", "it is a link"),)


def test_a_submodule_is_skipped_and_named(repository: Repository, root: Path) -> None:
    head = git(root, "rev-parse", "HEAD").strip()
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{head},plan/other")
    git(root, "commit", "-q", "-m", "A submodule")
    skipped = dict(files_at(repository, "HEAD", root / "plan").skipped)
    assert "submodule" in skipped["other"]


def test_a_huge_file_is_skipped_and_named(repository: Repository, root: Path) -> None:
    write(root, "plan/huge.yaml", b"x" * (MOST_BYTES + 1))
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Too large")
    read = files_at(repository, "HEAD", root / "plan")
    assert dict(read.skipped)["huge.yaml"] == "it is larger than 4 MiB"
    assert "huge.yaml" not in read.files


def test_there_must_be_such_a_revision(repository: Repository, root: Path) -> None:
    with pytest.raises(WrongUsage, match="no revision"):
        files_at(repository, "mian", root / "plan")


def test_nothing_has_changed_in_files_that_only_look_touched(
    repository: Repository, root: Path
) -> None:
    assert changes_since(repository, "HEAD", root / "plan") == ()


def test_changes_are_told_by_kind(repository: Repository, root: Path) -> None:
    (root / "plan/prepare/COM-04-data.yaml").rename(root / "plan/COM-04.yaml")
    (root / RECORD).unlink()
    write(root, "plan/plan.yaml", b"title: third\n")
    write(root, "plan/new record.yaml", b"rag: red\n")
    write(root, "elsewhere.yaml", b"not the plan\n")
    assert changes_since(repository, "HEAD", root / "plan") == (
        Changed("COM-04.yaml", "renamed", "prepare/COM-04-data.yaml"),
        Changed("new record.yaml", "added", ""),
        Changed("plan.yaml", "modified", "plan.yaml"),
        Changed(RECORD_IN_PLAN, "deleted", RECORD_IN_PLAN),
    )


def test_it_makes_no_difference_what_is_staged_or_committed(
    repository: Repository, root: Path
) -> None:
    write(root, "plan/new.yaml", b"new\n")
    expected = (
        Changed("new.yaml", "added", ""),
        Changed("plan.yaml", "modified", "plan.yaml"),
        Changed(RECORD_IN_PLAN, "added", ""),
    )
    assert changes_since(repository, "adopted", root / "plan") == expected
    git(root, "add", "-A")
    assert changes_since(repository, "adopted", root / "plan") == expected
    git(root, "commit", "-q", "-m", "More")
    assert changes_since(repository, "adopted", root / "plan") == expected


def test_two_files_of_the_same_bytes_are_renamed_once(repository: Repository, root: Path) -> None:
    (root / RECORD).rename(root / "plan/a.yaml")
    shutil.copy(root / "plan/a.yaml", root / "plan/b.yaml")
    assert changes_since(repository, "HEAD", root / "plan") == (
        Changed("a.yaml", "renamed", RECORD_IN_PLAN),
        Changed("b.yaml", "added", ""),
    )


def test_line_endings_are_no_change(repository: Repository, root: Path) -> None:
    write(root, "plan/plan.yaml", b"title: second\r\n")
    assert changes_since(repository, "HEAD", root / "plan") == ()


def test_a_change_that_keeps_size_and_time_is_found(repository: Repository, root: Path) -> None:
    git(root, "update-index", "--refresh")
    before = (root / RECORD).stat()
    write(root, RECORD, b"rag: green\n")
    assert before.st_size == (root / RECORD).stat().st_size
    assert changes_since(repository, "HEAD", root / "plan")[0].status == "modified"


def test_ignored_files_are_not_new(repository: Repository, root: Path) -> None:
    write(root, ".gitignore", b"*.bak\n")
    write(root, "plan/plan.yaml.bak", b"old\n")
    assert changes_since(repository, "HEAD", root / "plan") == ()


def test_a_file_turned_into_a_link_is_gone(repository: Repository, root: Path) -> None:
    (root / RECORD).unlink()
    (root / RECORD).symlink_to("/etc/hostname")
    assert changes_since(repository, "HEAD", root / "plan") == (
        Changed(RECORD_IN_PLAN, "deleted", RECORD_IN_PLAN),
    )


def test_detached_and_in_the_middle_of_a_merge_it_works(repository: Repository, root: Path) -> None:
    git(root, "checkout", "-q", "--detach", "adopted")
    write(root, "plan/plan.yaml", b"title: theirs\n")
    git(root, "commit", "-q", "-a", "-m", "Theirs")
    git(root, "merge", "-q", "main", code=1)
    assert files_at(repository, "main", root / "plan").files["plan.yaml"] == b"title: second\n"
    changed = changes_since(repository, "main", root / "plan")
    assert changed == (Changed("plan.yaml", "modified", "plan.yaml"),)


def test_a_repository_with_longer_ids_is_read(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main", "--object-format=sha256")
    write(tmp_path, "plan/plan.yaml", b"title: x\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    found = Repository.find(tmp_path)
    assert found is not None
    assert files_at(found, "main", tmp_path / "plan").files == {"plan.yaml": b"title: x\n"}
    assert changes_since(found, "main", tmp_path / "plan") == ()


def test_a_file_is_committed_when_the_newest_commit_holds_it(
    repository: Repository, root: Path
) -> None:
    write(root, "plan/new.yaml", b"new\n")
    assert is_committed(repository, root / RECORD)
    assert not is_committed(repository, root / "plan/new.yaml")
    git(root, "add", "-A")
    assert not is_committed(repository, root / "plan/new.yaml")
    git(root, "commit", "-q", "-m", "New")
    assert is_committed(repository, root / "plan/new.yaml")


def test_a_name_with_magic_in_it_is_only_a_name(repository: Repository, root: Path) -> None:
    assert not is_committed(repository, root / "plan/*.yaml")
    assert not is_committed(repository, root / ":(top)plan")


def test_what_two_revisions_have_in_common_is_where_they_parted(
    repository: Repository, root: Path
) -> None:
    parted = git(root, "rev-parse", "HEAD").strip()
    git(root, "checkout", "-q", "-b", "side")
    git(root, "commit", "-q", "--allow-empty", "-m", "On the side")
    git(root, "checkout", "-q", "main")
    git(root, "commit", "-q", "--allow-empty", "-m", "Meanwhile")
    assert merge_base(repository, "main", "side") == parted


def test_revisions_with_nothing_in_common_are_a_sentence(
    repository: Repository, root: Path, tmp_path: Path
) -> None:
    git(root, "checkout", "-q", "--orphan", "other")
    git(root, "commit", "-q", "-m", "Another beginning")
    with pytest.raises(WrongUsage, match="no commit in common"):
        merge_base(repository, "main", "other")
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", f"file://{root}", "shallow")
    shallow = Repository.find(tmp_path / "shallow")
    assert shallow is not None
    with pytest.raises(WrongUsage) as refused:
        merge_base(shallow, "HEAD", "origin/main")
    assert "--unshallow" in refused.value.hint


def test_a_revision_has_a_name_that_can_mean_nothing_else(
    repository: Repository, root: Path
) -> None:
    assert full_name(repository, "adopted") == "refs/tags/adopted"
    assert full_name(repository, "telerau-2026") == "refs/heads/telerau-2026"
    commit = git(root, "rev-parse", "HEAD").strip()
    assert full_name(repository, commit[:8]) == commit
    assert full_name(repository, "2026-03-31") == full_name(repository, "--all") == ""


@pytest.mark.parametrize("committed", [False, True])
def test_what_became_of_wanted_files_is_told_alike_on_the_disk_and_between_revisions(
    repository: Repository, root: Path, committed: bool
) -> None:
    kept = "plan/evidence"
    for name in ("gone", "changed", "moved", "same"):
        write(root, f"{kept}/{name}.bin", name.encode())
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Copies")
    before = git(root, "rev-parse", "HEAD").strip()
    (root / kept / "gone.bin").unlink()
    (root / kept / "moved.bin").rename(root / kept / "there.bin")
    write(root, f"{kept}/changed.bin", b"otherwise")
    write(root, f"{kept}/new.bin", b"new")
    write(root, "plan/unwanted.bin", b"x")
    if committed:
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", "Otherwise")
    sides = before, "HEAD" if committed else ""
    found = differences(repository, sides, root / "plan", lambda path: "evidence" in path)
    assert found == {
        "evidence/gone.bin": "gone",
        "evidence/changed.bin": "changed",
        "evidence/moved.bin": "moved",
        "evidence/there.bin": "moved",
        "evidence/new.bin": "new",
    }
