"""Sheets of words before those of tables: a cover, an introduction. Their words are paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

NARROW = 2
"""Most cells with words that a row has on a sheet of words: a label and what it says."""


def with_paragraphs(grids: Sequence[Grid]) -> tuple[Block, ...]:
    """The tables, with paragraphs for the words of sheets that stand before the first wide one.

    A cell that is alone in its row is a paragraph there, above and below all rows with several;
    those stay a table: a key, say. Without a wide table every sheet stays as it is.
    """
    wide = [max(map(_count, grid.lines), default=0) > NARROW for grid in grids]
    first = wide.index(True) if True in wide else 0
    front = (block for grid in grids[:first] for block in _parted(grid))
    return (*front, *grids[first:])


def _parted(grid: Grid) -> Iterator[Block]:
    above = list(takewhile(_is_alone, grid.lines))
    rest = grid.lines[len(above) :]
    below = list(takewhile(_is_alone, reversed(rest)))[::-1]
    yield from (_paragraph(grid, line) for line in above)
    if table := rest[: len(rest) - len(below)]:
        yield grid._replace(lines=table)
    yield from (_paragraph(grid, line) for line in below)


def _says(cell: Cell) -> bool:
    return bool(cell.text or cell.above or cell.old)


def _count(line: Line) -> int:
    return sum(map(_says, line.cells))


def _is_alone(line: Line) -> bool:
    """Whether one cell alone says anything, and none beside it shows a colour in its stead."""
    says = [cell for cell in line.cells if _says(cell)]
    others = [cell for cell in line.cells if cell.fill and not _says(cell)]
    return len(says) == 1 and all(cell.fill == says[0].fill for cell in others)


def _paragraph(grid: Grid, line: Line) -> Prose:
    text = next(cell.text for cell in line.cells if _says(cell))
    return Prose(grid.row_at(line.number), text, line.level, is_strong=line.is_strong)
