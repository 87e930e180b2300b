"""Whether words are left open, and whether others go on from them."""

import re

from planctl.importers.tables.folding import folded

_LITTLE_WORDS = """
    the a an of and or to for with from their our its that which into by as at between including
    y yr ac neu i'r o'r a'r â'r gyda'r ar yn"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
_ENDED = (".", "!", "?", ";", ":", ".”", ".’", '."')
_BULLET = re.compile(r"(?:[•▪◦●·*‣–—-]|\(?[a-z0-9]{1,3}[.)])\s")
_INITIALS = re.compile(r"^([^()]*)\(([A-Z]{2,8})(?:['’]?s)?\)")

_DITTO = frozenset(
    (
        '"',
        "''",
        "“",
        "”",
        "〃",
        "″",
        "ditto",
        "do.",
        "as above",
        "same as above",
        "fel uchod",
        "eto",
        '-"-',
    )
)


def is_ditto(words: str) -> bool:
    """Whether words say that those above are meant: “ditto”."""
    return folded(words) in _DITTO


def is_ended(words: str) -> bool:
    """Whether words close with a full stop or the like."""
    return words.rstrip().endswith(_ENDED)


def is_open(words: str) -> bool:
    """Whether words cannot end as they do: "how to", "the impact of the"."""
    text = words.rstrip()
    if text.endswith((",", "-", "–", "(", "/", "&")):
        return True
    last = text.split()[-1] if text.split() else ""
    return last in _LITTLE


def starts_small(words: str) -> bool:
    """Whether words begin with a small letter and no bullet."""
    text = words.lstrip(" '\"“‘(")
    return bool(text) and text[0].islower() and _BULLET.match(text) is None


def is_one_name(first: str, second: str) -> bool:
    """Whether initials in brackets prove that a name begins in the one cell and ends in the other.

    "Managing VAWDASV Public" and "Protection Notices (PPN's)" are one: PPN needs a word of the first.
    """
    found = _INITIALS.match(" ".join(second.split()))
    if found is None or "(" in first:
        return False
    before, after = first.split(), found[1].split()
    initials = found[2]
    needed = len(initials) - len(after)
    if not 0 < needed <= len(before):
        return False
    words = [*before[-needed:], *after]
    return "".join(word[0] for word in words).upper() == initials
