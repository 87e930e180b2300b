"""Rows that stand in a table and are no items of it: totals, notes, a key, the word DRAFT."""

import re

from planctl.importers.tables.around.notes import is_note
from planctl.importers.tables.columns.contents import is_rating
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow

_NOTE = re.compile(
    r"(?:[*†‡]|(?:notes?|n\.?b\.?|source|nodyn|nodiadau|ffynhonnell)\s*(?:[:.–-]|\d|$)"
    r"|(?:end of|diwedd y?) ?(?:plan|action|table|document|report|section|cynllun|tabl|ddogfen|adroddiad)\b"
    r"|page \d|tudalen \d)"
)
_TOTAL = re.compile(
    r"(?:grand |sub-? ?)?totals?(?: \w+)?:?|(?:is-)?cyfanswm(?: \w+)?:?"
    r"|(?:grand |sub-? ?)?totals?(?: \w+){1,4}:(?: [\d.,£%]+)?"
)
_KEY = re.compile(
    r"(?:rag |brag |colour |cog )?(?:rating )?(?:key|allwedd|legend)(?: to .{0,40}| i'r .{0,40})?:?"
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
    is_told = following is None and row.is_merged and is_note(first)
    return first in _DRAFT or is_told or (is_last and _NOTE.match(first) is not None)


def begins_key(row: GridRow) -> bool:
    """Whether a row begins a key to ratings, which runs to the end of its table."""
    first = row.words(row.filled[0]) if row.filled else ""
    if row.lone is not None and (found := _KEY.match(folded(first))):
        return found.end() == len(folded(first)) or found[0].endswith(":")
    return is_key_name(first) and (folded(first).endswith(":") or _is_rated(row))


def is_key_name(words: str) -> bool:
    """Whether words say that a key follows: “Key:”, “RAG legend”."""
    return _KEY.fullmatch(folded(words)) is not None


def _is_rated(row: GridRow) -> bool:
    return len(row.filled) == 3 and is_rating(row.words(row.filled[1]))
