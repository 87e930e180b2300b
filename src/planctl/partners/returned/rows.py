"""What the parts of a file that came back are made of: rows, and what else a sheet holds."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from planctl.model.ids import read_id
from planctl.office.cells import Cell
from planctl.partners.returned.remarks import Remark
from planctl.partners.returned.words import TYPED

_ID = re.compile(r"\s*((?:ACT|COM)-?\s?[0-9]+)\b", re.IGNORECASE)


class Row(NamedTuple):
    """One action in a file. `at` is where its id stands; `cells` are those that hold something, by key.

    `spots` is where the boxes are, by key, also those that hold nothing.
    """

    id: str
    at: str
    cells: dict[str, Cell]
    hidden: bool = False
    spots: Mapping[str, str] = {}

    @property
    def boxes(self) -> dict[str, Cell]:
        """What a person filled in."""
        return {key: cell for key, cell in self.cells.items() if key in TYPED}


class Part(NamedTuple):
    """What one sheet holds: its rows, the keys that it has headings for, and the texts above its rows."""

    rows: tuple[Row, ...] = ()
    keys: frozenset[str] = frozenset()
    head: tuple[Cell, ...] = ()
    remarks: tuple[Remark, ...] = ()


def id_in(text: str) -> str | None:
    """The id that a text begins with, in its one form."""
    found = _ID.match(text)
    return read_id(re.sub(r"\s", "", found[1])) if found else None
