"""The timescale of a row: its words, the older ones beside them, and what only a person can say."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Row, Said
from planctl.importers.values.wording import folded, is_blank, one_line, tidy
from planctl.locale.months import MONTHS
from planctl.model.phrases import read_timescale
from planctl.model.timescale import Timescale

_DAY_NOUGHT = date(1899, 12, 30)
"""The day from which workbooks count."""
AS_IT_STANDS = "as-it-stands"
NONE = "none"
_QUOTED = re.compile(r'"([^"]+)"|\b(\d{4}/\d\d)\b')
_QUARTER = re.compile(
    r"(?:Is it (?P<months>\w+ to \w+ \d{4}), or )?quarter (?P<number>[1-4]) of the"
)
_NO_YEAR = re.compile(r"which year is meant")
_LAST_DAY = re.compile(r"(\w+ \d{4}) has (\d\d) days")
_PARTS = re.compile(r"[()/;,\n]|\s[-–—]\s|\s+(?:and|then|a)\s+")
_BESIDE = re.compile(r"\s*[/|\n]\s*")
_SERIAL = re.compile(r"\d{5}")
_MOST_READINGS = 5
_FIGURES = re.compile(r"[\d\s./:TZ-]*")
_NO_CHANGE = frozenset(("no change", "unchanged", "as before", "same", "dim newid", "heb newid"))
_MOST_SAY = 0.8
"""Where at least this share of the rows have a timescale, a row without one is asked about."""
_FEWEST = 5
"""Fewer rows than these show no custom."""


_FURTHEST = 10
"""Years before and after a plan in which a time may lie that somebody gives it."""


class Calendar(NamedTuple):
    """What times are read against: the plan's first day, the month its years start in, its language.

    `last` is the plan's last day, None where nobody knows it.
    """

    first: date
    year_starts: int
    language: str
    last: date | None = None

    def is_near(self, day: date | None) -> bool:
        """Whether a day is so near the plan's own that it may be one of its times."""
        last = self.last or self.first
        return day is None or self.first.year - _FURTHEST <= day.year <= last.year + _FURTHEST


def timescale_of(row: Row, calendar: Calendar, questions: Questions) -> str:
    """The words to keep for a row's timescale; what cannot be read is asked, once for the same words."""
    words = _words_of(row, calendar)
    said = row.said.get("revised") or row.said.get("timescale")
    if not words and said and said.old:
        return _struck(said, row, questions)
    return _asked(words, row, calendar, questions) if words else ""


def ask_missing(rows: list[tuple[Row, str]], questions: Questions) -> None:
    """Ask once about the rows that say no time where nearly all of the others do."""
    without = [row for row, words in rows if not words]
    if len(rows) < _FEWEST or not without or len(without) > len(rows) * (1 - _MOST_SAY):
        return
    places = tuple(row.at for row in without)
    choices = (Choice(NONE, "no-timescale"),)
    questions.ask(Doubt("no-timescale", "no-timescale", "", places, choices, NONE))


def words_of_day(day: date, language: str) -> str:
    """A day as a person writes it: "31 March 2026"."""
    return f"{day.day} {MONTHS.get(language, MONTHS['en'])[day.month - 1]} {day.year}"


def _words_of(row: Row, calendar: Calendar) -> str:
    """What is in force, with what was before in brackets where the row says both."""
    first, first_old = _said(row.said.get("timescale"), calendar)
    now, now_old = _said(row.said.get("revised"), calendar)
    if now.casefold() in _NO_CHANGE:
        now = ""
    was = first or first_old
    if not now:
        return _changed(first, first_old, calendar)
    if first and first_old:
        was = _changed(first, first_old, calendar)
    return _changed(now, was or now_old, calendar)


def _said(said: Said | None, calendar: Calendar) -> tuple[str, str]:
    """The words of a cell, and those that are struck out there."""
    if said is None:
        return "", ""
    words = _in_one_language(said.words, calendar) or one_line(said.words)
    if said.day and _FIGURES.fullmatch(words):
        with suppress(ValueError):  # what is no day stays in its own words
            words = words_of_day(date.fromisoformat(said.day), calendar.language)
    old = one_line(said.old)
    return ("" if is_blank(words) else words), ("" if is_blank(old) else old)


def _in_one_language(words: str, calendar: Calendar) -> str:
    """Of one time that is said in two languages, "Mawrth 2026 / March 2026", the one of the plan's; else "".

    One of them may be clear only by the other: "Hydref 2025" is October or the autumn.
    """
    parts = [part.strip() for part in _BESIDE.split(tidy(words)) if part.strip()]
    if len(parts) != 2:
        return ""
    one, other = (_times(part, calendar) for part in parts)
    if not set(one) & set(other) or (len(one) > 1 and len(other) > 1):
        return ""
    clear = [part for part in parts if is_clear(part, calendar)]
    months = {folded(month) for month in MONTHS.get(calendar.language, MONTHS["en"])}
    return next((part for part in clear if months & set(folded(part).split())), clear[0])


