"""What a document holds, from top to bottom: tables, and the words between them."""

from typing import NamedTuple, TypeAlias

from planctl.office.cells import Line

ROWS = "rows"
"""The name of the only table of a file that is nothing else."""


class Grid(NamedTuple):
    """A table, or a sheet of a workbook.

    `name` is how a person finds it: "table 4", "sheet Prevent". `title` is a name that was given to
    it and may be an aim's: a sheet's, a caption; "" for none. `lines` are its rows, with their
    cells; rows that are hidden are not among them, but are told as asides.
    """

    name: str
    lines: tuple[Line, ...]
    title: str = ""

    def row_at(self, number: int) -> str:
        """The place of a row: "table 4, row 7"; "row 7" where the file is one table."""
        return f"row {number}" if self.name == ROWS else f"{self.name}, row {number}"


class Prose(NamedTuple):
    """A paragraph between tables. `at` is its place: "paragraph 12", "line 40".

    `level` is that of a heading, 1 the highest, 0 for none. `is_item` marks a bullet or number.
    `is_strong` is set where the whole of it is printed bold.
    """

    at: str
    text: str
    level: int = 0
    is_item: bool = False
    is_strong: bool = False


Block: TypeAlias = Grid | Prose


class Aside(NamedTuple):
    """What is in the document and is not taken as said: a hidden row, a comment, words struck out.

    `manner` is one of the keys of `locale.importing.ASIDES`; `text` may be "".
    """

    at: str
    manner: str
    text: str = ""


class Source(NamedTuple):
    """One document. `kind` is docx, xlsx, csv, md, html or txt; `digest` the SHA-256 of its bytes, in hex.

    `title` is the one among its properties, which nobody who reads it sees; "" for none.
    """

    name: str
    kind: str
    digest: str
    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()
    title: str = ""
