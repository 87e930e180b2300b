"""Reading an Excel workbook, whoever saved it, into sheets of cells."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import isfinite
from typing import TYPE_CHECKING

from planctl.locale.months import month_name
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import MOST_COLUMNS, Package
from planctl.office.reading.loading_workbook import filled_cells, loaded, require_small
from planctl.office.reading.merged_cells import Area, Merged, merged_in
from planctl.office.reading.package_notes import beside_words

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

TRUTHS = {"=TRUE()": "TRUE", "=FALSE()": "FALSE"}
"""How LibreOffice writes a box that was ticked, or was not: it is no formula of a person's."""
DAY_NUMBERS = range(32_874, 73_415)
"""The numbers by which spreadsheets count the days of 1990 to 2100."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def read_workbook(package: Package) -> Book:
    """Every sheet with its cells, hidden ones too. Raises NotOpened for more than can be read."""
    with loaded(package) as found:
        sheets = tuple(_sheet(sheet, areas, package.name) for sheet, areas, _ in found.sheets)
        sheets += tuple(beside_words(package))
        properties = found.book.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
        own = {prop.name: str(prop.value) for prop in properties if prop.name}
    return Book(package.name, package.kind, sheets, own)


def _sheet(sheet: "Worksheet", areas: list[Area], name: str) -> Sheet:
    by_line: dict[int, list[ExcelCell]] = {}
    notes = []
    for cell in filled_cells(sheet):
        if cell.comment is not None:
            notes.append((address(cell), comment_words(str(cell.comment.text))))
        if cell.value is not None:
            by_line.setdefault(cell.row, []).append(cell)
    require_small(by_line, name, sheet.title)
    merged = _merged(areas, by_line)
    hidden = {at for at, dimension in sheet.row_dimensions.items() if dimension.hidden}
    lines = tuple(
        Line(at, _cells(sheet.title, at, by_line[at], merged.get(at, {})), at in hidden)
        for at in sorted(by_line)
    )
    columns = tuple(hidden_columns(sheet))
    return Sheet(sheet.title, lines, sheet.sheet_state != "visible", columns, tuple(notes))


def comment_words(text: str) -> str:
    """A comment's own words: Excel puts before those of a thread what older ones should know of it."""
    head, mark, words = text.partition("Comment:\n")
    return words.strip() if mark and head.startswith("[Threaded comment]") else text


def _merged(
    areas: list[Area], by_line: "dict[int, list[ExcelCell]]"
) -> dict[int, dict[int, Merged]]:
    if not areas:
        return {}
    filled = (cell for cells in by_line.values() for cell in cells)
    return merged_in(areas, {(cell.row, cell.column): _cell(cell).text for cell in filled})


def _cells(
    title: str, row: int, filled: "list[ExcelCell]", merged: dict[int, Merged]
) -> tuple[Cell, ...]:
    """The cells of a row from its first column on, with empty ones for those that are not there."""
    from openpyxl.utils import get_column_letter

    by_column = {cell.column: _cell(cell) for cell in filled}
    for at, part in merged.items():
        cell = by_column.get(at) or Cell(f"{title}!{get_column_letter(at)}{row}")
        by_column[at] = cell._replace(above=part.above, merged=part.ref)
    last = max(by_column, default=0)
    return tuple(by_column.get(at) or Cell("") for at in range(1, last + 1))


def address(cell: "ExcelCell") -> str:
    """Where a cell stands: "Return!D14"."""
    return f"{cell.parent.title}!{cell.coordinate}"


def _cell(cell: "ExcelCell") -> Cell:
    at, value = address(cell), cell.value
    if cell.data_type == "f":
        formula = str(getattr(value, "text", value))
        return Cell(at, TRUTHS[formula]) if formula in TRUTHS else Cell(at, formula=formula)
    if cell.data_type == "e":  # an error is what a formula came to, once
        return Cell(at, formula=str(value))
    if isinstance(value, float) and not isfinite(value):  # larger than a spreadsheet counts
        return Cell(at, formula="#NUM!")
    if isinstance(value, datetime | date):
        return _day_cell(at, value, str(cell.number_format))
    return Cell(at, _plain(value, str(cell.number_format)), struck=_is_struck(cell))


def _day_cell(at: str, value: date, number_format: str) -> Cell:
    """A date as it is seen: a format without days shows a month, and then no day is said."""
    day = value.date() if isinstance(value, datetime) else value
    shown = _NOT_FORMAT.sub("", number_format).lower()
    if "d" in shown:
        return Cell(at, day.isoformat(), day)
    return Cell(at, f"{month_name(day.month)} {day.year}" if "m" in shown else str(day.year))


def _plain(value: object, number_format: str) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        shown = format(value * 100 if "%" in number_format else value, ".15g")
        return f"{shown}%" if "%" in number_format else shown
    return unescaped(str(value))


def unescaped(text: str) -> str:
    """A text with the signs that a workbook writes by their number: "_x000D_"."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _is_struck(cell: "ExcelCell") -> bool:
    """Whether words in it are struck out: the whole cell, or a run of its text."""
    if cell.font is not None and cell.font.strike:
        return True
    runs = cell.value if isinstance(cell.value, list) else []
    return any(getattr(getattr(run, "font", None), "strike", False) for run in runs)


def day_of_number(text: str) -> date | None:
    """The day that a bare number counts to in a spreadsheet; None for any other text."""
    if not (text.isascii() and text.isdecimal()) or int(text) not in DAY_NUMBERS:
        return None
    return date(1899, 12, 30) + timedelta(days=int(text))


def hidden_columns(sheet: "Worksheet") -> Iterator[str]:
    """The letters of the columns that are hidden."""
    from openpyxl.utils import get_column_letter

    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            last = min(dimension.max or 0, MOST_COLUMNS)
            yield from (get_column_letter(at) for at in range(dimension.min or 1, last + 1))
