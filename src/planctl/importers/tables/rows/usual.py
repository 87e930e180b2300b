"""What is usual in tables with the same headings, by which a row that lacks it is seen to be cut."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.rows import Column
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.openings import starts_small

_OFTEN = 0.75
_SELDOM = 0.3


class Usual(NamedTuple):
    """What an action has. `always` are the columns that nearly every one fills.

    `items` are those of them that are no level above it. `is_small` where actions begin in small
    letters, `is_small_level` where commitments do.
    """

    always: frozenset[int]
    items: frozenset[int]
    is_small: bool
    is_small_level: bool


def usual_of(columns: Sequence[Column], rows: Sequence[GridRow]) -> Usual:
    """What is usual in the rows that have an action."""
    action = next(c.number - 1 for c in columns if c.role == "action")
    levels = [c.number - 1 for c in columns if c.role in LEVELS]
    items = [row for row in rows if action in row.filled and row.lone is None]
    # A row that a page has cut says nothing of what is usual.
    whole = [row for row in items if not starts_small(row.words(action))] or items
    always = frozenset(
        c.number - 1
        for c in columns
        if c.role and sum(1 for row in whole if row.spots[c.number - 1].words) > _OFTEN * len(whole)
    )
    small = _is_small([row.words(action) for row in items])
    small_level = _is_small([row.words(n) for row in items for n in levels if row.words(n)])
    return Usual(always, always - frozenset(levels), small, small_level)


def _is_small(said: Sequence[str]) -> bool:
    """Whether words begin in small letters more often than a page can have cut them."""
    small = sum(1 for words in said if starts_small(words))
    return small > max(1, _SELDOM * len(said))
