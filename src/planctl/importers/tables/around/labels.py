"""Rows of two cells: a label, and what it says."""

import re
from typing import NamedTuple

from planctl.importers.tables.columns.contents import is_reference
from planctl.importers.tables.columns.headings import meaning_of, rank_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow

_MOST = 4
"""Words of a label."""
_NUMBERED = re.compile(r"(?P<level>\D+?)(?:\s*\d+(?:\.\d+)*|\s+[a-h]|\s+[ivx]+)?\s*[:.]?")


class Labelled(NamedTuple):
    """What a row says: “Owner: Chair”."""

    label: str
    said: str

    @property
    def text(self) -> str:
        """Both in one line."""
        between = " " if is_reference(self.label) else ": "
        return f"{self.label.rstrip(' :')}{between}{self.said}"

    @property
    def level(self) -> str:
        """The label without its number where it is that of an aim or commitment: “Aim” of “Aim 2:”."""
        found = _NUMBERED.fullmatch(folded(self.label))
        roles = meaning_of(found["level"]).roles if found else ()
        return found["level"] if found and {"aim", "commitment"} & {*roles} else ""

    @property
    def rank(self) -> int:
        """How narrow the level is that it names."""
        return rank_of(self.level)


def labelled(row: GridRow) -> Labelled | None:
    """What a row says that is a label with one more cell; None for another."""
    if len(row.filled) != 2:
        return None
    label, said = (" ".join(row.words(number).split()) for number in row.filled)
    is_label = len(label.split()) <= _MOST
    return Labelled(label, said) if is_label else None


def names_level(row: GridRow) -> bool:
    """Whether a row says nothing but the name of an aim or commitment: “Aim 2:”, “Safety”."""
    found = labelled(row)
    if found is None or row.filled[0] != 0 or meaning_of(found.said).is_exact:
        return False
    is_number = is_reference(found.label) and any(sign.isdigit() for sign in found.label)
    return bool(found.level) or (is_number and _runs_to_the_end(row))


def _runs_to_the_end(row: GridRow) -> bool:
    """Whether what a row says runs over all columns that are left."""
    return not any(spot.is_there for spot in row.spots[row.filled[-1] + 1 :])
