"""Rows that stand in a table and are no items of it: totals, notes, a key, the word DRAFT."""

import re

from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow

_NOTE = re.compile(
    r"(?:[*†‡]|notes?\b|n\.?b\b|source\b|nodyn\b|nodiadau\b|ffynhonnell\b|end of\b"
    r"|page \d|tudalen \d|diwedd\b)"
)
_TOTAL = re.compile(r"(?:grand |sub-? ?)?totals?(?: \w+)?:?|(?:is-)?cyfanswm(?: \w+)?:?")
_KEY = re.compile(
    r"(?:rag |brag |colour |cog )?(?:key|allwedd|legend)(?: to .{0,40}| i'r .{0,40})?:?"
)
_DRAFT = frozenset(
    ("draft", "drafft", "draft / drafft", "drafft / draft", "confidential", "official")
)


def is_footer(row: GridRow, following: GridRow | None = None) -> bool:
    """Whether a row is the word DRAFT, a total, or a note with no item after it."""
    first = folded(row.words(row.filled[0])) if row.filled else ""
    if _TOTAL.fullmatch(first):
        return True
    if row.lone is None:
        return False
    is_last = following is None or following.lone is not None
    return first in _DRAFT or (is_last and _NOTE.match(first) is not None)


def begins_key(row: GridRow) -> bool:
    """Whether a row begins a key to ratings, which runs to the end of its table."""
    first = folded(row.words(row.filled[0])) if row.filled else ""
    return _KEY.fullmatch(first) is not None and (row.lone is not None or first.endswith(":"))
