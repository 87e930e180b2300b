"""Phrases that count from a day they do not name: the plan's first day, or an event."""

from datetime import date, timedelta

from planctl.model.period import month_end
from planctl.model.phrase_words import COUNT, Calendar, ask, count_of, match, reading
from planctl.model.timescale import Timescale

_UNITS = {
    "day": r"(?:working )?days?|diwrnod",
    "week": r"weeks?|wks?|wythnos(?:au)?",
    "month": r"months?|mths?|mis(?:oedd)?",
    "year": r"years?|yrs?|blynedd|flynedd|mlynedd|blwyddyn|flwyddyn",
}
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
_PLAN_START = r"(?: (?:of|from|after) (?:the )?(?:plan(?:'s)? start|start of (?:the )?plan))"
_LENGTH = (
    rf"(?:(?:the )?(?:first|next) |0 ?(?:-|to) ?)?(?P<count>{COUNT})[ -](?:{_UNIT}){_PLAN_START}?"
)
_NAMED = (
    rf"(?:years?|yrs?|y|blwyddyn) ?(?P<first>{COUNT})"
    rf"(?:(?: ?[-&] ?| to | and | i | a )(?:year |yr |y)?(?P<last>{COUNT}))?"
    r"(?:[ ,-]*(?:q|qtr |quarter |chwarter )(?P<quarter>[1-4]))?"
)
_NAMED_MONTH = rf"(?:months?|mis) ?(?P<first>{COUNT})(?:(?: ?[-&] ?| to | and )(?P<last>{COUNT}))?"
_LONGEST = 30  # years: a longer count is a slip of the pen
_LAST_YEAR = 10  # no plan has a year 26: that is 2026, cut short

_AFTER = r"(?:of|after|from|following|i|o|ar ôl|wedi)"
_ACT = r"(?:publication|completion|approval|adoption|receipt|launch|appointment|sign[ -]?off)"
_EVENTS = (
    rf"(?:(?:within|by|in|o fewn) )?(?:{COUNT})[ -](?:{'|'.join(_UNITS.values())}) {_AFTER} "
    r"(?P<event>.+)",
    r"(?:following|after|upon|pending|subject to|depend(?:ent|ing) (?:up)?on) (?P<event>.+)",
    r"once (?!an? |per |each |every |in )(?P<event>.+)",
    rf"on (?:the )?(?P<event>{_ACT}\b.*)",
    r"(?:yn dilyn|ar ôl|wedi) (?P<event>.+)",
)


def plan_length(text: str, calendar: Calendar) -> Timescale | None:
    """A length of time from the plan's first day: "6 months", "two years"."""
    found = match(_LENGTH, text)
    if found is None:
        return None
    count = count_of(found["count"])
    if found["month"] or found["year"]:
        return _months(calendar, 0, count * (12 if found["year"] else 1))
    days = count * (7 if found["week"] else 1)
    if not 0 < days <= _LONGEST * 365 or text.lower().count("working"):
        return None
    return reading(
        "relative", calendar.plan_start, calendar.plan_start + timedelta(days=days - 1), "assumed"
    )


def plan_year(text: str, calendar: Calendar) -> Timescale | None:
    """A year or month counted from the plan's first day: Year 1, "Year 2 Q3", "Years 1-3"."""
    if found := match(_NAMED, text):
        first, last = _counts(found["first"], found["last"])
        if last > _LAST_YEAR:
            return None
        if found["quarter"]:
            months = 12 * (last - 1) + 3 * int(found["quarter"])
            return _months(calendar, months - 3 if first == last else 12 * (first - 1), months)
        return _months(calendar, 12 * (first - 1), 12 * last)
    if found := match(_NAMED_MONTH, text):
        first, last = _counts(found["first"], found["last"])
        return _months(calendar, first - 1, last)
    return None


def _counts(first: str, last: str | None) -> tuple[int, int]:
    return count_of(first), count_of(last or first)


def _months(calendar: Calendar, before: int, after: int) -> Timescale | None:
    """The days from `before` whole months after the plan's start to the last of `after` months."""
    if not 0 <= before < after <= 12 * _LONGEST:
        return None
    start = calendar.plan_start
    return reading("relative", _shifted(start, before), _shifted(start, after, -1), "assumed")


def _shifted(start: date, months: int, days: int = 0) -> date:
    """The same day so many months on, then so many days; the last day of a short month stays."""
    months += start.month - 1
    last = month_end(start.year + months // 12, months % 12 + 1)
    return last if start.day > last.day else last.replace(day=start.day) + timedelta(days=days)


def event(text: str, _calendar: Calendar) -> Timescale | None:
    """What hangs on an event: "within 60 days of publication", "following the review"."""
    for form in _EVENTS:
        if found := match(form, text):
            return Timescale("", "event", event=found["event"])
    return None


def ask_after(text: str) -> Timescale:
    """The question about "after March 2026": a day after which is no day by which."""
    return ask("event", f'"{text}" says after when, not by when: what is the last day meant?')
