"""Words that were broken into lines to fit a width, put together again."""

import re
from collections.abc import Iterator, Sequence

BULLET = re.compile(r"\s*(?:[•▪◦●·‣○■□–*-]|o(?=\s{2}|\t)|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
"""What a line begins with that is an item of its own."""
SIGN = re.compile(r"\s*(?:[•▪◦●·‣○■□–*-]|o(?=\s{2}|\t))\s+(?=\S)")
"""The sign before an item of a list, which is none of its words."""
_HYPHEN = re.compile(r"[^\W\d]-\Z")
_ENDS = (".", "!", "?", ":", ";")
SHORTEST, LONGEST = 45, 130
"""Letters of a line that was broken to fit a width."""


def rejoined(lines: Sequence[str]) -> str:
    """Lines as one text: items of a list, and what stands after a blank line, begin a line of it."""
    made = ""
    is_apart = False
    for line in lines:
        words = line.strip()
        if not words:
            is_apart = bool(made)
            continue
        made += _between(made, words, is_apart) + words
        is_apart = False
    return made


def _between(made: str, words: str, is_apart: bool) -> str:
    if not made:
        return ""
    if is_apart or BULLET.match(words):
        return "\n"
    return "" if _HYPHEN.search(made[-2:]) else " "


def paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lines that stand together as paragraphs, each with the number from 0 of its first line.

    Each line is one, unless all but the last of them are as long as a width allows.
    """
    if not _are_wrapped(lines):
        yield from enumerate(lines)
        return
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or BULLET.match(lines[at]):
            yield start, rejoined(lines[start:at])
            start = at


def _are_wrapped(lines: Sequence[str]) -> bool:
    full = [line for line in lines[:-1] if not BULLET.match(line)]
    if all(line.rstrip().endswith(_ENDS) for line in full) or not all(
        SHORTEST <= len(line.rstrip()) <= LONGEST for line in full
    ):
        return False
    widest = max(len(line.rstrip()) for line in lines)
    return min(len(line.rstrip()) for line in full) > widest * 0.7
