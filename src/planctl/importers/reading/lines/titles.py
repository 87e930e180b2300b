"""Records whose actions have no label, but stand over what is said of them."""

from collections.abc import Sequence

from planctl.importers.reading.lines.entries import Entry
from planctl.importers.reading.lines.numbers import numbered

HEADS = ("aim", "commitment")
"""Roles whose labels head several such records."""


def are_titled(lines: Sequence[Entry]) -> bool:
    """Whether no label names the actions of a document's records.

    Where labels name commitments, that is so if other words stand over the labels of each record.
    """
    roles = {line.role for line in lines}
    if "action" in roles:
        return False
    return "commitment" not in roles or _has_each_its_title(lines)


def _has_each_its_title(lines: Sequence[Entry]) -> bool:
    titles = 0
    head: Entry | None = None
    between: list[Entry] = []
    for line in lines:
        if line.label is None:
            between.append(line)
            continue
        is_head = line.role in HEADS
        if not is_head and head:
            if not _is_title(between, head):
                return False
            titles += 1
        head, between = (line if is_head else None), []
    return titles > 0


def _is_title(between: Sequence[Entry], head: Entry) -> bool:
    """Whether words between a commitment and what is said of an action are that action: one alone."""
    words = [line for line in between if line.words.strip()]
    numbers = sum(bool(numbered(line.words.strip())[0]) for line in words)
    is_apart = head.is_heading or (bool(between) and between[0].is_blank)
    return numbers == 1 or (len(words) == 1 and is_apart)
