"""What the cells of a row say, also where they point to those above or run over others."""

from collections.abc import Sequence

from planctl.importers.rows import Column, Said
from planctl.importers.source import Aside
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.openings import is_ditto


class RowCells:
    """Reads the rows of a table, from top to bottom; it remembers the row before."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._above: dict[int, Said] = {}

    def forget(self) -> None:
        """No row below says what one above does."""
        self._above = {}

    def read(self, row: GridRow, asides: list[Aside]) -> dict[int, Said]:
        """What each cell says, by number from 0, but for aims and commitments; `asides` gets what is told."""
        cells: dict[int, Said] = {}
        for column in self._columns:
            number = column.number - 1
            if column.role in LEVELS or number >= len(row.spots):
                continue
            said = self._said(row, column, asides)
            if said.words or said.old or said.fill:
                cells[number] = said
        self._above = cells
        return cells

    def _said(self, row: GridRow, column: Column, asides: list[Aside]) -> Said:
        number = column.number - 1
        spot, before = row.spots[number], self._above.get(number)
        said = spot.said
        if not spot.is_filled and spot.above:
            return (before or Said(spot.above))._replace(words=spot.above, at=said.at)
        if before and is_ditto(said.words):
            asides.append(Aside(said.at, "as-above", before.words))
            return before._replace(at=said.at)
        if column.role in ("timescale", "revised"):
            return self._over(row, number)
        return said

    def _over(self, row: GridRow, number: int) -> Said:
        """What a cell says that begins in a column without a field and runs over this one: a start, say."""
        at = row.runs_from(number)
        return row.spots[number if self._columns[at].role else at].said
