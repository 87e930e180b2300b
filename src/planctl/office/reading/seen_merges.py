"""Merged cells as a person sees them: the words of the first stand in the first place that shows."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.office.cells import Cell
from planctl.office.reading.merged_cells import Area, Place


class Shown(NamedTuple):
    """The rows and columns of a sheet that a person does not see."""

    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]

    def rows(self, area: Area) -> list[int]:
        """The rows of an area that are seen."""
        every = range(area.first[0], area.last[0] + 1)
        return [row for row in every if row not in self.hidden_rows]

    def columns(self, area: Area) -> list[int]:
        """The columns of an area that are seen."""
        every = range(area.first[1], area.last[1] + 1)
        return [at for at in every if at not in self.hidden_columns]


def merge(
    cells: dict[Place, Cell],
    areas: Iterable[Area],
    shown: Shown,
    address: Callable[[Place], str],
    covered: Callable[[Place, Cell], None],
) -> set[Place]:
    """Changes the cells to what merging shows; `covered` is told each cell whose words vanish by it.

    A cell below the first has its words as `above`; of those beside it nothing is left. The answer
    is every place at which there is no cell any more.
    """
    gone: set[Place] = set()
    for area in areas:
        top = cells.get(area.first)
        for place in area.places():
            gone.add(place)
            under = cells.pop(place, None)
            if under is not None and place != area.first and (under.text or under.old):
                covered(place, under)
        rows, columns = shown.rows(area), shown.columns(area)
        if not (rows and columns):
            cells.update({area.first: top} if top else {})
            continue
        gone.difference_update((row, columns[0]) for row in rows)
        if top is not None:
            cells.update(_seen(top, area.ref, rows, columns[0], address))
    return gone


def _seen(
    top: Cell, ref: str, rows: list[int], column: int, address: Callable[[Place], str]
) -> dict[Place, Cell]:
    """The cell that an area shows, in the first of its rows that are seen, and what goes on below."""
    merged = ref if len(rows) > 1 and (top.text or top.old) else ""
    first, *below = [(row, column) for row in rows]
    made = {first: top._replace(at=address(first), merged=merged)}
    for place in below:
        made[place] = Cell(address(place), above=top.text, merged=merged, fill=top.fill)
    return made
