"""Reading the tables of a Markdown text, as forges and editors show them."""

import re
from collections.abc import Iterator

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.entities import as_signs
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS

_BETWEEN = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_RULE = re.compile(r":?-+:?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:span|b|i|em|strong|a)\b[^<>]*>", re.IGNORECASE)
_STRONG = re.compile(r"(?<!\\)\*\*")
_GUARDED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read_markdown(text: str, name: str) -> Book:
    """Each table as a sheet, without the line under its headings. Raises NotOpened for too large a one."""
    sheets = (
        Sheet(f"table {number}", tuple(_lines(rows, f"table {number}", name)))
        for number, rows in enumerate(_tables(text), 1)
    )
    return Book(name, "md", tuple(sheets))


def _tables(text: str) -> Iterator[list[list[str]]]:
    """The rows of each table: lines that begin with a bar and stand together."""
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.lstrip().startswith("|"):
            rows.append(_cells(line))
        elif rows:
            yield rows
            rows = []


def _cells(line: str) -> list[str]:
    inside = line.strip()[1:]
    cells = [part.strip() for part in _BETWEEN.sub("\\1\0", inside).split("\0")]
    return cells[:-1] if not cells[-1] else cells


def _lines(rows: list[list[str]], sheet: str, file: str) -> Iterator[Line]:
    if len(rows) > MOST_ROWS or max(map(len, rows)) > MOST_COLUMNS:
        raise NotOpened(
            f"{file}: a table in it is larger than {MOST_ROWS} rows of {MOST_COLUMNS} columns",
            "Keep the rows that are meant.",
        )
    kept = (row for row in rows if not all(_RULE.fullmatch(cell) for cell in row))
    for number, row in enumerate(kept, 1):
        cells = (
            Cell(f"{sheet}, row {number}, column {at}", _plain(text))
            for at, text in enumerate(row, 1)
        )
        yield Line(number, tuple(cells))


def _plain(text: str) -> str:
    """The words of a cell: no marks of Markdown, and guarded signs as themselves."""
    bare = _STRONG.sub("", _TAG.sub("", _BREAK.sub("\n", text)))
    return as_signs(_GUARDED.sub(r"\1", bare)).strip()
