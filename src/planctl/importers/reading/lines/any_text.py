"""The lines of any document, in whichever of these ways a plan stands in them."""

from collections.abc import Sequence

from planctl.importers.reading.lines.alternating import alternating, has_headings_in_a_column
from planctl.importers.reading.lines.inline import inline
from planctl.importers.reading.lines.stacked import has_headings, stacked
from planctl.importers.source import Block


def with_records(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with what stands there in lines, label by label or cell by cell, as grids."""
    made = alternating(blocks)
    if made == tuple(blocks) and has_headings_in_a_column(blocks):
        return made
    records = stacked(made)
    return records if any(map(has_headings, records)) else inline(records)
