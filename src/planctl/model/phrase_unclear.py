"""Phrases that are known to be unclear, and the nearest clear one to a misspelling."""

from collections.abc import Callable

from planctl.locale.months import MONTHS, MONTHS_BY_WORD, SEASONS
from planctl.model.phrase_words import Calendar, ask, match
from planctl.model.timescale import Kind, Timescale

_UNCLEAR: tuple[tuple[str, Kind, str], ...] = (
    (
        r"bi-?annual(?:ly)?|bi-?yearly",
        "recurring",
        "Is it twice a year or every two years?",
    ),
    (
        r"bi-?monthly|bi-?weekly",
        "recurring",
        "Is it twice in that time or every second time?",
    ),
    (
        r"(?:every|each) .+|.*\b(?:daily|weekly|fortnightly|termly|biennial(?:ly)?)|twice .+"
        r"|(?:half|two|three|six|\d+)[ -](?:year|month)ly|.+ and annually(?: thereafter)?",
        "recurring",
        "planctl knows annually, quarterly, monthly and each May: which of them is meant?",
    ),
    (
        r"(?:short|medium|mid|long)(?:er)?(?:[ /-]+(?:to[ /-])?(?:medium|long)(?:er)?)?[ -]term.*",
        "relative",
        "By which month does this term end?",
    ),
    (
        r"(?:from|start(?:ing|s)?|since|commenc(?:ing|es?)|begin(?:ning|s)?) .+|.+ onwards?",
        "unread",
        "It says when this begins, not when it is due: by when is it due?",
    ),
    (
        r"(?:not )?(?:before|prior to|cyn) .+",
        "unread",
        "Before which day, and is that day still in time?",
    ),
    (
        r"(?:immediate(?:ly)?|asap|a\.s\.a\.p|as soon as .+|urgent(?:ly)?).*",
        "unread",
        "By which day is it due?",
    ),
    (
        r"(?:as|when|if)(?: and when| may be)? .+|ad[ -]hoc",
        "unread",
        "Is it ongoing, or due by a day?",
    ),
    (
        r"\d\d?[/.-]\d\d?",
        "unread",
        "Two numbers may be a day, a month or a financial year: which is meant?",
    ),
    (
        r"(?:throughout|(?:over|for|during) the).*|.*\b(?:life(?:time)?|end|duration) of (?:the )?"
        r"(?:plan|strategy|project|programme)",
        "unread",
        "Which month does that end in, or is it ongoing?",
    ),
)

_LONGEST_MISSPELLING = 80  # characters: nobody misspells one word in a paragraph that is a date
_WORDS = {
    word.lower(): word
    for word in (
        *(name for names in (*MONTHS.values(), *SEASONS.values()) for name in names),
        *("Ongoing", "Continuous", "Annually", "Yearly", "Quarterly", "Monthly", "Parhaus"),
    )
}


def unclear(text: str, _calendar: Calendar) -> Timescale | None:
    """A phrase that people use and that can be read in two ways, with its question."""
    for form, kind, question in _UNCLEAR:
        if match(form, text):
            return ask(kind, question)
    return None


def nearest(text: str, is_clear: Callable[[str], bool]) -> str | None:
    """The text with its misspelt words set right, where that can then be read; else None."""
    if len(text) > _LONGEST_MISSPELLING:
        return None
    mended = " ".join(_mended(word) for word in text.split())
    return mended if mended != text and is_clear(mended) else None


def _mended(word: str) -> str:
    letters = word.strip("(),.;").lower()
    if len(letters) < 4 or letters in _WORDS or letters in MONTHS_BY_WORD or not letters.isalpha():
        return word
    from difflib import get_close_matches  # only a misspelling pays for loading it

    close = get_close_matches(letters, _WORDS, 1, 0.75)
    return _WORDS[close[0]] if close else word
