"""The screen of a change to many actions at once: each as it is, and as it will be."""

from typing import NamedTuple

from planctl.terminal.screen import Screen

ENOUGH = 20
"""Columns of an action's words, enough to see which one it is."""


class Line(NamedTuple):
    """One action: its id, its words, and the field's words before and after."""

    id: str
    words: str
    was: str
    now: str


def draw_before_after(
    screen: Screen, title: str, headings: tuple[str, str, str, str], lines: tuple[Line, ...]
) -> None:
    """Draw the title and a table under it; what changes is never cut, the actions' own words are."""
    screen.line(title, style="bold")
    columns = [(heading, "left") for heading in headings]
    rows = [line._replace(words=screen.cut(line.words, ENOUGH)) for line in lines]
    screen.table(columns, rows, stretch=(2, 3, 1), indent=2)
    screen.line()
