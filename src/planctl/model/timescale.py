"""When something is due, as the plan's own words were read."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from planctl.locale.months import month_name
from planctl.model.period import APRIL, Period, month_end, period_of, year_of

Kind = Literal[
    "day",
    "month",
    "quarter",
    "financial-year",
    "calendar-year",
    "season",
    "range",
    "ongoing",
    "recurring",
    "then-ongoing",
    "to-be-confirmed",
    "none",
    "relative",
    "event",
    "unread",
]
"""The form of the words. "unread": no form was recognised."""

Certainty = Literal["exact", "conventional", "assumed", "ask"]
"""How the reading follows from the words: they say it; custom says it; it is counted from the day
the plan starts, which the words do not name; or only a person can say."""

if TYPE_CHECKING:
    _Earlier: TypeAlias = "Timescale | None"
else:
    _Earlier = object  # compiling a quoted name would cost every command two milliseconds


class Timescale(NamedTuple):
    """One reading of a timescale's words.

    `words` are the plan's own, unchanged: they are what is printed, never `due`. `first` and `due`
    are the first and the last day that the words cover, both inclusive; `due` is None where nothing
    falls due on one day (ongoing, recurring, to be confirmed, hanging on an event, none), and
    always None where `certainty` is "ask". Then `question` is one sentence saying what is unclear,
    and `kind` is the form the words have as far as that could be told.

    `recurs` is "annually", "quarterly", "monthly", or "each-05" for each May. `event` is what an
    event's words wait for. `was` is the reading that this one replaced, in "March 2022 (was March
    2021)" March 2021; where the words name several it has a `was` of its own. `nearest` is
    the nearest phrase that can be read, where a word seems to be misspelt.
    """

    words: str
    kind: Kind
    due: date | None = None
    certainty: Certainty = "exact"
    first: date | None = None
    recurs: str | None = None
    was: _Earlier = None
    question: str | None = None
    event: str | None = None
    nearest: str | None = None

    @property
    def original(self) -> "Timescale":
        """The oldest reading that the words name: this one, where they name no other."""
        return self if self.was is None else self.was.original

    def __str__(self) -> str:
        return self.words


class Occurrence(NamedTuple):
    """One time that a recurring action falls due.

    `first` to `due` are the days it covers, both inclusive. `period` is the quarter or year whose
    updates answer it: its own days, or the quarter that holds them where it is a month.
    """

    first: date
    due: date
    period: Period

    @property
    def label(self) -> str:
        """The name that tells it from every other, in English: "2025-26" or "May 2025"."""
        return self.named("en")

    def named(self, lang: str) -> str:
        """Its name in a language: "2025-26", "2025-26 Q1", or for a month "Mai 2025"."""
        if self.first == self.period.first and self.due == self.period.last:
            return str(self.period)
        return f"{month_name(self.due.month, lang)} {self.due.year}"


@lru_cache(maxsize=64)  # a plan has a few recurrences, asked of many actions
def occurrences(
    recurs: str, first: date, last: date, starts: int = APRIL
) -> tuple[Occurrence, ...]:
    """The occurrences whose due day lies between two days, both inclusive, oldest first.

    Annually falls due on the last day of each financial year, quarterly on that of each quarter,
    monthly and "each-05" on that of each month and each May; nothing recurs for "". Raises
    ValueError for any other word.
    """
    if not recurs:
        return ()
    if recurs == "annually":
        return _whole_periods(year_of(first, starts), last)
    if recurs == "quarterly":
        return _whole_periods(period_of(first, starts), last)
    if recurs == "monthly":
        return _months(range(1, 13), first, last, starts)
    if recurs.startswith("each-"):
        return _months((int(recurs.removeprefix("each-")),), first, last, starts)
    raise ValueError(recurs)


def _whole_periods(period: Period, last: date) -> tuple[Occurrence, ...]:
    found = []
    while period.last <= last:
        found.append(Occurrence(period.first, period.last, period))
        period = period.next()
    return tuple(found)


def _months(
    wanted: range | tuple[int, ...], first: date, last: date, starts: int
) -> tuple[Occurrence, ...]:
    return tuple(
        Occurrence(due.replace(day=1), due, period_of(due, starts))
        for year in range(first.year, last.year + 1)
        for due in (month_end(year, month) for month in wanted)
        if first <= due <= last
    )