def _times(words: str, calendar: Calendar) -> list[tuple[str, date | None, date | None]]:
    """The times that words mean, or may mean."""
    own = _read(words, calendar)
    may_be = _readings(own, calendar) if own.certainty == "ask" else [words]
    readings = (_read(each, calendar) for each in may_be)
    return [(each.kind, each.first, each.due) for each in readings]


def _changed(now: str, was: str, calendar: Calendar) -> str:
    """Both as "NOW (was THEN)", unless both are one time or the words tell it themselves."""
    if not now or not was or now.casefold() == was.casefold():
        return now
    read = _read(now, calendar)
    before = _read(was, calendar)
    if read.was is not None or (read.due and read.due == before.due):
        return now
    return f"{now} ({'gynt' if calendar.language == 'cy' else 'was'} {was})"


def _read(words: str, calendar: Calendar) -> Timescale:
    return read_timescale(words, calendar.first, calendar.year_starts)


def _asked(words: str, row: Row, calendar: Calendar, questions: Questions) -> str:
    """The words themselves where the grammar is sure of them; else what a person says they mean."""
    reading = _read(words, calendar)
    if reading.certainty != "ask":
        return words
    choices = [Choice(each, "read-as") for each in _readings(reading, calendar)]
    doubt = Doubt(
        key_of("timescale", words),
        "timescale",
        words,
        (row.at,),
        (Choice(AS_IT_STANDS, AS_IT_STANDS), *choices, Choice(NONE, "no-timescale")),
        AS_IT_STANDS,
        is_open=True,
    )
    answer = questions.ask(doubt, lambda said: is_answer(one_line(said), calendar))
    if answer == NONE:
        return ""
    return words if answer == AS_IT_STANDS else one_line(answer)


def _readings(reading: Timescale, calendar: Calendar) -> list[str]:
    """The clear phrases that unclear words may mean: those that the grammar names, or parts of them."""
    question = reading.question or ""
    last = [f"{day} {month}" for month, day in _LAST_DAY.findall(question)]
    parts = [one_line(part) for part in _PARTS.split(reading.words)]
    counted = [_counted(reading.words, calendar)] if _SERIAL.fullmatch(reading.words) else []
    dated = _with_years(reading.words, calendar) if _NO_YEAR.search(question) else []
    found = (reading.nearest or "", *counted, *last, *_named(question), *dated, *parts)
    clear = (
        each
        for each in dict.fromkeys(found)
        if each and each != reading.words and is_clear(each, calendar)
    )
    return list(clear)[:_MOST_READINGS]


def _named(question: str) -> list[str]:
    """The phrases that the grammar's question names: of a quarter it names the months and the years."""
    named = [a or b for a, b in _QUOTED.findall(question)]
    quarter = _QUARTER.search(question)
    if quarter is None:
        return named
    return [quarter["months"] or "", *(f"Q{quarter['number']} {each}" for each in named)]


def _with_years(words: str, calendar: Calendar) -> list[str]:
    """Words that name no year, with each year of the plan in which they are a time of it."""
    last = calendar.last or calendar.first
    years = range(calendar.first.year, last.year + 1)
    dated = [
        f"{words} {each}" for year in years for each in (year, f"{year}/{(year + 1) % 100:02}")
    ]
    readings = ((each, _read(each, calendar)) for each in dated)
    return [each for each, read in readings if read.due and calendar.first <= read.due <= last]


def _counted(serial: str, calendar: Calendar) -> str:
    """The day that a workbook means by a number without a format: 46112 is 31 March 2026."""
    return words_of_day(_DAY_NOUGHT + timedelta(days=int(serial)), calendar.language)


def is_clear(words: str, calendar: Calendar) -> bool:
    """Whether the grammar is sure of what words mean."""
    return not is_blank(words) and _read(words, calendar).certainty != "ask"


def is_answer(words: str, calendar: Calendar) -> bool:
    """Whether words can be an answer: a clear time, and none of another century."""
    return is_clear(words, calendar) and calendar.is_near(_read(words, calendar).due)


def _struck(said: Said, row: Row, questions: Questions) -> str:
    """Nothing stands but words struck out: no time any more, unless somebody says otherwise."""
    old = one_line(said.old)
    choices = (Choice(NONE, "no-timescale"), Choice(old, "still-stands"))
    key = key_of("struck-timescale", old)
    answer = questions.ask(
        Doubt(key, "struck-timescale", old, (row.at,), choices, NONE, is_open=True)
    )
    return "" if answer == NONE else one_line(answer)
