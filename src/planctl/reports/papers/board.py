"""The board paper: two pages that a chief officer reads in two minutes, the picture first."""

from collections.abc import Iterator, Sequence

from planctl.reports.papers.ahead import ahead_facts, falling_table
from planctl.reports.papers.concerns import concerns_table
from planctl.reports.papers.lateness import actions_table, leads_line
from planctl.reports.papers.movement import movement
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.picture import aims_of, picture, ratings
from planctl.reports.papers.silence import silent_line
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import Block, Heading, Paragraph

MOST = 5
"""The most rows of a list here; the status paper has them all."""
ROOM = 90
"""The most characters of an action's words in such a row."""
IDS = 8
"""The most ids that a row of the changes names."""


def board(teller: Teller) -> Iterator[Block]:
    """The picture, what the board is asked, what has changed, and the most important of each list."""
    yield from opening(teller, "board")
    yield from picture(teller, "board")
    yield from purpose(teller, "board")
    yield from movement(teller, "board", IDS)
    yield from _overdue(teller)
    yield from _concerns(teller)
    yield from _silence(teller)
    yield from _ahead(teller)


def _overdue(teller: Teller) -> Iterator[Block]:
    late = teller.at.overdue.items
    if not late:
        return
    yield Heading(2, teller.ours("overdue"), "board-overdue")
    yield Paragraph(leads_line(teller, MOST))
    yield Paragraph(teller.ours("once-in-totals"), "small")
    yield actions_table(teller, late[:MOST], ROOM)
    yield from _more(teller, late)


def _concerns(teller: Teller) -> Iterator[Block]:
    found = teller.at.concerns
    if not found:
        return
    yield Heading(2, teller.ours("concerns"), "board-concerns")
    chart = ratings(teller, aims_of(teller))
    if chart:
        yield chart.table
    yield concerns_table(teller, found[:MOST], ROOM)
    yield from _more(teller, found)


def _silence(teller: Teller) -> Iterator[Block]:
    line = silent_line(teller, MOST)
    if line:
        yield Heading(2, teller.ours("silence"), "board-silence")
        yield Paragraph(line)


def _ahead(teller: Teller) -> Iterator[Block]:
    yield Heading(2, teller.ours("ahead"), "board-ahead")
    yield Paragraph(facts(ahead_facts(teller)))
    found = teller.at.due.items
    if found:
        yield falling_table(teller, found[:MOST], ROOM)
        yield from _more(teller, found)


def _more(teller: Teller, found: Sequence[object]) -> Iterator[Block]:
    if len(found) > MOST:
        yield Paragraph(plain(teller.fact("more-in-status", len(found) - MOST)), "small")
