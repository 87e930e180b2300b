"""That a document has a table or list of actions; where it has none, what looks most like one."""

from collections.abc import Sequence

from planctl.errors import NoStructure
from planctl.importers.reading.lines.candidates import candidates
from planctl.importers.rows import Table
from planctl.importers.source import Grid, Prose, Source

_HINT = (
    "Set them in a table with a heading over each column (Action, Timescale, Lead), or say which "
    'column is which with --map "heading=field".'
)


def require_structure(source: Source, blocks: Sequence[Table | Prose]) -> None:
    """Raises NoStructure where no table that was read from a document holds actions.

    It lists the lines and cells that look most like actions; nothing is taken from them.
    """
    if any(isinstance(block, Table) and block.is_plan for block in blocks):
        return
    tables = sum(isinstance(block, Grid) for block in source.blocks)
    seen = (
        f"none of its tables ({tables}) holds actions"
        if tables
        else "it has no table or list of actions"
    )
    raise NoStructure(f"{source.name}: {seen}", _HINT, candidates(_flat(source)))


def _flat(source: Source) -> Source:
    """The document with a paragraph for each cell of its tables."""
    blocks = tuple(
        each
        for block in source.blocks
        for each in (_cells(block) if isinstance(block, Grid) else (block,))
    )
    return source._replace(blocks=blocks)


def _cells(grid: Grid) -> tuple[Prose, ...]:
    lines = (line for line in grid.lines if not line.hidden)
    return tuple(Prose(cell.at, cell.text) for line in lines for cell in line.cells if cell.text)
