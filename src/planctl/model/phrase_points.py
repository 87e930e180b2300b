"""Phrases that name one day, month, quarter, year or season."""

import re
from datetime import date

from planctl.locale.months import MONTHS_BY_WORD, SEASONS, month_name
from planctl.model.period import Period, is_known_year, month_end
from planctl.model.phrase_words import (
    MONTH,
    PAIR,
    YEAR,
    Calendar,
    ask,
    full_year,
    match,
    month_of,
    reading,
    year_of,
    year_pair,
)
from planctl.model.timescale import Certainty, Kind, Timescale

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?,? )?"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th|af|il|ydd|ed|eg|fed|ain)?"
_DAY_FORMS = (
    rf"{_WEEKDAY}{_DAY}[ .-]*(?:of |o )?{MONTH}[ ,.-]*'?{YEAR}",  # 21st of Nov 2026
    rf"{_WEEKDAY}{MONTH} {_DAY},? (?P<year>[1-9]\d{{3}})",  # November 21, 2026
    r"(?P<day>\d\d?)(?P<gap>[/.-])(?P<month>\d\d?)(?P=gap)(?P<year>[1-9]\d{3}|\d\d)",
    r"(?P<year>[1-9]\d{3})(?P<gap>[/.-])(?P<month>\d\d?)(?P=gap)(?P<day>\d\d?)"
    r"(?:[t ]00:00(?::00)?)?",  # as spreadsheets write a day
)


def day(text: str, _calendar: Calendar) -> Timescale | None:
    """An exact day, in UK order: 21/11/2026, 21st Nov 2026, 2026-11-21."""
    if match(rf"{_DAY}[ -]?{MONTH}", text):
        return ask("day", f'"{text}" names no year: which year is meant?')
    for form in _DAY_FORMS:
        if found := match(form, text):
            return _checked_day(found)
    return None


def _checked_day(found: re.Match[str]) -> Timescale:
    year, word = year_of(found), found["month"].lower()
    number = MONTHS_BY_WORD.get(word) or int(word)
    if not 1 <= number <= 12:
        return ask("day", f"There is no month {number} in UK order: which day is meant?")
    named, last = f"{month_name(number)} {year}", month_end(year, number)
    if not 1 <= int(found["day"]) <= last.day:
        return ask("day", f"{named} has {last.day} days: is its last day meant, or another?")
    on = date(year, number, int(found["day"]))
    weekday = found.groupdict().get("weekday")
    if weekday and _WEEKDAYS.index(weekday.lower()) != on.weekday():
        return ask(
            "day", f"{on.day} {named} is not a {weekday.title()}: which of the two is right?"
        )
    # Numbers with a short year could be written in another order: by custom the day is first.
    certainty: Certainty = "conventional" if word.isdigit() and len(found["year"]) == 2 else "exact"
    return reading("day", on, on, certainty)


def plain_month(text: str) -> Timescale | None:
    """A month's name and four digits, as nine timescales in ten are: read without a pattern."""
    name, _, year = text.partition(" ")
    number = MONTHS_BY_WORD.get(name.lower())
    digits = len(year) == 4 and year.isascii() and year.isdecimal()
    if number is None or not digits or name.lower() == "hydref" or not is_known_year(int(year)):
        return None
    return _whole_month(int(year), number)


def month(text: str, _calendar: Calendar) -> Timescale | None:
    """A month and its year: Mar 2026, Sept-25, mis Hydref 2025, 12/2025, 2026-03."""
    if found := match(rf"(?P<mis>[mf]is )?{MONTH}(?P<gap>[ ,/.-]*(?:of )?'?){YEAR}", text):
        if found["month"].lower() == "hydref" and not found["mis"]:
            return _hydref(found["year"])
        # "Mar-26" can only be a year; "Mar 26" is one because here a day stands before its month.
        sure = len(found["year"]) == 4 or set("-/'") & set(found["gap"])
        return _whole_month(year_of(found), month_of(found), "exact" if sure else "conventional")
    if found := match(rf"(?P<year>[1-9]\d{{3}}),? {MONTH}", text):
        return _whole_month(year_of(found), month_of(found))
    if found := match(rf"(?:[mf]is )?{MONTH},? (?:fy ?)?{PAIR}", text):
        return _month_of_financial_year(month_of(found), found["pair"])
    if match(rf"(?:[mf]is )?{MONTH}", text):
        return ask("month", f'"{text}" names no year: which year is meant?')
    return _month_in_numbers(text)


