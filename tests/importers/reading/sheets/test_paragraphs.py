"""A paragraph under the rows of a sheet is set apart from them, and nothing that may be an action is."""

import pytest

from planctl.importers.reading.sheets.paragraphs import set_apart
from planctl.importers.source import Grid, Prose
from planctl.office.cells import Cell, Line

YEAR = (
    "During the year the board met four times and agreed new priorities for the region, which all "
    "partners will take forward in the coming year."
)


def grid(*rows: str) -> Grid:
    """Rows of cells set apart by bars; "" is an empty row, "<" a cell that the one before covers."""
    lines = (
        Line(number, tuple(cell(f"{at}.{number}", text) for at, text in enumerate(row.split("|"))))
        for number, row in enumerate(rows, 1)
        if row
    )
    return Grid("sheet A", tuple(lines), "A")


def cell(at: str, text: str) -> Cell:
    return Cell("" if text == "<" else at, text.strip("<"))


HEAD, ROW = "Section|We Will|By", "Health|Do it|2026"


def test_a_paragraph_under_an_empty_row_parts_the_rows_above_from_those_below() -> None:
    above, paragraph, below = set_apart(grid(HEAD, ROW, "", YEAR, "FUTURE", ROW))
    assert isinstance(above, Grid)
    assert isinstance(below, Grid)
    assert [line.number for line in above.lines] == [1, 2]
    assert paragraph == Prose("sheet A, row 4", YEAR)
    assert [line.number for line in below.lines] == [5, 6]
    assert (above.title, below.title) == ("A", "")


def test_one_that_runs_over_the_table_needs_no_empty_row_and_several_may_follow() -> None:
    _, first, second = set_apart(grid(HEAD, ROW, f"{YEAR}|<|<", YEAR))
    assert (first, second) == (Prose("sheet A, row 3", YEAR), Prose("sheet A, row 4", YEAR))


def test_several_sentences_are_a_paragraph_though_the_last_lacks_its_stop() -> None:
    text = f"{YEAR} This will go on in the next year"
    _, paragraph = set_apart(grid(HEAD, ROW, "", text))
    assert paragraph == Prose("sheet A, row 4", text)


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, ROW, YEAR),
        (HEAD, ROW, f"{YEAR}|<|<", ROW),
        (HEAD, ROW, "", f"|{YEAR}|"),
        (HEAD, ROW, "", f"{YEAR}|Do it|"),
        (HEAD, ROW, "", f"We will see to it that {YEAR}"),
        (HEAD, ROW, "", YEAR.rstrip(".")),
        (HEAD, ROW, "", "Short and done."),
        ("Plan", "", YEAR, "", HEAD, ROW),
    ],
    ids=[
        "no gap",
        "over rows",
        "second column",
        "beside",
        "promise",
        "no end",
        "short",
        "over the table",
    ],
)
def test_what_may_be_an_action_a_commitment_or_a_title_stays(rows: tuple[str, ...]) -> None:
    assert list(set_apart(grid(*rows))) == [grid(*rows)]


def test_no_rows_give_nothing() -> None:
    assert list(set_apart(Grid("sheet A", ()))) == []
