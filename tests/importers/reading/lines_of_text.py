"""What a reader made of a text, in a form that tests can be read by."""

from planctl.importers.source import Block, Grid, Source

Rows = list[list[str]]


def rows(grid: Grid) -> Rows:
    """The words of each cell, "^" before those that go on from above."""
    return [
        [cell.text or f"^{cell.above}" * bool(cell.above) for cell in line.cells]
        for line in grid.lines
    ]


def shown(blocks: tuple[Block, ...]) -> list[str | Rows]:
    """Each paragraph as its words, each table as its rows."""
    return [rows(block) if isinstance(block, Grid) else block.text for block in blocks]


def tables(source: Source) -> list[Rows]:
    """The tables alone."""
    return [rows(block) for block in source.blocks if isinstance(block, Grid)]
