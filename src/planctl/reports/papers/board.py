"""The board paper: two pages that a chief officer reads in two minutes, the picture first."""

from collections.abc import Iterator, Sequence

from planctl.reports.papers.ahead import ahead_facts, falling_in_short
from planctl.reports.papers.concerns import concerns_heading, concerns_table
from planctl.reports.papers.lateness import actions_table, leads_line
from planctl.reports.papers.movement import movement
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.picture import IN_SHORT, aims_of, headlines, places
from planctl.reports.papers.silence import silent_lines
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import Block, Heading, Items, Paragraph, Run, Table

MOST = 3
"""The most rows of a list here; the status paper has them all."""
NEXT = 2
"""The most that are named of what falls due next."""
ROOM = 50
"""The most characters of an action's words in such a row."""


def board(teller: Teller) -> Iterator[Block]:
    """The picture, what has changed, what the board is asked, and the most important of each list."""
    yield from opening(teller, "board")
    yield from _picture(teller)
    yield from movement(teller, "board", in_short=True)
    yield from purpose(teller, "board")
    yield from _overdue(teller)
    yield from _concerns(teller)
    yield from _ahead(teller)


def _picture(teller: Teller) -> Iterator[Block]:
    """The figures, with who was silent, and the bars with all that is finished in one part."""
    yield Heading(2, teller.ours("picture"), "board-picture")
    yield Items((*headlines(teller), *silent_lines(teller, MOST)))
    yield places(teller, aims_of(teller), IN_SHORT)


def _overdue(teller: Teller) -> Iterator[Block]:
    late = teller.at.overdue.items
    if not late:
        return
    yield Heading(2, teller.ours("overdue"), "board-overdue")
    once = Run(f" ({teller.say('once-in-totals')})")
    yield Paragraph((*leads_line(teller, MOST), once))
    yield _cut(teller, actions_table(teller, late[:MOST], ROOM), late)


def _concerns(teller: Teller) -> Iterator[Block]:
    found = teller.at.concerns
    if not found:
        return
    yield Heading(2, concerns_heading(teller), "board-concerns")
    yield _cut(teller, concerns_table(teller, found[:MOST], ROOM), found)


def _ahead(teller: Teller) -> Iterator[Block]:
    found = teller.at.due.items
    yield Heading(2, teller.ours("ahead"), "board-ahead")
    yield Paragraph(facts(ahead_facts(teller)))
    if found:
        rest = len(found) - NEXT
        shown = falling_in_short(teller, found[:NEXT], ROOM)
        more = (plain(teller.fact("more-in-status", rest)),) if rest > 0 else ()
        yield shown._replace(items=(*shown.items, *more))


def _cut(teller: Teller, table: Table, found: Sequence[object]) -> Table:
    """A table of the most important, whose caption says how many more there are."""
    return table._replace(caption=" · ".join([table.caption, *_more(teller, found)]))


def _more(teller: Teller, found: Sequence[object]) -> list[str]:
    more = len(found) - MOST
    return [teller.fact("more-in-status", more)] if more > 0 else []