def _whole_month(year: int, number: int, certainty: Certainty = "exact") -> Timescale:
    return reading("month", date(year, number, 1), month_end(year, number), certainty)


def _hydref(year: str) -> Timescale:
    return ask(
        "month",
        f'Is "Hydref {year}" the month (write "mis Hydref {year}") or the autumn '
        f'(write "Tachwedd {year}", its last month)?',
    )


def _month_of_financial_year(number: int, pair: str) -> Timescale:
    name, (before, after) = month_name(number), re.split("[/-]", pair)
    years = f"{name} {full_year(before)} or {name} {full_year(after)}"
    return ask("month", f"A month stands in one year, not in {pair}: is it {years}?")


def _month_in_numbers(text: str) -> Timescale | None:
    found = match(r"(?P<month>\d\d?)[/.-](?P<year>[1-9]\d{3})", text)
    found = found or match(r"(?P<year>[1-9]\d{3})-(?P<month>\d\d)", text)
    if found is None:
        return None
    year, number = year_of(found), int(found["month"])
    if not 1 <= number <= 12:
        # 2024-25 is a financial year, and no month at all
        return None if text.startswith(found["year"]) else ask("month", _NO_MONTH.format(number))
    if text.startswith(found["year"]) and (year + 1) % 100 == number:
        name = month_name(number)
        return ask("month", f"Is {text} {name} {year}, or the financial year {year}/{number:02}?")
    return _whole_month(year, number)


_NO_MONTH = "There is no month {}: which month is meant?"

