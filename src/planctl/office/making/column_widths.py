"""How wide the columns of a table are, from the words in them: no word broken that has room."""

import re
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

THIN, SLIM, WIDE = (
    frozenset(signs) for signs in ("ijlI'’‘|!.,:;", 'tfr()[]-‑/" \u00a0', "mwMW%@—…")
)
"""Letters that are narrower or wider than most."""
STRONG = 1.15
"""How much wider bold letters are."""
LONGEST = 20
"""A word of more letters than this may be broken: no column waits for it."""
SOMEWHERE = re.compile(r"[ \t\n]+|(?<=-)(?![0-9])")
"""Where a line may end, in every program: not at a stroke, nor at a hyphen before a figure."""


class Filling(NamedTuple):
    """What stands in a column. `share`, 1 or more, is its part of the width against that of all.

    `is_strong` is said where its cells are bold, `is_box` where they are left for somebody to fill
    in. `margins` are a cell's own, left and right together, in the widths of an M.
    """

    heading: str
    cells: tuple[str, ...]
    share: int = 1
    is_strong: bool = False
    is_box: bool = False
    margins: float = 1.0

    @property
    def least(self) -> float:
        """Where its longest word stands whole, in the widths of an M."""
        heading = max(length(word, is_strong=True) for word in _words([self.heading]))
        return self.margins + max(
            heading, *(length(word, is_strong=self.is_strong) for word in _words(self.cells))
        )

    @property
    def most(self) -> float:
        """Where each of its lines stands whole."""
        lines = (line for cell in self.cells for line in cell.split("\n"))
        widths = [length(line, is_strong=self.is_strong) for line in lines]
        return self.margins + max([length(self.heading, is_strong=True), *widths])

    @property
    def usual(self) -> float:
        """How long its cells are, one with the other."""
        lengths = [length(cell, is_strong=self.is_strong) for cell in self.cells]
        return self.margins + sum(lengths) / max(1, len(lengths))


def length(text: str, *, is_strong: bool = False) -> float:
    """How wide a text stands in the widest of usual fonts, in the widths of an M."""
    return sum(map(_width, text)) * (STRONG if is_strong else 1)


def _width(letter: str) -> float:
    if letter in THIN:
        return 0.32
    if letter in SLIM:
        return 0.41
    if letter in WIDE:
        return 0.98
    return 0.78 if letter.isupper() else 0.635


def _words(texts: Iterable[str]) -> list[str]:
    """What stands whole in them, each once; of a word that may be broken as much as must."""
    return sorted({word[:LONGEST] for text in texts for word in SOMEWHERE.split(text)} | {""})


def least_width(fillings: Iterable[Filling]) -> float:
    """The width that a table of these columns needs so that no word in it is broken."""
    return sum(filling.least for filling in fillings)


def has_too_long(fillings: Iterable[Filling]) -> bool:
    """Whether a word stands there that no column waits for."""
    texts = (text for filling in fillings for text in (filling.heading, *filling.cells))
    return any(len(word) > LONGEST for text in texts for word in SOMEWHERE.split(text))


def shared(fillings: list[Filling], width: float) -> list[float]:
    """Each column's width, all together `width`: its share of it, within what its words need.

    What that leaves over, or lacks, is shared out by how much room each column has for it; what no
    words need goes to the boxes. Where even the longest words have no room the columns that need
    most give way.
    """
    leasts = _within([filling.least for filling in fillings], width)
    fair = _fair(fillings, width)
    mosts = [
        max(least, part if filling.is_box else filling.most)
        for filling, least, part in zip(fillings, leasts, fair, strict=True)
    ]
    found = [max(a, min(b, c)) for a, b, c in zip(leasts, mosts, fair, strict=True)]
    over = width - sum(found)
    found = _nearer(found, mosts if over > 0 else leasts, over)
    rest = width - sum(found)
    takers = [fair[at] if filling.is_box else 0 for at, filling in enumerate(fillings)]
    takers = takers if any(takers) else found
    return [has + rest * part / sum(takers) for has, part in zip(found, takers, strict=True)]


def _fair(fillings: list[Filling], width: float) -> list[float]:
    """What each column would have of the page: a box by its share, words by that and by how many."""
    parts = [filling.share / sum(each.share for each in fillings) for filling in fillings]
    boxes = sum(part for part, filling in zip(parts, fillings, strict=True) if filling.is_box)
    weights = [
        0.0 if filling.is_box else sqrt(part * filling.usual)
        for part, filling in zip(parts, fillings, strict=True)
    ]
    one = width * (1 - boxes) / (sum(weights) or 1)
    return [
        width * part if filling.is_box else one * weight
        for part, filling, weight in zip(parts, fillings, weights, strict=True)
    ]


def _nearer(widths: list[float], ends: list[float], over: float) -> list[float]:
    """The widths, moved towards these ends until what is over or lacking is shared out."""
    rooms = [end - has for end, has in zip(ends, widths, strict=True)]
    part = min(1.0, over / sum(rooms)) if any(rooms) else 0.0
    return [has + part * room for has, room in zip(widths, rooms, strict=True)]


def _within(leasts: list[float], width: float) -> list[float]:
    """The least widths, the greatest of them cut to what the page has room for."""
    room, left = width, len(leasts)
    for least in sorted(leasts):
        if least * left > room:
            return [min(each, room / left) for each in leasts]
        room, left = room - least, left - 1
    return leasts
