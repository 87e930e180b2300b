"""The screen of a decisions paper that came back: what becomes of each row, and why."""

from typing import NamedTuple

from rich.text import Text

from planctl.terminal.returns import draw_next
from planctl.terminal.screen import GAP, Screen

STYLES = {"recorded": "bold green", "question": "bold yellow", "refused": "bold red"}


class ToldRow(NamedTuple):
    """One row: what becomes of it (`weight`, and as a word), what it is about, where it stands.

    `said` is what is recorded, or why not; `lines` what more there is to know.
    """

    weight: str
    word: str
    id: str
    action: str
    at: str
    said: str
    lines: tuple[str, ...] = ()


class ToldPaper(NamedTuple):
    """A paper with its rows; `rest` are those that need no more than a place: (word, places).

    `counts` say how many there are of each, `lines` are the sentences at the end, `command` what to
    type next, with `before` as its label.
    """

    file: str
    facts: tuple[str, ...]
    rows: tuple[ToldRow, ...]
    rest: tuple[tuple[str, str], ...]
    counts: tuple[str, ...]
    lines: tuple[str, ...]
    before: str = ""
    command: str = ""


def draw_decisions(screen: Screen, told: ToldPaper) -> None:
    """The paper's rows in its own order, those that need nothing at the end, then what comes next."""
    screen.facts(told.facts, Text(told.file + GAP, style="bold"))
    screen.line()
    for row in told.rows:
        _row(screen, row)
    for word, places in told.rest:
        screen.hanging(f"{GAP}{word}{GAP}", places)
    screen.line()
    screen.facts(told.counts)
    for line in told.lines:
        screen.hanging("", line)
    draw_next(screen, told.before, told.command)


def _row(screen: Screen, row: ToldRow) -> None:
    head = Text(GAP) + Text(row.word, style=STYLES.get(row.weight, "bold"))
    if row.id:
        head = head + Text(GAP) + Text(row.id + GAP, style="bold")
        screen.hanging(head, screen.cut(row.action, max(screen.width - head.cell_len, 10)))
    else:
        screen.line(head)
    screen.hanging(f"{GAP}{GAP}{row.at}{GAP}", row.said)
    for line in row.lines:
        screen.hanging(GAP * 3, line)
