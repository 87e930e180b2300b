"""The words that people put before a value: "Action", "Lead", "Erbyn" …, in English and Welsh."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from planctl.importers.roles import ROLES
from planctl.importers.tables.columns.headings import meaning_of

LONGEST = 48
"""Letters of the longest label."""
_NUMBERED = re.compile(
    r"(?P<label>[^\d:]{2,40}?)\s*(?P<number>\d[\d.]*[a-z]?|[A-Z]{1,3}\d[\d.]*|(?<=\s)[A-Z]|\([a-z]\))\s*[:.–—-]?\s*\Z"
)
_WIDER = {"action": "commitment", "commitment": "aim"}
_PARTS = re.compile(r"[/&,;:?|()\[\]]|\s[–—-]\s")


class Label(NamedTuple):
    """A label as it stands there, the role that it is the word for, and a number that it bears.

    `role` is "" for the word of something that a plan does not have. `wider` is the role that it may
    have instead, where another label is the word for `role` alone: a pledge over actions; "" for none.
    """

    words: str
    role: str
    number: str = ""
    wider: str = ""


def lone_label(words: str, among_capitals: bool = False) -> Label | None:
    """The label that a whole line of few words is, without a colon.

    A heading in capitals, "SUPPORT", is none for being the word of something that plans do not
    have, but among other headings in capitals.
    """
    bare = words.strip().rstrip(":").strip()
    label = label_of(bare) if len(bare.split()) < 6 else None
    is_title = label is not None and not label.role and bare.isupper()
    return None if is_title and not among_capitals else label


def label_of(words: str) -> Label | None:
    """The label that words are, as a whole; None for other words."""
    bare = words.strip().rstrip(":").strip()
    if not bare or len(bare) > LONGEST or "\n" in bare:
        return None
    numbered = _NUMBERED.fullmatch(bare)
    if numbered and (roles := _roles(numbered["label"])) is not None:
        return Label(numbered["label"].strip(), roles[0], numbered["number"].strip("()."), roles[1])
    roles = _roles(bare)
    return None if roles is None else Label(bare, roles[0], wider=roles[1])


def are_headings(cells: Iterable[str]) -> bool:
    """Whether cells are headings of a plan's table: at least two fields are named whole."""
    labels = (label_of(cell) for cell in cells)
    return len({label.role for label in labels if label and label.role}) > 1


def _roles(words: str) -> tuple[str, str] | None:
    """The role that words name and the wider one, where all of them are known; None for other words."""
    meaning = meaning_of(words)
    if not meaning.is_exact or not meaning.roles:
        return None
    parts = [part for part in _PARTS.split(words) if part.strip()]
    if len(parts) > 1 and not all(meaning_of(part).is_exact for part in parts):
        return None
    first, *others = meaning.roles
    return first if first in ROLES else "", _WIDER.get(first, "") if others else ""
