"""The cells of a sheet that are merged with others, where that leaves open whose words they are."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from openpyxl.worksheet.cell_range import CellRange
    from openpyxl.worksheet.worksheet import Worksheet

Place: TypeAlias = tuple[int, int]
"""A row and a column, each from 1."""
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*[\"']\s*([^\"'\s]*)", re.DOTALL)


class Area(NamedTuple):
    """Cells that are merged, by their reference: "J4:J6". The first shows its words, the others none."""

    ref: str
    first: Place
    last: Place

    def places(self) -> Iterable[Place]:
        """Every cell of it, row by row."""
        columns = range(self.first[1], self.last[1] + 1)
        return ((row, at) for row in range(self.first[0], self.last[0] + 1) for at in columns)


class Merged(NamedTuple):
    """What a merged cell is part of, and the words of the cell above that goes on in it."""

    ref: str
    above: str = ""


def areas_in(part: bytes) -> list[Area]:
    """The areas that a sheet's own markup names."""
    from openpyxl.worksheet.cell_range import CellRange

    refs = dict.fromkeys(found[1].decode("ascii", "replace") for found in _MERGED.finditer(part))
    return [_area(CellRange(ref.upper())) for ref in refs]


def areas_of(sheet: "Worksheet") -> list[Area]:
    """The areas of a sheet that openpyxl found itself: none, where its markup names none any more."""
    return [_area(each) for each in sheet.merged_cells.ranges]


def _area(cells: "CellRange") -> Area:
    return Area(cells.coord, (cells.min_row, cells.min_col), (cells.max_row, cells.max_col))


def merged_in(areas: Iterable[Area], words: Mapping[Place, str]) -> dict[int, dict[int, Merged]]:
    """By row and column the cells whose words may be meant for several rows, or that cover words.

    `words` are those of every cell that holds something. A title that runs over empty columns is
    clear, and is left out.
    """
    found: dict[int, dict[int, Merged]] = {}
    for area in areas:
        filled = [place for place in area.places() if place in words]
        if not filled or (area.first[0] == area.last[0] and filled == [area.first]):
            continue
        top = words.get(area.first, "")
        for row, at in area.places():
            goes_on = row > area.first[0] and at == area.first[1]
            found.setdefault(row, {})[at] = Merged(area.ref, top if goes_on else "")
    return found
