"""What in a text may give a person away: patterns that point, and never judge or repeat."""

import re
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

    `digits` is the fewest figures it has; of `words`, in small letters, one must be there, with a
    space after those of SMALL_WORDS.
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
            return _MAY_COUNT(small) is not None
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
    likely = _likely(text)
    if not likely:
        return ()
    found: list[Hit] = []
    told = bytearray(len(text))
    for kind in likely:
        for start, end in PATTERNS[kind].spans(text):
            if not any(told[start:end]):
                told[start:end] = b"\1" * (end - start)
                found.append(Hit(kind, start, end))
    return tuple(sorted(found, key=lambda hit: hit.start))


def _likely(text: str) -> list[str]:
    """The kinds worth looking for in a text: of most texts none, told in a few microseconds."""
    small = text.lower()
    figures = _FIGURES(text)
    patterns = PATTERNS if len(figures) > 1 else _IN_WORDS
    return [k for k, each in patterns.items() if each.may_stand_in(small, len(figures))]


_IN_WORDS = {kind: pattern for kind, pattern in PATTERNS.items() if not pattern.digits}
_FIGURES = re.compile("[0-9]").findall
_MAY_COUNT = re.compile(rf"(?<!\w)(?:{'|'.join(SMALL_WORDS)})[ \u00a0]").search
"""Finds what any count begins with, and more: much faster than looking for a count."""


def masked(text: str) -> str:
    """The text with dots where it may give somebody away."""
    for hit in hits(text):
        text = text[: hit.start] + dotted(text[hit.start : hit.end]) + text[hit.end :]
    return text


def dotted(words: str) -> str:
    """The words with a dot for each letter and figure: fit to be shown where they are not."""
    return "".join("•" if sign.isalnum() else sign for sign in words)
