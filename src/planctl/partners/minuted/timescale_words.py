"""A timescale that was typed in another language than the plan's first, as the plan writes it."""

import re

from planctl.locale.months import MONTHS, MONTHS_BY_WORD, SHORT_MONTHS, month_name, short_month
from planctl.model.plan import Terms

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = frozenset(
    (
        "mis",
        "fis",
        "o",
        "of",
        *("st", "nd", "rd", "th"),
        *("af", "il", "ydd", "ed", "eg", "fed", "ain"),
    )
)
"""What stands beside a month's name in a plain month or day: "1af o fis Mawrth 2027"."""


def in_plan_words(words: str, terms: Terms, like: str = "") -> str:
    """A plain month or day as the plan's first language writes it: "Fawrth 2027" is "Mar 2027".

    A phrase that has more in it, and one in that language already, stays as it was typed. Months
    have their short names, unless `like`, some words of the same plan, has one in full.
    """
    lang = terms.languages[0]
    if lang not in MONTHS or not _is_plain(words, lang):
        return words
    from planctl.model.phrases import read_timescale

    read = read_timescale(words, terms.first, terms.year_starts)
    if read.due is None or read.kind not in ("month", "day"):
        return words
    name = month_name if _has_full_month(like, lang) else short_month
    month = f"{name(read.due.month, lang)} {read.due.year}"
    return f"{read.due.day} {month}" if read.kind == "day" else month


def _is_plain(words: str, lang: str) -> bool:
    """Whether a month of another language stands there, and no more than belongs to it."""
    found = [word.lower() for word in _WORD.findall(words)]
    months = [word for word in found if word in MONTHS_BY_WORD]
    return len(months) == 1 and set(found) <= {*months, *_BESIDE} and months[0] not in _own(lang)


def _own(lang: str) -> frozenset[str]:
    """How a language spells its months, in lower case."""
    names = {name.lower() for name in (*MONTHS[lang], *SHORT_MONTHS[lang])}
    return frozenset(names | ({"sept"} if lang == "en" else set()))


def _has_full_month(words: str, lang: str) -> bool:
    """Whether a month's full name stands there that is longer than its short one."""
    full = {name.lower() for name in set(MONTHS[lang]) - set(SHORT_MONTHS[lang])}
    return any(word.lower() in full for word in _WORD.findall(words))
