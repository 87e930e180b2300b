"""Reading lines of cells that are brought in, as spreadsheets save them: all their rows."""

import re
from hashlib import sha256

from planctl.importers.reading.sheets.paragraphs import set_apart
from planctl.importers.reading.sheets.side_by_side import parts_of
from planctl.importers.source import ROWS, Aside, Grid, Source
from planctl.office.cells import Cell, Line
from planctl.office.reading.delimited import read_delimited

_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
"""How programs keep a spreadsheet from making a number of "1.10"."""
_FORMULA = re.compile(r"=\s*[A-Za-z$(+-][\w$.:!+*/()\"',; <>=-]*[)\d]\s*")


def read_delimited_source(data: bytes, name: str) -> Source:
    """The rows of a CSV or TSV file. Raises NotOpened for bytes that are no text, or too many.

    Lines without words are left out; the others keep their numbers.
    """
    (sheet,) = read_delimited(data, name).sheets
    lines = tuple(_line(line) for line in sheet.lines if not line.is_empty)
    formulas = [cell for line in lines for cell in line.cells if cell.formula]
    asides = [Aside(cell.at, "formula", cell.formula) for cell in formulas]
    asides += [Aside(at, manner) for at, manner in sheet.notes]
    parts = parts_of(lines) if lines else []
    grids = (Grid(f"{ROWS}, beside" if at else ROWS, part) for at, part in enumerate(parts))
    blocks = tuple(block for grid in grids for block in set_apart(grid))
    return Source(name, "csv", sha256(data).hexdigest(), blocks, tuple(asides))


def _line(line: Line) -> Line:
    return line._replace(cells=tuple(map(_cell, line.cells)))


def _cell(cell: Cell) -> Cell:
    text = cell.text.strip()
    if found := _KEPT_AS_TEXT.fullmatch(text):
        text = found[1].strip()
    elif _FORMULA.fullmatch(text):
        return Cell(cell.at, formula=text)
    return cell._replace(text=text)
