"""Rows under an action that say how it goes: “Update: the lease is signed”."""

import re
from collections.abc import Sequence

from planctl.importers.tables.around.labels import labelled
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow

_TELLS = re.compile(
    r"(?:progress|update|comments?|narrative|cynnydd|diweddariad|sylwadau)\b[^:]{0,30}:"
)


def tells_progress(words: str) -> bool:
    """Whether words begin as words about progress do: "Update: …"."""
    return _TELLS.match(folded(words)) is not None


def update_in(row: GridRow) -> str:
    """What a row says of progress after its label, in one cell or in one beside it; "" for another row."""
    if row.lone is not None:
        words = row.words(row.lone)
        return words.partition(":")[2].strip() if tells_progress(words) else ""
    pair = labelled(row)
    is_label = pair is not None and row.filled[0] == 0 and pair.label.endswith(":")
    return pair.said if pair and is_label and tells_progress(pair.text) else ""


def updates_of(rows: Sequence[GridRow]) -> frozenset[int]:
    """The rows, by number from 0, that say of the action right over each how it goes.

    None where most actions have none: such words may then be about several.
    """
    items = [bool(row.filled) and row.lone is None and not update_in(row) for row in rows]
    found = frozenset(at for at, row in enumerate(rows) if at and items[at - 1] and update_in(row))
    return found if found and len(found) * 2 >= sum(items) else frozenset()
