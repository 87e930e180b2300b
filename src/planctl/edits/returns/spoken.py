"""Rows as they were spoken: each with whose words they are and about when; the same row twice is told."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.period import Period
from planctl.partners.remarks import Remark, note, refused
from planctl.partners.returned import Returned, Row
from planctl.partners.returned_boxes import Answers


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


def without_twins(spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    """The rows, where of those that say the same only the first says it, and none of those that differ."""
    rows = list(spoken)
    groups: dict[object, list[Spoken]] = {}
    for each in rows:
        if not each.answers.is_empty:
            groups.setdefault(_key(each), []).append(each)
    for each in rows:
        yield _beside_twins(each, groups.get(_key(each), [each]))


def _key(each: Spoken) -> object:
    return each.row.id, each.body, each.period, each.answers.day


def _beside_twins(each: Spoken, same: list[Spoken]) -> Spoken:
    if each.answers.is_empty or len(same) == 1:
        return each
    other = next(twin for twin in same if twin.answers != each.answers or twin is not each)
    where = other.row.at if other.file is each.file else other.place
    if any(twin.answers != each.answers for twin in same):
        remark = refused("said-differently", each.row.at, other=where)
        return each._replace(remarks=(*each.remarks, remark))
    if each is same[0]:
        return each
    remark = note("alike", each.row.at, other=where)
    return each._replace(answers=Answers(), remarks=(*each.remarks, remark))
