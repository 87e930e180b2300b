"""Rows as they were spoken: each with whose words they are and about when; the same row twice is told."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.period import Period
from planctl.partners.remarks import Remark, note, refused
from planctl.partners.returned import Returned
from planctl.partners.returned_boxes import Answers
from planctl.partners.returned_rows import Row


class Spoken(NamedTuple):
    """What a row says. `body` is "" and `period` None where that cannot be told.

    `remarks` are those about its cells.
    """

    file: Returned
    row: Row
    body: str
    period: Period | None
    answers: Answers
    remarks: tuple[Remark, ...] = ()

    @property
    def place(self) -> str:
        """Where its id stands, with the file: two files may have sheets of one name."""
        return f"{self.file.name} {self.row.at}"


class _Twins(NamedTuple):
    """Rows that one body said about one action, period and day: the first, and the first that differs."""

    first: Spoken
    other: Spoken | None = None


def without_twins(spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    """The rows, where of those that say the same only the first says it, and none of those that differ."""
    rows = list(spoken)
    groups: dict[object, _Twins] = {}
    for each in rows:
        if not each.answers.is_empty:
            twins = groups.setdefault(_key(each), _Twins(each))
            if twins.other is None and each.answers != twins.first.answers:
                groups[_key(each)] = twins._replace(other=each)
    for each in rows:
        yield each if each.answers.is_empty else _beside(groups[_key(each)], each)


def _key(each: Spoken) -> object:
    return each.row.id, each.body, each.period, each.answers.day


def _beside(twins: _Twins, each: Spoken) -> Spoken:
    if twins.other is not None:
        other = twins.first if each.answers != twins.first.answers else twins.other
        remark = refused("said-differently", each.row.at, other=_where(other, each))
        return each._replace(remarks=(*each.remarks, remark))
    if each is twins.first:
        return each
    remark = note("alike", each.row.at, other=_where(twins.first, each))
    return each._replace(answers=Answers(), remarks=(*each.remarks, remark))


def _where(other: Spoken, each: Spoken) -> str:
    return other.row.at if other.file is each.file else other.place
