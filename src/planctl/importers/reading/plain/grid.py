"""A table made of lines of text: its cells, with their places."""

import re
from collections.abc import Sequence

from planctl.errors import NotOpened
from planctl.importers.source import Grid
from planctl.office.cells import Cell, Line
from planctl.office.entities import as_signs
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|b|i|u|em|strong|span|sup|sub|font|div)\b[^<>]*>", re.IGNORECASE)
_STRONG = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")


def unmarked(text: str) -> str:
    """Words without the marks of bold print and the tags that some programs leave around them."""
    if "<" in text:
        text = as_signs(_TAG.sub("", _BREAK.sub("\n", text)))
    return _STRONG.sub("", text).strip()


def grid_of(number: int, rows: Sequence[Sequence[str]], title: str = "") -> Grid:
    """The table with a number, of rows of words. Raises NotOpened for more than can be read."""
    name = f"table {number}"
    require_size(name, len(rows), max(map(len, rows), default=0))
    lines = (
        Line(
            row,
            tuple(
                Cell(f"{name}, row {row}, column {at}", text) for at, text in enumerate(cells, 1)
            ),
        )
        for row, cells in enumerate(rows, 1)
    )
    return Grid(name, tuple(lines), title)


def require_size(name: str, rows: int, columns: int) -> None:
    """Raises NotOpened for a table of more rows or columns than are read."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise NotOpened(
            f"{name} is larger than {MOST_ROWS} rows of {MOST_COLUMNS} columns",
            "Keep the rows that are meant.",
        )
