"""Grids made from lines of text, and how they were read."""

from collections.abc import Mapping
from typing import NamedTuple

from planctl.importers.doubts import Doubt, Questions
from planctl.importers.rows import Row, Table
from planctl.importers.source import Block, Grid, Prose
from planctl.importers.tables.reading import read_tables
from planctl.office.cells import Cell, Line

GOES_ON, COVERED = "^", "~"


def grid(text: str, name: str = "table 1", title: str = "") -> Grid:
    """A grid with a line for each line of text, its cells between strokes.

    "^" is a cell that goes on from the one above it, "~" one that is covered.
    """
    lines: list[Line] = []
    above: dict[int, str] = {}
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        cells = []
        for at, words in enumerate(line.split("|")):
            words = words.strip().replace("\\n", "\n")
            address = f"{name}, row {number}, column {at + 1}"
            if words == COVERED:
                cells.append(Cell(""))
            elif words == GOES_ON:
                cells.append(Cell(address, above=above.get(at, "")))
            else:
                above[at] = words
                cells.append(Cell(address, words))
        lines.append(Line(number, tuple(cells)))
    return Grid(name, tuple(lines), title)


class Read(NamedTuple):
    """What was read: every block, and the doubts left open."""

    blocks: tuple[Table | Prose, ...]
    doubts: tuple[Doubt, ...]

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def plans(self) -> list[Table]:
        return [table for table in self.tables if table.is_plan]

    @property
    def rows(self) -> list[Row]:
        return [row for table in self.plans for row in table.rows]

    @property
    def roles(self) -> dict[str, str]:
        """The fields of the first plan's columns, by heading."""
        return {column.heading: column.role for column in self.plans[0].columns}

    @property
    def said(self) -> list[dict[str, str]]:
        """What every row says, by field."""
        return [{role: said.words for role, said in row.said.items()} for row in self.rows]

    @property
    def others(self) -> list[dict[str, str]]:
        """What every row keeps of columns that are no field."""
        return [{heading: said.words for heading, said in row.others} for row in self.rows]

    @property
    def prose(self) -> list[str]:
        return [block.text for block in self.blocks if isinstance(block, Prose)]

    @property
    def kinds(self) -> list[str]:
        return [doubt.kind for doubt in self.doubts]


def read(
    *blocks: Block | str,
    columns: Mapping[str, str] | None = None,
    answers: Mapping[str, str] | None = None,
) -> Read:
    """Reads blocks, of which texts are grids in their order."""
    questions = Questions(answers)
    made = [
        grid(block, f"table {number}") if isinstance(block, str) else block
        for number, block in enumerate(blocks, 1)
    ]
    found = read_tables(made, columns or {}, questions, lambda: None)
    return Read(found, questions.doubts)
