"""Lines of cells are brought in by the sign and letters they have, and every cell keeps its place."""

import contextlib
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import NotOpened
from planctl.importers.reading.sheets.delimited import read_delimited_source
from planctl.importers.source import Grid, Source
from planctl.importers.tables.grid_rows import rows_of

HEADINGS = ("We will", "Action", "By", "Lead")
ROWS = (
    ("Train staff, in all schools", "Write a course; with partners", "Mar 2026", "Health, Police"),
    ("Train staff, in all schools", "Run it | twice", "Ongoing", "Cyngor Gwynedd, Ŵyl"),
    ("Look at it, again", 'Ask "and" act', "Q3 24/25", "All partners"),
)


def grid_of(source: Source) -> Grid:
    (grid,) = source.blocks
    assert isinstance(grid, Grid)
    return grid


def words_of(source: Source) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for line in grid_of(source).lines]


def written(sign: str, rows: tuple[tuple[str, ...], ...] = (HEADINGS, *ROWS)) -> str:
    """The rows as a spreadsheet saves them: quotation marks only where they must be."""

    def cell(text: str) -> str:
        must = sign in text or '"' in text or "\n" in text
        doubled = text.replace('"', '""')
        return f'"{doubled}"' if must else text

    return "".join(f"{sign.join(map(cell, row))}\r\n" for row in rows)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_cells_are_told_apart_though_sentences_hold_other_signs(sign: str, coding: str) -> None:
    source = read_delimited_source(written(sign).encode(coding), "plan.csv")
    assert words_of(source) == [list(HEADINGS), *map(list, ROWS)]
    assert (source.kind, source.asides) == ("csv", ())


def test_each_cell_has_the_place_a_spreadsheet_shows_and_empty_lines_count() -> None:
    text = "Action plan\r\n\r\n" + written(",") + "\r\n,,,\r\nNext table\r\n" + written(",")
    grid = grid_of(read_delimited_source(text.encode(), "plan.csv"))
    assert grid.name == "rows"
    assert [line.number for line in grid.lines] == [1, 3, 4, 5, 6, 9, 10, 11, 12, 13]
    assert grid.lines[2].cells[1].at == "B4"
    assert [row.at for row in rows_of(grid)[:2]] == ["row 1", "row 3"]


def test_a_first_line_that_names_the_sign_is_no_row() -> None:
    source = read_delimited_source(b'"sep=;"\r\n' + written(";").encode(), "plan.csv")
    assert words_of(source)[0] == list(HEADINGS)
    assert grid_of(source).lines[0].number == 1


def test_letters_of_old_windows_are_read_alone_where_others_are_not() -> None:
    mixed = b"Action,Lead\nCaf\xe9 \x96 open,Cyngor \xc5\xb5yl\n"
    source = read_delimited_source(mixed, "plan.csv")
    assert words_of(source)[1] == ["Café – open", "Cyngor ŵyl"]
    assert [aside.manner for aside in source.asides] == ["old-letters"]


def test_marks_that_hold_nothing_together_are_words() -> None:
    text = 'Action\tLead\n"Ask and Act" training\tPolice\nThe 12" rule\t"All ""of"" us"\n'
    assert words_of(read_delimited_source(text.encode(), "plan.tsv"))[1:] == [
        ['"Ask and Act" training', "Police"],
        ['The 12" rule', 'All "of" us'],
    ]


def test_a_quotation_that_is_never_closed_swallows_no_rows() -> None:
    text = 'Action,Lead,By\nTrain,Police\n"Open,Health,May 2026\nRun,Council,June 2026\n'
    with pytest.raises(NotOpened, match="a quotation in row 3 is never closed"):
        read_delimited_source(text.encode(), "plan.csv")


def test_a_number_kept_as_text_is_that_text_and_a_formula_is_told() -> None:
    source = read_delimited_source(b'Ref,Count\n="1.10",=SUM(A1:A4)\n1.1,=B2+1\n', "plan.csv")
    assert words_of(source)[1:] == [["1.10", ""], ["1.1", ""]]
    assert [(aside.at, aside.text) for aside in source.asides] == [
        ("B2", "=SUM(A1:A4)"),
        ("B3", "=B2+1"),
    ]


@pytest.mark.parametrize("text", ["= better outcomes", "=> see 3", "- first", "+44", "@lead"])
def test_words_that_begin_with_a_sign_are_words(text: str) -> None:
    assert words_of(read_delimited_source(f"Action,Lead\n{text},x".encode(), "p.csv"))[1][0] == text


def test_nothing_but_empty_lines_gives_no_grid() -> None:
    assert read_delimited_source(b"\n,,\n\n", "plan.csv").blocks == ()


CELL = st.text(string.ascii_letters + "ŵŷâé ,;|\t\"'.\n-", min_size=1, max_size=30).map(
    lambda text: f"x{text.strip()}x"
)
TABLE = st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=6)


@settings(max_examples=60, deadline=None)
@given(TABLE, st.sampled_from(",;\t"))
def test_what_a_spreadsheet_quotes_is_read_back_to_the_letter(
    rows: list[tuple[str, str, str]], sign: str
) -> None:
    told = f"sep={sign}\r\n" + written(sign, tuple(rows))
    assert words_of(read_delimited_source(told.encode(), "plan.csv")) == [list(row) for row in rows]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_bytes_come_they_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(NotOpened):
        assert read_delimited_source(data, "plan.csv").kind == "csv"
