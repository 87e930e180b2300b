"""Columns headed by times, ticked or filled where an action is due: together its timescale."""

from collections.abc import Iterable, Sequence

from planctl.importers.rows import Said
from planctl.importers.source import Prose
from planctl.importers.tables.contents import UNTICKED, are_ticks, is_time
from planctl.importers.tables.grid_rows import GridRow, Spot
from planctl.importers.tables.heading_words import TICKED
from planctl.importers.tables.headings import Meaning
from planctl.importers.tables.sections import Section
from planctl.importers.values.fills import colour_of, is_filled

_RATINGS = frozenset(("red", "amber", "yellow", "green"))
_FEWEST = 2


def ticked_as_times(parts: Sequence[Section | Prose]) -> list[Section | Prose]:
    """The parts of a document; of tables with ticks under times the times that are ticked, in one column."""
    pools: dict[tuple[str, ...], list[Section]] = {}
    for part in parts:
        if isinstance(part, Section):
            pools.setdefault(part.key, []).append(part)
    times = {key: _times(some) for key, some in pools.items()}
    return [
        _in_one_column(part, times[part.key])
        if isinstance(part, Section) and times[part.key]
        else part
        for part in parts
    ]


def _times(sections: Sequence[Section]) -> dict[int, str]:
    """The times by number of column, where there are some and every one has only ticks or fills."""
    first = sections[0]
    times = {n: time for n, heading in enumerate(first.headings) if (time := _time(heading))}
    rows = [row for each in sections for row in each.rows]
    is_meant = (
        len(times) >= _FEWEST
        and are_ticks(row.words(n) for row in rows for n in times)
        and _is_one_chart(rows, times)
        and any(_is_ticked(row, n, times) for row in rows for n in times)
    )
    return times if is_meant else {}


def _time(heading: str) -> str:
    """The time that a heading says: "Apr 2025" of April under 2025; "" for another."""
    words = " ".join(heading.split())
    group, _, own = words.rpartition(": ")  # where there is no group all are its own
    whole = f"{own} {group}" if is_time(group) else own
    return next((each for each in (whole, own) if is_time(each)), "")


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


def _in_one_column(section: Section, times: dict[int, str]) -> Section:
    """The section with its times in the first of their columns; the others are left empty."""
    first = min(times)
    spans = f"{times[first]} – {times[max(times)]}"
    headings, meanings = list(section.headings), list(section.meanings)
    is_said = all(meanings[number].roles == ("timescale",) for number in times)
    for number in times:
        headings[number], meanings[number] = "", Meaning()
    headings[first] = spans
    meanings[first] = Meaning(("timescale",) if is_said else (TICKED,), True)
    rows = tuple(_told(row, times) for row in section.rows)
    return section._replace(headings=tuple(headings), meanings=tuple(meanings), rows=rows)


def _told(row: GridRow, times: dict[int, str]) -> GridRow:
    numbers = sorted(times)
    due = [at for at, number in enumerate(numbers) if _is_ticked(row, number, times)]
    spots = [Spot() if n in times else spot for n, spot in enumerate(row.spots)]
    if due:
        said = [times[numbers[at]] for at in due]
        goes_through = len(due) == due[-1] - due[0] + 1
        words = f"{said[0]} – {said[-1]}" if goes_through and len(due) > 1 else ", ".join(said)
        at = row.spots[numbers[due[0]]].said.at
        spots[numbers[0]] = Spot(Said(words, at), is_there=True)
    filled = tuple(number for number, spot in enumerate(spots) if spot.is_filled)
    return row._replace(spots=tuple(spots), filled=filled)
