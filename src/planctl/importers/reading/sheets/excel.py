"""Reading a workbook that is brought in: each sheet that is shown, and what is told beside it."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from planctl.importers.reading.sheets.front import with_paragraphs
from planctl.importers.reading.sheets.paragraphs import paragraphs_apart
from planctl.importers.reading.sheets.side_by_side import parts_of
from planctl.importers.source import Aside, Grid, Source
from planctl.office.opening import Package

if TYPE_CHECKING:
    from planctl.office.reading.seen_sheet import SeenSheet

_DEFAULT = re.compile(r"(?i)(?:sheet|taflen|dalen|tabelle|feuil|hoja)[\s_]*\d*")
"""How programs name a sheet that nobody named."""


def read_excel(package: Package) -> Source:
    """The sheets of a workbook, each a grid. Raises NotOpened for more than can be read."""
    from planctl.office.reading.seen_workbook import read_seen

    book = read_seen(package)
    front = with_paragraphs([grid for sheet in book.sheets for grid in _grids(sheet)])
    blocks = (each for block in front for each in paragraphs_apart(block))
    told = (*(told for sheet in book.sheets for told in sheet.told), *book.told)
    asides = tuple(Aside(at, manner, text) for at, manner, text in told)
    digest = sha256(package.data).hexdigest()
    return Source(package.name, "xlsx", digest, tuple(blocks), asides)


def _grids(sheet: "SeenSheet") -> Iterator[Grid]:
    """The tables of a sheet: one, in most; those beside it have no name of their own."""
    name, title = f"sheet {sheet.name}", _title(sheet.name)
    for lines in parts_of(sheet.lines, sheet.hidden_columns) if sheet.lines else ():
        yield Grid(name, lines, title)
        name, title = f"sheet {sheet.name}, beside", ""


def _title(name: str) -> str:
    """The name that somebody gave to a sheet, "" for a program's own."""
    return "" if _DEFAULT.fullmatch(name.strip()) else name.strip()
