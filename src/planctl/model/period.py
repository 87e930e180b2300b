"""The financial years and quarters that records speak of."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

APRIL = 4
FIRST_YEAR, LAST_YEAR = 1990, 2099
"""The years a plan can speak of, both inclusive: anything else is a slip of the pen."""
LAST_DAY_YEAR = 2200
"""The last year of which a day may be named: a plan may be looked at from long after its end."""

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_end(year: int, month: int) -> date:
    """The last day of a month; raises ValueError outside the years that `date` knows."""
    # The calendar module knows this too, but loading it costs every command five milliseconds.
    leap = month == 2 and ((year % 4 == 0 and year % 100 != 0) or year % 400 == 0)
    return date(year, month, _MONTH_LENGTHS[month - 1] + leap)


class Period(NamedTuple):
    """A quarter, or a whole year where `quarter` is None, of a year that starts in month `starts`.

    `year` is the calendar year in which the financial year begins: 2026 for 2026-27. `quarter` runs
    from 1 to 4, and quarter 1 begins with the year: April to June unless `starts` says otherwise.
    Compare periods by `sort_key`: a year has no place of its own among its quarters.
    """

    year: int
    quarter: int | None = None
    starts: int = APRIL

    @property
    def first(self) -> date:
        """The first day, inclusive."""
        months = self.starts - 1 + 3 * ((self.quarter or 1) - 1)
        return date(self.year + months // 12, months % 12 + 1, 1)

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        months = self.starts - 2 + 3 * (self.quarter or 4)
        return month_end(self.year + months // 12, months % 12 + 1)

    @property
    def sort_key(self) -> tuple[date, bool]:
        """Orders periods by their last day; a whole year stands after its fourth quarter."""
        return self.last, self.quarter is None

    @property
    def slug(self) -> str:
        """The period without spaces, as file names spell it: "2026-27-Q2", "2025-26"."""
        return str(self).replace(" ", "-")

    def __str__(self) -> str:
        year = str(self.year) if self.starts == 1 else f"{self.year}-{(self.year + 1) % 100:02}"
        return year if self.quarter is None else f"{year} Q{self.quarter}"

    def _moved(self, steps: int) -> "Period":
        if self.quarter is None:
            return self._replace(year=self.year + steps)
        quarters = self.year * 4 + self.quarter - 1 + steps
        return self._replace(year=quarters // 4, quarter=quarters % 4 + 1)

    def next(self) -> "Period":
        """The quarter after this quarter, or the year after this year."""
        return self._moved(1)

    def previous(self) -> "Period":
        """The quarter before this quarter, or the year before this year."""
        return self._moved(-1)

    def holds(self, day: date) -> bool:
        """Whether the day lies in this period, first and last day included."""
        return self.first <= day <= self.last

    def covers(self, other: "Period") -> bool:
        """Whether every day of the other period lies in this one, as when they are the same."""
        return self.first <= other.first and other.last <= self.last


def period_of(day: date, starts: int = APRIL) -> Period:
    """The quarter that holds a day."""
    months = day.year * 12 + day.month - starts
    return Period(months // 12, months % 12 // 3 + 1, starts)


def year_of(day: date, starts: int = APRIL) -> Period:
    """The whole financial year that holds a day."""
    return period_of(day, starts)._replace(quarter=None)


def newest_ended(as_of: date, starts: int = APRIL) -> Period:
    """The newest quarter whose last day is on or before `as_of`."""
    # A quarter has ended when its last day is reached, so ask for the day after.
    return period_of(as_of + timedelta(days=1), starts).previous()


@lru_cache(maxsize=1024)
def parse_period(text: str, starts: int = APRIL) -> Period | None:
    """The period that words such as "2026-27 Q2", "Q2 2026/27" or "2025-26" name, else None.

    Where the year starts in January the words are "2026 Q2" or "2026". Years that do not follow one
    another (2025-27), quarters beyond 4 or years outside `FIRST_YEAR` to `LAST_YEAR` name nothing.
    """
    words = text.lower().replace("/", "-").replace("–", "-").strip()
    if words[-3:-1] == "-q":  # the slug
        words = f"{words[:-3]} {words[-2:]}"
    parts = words.split()
    quarters = [part for part in parts if part[0] == "q"]
    years = [part for part in parts if part[0] != "q"]
    if len(years) != 1 or len(quarters) > 1 or not all(q in _QUARTERS for q in quarters):
        return None
    year = parse_year(years[0], starts)
    return year and year._replace(quarter=_QUARTERS[quarters[0]] if quarters else None)


_QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}


def parse_year(text: str, starts: int = APRIL) -> Period | None:
    """The whole year that "2025-26", "2025/26" or "2025-2026" names ("2025" for a January year)."""
    year, dash, after = text.replace("/", "-").partition("-")
    if not (year.isascii() and year.isdecimal() and len(year) == 4):
        return None
    number = int(year)
    follows = (str(number + 1), f"{(number + 1) % 100:02}")
    well_formed = not dash if starts == 1 else after in follows
    return Period(number, None, starts) if well_formed and is_known_year(number) else None


def is_plans_day(day: date) -> bool:
    """Whether a plan can speak of a day: from the first of `FIRST_YEAR` to the end of `LAST_DAY_YEAR`."""
    return FIRST_YEAR <= day.year <= LAST_DAY_YEAR


def is_known_year(year: int) -> bool:
    """Whether a plan can speak of this calendar year."""
    return FIRST_YEAR <= year <= LAST_YEAR