_ORDINALS = {
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_NUMBERED = r"(?:q|qtr|quarter|ch|chwarter) ?(?P<number>\d)"
_QUARTER = rf"(?:{_NUMBERED}|(?P<ordinal>{'|'.join(_ORDINALS)}) (?:quarter|qtr))"
_FY = r"(?:fy|f/y|(?:the |y )?(?:financial year|fiscal year|b?f?lwyddyn ariannol))"
_QUARTER_FORMS = (
    rf"{_QUARTER}(?:[ ,-]+(?:of )?| ?/ ?)?(?:{_FY} ?)?(?:{PAIR}|{YEAR})",
    rf"(?:{_FY} ?)?(?:{PAIR}|{YEAR})[ ,/-]*{_QUARTER}",
    _QUARTER,
)


def quarter(text: str, calendar: Calendar) -> Timescale | None:
    """A quarter of a financial year: Q3 24/25, 2024-25 Q3, Chwarter 3 2024/25."""
    for form in _QUARTER_FORMS:
        if found := match(form, text):
            return _checked_quarter(found, calendar)
    return None


def _checked_quarter(found: re.Match[str], calendar: Calendar) -> Timescale:
    word, years = found["number"] or _ORDINALS[found["ordinal"].lower()], found.groupdict()
    number = int(word)
    if not 1 <= number <= 4:
        return ask(
            "quarter", f"A year has quarters 1 to 4 and no quarter {number}: which is meant?"
        )
    if years.get("pair"):
        whole = year_pair(years["pair"], calendar.starts)
        if whole is None:
            return _not_a_year(years["pair"], "quarter")
        return _whole("quarter", whole._replace(quarter=number))
    if not years.get("year"):
        return ask("quarter", f"Quarter {number} of which year is meant?")
    if calendar.starts == 1:
        return _whole("quarter", Period(full_year(years["year"]), number, 1))
    return ask("quarter", _which_quarter(number, full_year(years["year"])))


def _which_quarter(number: int, year: int) -> str:
    months = f"{month_name(3 * number - 2)} to {month_name(3 * number)} {year}"
    either = f"{year}/{(year + 1) % 100:02} or {year - 1}/{year % 100:02}"
    return f"Is it {months}, or quarter {number} of the financial year {either}?"


def _whole(kind: Kind, period: Period) -> Timescale:
    return reading(kind, period.first, period.last)


def _not_a_year(pair: str, kind: Kind) -> Timescale:
    return ask(kind, f"{pair} is not one year of this plan: in which month does it end?")


def financial_year(text: str, calendar: Calendar) -> Timescale | None:
    """A financial year: 2024/25, 2024-25, FY 24/25, financial year 2024/2025."""
    found = match(rf"(?P<fy>{_FY} ?)?(?:year )?{PAIR}(?P<after> {_FY})?", text)
    if found is None:
        single = match(rf"{_FY} ?{YEAR}|(?P<before>[1-9]\d{{3}}) {_FY}", text)
        return _single_year(single["year"] or single["before"]) if single else None
    pair = found["pair"]
    if not (found["fy"] or found["after"]):
        if match(r"\d\d.\d\d", pair) and int(pair[:2]) <= 12:
            return None  # 05/06 may be a day, a month or a year
        if match(r"\d{4}-\d{4}", pair) and calendar.starts == 1:
            return None  # two calendar years
    period = year_pair(pair, calendar.starts)
    return _whole("financial-year", period) if period else _not_a_year(pair, "financial-year")


def _single_year(digits: str) -> Timescale:
    year = full_year(digits)
    either = f"{year - 1}/{year % 100:02} or {year}/{(year + 1) % 100:02}"
    return ask("financial-year", f"A financial year has two numbers: is it {either}?")


def calendar_year(text: str, calendar: Calendar) -> Timescale | None:
    """A calendar year; a bare number asks, unless the plan's years start in January."""
    found = match(
        r"(?P<said>calendar )?(?:year )?(?P<year>[1-9]\d{3})(?P<after> calendar year)?", text
    )
    if found is None:
        return None
    year = year_of(found)
    if found["said"] or found["after"] or calendar.starts == 1:
        return reading("calendar-year", date(year, 1, 1), date(year, 12, 31))
    either = f"{year - 1}/{year % 100:02} or {year}/{(year + 1) % 100:02}"
    return ask("calendar-year", f'Is it "end of {year}", or the financial year {either}?')


_SEASON_OF = {
    # Hydref is not here: it is read, and asked about, as a month
    name.lower(): number
    for names in SEASONS.values()
    for number, name in enumerate(names)
    if name != "Hydref"
}
_SEASON = rf"(?:yr? )?(?P<season>{'|'.join(_SEASON_OF)})"


def season(text: str, _calendar: Calendar) -> Timescale | None:
    """A season as the weather offices count it: spring is March to May, winter ends in February."""
    found = match(rf"{_SEASON}(?:(?:,? (?:of )?|[ -]*)(?:{PAIR}|'?{YEAR}))?", text)
    if found is None:
        return None
    number, pair = _SEASON_OF[found["season"].lower()], found["pair"]
    if found["year"] is None and pair is None:
        return ask("season", f'"{text}" names no year: which year is meant?')
    if number == 3:
        return _winter(pair, found["year"])
    if pair:
        return ask("season", f"A season stands in one year, not in {pair}: which year is meant?")
    year, begins = year_of(found), 3 * number + 3
    return reading("season", date(year, begins, 1), month_end(year, begins + 2), "conventional")


def _winter(pair: str | None, digits: str) -> Timescale:
    if pair is None:
        year = full_year(digits)
        either = f"{year - 1}/{year % 100:02} or {year}/{(year + 1) % 100:02}"
        return ask("season", f"A winter lies in two years: is it winter {either}?")
    period = year_pair(pair, 4)
    if period is None:
        return _not_a_year(pair, "season")
    due = month_end(period.year + 1, 2)
    return reading("season", date(period.year, 12, 1), due, "conventional")
