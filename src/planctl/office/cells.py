"""What is in an office file as far as planctl reads it: sheets of cells, each with its address."""

from datetime import date
from typing import NamedTuple


class Cell(NamedTuple):
    """One cell as a person sees it. `at` is its address: "Return!D14", or "table 2, row 3, column 4".

    `text` is what stands there, a number or day in its plain form; `day` is the day that a date cell
    holds. `formula` is the formula where it is one; its text is then what was last worked out.
    `struck` is whether words in it are struck out. `above` are the words of a cell above that is
    merged with this one and goes on in it. `merged` is the area of a workbook that the cell is merged
    in ("J4:J6"), where its words may be meant for several rows or it covers some: `text` is what
    stands in this very cell, also where nobody sees it. `old` are the words in it that are struck
    out, where the reader keeps them apart from `text`; `fill` the colour that the cell is filled
    with, "#RRGGBB" or "".
    """

    at: str
    text: str = ""
    day: date | None = None
    formula: str = ""
    struck: bool = False
    above: str = ""
    merged: str = ""
    old: str = ""
    fill: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there, nor in a cell of a workbook that it is merged with."""
        return not (self.text.strip() or self.formula or self.merged)


class Line(NamedTuple):
    """One row of a sheet, or paragraph of a document. `number` counts from 1 as the program shows it.

    `hidden` also by a filter. Of a paragraph `level` is that of a heading, 1 the highest, 0 for none;
    `is_item` marks a bullet or number, `is_strong` one that is printed bold throughout.
    """

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False
    level: int = 0
    is_item: bool = False
    is_strong: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell.is_empty for cell in self.cells)


class Sheet(NamedTuple):
    """A sheet of a workbook, or a table of a document. `hidden` sheets are not shown to people.

    `notes` are comments and the like that stand beside the cells: (address, text).
    """

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False
    hidden_columns: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


class Book(NamedTuple):
    """What one office file holds. `kind` is xlsx, docx, csv or txt; `properties` are its own by name."""

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    properties: dict[str, str] = {}
