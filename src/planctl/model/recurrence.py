"""Recurring actions: each time that one falls due."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planctl.locale.months import month_name
from planctl.model.period import APRIL, Period, month_end, period_of, year_of
from planctl.model.plan import Terms


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

    @lru_cache(maxsize=512)  # noqa: B019 - a plan has few occurrences, and their values live on anyway
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


def occurrences_from(recurs: str | None, since: date | None, terms: Terms) -> list[Occurrence]:
    """The occurrences within a plan, those due before `since` left out."""
    every = occurrences(recurs or "", terms.first, terms.last, terms.year_starts)
    return [each for each in every if since is None or each.due >= since]


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
