"""Columns headed by times with words under each, where no other column has actions: what is due in each time."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Said
from planctl.importers.source import Prose
from planctl.importers.tables.columns.contents import Holding, holding, is_time
from planctl.importers.tables.columns.headings import Meaning, names_level, rank_of
from planctl.importers.tables.grid_rows import GridRow, Spot
from planctl.importers.tables.sections import Section

_FEWEST, _SHORTEST, _NARROW = 2, 8, 3
_HALF = 0.5
_ACTIONS = re.compile(
    r"(?i)\b(?:key )?(?:milestones?|actions?|deliverables?|priorities|targets?|plans?|camau|cerrig milltir)\b:?"
)
_TAKE, _KEEP = "action", "keep"


def split_by_times(
    parts: Sequence[Section | Prose], questions: Questions, said: AbstractSet[str] = frozenset()
) -> list[Section | Prose]:
    """The parts of a document; of such tables with a row for each time of a row that has words, once asked.

    `said` are headings, folded, that somebody gave a field: their tables are left as they are.
    """
    pools: dict[tuple[str, ...], list[Section]] = {}
    for part in parts:
        if isinstance(part, Section) and part.headings:
            pools.setdefault(part.key, []).append(part)
    times = {
        key: found
        for key, some in pools.items()
        if not said & set(key) and (found := _times(some)) and _has_beside(some[0], found)
    }
    meant = {key: found for key, found in times.items() if _is_meant(pools[key], found, questions)}
    return [
        _split(part, meant[part.key]) if isinstance(part, Section) and part.key in meant else part
        for part in parts
    ]


def _times(sections: Sequence[Section]) -> dict[int, str]:
    """The times by number of column, where each has words and no other column has actions or times."""
    first = sections[0]
    times = _alike(first.headings)
    others = [meaning for n, meaning in enumerate(first.meanings) if n not in times]
    if len(times) < _FEWEST or any(m.roles[:1] in (("action",), ("timescale",)) for m in others):
        return {}
    rows = [row for each in sections for row in each.rows]
    are_words = all(_has_words(holding([row.spots[n] for row in rows])) for n in times)
    return times if are_words else {}


def _has_beside(section: Section, times: Mapping[int, str]) -> bool:
    """Whether a plan's other columns stand there: who leads, or a level such as objectives."""
    pairs = enumerate(zip(section.headings, section.meanings, strict=True))
    others = [(heading, meaning) for n, (heading, meaning) in pairs if n not in times]
    return any(
        meaning.roles[:1] == ("lead",) or (names_level(heading) and rank_of(heading) >= _NARROW)
        for heading, meaning in others
    )


def _alike(headings: Sequence[str]) -> dict[int, str]:
    """The most times whose headings have the same other words, as “Q1 milestone” and “Q2 milestone”."""
    found: dict[tuple[str, ...], dict[int, str]] = {}
    for number, heading in enumerate(headings):
        if time := _time(heading):
            others = tuple(word.lower() for word in _ACTIONS.findall(heading))
            found.setdefault(others, {})[number] = time
    return max(found.values(), key=len, default={})


def _time(heading: str) -> str:
    """The time over a column, without a word such as milestones: of “Q1 milestone” "Q1"."""
    bare = " ".join(_ACTIONS.sub(" ", heading).split())
    return bare if is_time(bare) else ""


def _has_words(holds: Holding) -> bool:
    """Whether cells say what is to be done: no ratings, states, times, numbers nor ticks."""
    counted = max(holds.rated, holds.stated, holds.timed, holds.numbered, holds.measured)
    return holds.letters >= _SHORTEST and counted < _HALF


def _spans(times: Mapping[int, str]) -> str:
    return f"{times[min(times)]} – {times[max(times)]}"


def _is_meant(sections: Sequence[Section], times: Mapping[int, str], questions: Questions) -> bool:
    doubt = Doubt(
        key=key_of("column", _spans(times)),
        kind="column",
        read=_spans(times),
        places=tuple(dict.fromkeys(each.name for each in sections)),
        choices=(Choice(_TAKE, "column-action"), Choice(_KEEP, "column-keep")),
        taken=_TAKE,
    )
    return questions.ask(doubt) == _TAKE


def _split(section: Section, times: Mapping[int, str]) -> Section:
    """The section with what is due in the first of its columns, and when in the second."""
    action, when, *_ = sorted(times)
    headings, meanings = list(section.headings), list(section.meanings)
    for number in times:
        headings[number], meanings[number] = "", Meaning()
    headings[action], meanings[action] = _spans(times), Meaning(("action",), True)
    meanings[when] = Meaning(("timescale",), True)
    rows = tuple(new for row in section.rows for new in _apart(row, times))
    return section._replace(headings=tuple(headings), meanings=tuple(meanings), rows=rows)


def _apart(row: GridRow, times: Mapping[int, str]) -> list[GridRow]:
    """A row for each time that has words; a row without any as it stands."""
    due = [number for number in sorted(times) if row.spots[number].is_filled]
    if row.lone is not None and row.lone not in times:
        return [row]
    return [_at(row, number, times) for number in due] or [row]


def _at(row: GridRow, number: int, times: Mapping[int, str]) -> GridRow:
    action, when, *_ = sorted(times)
    spots = [Spot() if n in times else spot for n, spot in enumerate(row.spots)]
    spots[action] = row.spots[number]
    spots[when] = Spot(Said(times[number], row.spots[number].said.at), is_there=True)
    filled = tuple(n for n, spot in enumerate(spots) if spot.is_filled)
    return row._replace(spots=tuple(spots), filled=filled)
