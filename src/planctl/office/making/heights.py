"""How high a row must be that a program sets without having looked: from the lengths of its texts."""

from collections.abc import Iterable
from textwrap import wrap

HIGHEST = 409
"""Points: no program draws a row that is higher."""
LEAST_LINES = 4
"""So that there is room to write by hand where a form is printed."""


def line_height(size: int) -> float:
    """The height in points of one line of letters of a size in points."""
    return round(size * 1.37 + 0.4, 1)


def row_height(
    texts: Iterable[tuple[str, int]], line: float = 15, least: int = 1, rest: float = 4
) -> float:
    """The height in points that shows every text in its column, whose width is in characters.

    `line` is a line's height; `least` the least lines and `rest` the points above and below them.
    """
    lines = max((lines_of(text, width) for text, width in texts), default=1)
    return min(HIGHEST, max(lines, least) * line + rest)


def lines_of(text: str, width: int) -> int:
    """How many lines a text is wrapped into, each of its own line ends counted."""
    letters = max(width * 11 // 10, 4)  # a width is in figures, and letters are a little narrower
    return sum(max(1, len(wrap(part, letters))) for part in text.split("\n"))
