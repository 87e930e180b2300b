"""What in a text may give a person away: patterns that point, and never judge or repeat."""

from collections.abc import Callable, Iterator
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
from planctl.rules.privacy_people import births, hidden_homes, small_counts


class Hit(NamedTuple):
    """A place in a text: its kind, and where it begins and ends (exclusive), in characters."""

    kind: str
    start: int
    end: int


PATTERNS: dict[str, Callable[[str], Iterator[Span]]] = {
    "email": emails,
    "birth": births,
    "crime": crime_references,
    "refuge": hidden_homes,
    "insurance": insurance_numbers,
    "health": health_numbers,
    "telephone": telephones,
    "postcode": postcodes,
    "count": small_counts,
}
"""Kind -> what finds it. Where two meet in a text the one that stands first here is told."""


def hits(text: str) -> tuple[Hit, ...]:
    """All that may give a person away, in the order of the text; no two of them overlap."""
    found: list[Hit] = []
    told = bytearray(len(text))
    for kind, spans in PATTERNS.items():
        for start, end in spans(text):
            if not any(told[start:end]):
                told[start:end] = b"\1" * (end - start)
                found.append(Hit(kind, start, end))
    return tuple(sorted(found, key=lambda hit: hit.start))


def dotted(words: str) -> str:
    """The words with a dot for each letter and figure: fit to be shown where they are not."""
    return "".join("•" if sign.isalnum() else sign for sign in words)
