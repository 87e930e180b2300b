"""More of one thing in a file than anybody can mean: told once with how many there are."""

from collections.abc import Iterable, Iterator

from planctl.partners.returned.remarks import Remark, refused
from planctl.partners.returned.rows import Row

MOST_ROWS = 20
"""Rows of one action in a form; a form leaves with one, and a few may be added by hand."""
MOST_ROWS_OPENING = 200
"""The same in an opening position, which has a row for each report of earlier years."""
MOST_ALIKE = 20
"""Remarks of one kind that are made about one file."""


def too_many(rows: Iterable[Row], most: int) -> Iterator[Remark]:
    """A refusal for each action with more than `most` rows: its parts name the first and last cell."""
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        by_id.setdefault(row.id, []).append(row)
    for identity, some in by_id.items():
        if len(some) > most:
            count, to = str(len(some)), some[-1].at
            yield refused("too-many-rows", some[0].at, id=identity, count=count, to=to)


def without(rows: Iterable[Row], refusals: Iterable[Remark]) -> tuple[Row, ...]:
    """The rows of the actions that none of the refusals is about."""
    ids = {remark.parts["id"] for remark in refusals}
    return tuple(row for row in rows if row.id not in ids)


def at_most(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """The first remarks of each kind, then how many more there are, of the same weight."""
    seen: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        alike = seen.setdefault((remark.weight, remark.key), [])
        alike.append(remark)
        if len(alike) <= MOST_ALIKE:
            yield remark
    for (weight, _), alike in seen.items():
        more = len(alike) - MOST_ALIKE
        if more > 0:
            yield Remark(weight, "more-alike", alike[-1].at, {"count": str(more)})
