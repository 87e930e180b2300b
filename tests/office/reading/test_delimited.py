"""Lines of cells are read in whatever letters and with whatever sign a spreadsheet saved them."""

import pytest

from planctl.errors import NotOpened
from planctl.office.reading.delimited import read_delimited, text_of

LINES = "Cam / Action;Cynnydd\nACT-001;Ŵyl, un\nACT-002;£5\n"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_cells_are_told_apart_in_any_letters_by_any_sign(coding: str, sign: str) -> None:
    text = LINES.replace(";", sign).replace(", un", " un")
    (sheet,) = read_delimited(text.encode(coding), "a.csv").sheets
    assert [[cell.text for cell in line.cells] for line in sheet.lines] == [
        ["Cam / Action", "Cynnydd"],
        ["ACT-001", "Ŵyl un"],
        ["ACT-002", "£5"],
    ]
    assert sheet.lines[2].cells[1].at == "B3"
    assert sheet.notes == ()


def test_the_letters_of_older_windows_are_read_and_told() -> None:
    (sheet,) = read_delimited("ACT-001;£5 – caffè\n".encode("cp1252"), "a.csv").sheets
    assert sheet.lines[0].cells[1].text == "£5 – caffè"
    assert sheet.notes == (("", "old-letters"),)


def test_a_first_line_that_names_the_sign_is_believed() -> None:
    (sheet,) = read_delimited(b"sep=|\na|b,c,d\n", "a.csv").sheets
    assert [cell.text for cell in sheet.lines[0].cells] == ["a", "b,c,d"]


def test_a_cell_keeps_its_line_breaks_and_may_be_long() -> None:
    long = "word\n" * 40_000
    (sheet,) = read_delimited(f'a,"{long}"\n'.encode(), "a.csv").sheets
    assert sheet.lines[0].cells[1].text == long


def test_the_address_of_a_far_column_is_a_spreadsheet_s() -> None:
    (sheet,) = read_delimited(",".join("x" * 60).encode(), "a.csv").sheets
    ats = [cell.at for cell in sheet.lines[0].cells]
    assert (ats[25], ats[26], ats[59]) == ("Z1", "AA1", "BH1")


@pytest.mark.parametrize(
    "data", [",".join("x" * 61).encode(), b"x\n" * 20_001, b"a\0b\xff"], ids=["wide", "tall", "nul"]
)
def test_more_than_can_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(NotOpened):
        read_delimited(data, "a.csv")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(NotOpened, match="it is no text"):
        text_of(b"\x81\x8d\x8f\xff", "a.csv")
