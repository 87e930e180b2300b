"""The board paper: two pages that a chief officer reads in two minutes, the picture first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.reports.papers.ahead import ahead_facts, falling_in_short
from planctl.reports.papers.concerns import concerns_heading, concerns_table
from planctl.reports.papers.dates import dates_in_short
from planctl.reports.papers.lateness import leads_line, short_table, unaskable_line
from planctl.reports.papers.movement import movement
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.picture import IN_SHORT, aims_of, headlines, places
from planctl.reports.papers.silence import silent_lines
from planctl.reports.papers.teller import Teller, facts
from planctl.reports.tree import Block, Heading, Items, Paragraph, Run, Table

MOST = 3
"""The most overdue actions and leads that are named; the status paper has them all."""
ROOM = 50
"""The most characters of an action's words in a list."""
ROOM_CONCERN = 42
"""The same of what is rated less than best, and of its barriers and next steps."""


class Lengths(NamedTuple):
    """How much of each list two pages hold: bodies, dates asked for, ratings, what falls due next.

    `room` is the most characters of an overdue action's words.
    """

    bodies: int
    requests: int
    concerns: int
    ahead: int
    room: int


FULL = Lengths(bodies=2, requests=2, concerns=2, ahead=2, room=38)
"""Where there is something of everything."""
SPACIOUS = Lengths(bodies=3, requests=3, concerns=3, ahead=3, room=90)
"""Where nothing is rated less than best, or no date is asked for or granted since."""


def board(teller: Teller) -> Iterator[Block]:
    """The picture, what has changed, what the board is asked, and the most important of each list."""
    yield from opening(teller, "board")
    yield from _picture(teller)
    yield from movement(teller, "board", in_short=True)
    yield from purpose(teller, "board")
    yield from dates_in_short(teller, _lengths(teller).requests)
    yield from _overdue(teller)
    yield from _concerns(teller)
    yield from _ahead(teller)


def _lengths(teller: Teller) -> Lengths:
    has_dates = any(dates_in_short(teller, 1))
    return FULL if teller.at.concerns and has_dates else SPACIOUS


def _picture(teller: Teller) -> Iterator[Block]:
    """The figures, with who was silent, and the bars with all that is finished in one part."""
    yield Heading(2, teller.ours("picture"), "board-picture")
    yield Items((*headlines(teller), *silent_lines(teller, _lengths(teller).bodies)))
    yield places(teller, aims_of(teller), IN_SHORT)


def _overdue(teller: Teller) -> Iterator[Block]:
    late = teller.at.overdue.items
    if not late:
        return
    yield Heading(2, teller.ours("overdue"), "board-overdue")
    once = Run(f" ({teller.say('once-in-totals')})")
    is_full = _lengths(teller) == FULL
    yield Paragraph((*leads_line(teller, MOST), *(() if is_full else (once,))))
    nobody = unaskable_line(teller, MOST)
    if nobody:
        yield Paragraph(nobody)
    yield _cut(teller, short_table(teller, late[:MOST], _lengths(teller).room), late, MOST)


def _concerns(teller: Teller) -> Iterator[Block]:
    found = teller.at.concerns
    if not found:
        return
    yield Heading(2, concerns_heading(teller), "board-concerns")
    most = _lengths(teller).concerns
    yield _cut(teller, concerns_table(teller, found[:most], ROOM_CONCERN), found, most)


def _ahead(teller: Teller) -> Iterator[Block]:
    found = teller.at.due.items
    yield Heading(2, teller.ours("ahead"), "board-ahead")
    most = _lengths(teller).ahead
    rest = len(found) - most
    more = [teller.fact("more-in-status", rest)] if rest > 0 else []
    yield Paragraph(facts([*ahead_facts(teller), *more]))
    if found:
        yield falling_in_short(teller, found[:most], ROOM)


def _cut(teller: Teller, table: Table, found: Sequence[object], most: int) -> Table:
    """A table of the most important, whose caption says how many more there are."""
    rest = len(found) - most
    more = [teller.fact("more-in-status", rest)] if rest > 0 else []
    return table._replace(caption=" · ".join([table.caption, *more]))
