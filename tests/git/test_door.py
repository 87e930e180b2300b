"""git answers what we ask, runs nothing that a repository brings, and is left as it was."""

import os
import shutil
from pathlib import Path

import pytest

from planctl.errors import WrongUsage
from planctl.git.door import GitFailedError, Repository, why_none
from planctl.git.history import changes_since, files_at, is_committed
from tests.git.repositories import RECORD, git, write


def found(folder: Path) -> Repository:
    repository = Repository.find(folder)
    assert repository is not None
    return repository


def ask_everything(root: Path) -> None:
    """Every question that planctl asks of git."""
    repository = found(root / "plan")
    files_at(repository, "HEAD", root / "plan")
    changes_since(repository, "HEAD~1", root / "plan")
    is_committed(repository, root / RECORD)
    with pytest.raises(WrongUsage):
        repository.revision("no-such-branch")


def traces(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file under a folder: when it was changed, and its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_a_repository_is_found_from_any_folder_in_it(root: Path) -> None:
    assert found(root / "plan/prepare").root == str(root)
    assert found(root).root == str(root)


def test_a_repository_is_found_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root / "plan")
    repository = found(tmp_path / "link")
    assert repository.root == str(root)
    assert repository.inside(tmp_path / "link" / "plan.yaml") == "plan/plan.yaml"


def test_outside_a_repository_there_is_none_and_a_sentence_says_why(tmp_path: Path) -> None:
    assert Repository.find(tmp_path) is None
    assert "not in a git repository" in why_none(tmp_path)


def test_without_git_there_is_none_and_a_sentence_says_why(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Repository.find(root) is None
    assert "git is not installed" in why_none(root)


def test_a_folder_that_is_not_there_has_none(root: Path) -> None:
    assert Repository.find(root / "gone") is None
    assert "no such folder" in why_none(root / "gone")


def test_a_found_repository_needs_no_reason(root: Path) -> None:
    assert why_none(root) == ""


def test_a_bare_repository_has_no_files_to_speak_of(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(root), "bare")
    assert Repository.find(tmp_path / "bare") is None
    assert "bare repository" in why_none(tmp_path / "bare")


def test_the_folder_of_git_itself_is_no_place_for_a_plan(root: Path) -> None:
    assert Repository.find(root / ".git") is None


def test_files_laid_out_elsewhere_by_a_setting_are_not_followed(root: Path) -> None:
    git(root, "config", "core.worktree", "/usr")
    assert Repository.find(root) is None
    assert "/usr" in why_none(root)


def test_a_repository_planted_among_the_files_is_not_used(root: Path) -> None:
    git(root, "clone", "-q", "--bare", str(root), str(root / "plan/planted"))
    git(root / "plan/planted", "config", "core.bare", "false")
    git(root / "plan/planted", "config", "core.worktree", str(root / "plan/planted"))
    assert Repository.find(root / "plan/planted") is None
    assert "bare repository" in why_none(root / "plan/planted")


def test_a_git_in_a_relative_folder_of_the_path_is_not_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "git", b"#!/bin/sh\ntouch canary\n")
    (root / "git").chmod(0o755)
    monkeypatch.chdir(root)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert Repository.find(root) is not None
    assert not (root / "canary").exists()


def test_inherited_settings_do_not_lead_elsewhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "no-index"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "canary"))
    ask_everything(root)
    assert not (tmp_path / "canary").exists()


@pytest.mark.parametrize("text", ["main", "HEAD", "adopted", "HEAD~1", "adopted^{}", "main@{0}"])
def test_a_revision_is_read_into_an_id(root: Path, text: str) -> None:
    expected = git(root, "rev-parse", f"{text}^{{commit}}").strip()
    assert found(root).revision(text) == expected
    assert found(root).revision(expected[:8]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "--output=x",
        "-h",
        "--all",
        "-",
        "a b",
        "a\nb",
        "HEAD\0",
        ":/x",
        "HEAD:plan",
        "",
        "*",
        "é",
        "$(ls)",
    ],
)
def test_what_is_not_written_like_a_revision_never_reaches_git(root: Path, text: str) -> None:
    before = traces(root)
    blind = found(root)._replace(program="/no/such/git")
    with pytest.raises(WrongUsage, match="not written like a revision"):
        blind.revision(text)
    assert traces(root) == before


