"""Phrases around a point in time: by it, at its end, from one to another, one of two."""

from collections.abc import Callable

from planctl.model.period import month_end
from planctl.model.phrase_points import calendar_year, day, financial_year, month, quarter, season
from planctl.model.phrase_relative import plan_length, plan_year
from planctl.model.phrase_words import (
    ONGOING,
    Calendar,
    ask,
    less_certain,
    match,
    near,
    reading,
    splits,
)
from planctl.model.timescale import Timescale

Reader = Callable[[str, Calendar], Timescale | None]
"""Tries one form of words: a reading without its words, a question, or None for another form."""

_POINTS: tuple[Reader, ...] = (
    day,
    month,
    quarter,
    financial_year,
    calendar_year,
    season,
    plan_year,
    plan_length,
)

_PARTS = {
    "end": "end|close|diwedd|ddiwedd",
    "early": "early|beginning|start|dechrau|ddechrau",
    "mid": "mid|middle|canol|ganol",
    "late": "late",
}
_PART = "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
_BY = r"by|before the end of|no later than|due(?: by)?|in|during|within|on"
_BY_CY = r"erbyn|yn ystod|o fewn|ym|yn"
_HEDGED = (
    rf"(?:(?:{_BY}|{_BY_CY}) )?(?:the )?(?:(?:{_PART})[ -](?:of |in )?)?(?:the |y )?(?P<rest>.+)"
)
_THIRDS = {"early": 0, "mid": 4, "late": 8}


def point(text: str, calendar: Calendar) -> Timescale | None:
    """One point in time, with "by", "end of", "early", "mid" or "late" before it or without.

    "By" and "end of" mean its last day, and "end of 2026" is the end of the calendar year. Early,
    mid and late are read by custom: of a year they are its first, second and last four months
    (early 2026 is due on 30 April); of anything shorter they change nothing, and its last day is
    due.
    """
    found = match(_HEDGED, text)
    if found is None:
        return None
    part = next((name for name in _PARTS if found[name]), None)
    if part and (year := match(r"(?:year )?([1-9]\d{3})", found["rest"])):
        read = calendar_year(f"calendar {year[1]}", calendar)
    else:
        read = _first_of(_POINTS, found["rest"], calendar)
    if read is None or part is None or part == "end" or read.certainty == "ask":
        return read and near(read)
    return None if read.kind in ("day", "relative") else near(_part_of(read, _THIRDS[part]))


def _first_of(readers: tuple[Reader, ...], text: str, calendar: Calendar) -> Timescale | None:
    for read in readers:
        if found := read(text, calendar):
            return found
    return None


def _part_of(whole: Timescale, months: int) -> Timescale:
    certainty = less_certain("conventional", whole.certainty)
    if whole.kind not in ("calendar-year", "financial-year") or whole.first is None:
        return whole._replace(certainty=certainty)
    begins = whole.first.month - 1 + months
    first = whole.first.replace(year=whole.first.year + begins // 12, month=begins % 12 + 1)
    ends = begins + 3
    due = month_end(whole.first.year + ends // 12, ends % 12 + 1)
    return whole._replace(first=first, due=due, certainty=certainty)


_TO = r" (?:to|until|till|through|hyd|tan|i) | ?- ?"
_BETWEEN = r"(?:between|rhwng) (?P<first>.+?) (?:and|a|ac) (?P<last>.+)"
_OR = r" (?:or|and|neu|a|ac) | ?[/&;,] ?"


def span(text: str, calendar: Calendar) -> Timescale | None:
    """A range, due on the last day of its end: Q4 23/24 to Q1 24/25, March - May 2026."""
    if found := match(_BETWEEN, text):
        ends = _both(found["first"], found["last"], calendar)
        return ends and _range(*ends)
    opening = match(r"(?:from|o) (?P<rest>.+)", text)
    for first, last in splits(_TO, opening["rest"] if opening else text):
        if ends := _both(first, last, calendar):
            return _range(*ends)
    return None


def _both(first: str, last: str, calendar: Calendar) -> tuple[Timescale, Timescale] | None:
    """The two ends, where both are points; the first borrows from the last what it leaves out."""
    end = point(last, calendar)
    if end is None:
        return None
    lent = (last.split(" ", 1)[1:], last.rsplit(" ", 1)[1:])
    whole = (first, *(f"{first} {words[0]}" for words in lent if words))
    begins = [found for words in whole if (found := point(words, calendar))]
    counted = end.kind == "relative"  # "2026-11-21 years" counts nothing from a month to a length
    begins = [found for found in begins if (found.kind == "relative") == counted]
    certain = [found for found in begins if found.certainty != "ask"]
    return ((certain or begins)[0], end) if begins else None


def _range(begin: Timescale, end: Timescale) -> Timescale:
    for unclear in (end, begin):
        if unclear.certainty == "ask":
            return ask("range", unclear.question or "")
    if begin.due is None or end.due is None or begin.due > end.due:
        return ask("range", "The range ends before it begins: which two are meant?")
    return reading("range", begin.first, end.due, less_certain(begin.certainty, end.certainty))


def one_of_two(text: str, calendar: Calendar) -> Timescale | None:
    """Two points side by side, "Dec 2026 / Mar 2027": which one is due only a person can say."""
    for first, last in splits(_OR, text):
        if _both(first, last, calendar):
            return ask("range", f'Which is due, "{first}" or "{last}"?')
    return None


_THEN = rf"(?P<first>.+?)(?:,? (?:and|and then|then|a|ac)|,| [&+]) {ONGOING}(?: thereafter)?"


def then_ongoing(text: str, calendar: Calendar) -> Timescale | None:
    """A first due day and no end after it: "Mar 2025 and ongoing"."""
    found = match(_THEN, text)
    first = found and (point(found["first"], calendar) or span(found["first"], calendar))
    return first._replace(kind="then-ongoing") if first else None
