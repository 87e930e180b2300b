"""The years of a plan, the period that a document looks back at, and the day that dates it."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.values.wording import one_line
from planctl.model.period import APRIL, Period, is_known_year, month_end, parse_period, year_of
from planctl.model.phrases import read_timescale
from planctl.model.timescale import Timescale

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_YEARS = re.compile(r"((?:19|20)\d\d)\s*(?:-|to|until|i|hyd)\s*((?:19|20)\d\d|\d\d)")
_ONE_YEAR = re.compile(r"(?:19|20)\d\d")
_PAIRS = re.compile(r"((?:19|20)\d\d)/(\d\d|\d{4})\s*(?:-|to|i)\s*((?:19|20)\d\d)/(\d\d|\d{4})")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\s*(?:to|i|-|\.\.)\s*(\d{4}-\d\d-\d\d)")
_BETWEEN = re.compile(r"\s+(?:to|until|-|i|hyd at|hyd)\s+|\s*-\s*(?=[A-Za-z])")
_QUARTER = re.compile(r"(?:quarter|chwarter|qtr|q)\s*([1-4])\b", re.IGNORECASE)
_ORDINAL = {
    word: str(number)
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), start=1)
    for word in words.split()
}
_SHORT_YEAR = re.compile(r"(?<![\d/-])(\d\d)[/-](\d\d)(?![\d/-])")
_ENDING = re.compile(
    r"(?:the )?(?:financial )?(?:year|blwyddyn) (?:ending|ended|to|yn gorffen) (?P<last>.+)",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"^(?:as (?:at|of)|up to|to|at|hyd at|hyd|ar|fel ar)\s+", re.IGNORECASE)
_MOST_OFFERED = 6
_ANY_START = date(2000, 4, 1)


class Years(NamedTuple):
    """The plan's first and last day, both inclusive, and the month its years start in.

    `is_known` is False where nothing tells them, and any may be meant.
    """

    first: date
    last: date
    starts: int = APRIL
    is_known: bool = True

    def __str__(self) -> str:
        return f"{self.first} to {self.last}"


def years_of(
    span: str,
    dues: Iterable[Timescale],
    near: date | None,
    questions: Questions,
    *words: Iterable[str],
) -> Years:
    """The years of a plan as its words say them, else those that its times and its day lie in.

    Only days, or months at both ends, are certain; years are read as financial years, and asked.
    Where no time can be read the years are taken that the first of `words` names that names any; where
    nothing gives one the doubt blocks.
    """
    said = _certain(span)
    if said:
        return said
    read = _read_years(span) or _around(dues, near) or next(filter(None, map(_named, words)), None)
    taken = str(read or Years(_ANY_START, _ANY_START.replace(year=2001) - timedelta(days=1)))
    choices = (Choice(taken, "years-as-shown"),)
    doubt = Doubt("years", "years", span, (), choices, taken, is_open=True, blocks=read is None)
    answer = questions.ask(doubt, lambda words: _answered(words) is not None)
    found = _answered(answer) or Years(_ANY_START, _ANY_START)
    return found._replace(is_known=read is not None or answer != taken)


def _answered(words: str) -> Years | None:
    return _certain(words) or _read_years(words)


def period_of_words(words: str, starts: int = APRIL) -> Period | None:
    """The period that a document says it looks back at: a quarter or a year, however it is written."""
    text = one_line(words).translate(_DASHES).strip(" .,;:()")
    text = re.sub(r"\s*([/-])\s*(?=\d)", r"\1", text)
    small = text.casefold()
    for word, figure in _ORDINAL.items():
        small = re.sub(rf"\b{word} quarter\b", f"q{figure}", small)
    small = _QUARTER.sub(r"q\1", small)
    small = re.sub(
        r"\b(?:financial year|year|blwyddyn ariannol|blwyddyn|of|o|the|for|fy)\b|,", " ", small
    )
    small = _SHORT_YEAR.sub(r"20\1-\2", " ".join(small.split()))
    return parse_period(small, starts) or _by_days(text, starts)


def periods_meant(words: str, years: Years) -> tuple[Period, ...]:
    """The periods of a plan that unclear words may mean: "Q2" in each of its years, "as at 30 September 2025"."""
    if day := day_made(_UP_TO.sub("", one_line(words))):
        year = year_of(day, years.starts)
        within = (year, *(year._replace(quarter=number) for number in range(1, 5)))
        return tuple(period for period in within if period.last == day)
    found: list[Period | None] = []
    day = years.first
    while years.is_known and day <= years.last and len(found) < _MOST_OFFERED:
        year = year_of(day, years.starts)
        found.append(period_of_words(f"{words} {year}", years.starts))
        day = year.last + timedelta(days=1)
    return tuple(filter(None, found)) if words.strip() else ()


def day_made(words: str, starts: int = APRIL) -> date | None:
    """The day that dates a document: a day as it is, of a month its last; None for anything else."""
    found = read_timescale(one_line(words), _ANY_START, starts) if words.strip() else None
    return found.due if found and found.kind in ("day", "month") else None


def _certain(span: str) -> Years | None:
    """Years that the words themselves say to the day or the month."""
    text = one_line(span).translate(_DASHES)
    days = _DAYS.fullmatch(text.strip())
    if days:
        try:
            return _sound(date.fromisoformat(days[1]), date.fromisoformat(days[2]))
        except ValueError:
            return None
    for found in _BETWEEN.finditer(text):
        first = read_timescale(text[: found.start()], _ANY_START)
        last = read_timescale(text[found.end() :], _ANY_START)
        if {first.kind, last.kind} <= {"day", "month"} and first.first and last.due:
            return _sound(first.first, last.due)
    return None


def _sound(first: date, last: date) -> Years | None:
    known = is_known_year(first.year) and is_known_year(last.year)
    starts = first.month if first.day == 1 else APRIL
    return Years(first, last, starts) if known and first <= last else None


def _read_years(span: str) -> Years | None:
    """Years without months, as financial years: 2023-2028 from April 2023 to March 2028."""
    text = one_line(span).translate(_DASHES).casefold()
    if found := _PAIRS.search(text):
        return _financial(int(found[1]), int(found[3]) + 1)
    if found := _YEARS.search(text.replace("/", "-")):
        first, last = found[1], found[2]
        return _financial(int(first), int(last if len(last) == 4 else first[:2] + last))
    found = _ONE_YEAR.search(text)
    return _financial(int(found[0]), int(found[0]) + 1) if found else None


def _financial(first: int, last: int) -> Years | None:
    if not is_known_year(first) or not is_known_year(last) or last < first:
        return None
    return Years(date(first, APRIL, 1), month_end(max(last, first + 1), APRIL - 1))


def _around(dues: Iterable[Timescale], near: date | None) -> Years | None:
    """The financial years in which the plan's times and the document's day lie."""
    days = [day for each in dues for day in (each.first, each.due, each.original.due) if day]
    days = [day for day in (*days, *([near] if near else [])) if is_known_year(day.year)]
    if not days:
        return None
    return Years(year_of(min(days)).first, year_of(max(days)).last)


def _named(words: Iterable[str]) -> Years | None:
    """The financial years that begin in years that words name."""
    years = [int(found) for text in words for found in _ONE_YEAR.findall(text)]
    return _financial(min(years), max(years) + 1) if years else None


def _by_days(text: str, starts: int) -> Period | None:
    """The quarter or year that runs from one month to another: "April 2021 to March 2022"."""
    found = _certain(_with_both_years(text)) or _year_ending(text)
    if found is None:
        return None
    year = year_of(found.first, starts)
    quarters = [year._replace(quarter=number) for number in range(1, 5)]
    return next(
        (p for p in (year, *quarters) if (p.first, p.last) == (found.first, found.last)), None
    )


def _with_both_years(text: str) -> str:
    """The same with the year at both ends: "July to September 2025" says it once."""
    found = _ONE_YEAR.search(text)
    if not found or not (between := _BETWEEN.search(text)) or found.start() < between.start():
        return text
    return f"{text[: between.start()]} {found[0]}{text[between.start() :]}"


def _year_ending(text: str) -> Years | None:
    """The twelve months that end with a month: "year ending March 2022"."""
    found = _ENDING.fullmatch(text)
    last = day_made(found["last"]) if found else None
    if last is None:
        return None
    after = last + timedelta(days=1)
    return Years(after.replace(year=after.year - 1), last) if after.day == 1 else None
