"""Columns of ticks under times, states or ratings: together a timescale, a state, a rating."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from planctl.importers.rows import Said
from planctl.importers.source import Prose
from planctl.importers.tables.columns.contents import (
    UNTICKED,
    are_ticks,
    is_state,
    is_time,
    is_time_heading,
)
from planctl.importers.tables.columns.heading_words import TICKED
from planctl.importers.tables.columns.headings import Meaning
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow, Spot
from planctl.importers.tables.sections import Section
from planctl.importers.values.ratings.fills import colour_of, is_filled
from planctl.locale.rag_words import COLOURS_BY_WORD

_RATINGS = frozenset(("red", "amber", "yellow", "green"))
_FEWEST = 2


class Ticks(NamedTuple):
    """Columns of ticks: what each is headed by, by its number from 0, and the field they may be together."""

    words: dict[int, str]
    roles: tuple[str, ...]


def ticked_as_one(parts: Sequence[Section | Prose]) -> list[Section | Prose]:
    """The parts of a document; of tables with ticks under times, states or ratings those that are ticked.

    They stand in the first of the columns, and the others are left empty.
    """
    pools: dict[tuple[str, ...], list[Section]] = {}
    for part in parts:
        if isinstance(part, Section):
            pools.setdefault(part.key, []).append(part)
    ticks = {key: list(_ticks(some)) for key, some in pools.items()}
    found: list[Section | Prose] = []
    last: list[Ticks] = []
    for part in parts:
        if isinstance(part, Section):
            last = ticks[part.key] if part.headings else [t for t in last if _go_on(part, t)]
            part = reduce(_in_one_column, last, part)
        found.append(part)
    return found


def _go_on(section: Section, ticks: Ticks) -> bool:
    """Whether rows without headings have ticks where the table before has them."""
    width = max((len(row.spots) for row in section.rows), default=0)
    has_all = width > max(ticks.words)
    return has_all and are_ticks(row.words(n) for row in section.rows for n in ticks.words)


def _ticks(sections: Sequence[Section]) -> Iterator[Ticks]:
    """The columns with nothing but ticks or fills under headings of one kind, of each kind."""
    first = sections[0]
    rows = [row for each in sections for row in each.rows]
    for roles, read in (((TICKED,), _time), (("state", "rag"), _state), (("rag",), _rating)):
        words = {n: said for n, heading in enumerate(first.headings) if (said := read(heading))}
        is_meant = (
            len(words) >= _FEWEST
            and are_ticks(row.words(n) for row in rows for n in words)
            and (roles != (TICKED,) or _is_one_chart(rows, words))
            and any(_is_ticked(row, n, words) for row in rows for n in words)
        )
        if is_meant:
            under = [n for n in words if ": " in first.headings[n]]
            is_said = under and all(first.meanings[n].roles == ("timescale",) for n in words)
            yield Ticks(words, ("timescale",) if is_said else roles)


def _state(heading: str) -> str:
    """The state that a heading says, "" for none."""
    own = " ".join(heading.split()).rpartition(": ")[2]
    return own if is_state(own) else ""


def _rating(heading: str) -> str:
    """The colour that a heading says, or its letter; "" for none."""
    own = " ".join(heading.split()).rpartition(": ")[2]
    return own if folded(own).strip(" .") in COLOURS_BY_WORD else ""


def _time(heading: str) -> str:
    """The time that a heading says: "Apr 2025" of April under 2025; "" for another."""
    words = " ".join(heading.split())
    group, _, own = words.rpartition(": ")  # where there is no group all are its own
    whole = f"{own} {group}" if is_time(group) else own
    return next((each for each in (whole, own) if is_time_heading(each)), "")


def _is_one_chart(rows: Sequence[GridRow], times: Iterable[int]) -> bool:
    """Whether fills under times show when an action is due; several colours in a row are ratings."""
    found = [{row.spots[n].said.fill for n in times if _is_ticked(row, n, times)} for row in rows]
    fills = [{fill for fill in each if fill} for each in found]
    every = {fill for each in fills for fill in each}
    return len(every) < _FEWEST or (
        all(len(each) < _FEWEST for each in fills)
        and not any(colour_of(fill) in _RATINGS for fill in every)
    )


def _is_ticked(row: GridRow, number: int, times: Iterable[int]) -> bool:
    """Whether a cell has a tick, or a colour that is not that of its whole row."""
    said = row.spots[number].said
    if said.words:
        return said.words.lower() not in UNTICKED
    others = {spot.said.fill for n, spot in enumerate(row.spots) if n not in times}
    return is_filled(said.fill) and said.fill not in others


def _in_one_column(section: Section, ticks: Ticks) -> Section:
    """The section with what is ticked in the first of the columns."""
    words, first = ticks.words, min(ticks.words)
    if not section.headings:
        return section._replace(rows=tuple(_told(row, words) for row in section.rows))
    headings, meanings = list(section.headings), list(section.meanings)
    for number in words:
        headings[number], meanings[number] = "", Meaning()
    headings[first] = f"{words[first]} – {words[max(words)]}"
    meanings[first] = Meaning(ticks.roles, True)
    rows = tuple(_told(row, words) for row in section.rows)
    return section._replace(headings=tuple(headings), meanings=tuple(meanings), rows=rows)


def _told(row: GridRow, times: dict[int, str]) -> GridRow:
    numbers = sorted(times)
    due = [at for at, number in enumerate(numbers) if _is_ticked(row, number, times)]
    spots = [Spot() if n in times else spot for n, spot in enumerate(row.spots)]
    if due:
        said = [times[numbers[at]] for at in due]
        goes_through = len(due) == due[-1] - due[0] + 1
        # a dash between times that have dashes themselves would not be read
        between = " to " if "-" in said[0] + said[-1] else " – "
        words = (
            f"{said[0]}{between}{said[-1]}" if goes_through and len(due) > 1 else ", ".join(said)
        )
        at = row.spots[numbers[due[0]]].said.at
        spots[numbers[0]] = Spot(Said(words, at), is_there=True)
    filled = tuple(number for number, spot in enumerate(spots) if spot.is_filled)
    return row._replace(spots=tuple(spots), filled=filled)
