"""Reading a workbook that is brought in: each sheet that is shown, and what is told beside it."""

import re
from hashlib import sha256

from planctl.importers.source import Aside, Grid, Source
from planctl.office.opening import Package

_DEFAULT = re.compile(r"(?i)(?:sheet|taflen|dalen|tabelle|feuil|hoja)[\s_]*\d*")
"""How programs name a sheet that nobody named."""


def read_excel(package: Package) -> Source:
    """The sheets of a workbook, each a grid. Raises NotOpened for more than can be read."""
    from planctl.office.reading.seen_workbook import read_seen

    book = read_seen(package)
    grids = tuple(
        Grid(f"sheet {sheet.name}", sheet.lines, _title(sheet.name))
        for sheet in book.sheets
        if sheet.lines
    )
    told = (*(told for sheet in book.sheets for told in sheet.told), *book.told)
    asides = tuple(Aside(at, manner, text) for at, manner, text in told)
    digest = sha256(package.data).hexdigest()
    return Source(package.name, "xlsx", digest, grids, asides)


def _title(name: str) -> str:
    """The name that somebody gave to a sheet, "" for a program's own."""
    return "" if _DEFAULT.fullmatch(name.strip()) else name.strip()
