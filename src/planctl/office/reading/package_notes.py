"""What an office file holds or points to beside its words, where nobody here looks: told, never read."""

import re
from collections.abc import Iterator

from planctl.office.cells import Sheet
from planctl.office.opening import Package

_EMBEDDED = re.compile(r"(?:word|xl)/(?:embeddings|activeX)/.+", re.IGNORECASE)
_ADDED = re.compile(rb"/aFChunk[\"']", re.IGNORECASE)
"""A whole document that Word takes into this one when it opens it."""
_DRAWN = re.compile(r"xl/drawings/[^/]+\.xml", re.IGNORECASE)
_WORDS = re.compile(rb"<a:t[\s>][^<]*[^<\s]")


def beside_words(package: Package) -> Iterator[Sheet]:
    """A sheet without a name or lines, whose notes say what there is; none where there is nothing."""
    rels = (data for name, data in package.parts.items() if name.endswith(".rels"))
    is_embedded = any(map(_EMBEDDED.fullmatch, package.parts)) or any(map(_ADDED.search, rels))
    told = [("embedded", is_embedded), ("links-out", package.linked)]
    drawn = (data for name, data in package.parts.items() if _DRAWN.fullmatch(name))
    told.append(("words-drawn", any(map(_WORDS.search, drawn))))
    notes = tuple(("", key) for key, is_there in told if is_there)
    if notes:
        yield Sheet("", (), notes=notes)
