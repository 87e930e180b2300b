"""A plan's texts come from regular files inside its folder, and nothing left behind is read."""

import os
import sys
from pathlib import Path

import pytest

from planctl.storage.texts import (
    MOST_READ,
    FolderSource,
    NotAFileError,
    unreadable,
)

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other links")


def write(root: Path, path: str, data: bytes = b"id: 1\n") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, "prepare/a.yaml", b"\xef\xbb\xbfa: 1\r\n\xff")
    source = FolderSource(tmp_path)
    assert source.read("prepare/a.yaml") == b"\xef\xbb\xbfa: 1\r\n\xff"


def test_of_a_huge_file_only_enough_is_read_to_refuse_it(tmp_path: Path) -> None:
    with write(tmp_path, "a.yaml").open("wb") as file:
        file.truncate(5_000_000_000)
    assert len(FolderSource(tmp_path).read("a.yaml")) == MOST_READ


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FolderSource(tmp_path).read("a.yaml")


@needs_links
def test_links_are_never_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret.yaml")
    root = tmp_path / "plan"
    write(root, "plan.yaml")
    (root / "a.yaml").symlink_to(tmp_path / "outside/secret.yaml")
    (root / "aim").symlink_to(tmp_path / "outside")
    source = FolderSource(root)
    for path in ("a.yaml", "aim/secret.yaml", "../outside/secret.yaml"):
        with pytest.raises(NotAFileError):
            source.read(path)


@needs_links
def test_an_absolute_path_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path, "outside/secret.yaml")
    write(tmp_path, "plan/plan.yaml")
    with pytest.raises(NotAFileError):
        FolderSource(tmp_path / "plan").read(str(secret))


@needs_links
def test_a_plan_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/prepare/a.yaml")
    (tmp_path / "plan").symlink_to(tmp_path / "real")
    assert FolderSource(tmp_path / "plan").read("prepare/a.yaml") == b"id: 1\n"


@needs_links
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    source = FolderSource(tmp_path)
    with pytest.raises(NotAFileError):
        source.read("a.yaml")


def test_a_folder_with_a_file_s_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError, match=r"a\.yaml"):
        FolderSource(tmp_path).read("a.yaml")


def test_a_file_nobody_may_read_is_a_problem_with_its_reason() -> None:
    problem = unreadable("a.yaml", PermissionError(13, "Permission denied"))
    assert problem.code == "file-unreadable"
    assert "permission denied" in problem.message
