"""No library sees a file before it was looked through; what is refused is told what it is instead."""

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from planctl.errors import NotOpened, PlanctlError
from planctl.office.opening import contents, opened, understood
from tests.office.hostile import FOREIGN, nested, office
from tests.running import ROOT

OPEN_EACH = """
import resource, sys, time
from tests.office.hostile import bombs
from planctl.errors import NotOpened
from planctl.office.opening import opened

made = bombs()
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
for name, (data, words) in made.items():
    began = time.perf_counter()
    try:
        opened(data, "return.docx")
        print(name, "was opened")
    except NotOpened as error:
        if words not in str(error) or not error.hint or not str(error).startswith("return.docx: "):
            print(name, error, error.hint)
    if time.perf_counter() - began > 30:
        print(name, "took too long")
print("looked at", len(made))
"""


def test_every_bomb_is_refused_with_its_reason_within_30_seconds_and_1_gib() -> None:
    run = subprocess.run(
        [sys.executable, "-c", OPEN_EACH], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert run.stderr == ""
    assert run.stdout == "looked at 30\n"


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_workbook_or_document_is_told_what_it_is(name: str) -> None:
    data, words = FOREIGN[name]
    with pytest.raises(NotOpened) as caught:
        opened(data, "return.xlsx")
    assert words in str(caught.value)
    assert caught.value.hint


def _saved(made: object) -> bytes:
    out = io.BytesIO()
    made.save(out)  # type: ignore[attr-defined]  # documents and workbooks are both saved so
    return out.getvalue()


def test_what_office_programs_make_is_opened_by_its_contents_whatever_its_name() -> None:
    assert opened(_saved(docx.Document()), "return.xlsx").kind == "docx"
    workbook = opened(_saved(openpyxl.Workbook()), "return.docx")
    assert workbook.kind == "xlsx"
    assert openpyxl.load_workbook(workbook.stream()).sheetnames == ["Sheet"]


def test_links_to_elsewhere_are_told_and_a_packed_file_inside_stays_packed() -> None:
    link = b'<Relationships><Relationship Target="https://a.example" TargetMode="External"/></Relationships>'
    assert opened(office(("word/_rels/document.xml.rels", link)), "a").linked
    inner = nested()
    package = opened(office(("word/embeddings/a.zip", inner)), "a")
    assert package.parts["word/embeddings/a.zip"] == inner
    assert not package.linked


def test_only_a_regular_file_that_is_not_too_large_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").touch()
    (tmp_path / "large.xlsx").write_bytes(bytes(101))
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "zeros.xlsx").symlink_to("/dev/zero")
    (tmp_path / "whole.xlsx").write_bytes(b"whole")
    for name, words in {
        "empty.xlsx": "it is empty",
        "large.xlsx": "it is larger than 0.0001 MB",
        "pipe.xlsx": "it is not a regular file",
        "zeros.xlsx": "it is not a regular file",
        "none.xlsx": "no such file",
        "": "it is a folder",
    }.items():
        with pytest.raises(NotOpened, match=words):
            contents(str(tmp_path / name), 100)
    assert contents(str(tmp_path / "whole.xlsx"), 100) == b"whole"


def test_of_a_folder_the_pattern_is_told_that_gives_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "that came back"
    folder.mkdir()
    with pytest.raises(NotOpened, match=r"^that came back: it is a folder$") as raised:
        contents(f"{folder}/")
    assert raised.value.hint == f"Give '{folder}'/*, the files in it."


def test_whatever_a_library_raises_is_said_in_a_sentence() -> None:
    for error in (KeyError("xl/a.xml"), RecursionError(), AttributeError("None")):
        with pytest.raises(NotOpened, match="its contents cannot be understood"):
            _raise(error)
    with pytest.raises(PlanctlError, match="own"):
        _raise(PlanctlError("own"))
    with pytest.raises(ModuleNotFoundError):  # what to install is said elsewhere
        _raise(ModuleNotFoundError("docx"))


def _raise(error: Exception) -> None:
    with understood("a.xlsx"):
        raise error
