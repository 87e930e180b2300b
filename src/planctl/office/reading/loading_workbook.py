"""A workbook given to openpyxl: within limits, once, and so that no words under merged cells are lost."""

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING, NamedTuple

from planctl.errors import NotOpened
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS, Package, understood
from planctl.office.reading.merged_cells import Area, areas_in, areas_of
from planctl.office.reading.sound_cells import require_sound_cells
from planctl.office.reading.workbook_bytes import as_read

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

MOST_CELLS = 250_000
"""Most cells of all sheets together, with those that hold a style alone: they take some ten seconds."""
MOST_MERGED = 50_000
"""Most cells that merged cells and links may cover: each of them would be made."""
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_SPREAD = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink|comment)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)", re.DOTALL
)
_REF = re.compile(rb"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


class Loaded(NamedTuple):
    """A workbook in openpyxl's objects, and of each sheet its areas of merged cells and its part's name."""

    book: "Workbook"
    sheets: tuple[tuple["Worksheet", list[Area], str], ...]


@contextmanager
def loaded(package: Package, worked_out: bool = False) -> Iterator[Loaded]:
    """The workbook, to be read inside. `worked_out` gives what formulas last came to, not the formulas.

    Raises NotOpened for more than can be read, and for whatever cannot be understood inside.
    """
    _require_readable(package)
    with understood(package.name), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells what it leaves out, such as drop-downs
        yield _loaded(package, worked_out)


def _loaded(package: Package, worked_out: bool) -> Loaded:
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(as_read(package), data_only=worked_out, keep_links=False, rich_text=True)
    with redirect_stdout(io.StringIO()):  # where openpyxl prints what it finds odd
        reader.read()
    links = (link for _, link in reader.parser.find_sheets() if link.target in reader.valid_files)
    parts = [str(link.target) for link in links if "chartsheet" not in link.Type]
    each = zip(reader.wb.worksheets, parts, strict=True)
    sheets = tuple(
        (sheet, areas_in(package.parts[part]) or areas_of(sheet), part) for sheet, part in each
    )
    return Loaded(reader.wb, sheets)


def _require_readable(package: Package) -> None:
    sheets = [data for name, data in package.parts.items() if _SHEET.fullmatch(name)]
    if sum(len(_CELL.findall(data)) for data in sheets) > MOST_CELLS:
        raise NotOpened(
            f"{package.name}: it has more cells than can be read ({MOST_CELLS:,})",
            "Copy the rows that are meant into a new workbook.",
        )
    for data in sheets:
        require_sound_cells(data, package.name)
    covered = 0
    for data in package.parts.values():
        covered += sum(_area(ref) for ref in _SPREAD.findall(data))
        if covered > MOST_MERGED:
            raise NotOpened(
                f"{package.name}: merged cells or links in it cover whole sheets",
                "Take them out, or copy the rows into a new workbook.",
            )


def _area(ref: bytes) -> int:
    """How many cells a reference covers; more than any may where it is not read."""
    from openpyxl.utils import column_index_from_string

    found = _REF.fullmatch(ref.strip())
    if found is None:
        return MOST_MERGED + 1
    if found[3] is None:
        return 1
    columns = [column_index_from_string(found[at].decode()) for at in (1, 3)]
    wide, tall = abs(columns[1] - columns[0]) + 1, abs(int(found[4]) - int(found[2])) + 1
    return wide * tall


def filled_cells(sheet: "Worksheet") -> "Iterator[ExcelCell]":
    """The cells that are in the file: asking by rows would make all that lie between."""
    from openpyxl.cell import Cell as ExcelCell

    found = sorted(sheet._cells.items())
    return (cell for _, cell in found if isinstance(cell, ExcelCell))


def require_small(by_line: "dict[int, list[ExcelCell]]", name: str, title: str) -> None:
    """Raises NotOpened for a sheet of more rows or columns than are read; `name` is the file's."""
    widest = max((cell.column for cells in by_line.values() for cell in cells), default=0)
    if len(by_line) > MOST_ROWS or widest > MOST_COLUMNS:
        raise NotOpened(
            f"{name}: the sheet {title} is larger than {MOST_ROWS} rows of {MOST_COLUMNS} columns",
            "Copy the rows that are meant into a new workbook.",
        )
