"""One piece of work on a plan: under its lock and written whole, or only tried."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from planctl.storage.writing import Change, changing


class Place(NamedTuple):
    """Where a plan is: its folder, and the index kept of it (None for none)."""

    root: str
    memo: str | None


@contextmanager
def at_work(place: Place, command: str, *, dry_run: bool = False) -> Iterator[Change]:
    """What the block changes, written when it ends well; with `dry_run` collected and forgotten.

    `command` is what was typed, for the journal. Whatever the block reads of the plan it reads
    inside. Raises NotWritten as `changing` does.
    """
    if dry_run:
        yield Change(place.root, command, ())
        return
    with changing(place.root, command) as change:
        yield change
