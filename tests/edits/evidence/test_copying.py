"""A copy gets a name that every system can hold, and is laid over nothing."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.edits.evidence.copying import LONGEST, Original, legal_name, place_copy, read_original
from planctl.errors import WrongUsage
from planctl.storage.litter import listed
from planctl.storage.writing import Change


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("minutes.pdf", "minutes.pdf"),
        ("Cofnodion Mai – dŵr.docx", "Cofnodion Mai – dŵr.docx"),
        ("a/b:c*?.txt", "a-b-c--.txt"),
        ("con.txt", "copy-con.txt"),
        ("LPT1", "copy-LPT1"),
        ("...", "copy"),
        (".hidden", "hidden"),
        ("name. ", "name"),
        ("tab\tand\u202eend.txt", "tab-and-end.txt"),
    ],
)
def test_a_name_is_made_legal(name: str, legal: str) -> None:
    assert legal_name(name) == legal


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_every_system_holds(name: str) -> None:
    legal = legal_name(name)
    assert 0 < len(legal) <= LONGEST + 30
    assert not listed([f"a/{legal}.yaml"]).problems or legal.endswith("~")
    assert legal == legal.strip(" .")


def place(root: Path, name: str, data: bytes) -> tuple[str, bool]:
    change = Change(str(root), "", ())
    placed = place_copy(str(root), change, "prevent/COM-18", Original(name, data))
    assert change.read(placed.path) == data
    return placed.path.rpartition("/")[2], placed.is_new


def test_equal_bytes_are_the_same_copy_and_others_get_another_name(tmp_path: Path) -> None:
    folder = tmp_path / "prevent" / "COM-18" / "evidence"
    folder.mkdir(parents=True)
    (folder / "Minutes.pdf").write_bytes(b"one")
    (folder / "minutes-2.pdf").write_bytes(b"two")
    assert place(tmp_path, "minutes.pdf", b"one") == ("Minutes.pdf", False)
    assert place(tmp_path, "minutes.pdf", b"two") == ("minutes-2.pdf", False)
    assert place(tmp_path, "minutes.pdf", b"three") == ("minutes-3.pdf", True)
    assert place(tmp_path, "plain", b"x") == ("plain", True)


def test_only_regular_files_of_at_most_ten_megabytes_are_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"\0" * 10_000_001)
    assert read_original(str(tmp_path / "file")).data == b"x"
    for name in ("link", "pipe", "large", "missing", "."):
        with pytest.raises(WrongUsage):
            read_original(str(tmp_path / name))
