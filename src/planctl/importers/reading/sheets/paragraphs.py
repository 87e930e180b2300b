"""Paragraphs that stand on a sheet between its rows or below them: what the year was like, say."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

FEWEST, WIDE = 20, 3
"""Words of a paragraph that is told from a cell's, and cells with words in a row of a table."""
_INSIDE = re.compile(r"[a-zŵŷâêîôû)][.!?] [A-ZŴŶÂÊÎÔÛ]")
_ENDS = re.compile(r"[.!?][\"'”’)\]]*$")
_PROMISES = re.compile(r"(?:we will|byddwn|rydym yn)\b", re.IGNORECASE)


def paragraphs_apart(block: Block) -> Iterator[Block]:
    """A table with its paragraphs set apart; a paragraph as it is."""
    if isinstance(block, Prose):
        yield block
    else:
        yield from set_apart(block)


def set_apart(grid: Grid) -> Iterator[Block]:
    """The sheet from top to bottom, the paragraphs below its first rows set apart from the others.

    A paragraph is alone in its row and either runs over several columns, or stands in the first
    one under an empty row. What stands right over rows heads them, and a promise is none.
    """
    first = min((min(_filled(line), default=0) for line in grid.lines), default=0)
    title, waiting = grid.title, list[Line]()
    is_table = False
    for line, after in zip_longest(grid.lines, grid.lines[1:]):
        is_under_gap = not waiting or line.number > waiting[-1].number + 1
        heads = after is not None and after.number == line.number + 1 and len(_filled(after)) > 1
        if is_table and not heads and _is_paragraph(line, first, is_under_gap):
            yield from _rest(grid, waiting, title)
            title, waiting = "", []
            text = line.cells[min(_filled(line))].text
            yield Prose(grid.row_at(line.number), text)
            continue
        waiting.append(line)
        is_table = is_table or len(_filled(line)) >= WIDE
    yield from _rest(grid, waiting, title)


def _rest(grid: Grid, lines: Sequence[Line], title: str) -> Iterator[Grid]:
    if lines:
        yield grid._replace(lines=tuple(lines), title=title)


def _filled(line: Line) -> list[int]:
    """The numbers from 0 of the cells that say anything."""
    return [at for at, cell in enumerate(line.cells) if cell.text or cell.above or cell.old]


def _is_paragraph(line: Line, first: int, is_under_gap: bool) -> bool:
    filled = _filled(line)
    if len(filled) != 1:
        return False
    at = filled[0]
    text = line.cells[at].text
    stands_so = _runs_on(line.cells, at) or (at == first and is_under_gap)
    return _is_told(text) and stands_so and not _PROMISES.match(text)


def _is_told(text: str) -> bool:
    """Whether words are sentences: one that ends, or several, whether or not the last has its stop."""
    is_long = len(text.split()) >= FEWEST
    return is_long and (_ENDS.search(text) is not None or _INSIDE.search(text) is not None)


def _runs_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell runs over those beside it: what it covers has no address."""
    return at + 1 < len(cells) and not cells[at + 1].at
