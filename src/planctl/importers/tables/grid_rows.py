"""A grid as it is looked at here: every line as wide as the widest, its cells' words cleaned."""

from typing import NamedTuple

from planctl.importers.rows import Said
from planctl.importers.source import Grid
from planctl.importers.tables.folding import cleaned
from planctl.importers.tables.rows.prompts import is_empty
from planctl.office.cells import Cell, Line

_NOTHING = Said("")


class Spot(NamedTuple):
    """One cell. `above` are the words of a cell above that is merged with it and goes on in it.

    `is_there` is False where a row has no such cell: it is covered by a merged one, or missing.
    """

    said: Said = _NOTHING
    above: str = ""
    is_there: bool = False

    @property
    def words(self) -> str:
        """Its own words, else those of the cell above that goes on in it."""
        return self.said.words or self.above

    @property
    def is_filled(self) -> bool:
        """Whether it says anything itself: words, or words that are struck out."""
        return bool(self.said.words or self.said.old)


class GridRow(NamedTuple):
    """One line of a grid. `at` is its place: "table 4, row 7"; `filled` the numbers of cells with words."""

    at: str
    spots: tuple[Spot, ...]
    filled: tuple[int, ...]

    @property
    def lone(self) -> int | None:
        """The number from 0 of the only cell with words, None where there are several or none."""
        if len(self.filled) == 1:
            return self.filled[0]
        return 0 if self._says_one_thing() else None

    @property
    def is_merged(self) -> bool:
        """Whether its first cell runs over the whole table."""
        return self._says_one_thing() or (
            self.filled == (0,) and not any(spot.is_there for spot in self.spots[1:])
        )

    def _says_one_thing(self) -> bool:
        """Whether the same words stand in every one of three cells or more, as some programs write it."""
        if len(self.spots) < 3 or len(self.filled) != len(self.spots):
            return False
        first = self.spots[0].said.words
        return all(spot.said.words == first for spot in self.spots)

    def words(self, number: int) -> str:
        """What the cell with a number from 0 says itself."""
        return self.spots[number].said.words if number < len(self.spots) else ""

    def runs_from(self, number: int) -> int:
        """The number of the cell that runs over a cell and ends before the row does; its own for none."""
        at = number
        while at and not self.spots[at].is_there:
            at -= 1
        is_inside = any(spot.is_there for spot in self.spots[number + 1 :])
        return at if is_inside and self.spots[at].is_filled else number

    @property
    def text(self) -> str:
        """The words of its cells, one after the other, the same words once."""
        said = (self.spots[number].said.words for number in self.filled)
        return " | ".join(dict.fromkeys(" ".join(each.split()) for each in said))

    @property
    def whole(self) -> str:
        """Its words with those that are struck out."""
        said = (self.spots[number].said for number in self.filled)
        parts = (" ".join(part for part in (each.old, each.words) if part) for each in said)
        return " | ".join(" ".join(part.split()) for part in parts)

    @property
    def place(self) -> str:
        """The place of its first cell with words."""
        return (self.spots[self.filled[0]].said.at if self.filled else "") or self.at


def rows_of(grid: Grid) -> tuple[GridRow, ...]:
    """Every line of a grid that is not hidden; all have as many cells."""
    width = max((len(line.cells) for line in grid.lines), default=0)
    return tuple(
        _row(grid.row_at(line.number), line, width) for line in grid.lines if not line.hidden
    )


def _row(at: str, line: Line, width: int) -> GridRow:
    found = [_spot(cell) for cell in line.cells]
    spots = (*found, *(Spot() for _ in range(width - len(found))))
    filled = tuple(number for number, spot in enumerate(spots) if spot.is_filled)
    return GridRow(at, spots, filled)


def _spot(cell: Cell) -> Spot:
    day = cell.day.isoformat() if cell.day else ""
    words = cleaned(cell.text)
    said = Said("" if is_empty(words) else words, cell.at, cleaned(cell.old), cell.fill, day)
    return Spot(said, cleaned(cell.above), bool(cell.at))
