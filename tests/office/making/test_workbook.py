"""Whatever words a workbook is made from, it opens, and they stand in it as text."""

import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planctl.office.making.workbook import (
    HIDDEN,
    LONGEST,
    Choice,
    Column,
    Grid,
    Making,
    Page,
    Pages,
    Said,
    workbook,
)

CHOICE = Choice(("Yes, gladly", '"No"', "=1", "a" * 300), "r" * 400)
COLUMNS = (
    Column("Id", 9, False),
    Column("A heading of more than 32 letters", 20, True, "p" * 400, CHOICE),
)


def making(rows: tuple[tuple[str, ...], ...], marking: str = "", spare: int = 0) -> Making:
    grid = Grid("Table", "Rows", (Said("Above", "title"),), COLUMNS, rows, spare)
    text = Page("Text", (Said("Title", "title"), Said("An item", "item")))
    return Making(
        "T", "A", date(2026, 1, 2), Pages(marking, "Page"), text, grid, "ticket", {"own": "1"}
    )


def opened(made: Making) -> Workbook:
    return load_workbook(io.BytesIO(workbook(made)))


def cells(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40)), min_size=1, max_size=4))
def test_any_text_is_text(rows: list[tuple[str, str]]) -> None:
    sheet = opened(making(tuple(rows)))["Table"]
    found = [cell for row in sheet.iter_rows(min_row=3) for cell in row]
    assert len(found) == 2 * len(rows)
    assert {cell.data_type for cell in found if cell.value is not None} <= {"s"}
    assert not any(cell.hyperlink for cell in found)


@pytest.mark.parametrize("text", ["\ufffe\uffff", "\ud800", "\x00\x0b\x1b[2J", "\u202e", "_x0041_"])
def test_what_no_xml_may_hold_leaves_a_workbook_that_opens(text: str) -> None:
    assert opened(making((("a", f"before{text}after"),)))["Table"]["B3"].value


def test_what_is_longer_than_a_cell_is_cut_and_shown_to_be() -> None:
    sheet = opened(making((("a", "b" * 40_000),)))["Table"]
    text = str(sheet["B3"].value)
    assert len(text) == LONGEST
    assert text.endswith("b…")


def test_choices_may_hold_commas_quotes_and_signs_and_be_long() -> None:
    book = opened(making((("a", ""),)))
    (offered,) = book["Table"].data_validations.dataValidation
    assert offered.formula1 == f"{HIDDEN}!$B$1:$B$4"
    assert [row[0].value for row in book[HIDDEN]["B1:B4"]] == list(CHOICE.words)
    assert (offered.promptTitle, len(offered.prompt), len(offered.error)) == (None, 255, 255)


def test_rows_to_add_are_boxes_outside_the_table() -> None:
    sheet = opened(making((("a", ""),), spare=2))["Table"]
    (table,) = sheet.tables.values()
    assert table.ref == "A2:B3"
    assert [sheet.cell(row, 1).protection.locked for row in (3, 4, 5)] == [True, False, False]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "B3:B5"


@pytest.mark.parametrize(
    ("marking", "shown"), [("R&D &P", "R&&D &&P"), ("2026", "2026"), ("x" * 300, "x" * 80)]
)
def test_a_marking_is_no_code_of_a_footer(marking: str, shown: str) -> None:
    sheet = opened(making((("a", ""),), marking))["Table"]
    footer: Any = sheet.oddFooter
    assert footer.left.text.strip().removeprefix("&8").strip() == shown


def test_a_table_without_rows_is_a_table_all_the_same() -> None:
    sheet = opened(making(()))["Table"]
    assert [sheet["A2"].value, sheet["B2"].value] == [column.heading for column in COLUMNS]