@pytest.mark.parametrize("text", ["^main", "main..adopted", "HEAD^{tree}", "0" * 40, "main~99"])
def test_a_revision_must_name_one_commit(root: Path, text: str) -> None:
    with pytest.raises(WrongUsage, match="There is no revision"):
        found(root).revision(text)


def test_a_wrong_name_brings_the_nearest_right_one(root: Path) -> None:
    with pytest.raises(WrongUsage) as refused:
        found(root).revision("telerau-2025")
    assert "telerau-2026" in refused.value.hint
    with pytest.raises(WrongUsage) as refused:
        found(root).revision("adpoted")
    assert "adopted" in refused.value.hint


def test_an_empty_repository_says_that_nothing_is_committed(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    with pytest.raises(WrongUsage) as refused:
        found(tmp_path).revision("main")
    assert "Nothing has been committed" in refused.value.hint
    assert not is_committed(found(tmp_path), tmp_path / "plan.yaml")


def test_a_shallow_copy_says_that_it_holds_only_the_newest(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{root}", "shallow")
    shallow = found(tmp_path / "shallow")
    assert "plan.yaml" in files_at(shallow, "main", tmp_path / "shallow/plan").files
    with pytest.raises(WrongUsage) as refused:
        shallow.revision("HEAD~1")
    assert "--unshallow" in refused.value.hint


def test_a_command_that_ends_badly_is_a_sentence(root: Path) -> None:
    with pytest.raises(GitFailedError, match="git cat-file did not work"):
        found(root).run("cat-file", "-p", "0" * 40)


def test_a_path_outside_the_repository_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="not in the repository"):
        found(root).inside(tmp_path / "elsewhere")


def test_reading_leaves_git_as_it_was(root: Path) -> None:
    write(root, "plan/new.yaml", b"new\n")
    before = traces(root)
    ask_everything(root)
    assert traces(root) == before


def test_nothing_that_a_repository_brings_is_run(root: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    set_traps(root, f"touch {canary}; cat")
    assert_traps_work(root, canary)
    ask_everything(root)
    assert not canary.exists()


def set_traps(root: Path, command: str) -> None:
    """Every setting known to us by which a repository has its reader run a command."""
    settings = {
        "core.fsmonitor": command,
        "core.pager": command,
        "pager.diff": command,
        "core.editor": command,
        "core.sshCommand": command,
        "core.hooksPath": str(root / "hooks"),
        "diff.external": command,
        "diff.trap.textconv": command,
        "diff.trap.command": command,
        "filter.trap.clean": command,
        "filter.trap.smudge": command,
        "filter.trap.process": command,
        "filter.a=b.clean": command,
        "alias.ls-tree": f"!{command}",
        "alias.rev-parse": f"!{command}",
        "credential.helper": f"!{command}",
    }
    for name, value in settings.items():
        git(root, "config", name, value)
    traps = "* filter=trap diff=trap\n*.yaml filter=a=b\n"
    for place in (".gitattributes", ".git/info/attributes"):
        write(root, place, traps.encode())
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        write(root, f"hooks/{hook}", f"#!/bin/sh\n{command}\n".encode())
        (root / f"hooks/{hook}").chmod(0o755)


def assert_traps_work(root: Path, canary: Path) -> None:
    """Were git asked carelessly, the traps would go off: else the test would prove nothing."""
    copy = canary.parent / "careless"
    shutil.copytree(root, copy, symlinks=True)
    git(copy, "status")
    assert canary.exists()
    canary.unlink()


def test_missing_bytes_are_not_fetched_but_named(root: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    make_partial(root, canary)
    read = files_at(found(root), "HEAD", root / "plan")
    assert "plan.yaml" not in read.files
    assert ("plan.yaml", "this copy of the repository does not hold its bytes") in read.skipped
    assert not canary.exists()
    git(root, "cat-file", "-p", "HEAD:plan/plan.yaml", code=128)
    assert canary.exists(), "asked carelessly, git must go and fetch: else this proves nothing"


def make_partial(root: Path, canary: Path) -> None:
    """A copy that lacks the bytes of plan.yaml; git fetches them by a command of its settings."""
    name = git(root, "rev-parse", "HEAD:plan/plan.yaml").strip()
    (root / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    settings = {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {canary}",
        "protocol.ext.allow": "always",
    }
    for setting, value in settings.items():
        git(root, "config", setting, value)
