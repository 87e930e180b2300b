"""A file that a command makes is whole or not there, and nobody's own work is written over."""

import os
import stat
import sys
from pathlib import Path

import pytest

from planctl.errors import NotWritten
from planctl.storage.made import write_all, write_made


def test_a_file_is_written_with_the_folders_it_lies_in(tmp_path: Path) -> None:
    path = tmp_path / "forms" / "q3" / "a.xlsx"
    assert write_made(str(path), b"one")
    assert path.read_bytes() == b"one"
    assert [each.name for each in path.parent.iterdir()] == ["a.xlsx"]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_made(str(path), b"one")
    before = path.stat()
    assert not write_made(str(path), b"one")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("there", [b"two", b"one more", b"on", b""])
def test_a_file_with_anything_else_in_it_stays_unless_that_is_forced(
    there: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(there)
    with pytest.raises(NotWritten, match="is there already") as refused:
        write_made(str(path), b"one")
    assert "--force" in refused.value.hint
    assert path.read_bytes() == there
    assert write_made(str(path), b"one", force=True)
    assert path.read_bytes() == b"one"


def test_a_folder_or_a_link_is_not_replaced_even_by_force(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "own.xlsx").write_bytes(b"own")
    (tmp_path / "link").symlink_to("own.xlsx")
    (tmp_path / "dangling").symlink_to("nowhere")
    for name in ("folder", "link", "dangling"):
        with pytest.raises(NotWritten, match="no plain file"):
            write_made(str(tmp_path / name), b"one", force=True)
    assert (tmp_path / "own.xlsx").read_bytes() == b"own"


def test_a_disk_that_refuses_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(NotWritten, match="cannot be written: the disk is full"):
        write_made(str(tmp_path / "reports" / "2026" / "a.xlsx"), b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_name_under_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in ("file", "file/below"):
        with pytest.raises(NotWritten, match="/file is no folder") as refused:
            write_made(str(tmp_path / folder / "a.xlsx"), b"one")
        assert refused.value.hint


def test_of_several_files_none_is_written_where_one_lies_under_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match="is no folder"):
        write_all({str(tmp_path / "new" / "a"): b"", str(tmp_path / "file" / "b"): b""})
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_was_there_stays_when_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "own").mkdir()
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(NotWritten):
        write_made(str(tmp_path / "own" / "new" / "a.xlsx"), b"one")
    assert list((tmp_path / "own").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_file_made_is_as_readable_as_any_that_the_person_makes(tmp_path: Path) -> None:
    (tmp_path / "own").touch()
    write_made(str(tmp_path / "made"), b"one")
    own, made = (stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("own", "made"))
    assert made == own


def test_of_several_files_none_is_written_where_one_may_not_be(tmp_path: Path) -> None:
    own, new, same = (str(tmp_path / name) for name in ("own", "new", "same"))
    write_made(own, b"own")
    write_made(same, b"same")
    with pytest.raises(NotWritten, match="own is there already"):
        write_all({new: b"new", own: b"other", same: b"same"})
    assert sorted(each.name for each in tmp_path.iterdir()) == ["own", "same"]
    assert write_all({new: b"new", same: b"same"}) == {new: True, same: False}
