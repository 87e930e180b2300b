"""Frozen periods: what a body agreed was said about a period, by the names of its records."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planctl.model.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable


class Counted(NamedTuple):
    """The records of one commitment and its actions that a frozen period counts.

    `records` is how many, `digest` that of their names. `marks` holds the mark of each, sorted, with
    spaces between them; `changes` those of changes to the plan's words that had been made and are
    not among them.
    """

    commitment: str
    records: int
    digest: str
    marks: str
    changes: str = ""


class Frozen(NamedTuple):
    """A period as a body agreed it on a day: a record that is not counted here came late.

    `body` is a registered id, `minute` where the decision can be read.
    """

    period: Period
    date: date
    body: str
    minute: str
    commitments: tuple[Counted, ...] = ()

    @property
    def path(self) -> str:
        """Its file in the plan folder."""
        return f"frozen/{self.period.slug}.yaml"


MARK = 8
"""Hex digits of a mark: few enough for a page, enough for a plan's records to differ."""


def mark_of(name: str) -> str:
    """The first hex digits of the SHA-256 of a record's name: tells whether it was there."""
    from hashlib import sha256  # reading a plan of which nothing is frozen does without

    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:MARK]


def digest_of(names: "Iterable[str]") -> str:
    """The SHA-256 of names in their order, one a line, in hex digits."""
    from hashlib import sha256

    return sha256("\n".join(sorted(names)).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=64)
def counted_in(frozen: Frozen) -> frozenset[str]:
    """The marks of every record that a frozen period counts."""
    return frozenset(mark for each in frozen.commitments for mark in each.marks.split())


@lru_cache(maxsize=64)
def made_by(frozen: Frozen) -> frozenset[str]:
    """The same with the changes to the plan's words that had been made when it was agreed."""
    changes = (mark for each in frozen.commitments for mark in each.changes.split())
    return counted_in(frozen) | frozenset(changes)
