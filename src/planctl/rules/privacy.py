"""What in a text may give a person away: patterns that point, and never judge or repeat."""

import re
import string
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from planctl.rules.privacy_numbers import (
    Span,
    crime_references,
    emails,
    health_numbers,
    insurance_numbers,
    postcodes,
    telephones,
)
from planctl.rules.privacy_people import SMALL_WORDS, births, hidden_homes, small_counts


class Hit(NamedTuple):
    """A place in a text: its kind, and where it begins and ends (exclusive), in characters."""

    kind: str
    start: int
    end: int


class Pattern(NamedTuple):
    """What finds one kind, and what a text must hold for it to be worth looking.

    `digits` is the fewest figures it has; of `words`, in small letters, one must be there: those of
    SMALL_WORDS as words of their own.
    """

    spans: Callable[[str], Iterator[Span]]
    digits: int = 0
    words: tuple[str, ...] = ("",)

    def may_stand_in(self, small: str, digits: int) -> bool:
        """Whether a text in small letters with so many figures is worth looking through.

        Most words that people write are not, and making ready for some of these costs milliseconds.
        """
        if digits < self.digits:
            return False
        if self.words is SMALL_WORDS:
            return _may_count(small)
        for word in self.words:  # noqa: SIM110 - it runs over every text of a plan
            if word in small:
                return True
        return False


PATTERNS: dict[str, Pattern] = {
    "email": Pattern(emails, words=("@",)),
    "birth": Pattern(births, 2, ("born", "dob", "d.o", "birth", "anwyd", "aned", "geni")),
    "crime": Pattern(
        crime_references, 5, ("crime", "occurrence", "incident", "offence", "cyfeirnod", "rhif")
    ),
    "refuge": Pattern(hidden_homes, words=("refuge", "loches", "safe", "dispersed", "diogel")),
    "insurance": Pattern(insurance_numbers, 6),
    "health": Pattern(health_numbers, 10),
    "telephone": Pattern(telephones, 10),
    "postcode": Pattern(postcodes, 2),
    "count": Pattern(small_counts, words=SMALL_WORDS),
}
"""Kind -> what finds it. Where two meet in a text the one that stands first here is told."""


@lru_cache(maxsize=8192)
def hits(text: str) -> tuple[Hit, ...]:
    """All that may give a person away, in the order of the text; no two of them overlap."""
    found: list[Hit] = []
    told = bytearray(len(text))
    for kind in _likely(text):
        for start, end in PATTERNS[kind].spans(text):
            if not any(told[start:end]):
                told[start:end] = b"\1" * (end - start)
                found.append(Hit(kind, start, end))
    return tuple(sorted(found, key=lambda hit: hit.start))


def _likely(text: str) -> list[str]:
    """The kinds worth looking for in a text: of most texts none, told in a few microseconds."""
    small = text.lower()
    digits = sum(map(text.count, "0123456789")) if _FIGURE(text) else 0
    patterns = PATTERNS if digits else _IN_WORDS
    return [kind for kind, each in patterns.items() if each.may_stand_in(small, digits)]


def _may_count(small: str) -> bool:
    """Whether a text in small letters may hold a count in one word or figure.

    Most texts hold none, and looking for one by its pattern takes ten times as long.
    """
    words = small.translate(_BLANKS).split() if small.isascii() else _WORDS(small)
    return not _COUNTS.isdisjoint(words)


_IN_WORDS = {kind: pattern for kind, pattern in PATTERNS.items() if not pattern.digits}
_WORDS = re.compile(r"\w+").findall
_FIGURE = re.compile("[0-9]").search
_COUNTS = frozenset(SMALL_WORDS)
_BLANKS = dict.fromkeys(map(ord, string.punctuation), " ")


def masked(text: str) -> str:
    """The text with dots where it may give somebody away."""
    for hit in hits(text):
        text = text[: hit.start] + dotted(text[hit.start : hit.end]) + text[hit.end :]
    return text


def dotted(words: str) -> str:
    """The words with a dot for each letter and figure: fit to be shown where they are not."""
    return "".join("•" if sign.isalnum() else sign for sign in words)
