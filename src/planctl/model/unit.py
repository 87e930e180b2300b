"""A unit: one commitment with its actions and records, the piece of a plan that is read by itself."""

from typing import NamedTuple

from planctl.model.action import Commitment
from planctl.model.record import Record


class Unit(NamedTuple):
    """What the files of one commitment say. `key` is the id in their names.

    There is one commitment where all is well: none where its file is missing or unreadable, two
    where two files share the id. `strays` are records lying here about something of another unit.
    """

    key: str
    commitments: tuple[Commitment, ...]
    records: tuple[Record, ...]
    strays: tuple[Record, ...] = ()
