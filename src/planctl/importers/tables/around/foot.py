"""The foot of a table: the rows under its last item that tell something of it."""

import re
from collections.abc import Sequence

from planctl.importers.rows import Column
from planctl.importers.tables.around.footers import begins_key, is_footer
from planctl.importers.tables.around.labels import labelled
from planctl.importers.tables.around.notes import is_note
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.columns.contents import is_rating
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.updates import update_in

_COUNTS = re.compile(
    r"(?:number|total|count|average|percentage|%|nifer|cyfanswm|cyfartaledd|canran)\b"
)
_OF_ANY = (*LEVELS, "action", "reference")


def foot_at(rows: Sequence[GridRow], columns: Sequence[Column]) -> int:
    """How many rows stand before the foot of a table, or before a key in it.

    No row in the foot has what items have beside their action; it begins with words that tell
    something: a key, a label with a day or a number, a note.
    """
    key = next((at for at, row in enumerate(rows) if begins_key(row)), len(rows))
    fields = {c.number - 1 for c in columns if c.role and c.role not in _OF_ANY}
    items = [
        at for at, row in enumerate(rows) if fields.intersection(row.filled) and not _counts(row)
    ]
    start = items[-1] + 1 if items else len(rows)
    return min(key, next((at for at in range(start, len(rows)) if _tells(rows[at])), len(rows)))


def _counts(row: GridRow) -> bool:
    """Whether a row has a label and a number."""
    pair = labelled(row)
    return pair is not None and pair.said.strip("%£ ").replace(".", "").isdecimal()


def _tells(row: GridRow) -> bool:
    if not row.filled or update_in(row):
        return False
    pair = labelled(row)
    if pair is None:
        return is_footer(row) or (row.lone is not None and is_note(row.text))
    is_count = _COUNTS.match(folded(pair.label)) is not None
    return is_rating(pair.label) or is_count or is_note(pair.text)
