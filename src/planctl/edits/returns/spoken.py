"""Rows as they were spoken: each with whose words they are and about when; the same row twice is told."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planctl.model.period import Period
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.reading import Returned
from planctl.partners.returned.remarks import Remark, note, question, refused
from planctl.partners.returned.rows import Row


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

    @property
    def differs(self) -> bool:
        """Whether another file of the body says something else."""
        return any(each.key == "said-differently-there" for each in self.remarks)


class _Twins(NamedTuple):
    """Rows that one body said about one action, period and day: the first, and the first that differs."""

    first: Spoken
    other: Spoken | None = None


def without_twins(spoken: Iterable[Spoken], words: Callable[[Spoken], str]) -> Iterator[Spoken]:
    """The rows, where of those that say the same only the first says it.

    Those that differ are refused within a file, which can be mended, and asked about between files.
    `words` puts what a row says into one text.
    """
    rows = list(spoken)
    groups: dict[object, _Twins] = {}
    for each in rows:
        if not each.answers.is_empty:
            twins = groups.setdefault(row_key(each), _Twins(each))
            if twins.other is None and each.answers != twins.first.answers:
                groups[row_key(each)] = twins._replace(other=each)
    for each in rows:
        yield each if each.answers.is_empty else _beside(groups[row_key(each)], each, words)


def row_key(each: Spoken) -> object:
    """What a body says once: of an action, about a period, on a day."""
    return each.row.id, each.body, each.period, each.answers.day


def _beside(twins: _Twins, each: Spoken, words: Callable[[Spoken], str]) -> Spoken:
    if twins.other is not None:
        other = twins.first if each.answers != twins.first.answers else twins.other
        remark = refused("said-differently", each.row.at, other=_where(other, each))
        if other.file is not each.file:
            said = {"other": other.place, "words": words(other)}
            remark = question("said-differently-there", each.row.at, **said)
        return each._replace(remarks=(*each.remarks, remark))
    if each is twins.first:
        return each
    remark = note("alike", each.row.at, other=_where(twins.first, each))
    return each._replace(answers=Answers(), remarks=(*each.remarks, remark))


def _where(other: Spoken, each: Spoken) -> str:
    return other.row.at if other.file is each.file else other.place
