"""Letters that bring a plan: what mail programs put over their words and before the lines they quote."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_QUOTED = re.compile(r"(?:> ?)+")
_SUBJECT = re.compile(r"(?:subject|pwnc|testun)\s*:\s*(?:(?:re|fwd?|ynghylch)\s*:\s*)*(.*)", re.I)
_OVER = re.compile(
    r"(?:from|to|cc|bcc|sent|date|attachments?|oddi wrth|at|anfonwyd|dyddiad)\s*:", re.I
)


class Letter(NamedTuple):
    """The lines of a text, as many as before; those left empty that are in `over`, by their number from 0."""

    lines: tuple[str, ...]
    over: tuple[tuple[int, str], ...]


def without_envelopes(lines: Sequence[str]) -> Letter:
    """The lines without what mail programs add: of what stands over a letter its subject is left."""
    made = _unquoted(lines)
    first = next((at for at, line in enumerate(made) if line.strip()), 0)
    over: list[tuple[int, str]] = []
    for at, line in enumerate(made):
        subject = _SUBJECT.fullmatch(line.strip())
        around = _envelope(made, at) if subject else range(0)
        if subject and (len(around) > 1 or at == first):
            over += [(each, made[each]) for each in around if each != at]
            for each in around:
                made[each] = ""
            made[at] = subject[1]
    return Letter(tuple(made), tuple(over))


def _unquoted(lines: Sequence[str]) -> list[str]:
    """Lines that are quoted from another letter, two at the least, as they stood there."""
    quoted = [bool(_QUOTED.match(line)) for line in lines]
    beside = {at for at, pair in enumerate(pairwise(quoted)) if all(pair)}
    beside |= {at + 1 for at in beside}
    return [
        _QUOTED.sub("", line, count=1) if at in beside else line for at, line in enumerate(lines)
    ]


def _envelope(lines: Sequence[str], subject: int) -> range:
    """The lines around a subject that stand over a letter with it."""
    start, end = subject, subject + 1
    while start and _OVER.match(lines[start - 1].strip()):
        start -= 1
    while end < len(lines) and _OVER.match(lines[end].strip()):
        end += 1
    return range(start, end)
