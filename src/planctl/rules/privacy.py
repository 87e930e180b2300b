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
    "crime-reference": crime_references,
    "hidden-home": hidden_homes,
    "insurance-number": insurance_numbers,
    "health-number": health_numbers,
    "telephone": telephones,
    "postcode": postcodes,
    "small-count": small_counts,
}
"""Kind -> what finds it. Where two meet in a text the one that stands first here is told."""


def hits(text: str) -> tuple[Hit, ...]:
    """All that may give a person away, in the order of the text; no two of them overlap."""
    found: list[Hit] = []
    for kind, spans in PATTERNS.items():
        for start, end in spans(text):
            if not any(start < other.end and other.start < end for other in found):
                found.append(Hit(kind, start, end))
    return tuple(sorted(found, key=lambda hit: hit.start))


def masked(text: str) -> str:
    """The text with a dot for each letter and figure of what was found: fit to be shown."""
    signs = list(text)
    for hit in hits(text):
        for at in range(hit.start, hit.end):
            signs[at] = "•" if signs[at].isalnum() else signs[at]
    return "".join(signs)
