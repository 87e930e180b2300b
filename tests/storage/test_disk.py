"""Only regular files are read, and a new file never takes another's place."""

import os
from pathlib import Path

import pytest

from planctl.storage.disk import Disk, give_name, mode_of, read_file, write_new, write_unnamed


def test_a_missing_file_has_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert read_file(str(tmp_path / "gone")) is None
    assert read_file(str(tmp_path / "gone/deeper")) is None
    assert read_file(str(tmp_path / "file/deeper")) is None


def test_an_empty_file_is_not_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert read_file(str(tmp_path / "empty")) == b""


def test_a_pipe_is_refused_and_waits_for_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"):
        read_file(str(tmp_path / "pipe"))


def test_a_link_is_refused_even_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(OSError, match="not a regular file"):
        read_file(str(tmp_path / "link"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        read_file(str(tmp_path))


@pytest.mark.parametrize("taken", ["file", "link"])
def test_a_new_file_takes_no_name_that_is_taken(tmp_path: Path, taken: str) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to("file")
    path, other = str(tmp_path / taken), str(tmp_path / "other")
    with pytest.raises(FileExistsError):
        write_new(Disk(), path, b"yours", 0o600)
    with pytest.raises(FileExistsError):
        write_unnamed(Disk(), path, b"yours")
    write_new(Disk(), other, b"yours", 0o600)
    with pytest.raises(FileExistsError):
        give_name(Disk(), other, path)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_new_file_has_the_mode_asked_for(tmp_path: Path) -> None:
    write_new(Disk(), str(tmp_path / "new"), b"x", 0o600)
    assert mode_of(str(tmp_path / "new")) == 0o600
