"""The marks of a web page and the words between them, one after the other.

Not by html.parser: that takes minutes over 60 KB of marks that are not closed.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from planctl.office.entities import as_signs

MOST_ATTRIBUTES = 40
"""Attributes of one element that are looked at."""

_DATA = re.compile(r"data:[\w/+.;=-]{0,80}+,[A-Za-z0-9+/=%]*+")
_UNSAID = r"<!--(?:[^-]++|-(?!->))*+(?:-->|\Z)|<[!?][^<>]*+>"
"""Comments and declarations: as a page shows nothing of them, so is nothing said here."""
_MARK = re.compile(
    rf"(?P<unsaid>{_UNSAID})"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s<>/]{0,60}+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+')*+|[^<>]*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=\"'/<>]{1,80}+)"
    r"(?:\s{0,20}+=\s{0,20}+(?:\"(?P<two>[^\"]*+)\"?|'(?P<one>[^']*+)'?|(?P<bare>[^\s\"'<>]*+)))?"
)
_RAW = {
    name: re.compile(rf"</{name}\b[^<>]*+>?", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed", "noframes")
}
"""Elements in which nothing is a mark but their own end."""


class Mark(NamedTuple):
    """Where an element begins or ends. `is_closed` where it begins and ends at once."""

    name: str
    attributes: dict[str, str]
    is_end: bool = False
    is_closed: bool = False


def marks(text: str) -> Iterator[Mark | str]:
    """Every mark and all words between them, in time proportional to the text; never fails."""
    plain = _DATA.sub("data:,", text)
    at = 0
    while found := _MARK.search(plain, at):
        if found.start() > at:
            yield as_signs(plain[at : found.start()])
        at = found.end()
        if found["unsaid"]:
            continue
        mark = _mark(found)
        yield mark
        raw = _RAW.get(mark.name)
        if raw and not mark.is_end and not mark.is_closed:
            ends = raw.search(plain, at)
            yield plain[at : ends.start() if ends else len(plain)]
            yield Mark(mark.name, {}, is_end=True)
            at = ends.end() if ends else len(plain)
    if at < len(plain):
        yield as_signs(plain[at:])


def _mark(found: re.Match[str]) -> Mark:
    rest = found["rest"]
    attributes: dict[str, str] = {}
    if rest and not found["end"]:
        for each in islice(_ATTRIBUTE.finditer(rest[:20_000]), MOST_ATTRIBUTES):
            value = each["two"] or each["one"] or each["bare"] or ""
            attributes.setdefault(each["name"].lower(), as_signs(value))
    is_closed = rest.rstrip().endswith("/") and not found["end"]
    return Mark(found["name"].lower(), attributes, bool(found["end"]), is_closed)
