"""What is usual in tables with the same headings, by which a row that lacks it is seen to be cut."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.rows import Column
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.openings import starts_small

_OFTEN = 0.75
_SELDOM = 0.3


class Usual(NamedTuple):
    """What an action has. `always` are the columns that nearly every one fills.

    `is_small` where actions begin in small letters.
    """

    always: frozenset[int]
    is_small: bool


def usual_of(columns: Sequence[Column], rows: Sequence[GridRow]) -> Usual:
    """What is usual in the rows that have an action."""
    action = next(c.number - 1 for c in columns if c.role == "action")
    items = [row for row in rows if action in row.filled and row.lone is None]
    small = sum(1 for row in items if starts_small(row.words(action)))
    always = frozenset(
        c.number - 1
        for c in columns
        if c.role and sum(1 for row in items if row.spots[c.number - 1].words) > _OFTEN * len(items)
    )
    return Usual(always, bool(items) and small > _SELDOM * len(items))
