"""What every reader of timescale phrases is built from: the words, the match, the question."""

import re
from datetime import date
from typing import NamedTuple

from planctl.locale.months import MONTHS_BY_WORD
from planctl.model.period import Period, is_known_year, parse_year
from planctl.model.timescale import Certainty, Kind, Timescale


class Calendar(NamedTuple):
    """What a phrase is read against: the plan's first day, and the month its years start in."""

    plan_start: date
    starts: int


MONTH = rf"(?P<month>{'|'.join(MONTHS_BY_WORD)})\.?"
YEAR = r"(?P<year>[1-9]\d{3}|\d\d)"
PAIR = r"(?P<pair>(?:[12]\d)?\d\d[/-](?:[12]\d)?\d\d)"
ONGOING = (
    r"(?:on[ -]?going|continuous(?:ly)?|continuing|continual(?:ly)?|(?:yn )?barhaus|ph?arhaus)"
)
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
NUMBER_WORDS = {word: number for number, word in enumerate(_COUNTED.split(), start=1)}
COUNT = rf"\d{{1,3}}|{'|'.join(NUMBER_WORDS)}"

_FLAGS = re.ASCII | re.IGNORECASE  # ASCII: a full-width digit or a long s is not a date
_RANK: dict[Certainty, int] = {"exact": 0, "conventional": 1, "assumed": 2, "ask": 3}


def match(pattern: str, text: str) -> re.Match[str] | None:
    """Whether the pattern is the whole text, in any case."""
    # The patterns stay text: re compiles each when it is first tried, and keeps it.
    return re.fullmatch(pattern, text, _FLAGS)


def splits(separator: str, text: str) -> list[tuple[str, str]]:
    """What stands before and after each of the first six separators, leftmost first."""
    found = list(re.finditer(separator, text, _FLAGS))[:6]
    return [(text[: m.start()], text[m.end() :]) for m in found]


def reading(
    kind: Kind, first: date | None = None, due: date | None = None, certainty: Certainty = "exact"
) -> Timescale:
    """A reading that has not been given its words yet."""
    return Timescale("", kind, due, certainty, first)


def ask(kind: Kind, question: str) -> Timescale:
    """A reading that only a person can complete; the question is one sentence."""
    return Timescale("", kind, certainty="ask", question=question)


def less_certain(one: Certainty, other: Certainty) -> Certainty:
    """The weaker of two certainties."""
    return max(one, other, key=_RANK.__getitem__)


def month_of(found: re.Match[str]) -> int:
    """The month that a match names, from 1 to 12."""
    return MONTHS_BY_WORD[found["month"].lower()]


def year_of(found: re.Match[str]) -> int:
    """The year that a match names; two digits are of this century."""
    return full_year(found["year"])


def full_year(digits: str) -> int:
    """A year of two or four digits; two digits are of this century."""
    return int(digits) + (2000 if len(digits) == 2 else 0)


def count_of(word: str) -> int:
    """A number in digits or in English words up to twelve."""
    return NUMBER_WORDS.get(word.lower()) or int(word)


def year_pair(pair: str, starts: int) -> Period | None:
    """The financial year that "2024/25" or "24-25" names, else None."""
    century = "" if re.match(r"\d{4}", pair) else "20"
    return None if starts == 1 else parse_year(century + pair, starts)


def near(found: Timescale) -> Timescale:
    """The reading itself, or a question where its year is one that no plan of today speaks of."""
    if found.due is None or is_known_year(found.due.year):
        return found
    return ask(found.kind, f"{found.due.year} is far from any plan: which year is meant?")
