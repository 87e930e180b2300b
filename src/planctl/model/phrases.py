"""How the words of a timescale are read: the grammar, as one list of small readers."""

from datetime import date
from functools import lru_cache

from planctl.model.period import APRIL
from planctl.model.phrase_changes import changed
from planctl.model.phrase_points import plain_month
from planctl.model.phrase_relative import ask_after, event
from planctl.model.phrase_spans import Reader, one_of_two, point, span, then_ongoing
from planctl.model.phrase_unclear import nearest, unclear
from planctl.model.phrase_undated import each_month, none, ongoing, recurring, to_be_confirmed
from planctl.model.phrase_words import Calendar, ask
from planctl.model.timescale import Timescale

LONGEST = 300
"""Characters: a longer text is no timescale, and is not read at all."""

_READERS: tuple[Reader, ...] = (
    none,
    to_be_confirmed,
    ongoing,
    recurring,
    each_month,
    point,
    then_ongoing,
    span,
    one_of_two,
)
"""The forms of words, in the order they are tried: the first that knows the words reads them."""

_ALIKE = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("\u200b\ufeff\xad")
)


def read_timescale(words: str, plan_start: date, starts: int = APRIL) -> Timescale:
    """What a timescale's words say, for a plan that starts on a day and in years from a month.

    Nothing is guessed: words with two meanings, or with none that is known, have certainty "ask"
    and a question. The words are kept exactly as given, and no words raise.
    """
    if len(words) > LONGEST:
        question = "This is too long for a timescale: which day, month, quarter or year is meant?"
        return ask("unread", question)._replace(words=words)
    return _remembered(words, Calendar(plan_start, starts))


@lru_cache(maxsize=1024)  # seventy actions share fifteen spellings
def _remembered(words: str, calendar: Calendar) -> Timescale:
    text = _tidy(words)
    found = plain_month(text) or _read(text, calendar) or _unread(words, text, calendar)
    return found._replace(words=words)


def _tidy(words: str) -> str:
    """One space between words, one kind of dash and apostrophe, no footnote mark at the end."""
    text = " ".join(words.translate(_ALIKE).split())
    return text.rstrip("*†‡.,;: ") or text


def _read(text: str, calendar: Calendar) -> Timescale | None:
    return changed(text, calendar, _settled) or _settled(text, calendar)


def _settled(text: str, calendar: Calendar) -> Timescale | None:
    """Reads words that show no change: a time, then what hangs on an event, then the unclear."""
    return _time(text, calendar) or _event(text, calendar) or unclear(text, calendar)


def _time(text: str, calendar: Calendar) -> Timescale | None:
    try:
        for read in _READERS:
            if found := read(text, calendar):
                return found
    except (ValueError, OverflowError):  # a day that no calendar has, counted from the plan's start
        return ask("relative", "That lies beyond any calendar: which day is meant?")
    return None


def _event(text: str, calendar: Calendar) -> Timescale | None:
    found = event(text, calendar)
    if found and found.event and _time(found.event, calendar):
        return ask_after(text)
    return found


def _unread(words: str, text: str, calendar: Calendar) -> Timescale:
    def is_clear(candidate: str) -> bool:
        found = _read(candidate, calendar)
        return found is not None and found.certainty != "ask"

    near = nearest(text, is_clear)
    meant = f'did you mean "{near}"' if near else "which day, month, quarter or year is meant"
    question = f'"{words}" is not a time planctl knows: {meant}?'
    return ask("unread", question)._replace(nearest=near)
