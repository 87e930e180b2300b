"""Tables that stand beside each other on one sheet, such as a key to the right of a plan."""

from collections.abc import Sequence
from itertools import pairwise

from planctl.office.cells import Cell, Line


def parts_of(lines: Sequence[Line], hidden: frozenset[int] = frozenset()) -> list[tuple[Line, ...]]:
    """The lines of a sheet as one table, or as several from left to right.

    What lies behind an empty column is a table of its own where it says nothing in the line of
    the headings before it, or says the same headings again. `hidden` are columns, counted from 1,
    that are there and not shown: they set nothing apart.
    """
    used = sorted({at for line in lines for at, cell in enumerate(line.cells) if _says(cell)})
    for last, first in pairwise(used):
        between = set(range(last + 2, first + 1)) - hidden
        if not between:
            continue
        left, right = _cut(lines, 0, last + 1), _cut(lines, last + 2, None)
        if _stands_beside(left, right):
            return [left, *parts_of(right)]
    return [tuple(lines)]


def _says(cell: Cell) -> bool:
    return bool(cell.text or cell.old or cell.above)


def _cut(lines: Sequence[Line], first: int, end: int | None) -> tuple[Line, ...]:
    """The columns from the first on, before the end, of the lines in which they say anything."""
    cut = (line._replace(cells=line.cells[first:end]) for line in lines)
    return tuple(line for line in cut if any(map(_says, line.cells)))


def _stands_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    counts = [sum(map(_says, line.cells)) for line in left]
    wide = max(2, (max(counts) + 1) // 2)
    heads = (line for line, count in zip(left, counts, strict=True) if count >= wide)
    head = next(heads, None)
    if head is None:
        return False
    beside = next((line for line in right if line.number == head.number), None)
    return beside is None or len(_words(beside) & _words(head)) > 1


def _words(line: Line) -> set[str]:
    return {cell.text.casefold() for cell in line.cells if cell.text}
