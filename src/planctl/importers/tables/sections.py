"""The parts of a grid: what stands above the headings, the headings, the rows under them."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.importers.tables.around.labels import names_level
from planctl.importers.tables.columns.contents import (
    are_ticks,
    is_rating,
    is_state,
    is_time,
    is_time_heading,
)
from planctl.importers.tables.columns.heading_words import KEPT, OTHER
from planctl.importers.tables.columns.headings import LONGEST, Meaning, meaning_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow, Spot

_SHORT, _SOME, _MANY = 60, 40, 0.6


class Section(NamedTuple):
    """Headings with the rows under them. `above` are the rows over the headings that are no headings.

    `headings` has one for each cell, "" for none, with `meanings` beside; both are empty where the rows
    have no headings at all. `top` are the rows of the headings themselves.
    """

    name: str
    title: str
    above: tuple[GridRow, ...]
    headings: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    rows: tuple[GridRow, ...]
    top: tuple[GridRow, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """The headings as they are compared."""
        return tuple(folded(heading).strip(" *:") for heading in self.headings)


def sections_of(
    name: str, title: str, rows: Sequence[GridRow], said: Container[str] = ()
) -> Iterator[Section]:
    """The sections of a grid from top to bottom; one without headings where none has any.

    Headings that come again are left out. Where a title stands right above them a new section begins.
    `said` are headings, folded, that somebody named.
    """
    rows = [row for row in rows if row.filled or any(spot.above for spot in row.spots)]
    starts = _starts(rows, said) or unknown_headings(rows)
    if not starts:
        yield _bare(name, title, rows)
        return
    lead_in = tuple(rows[: starts[0][0]])
    found: list[Section] = []
    for at, (start, length) in enumerate(starts):
        end = starts[at + 1][0] if at + 1 < len(starts) else len(rows)
        body = rows[start + length : end]
        headings, known = _named(rows[start : start + length])
        kept = _titles_at_the_end(body) if at + 1 < len(starts) else 0
        rest = tuple(body[: len(body) - kept])
        top = tuple(rows[start : start + length])
        new = Section(name, title, lead_in, headings, known, rest, top)
        lead_in = tuple(body[len(body) - kept :])
        if found and new.key == found[-1].key and not new.above:
            last = found.pop()
            new = last._replace(rows=(*last.rows, *new.rows))
        found.append(new)
    yield from found


def _bare(name: str, title: str, rows: Sequence[GridRow]) -> Section:
    count = 0
    while count < len(rows) and rows[count].lone == 0 and count < len(rows) - 1:
        count += 1
    return Section(name, title, tuple(rows[:count]), (), (), tuple(rows[count:]))


def _titles_at_the_end(body: Sequence[GridRow]) -> int:
    """How many rows at the end are a title of the headings that follow, not rows of this section."""
    count = 0
    while count < len(body) and (body[-1 - count].lone == 0 or names_level(body[-1 - count])):
        count += 1
    return count


def _starts(rows: Sequence[GridRow], said: Container[str]) -> list[tuple[int, int]]:
    """Where headings begin, and how many lines they take."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(rows):
        is_start = is_heading_row(rows[at]) or _is_named(rows[at], said)
        if is_start and not _is_told_apart(rows, at, found):
            length = 2 if at + 1 < len(rows) and _goes_on(rows[at], rows[at + 1]) else 1
            group = at > 0 and _is_group(rows, at, found)
            found.append((at - group, length + group))
            at += length
        else:
            at += 1
    return found


def _is_told_apart(rows: Sequence[GridRow], at: int, found: list[tuple[int, int]]) -> bool:
    """Whether a row looks like headings only because its table has short words: "Update", "Ongoing", "Lead"."""
    if not found:
        return False
    first = rows[found[0][0] + found[0][1] - 1]
    meanings = [meaning_of(rows[at].words(number)) for number in rows[at].filled]
    same = sum(1 for n in rows[at].filled if folded(rows[at].words(n)) == folded(first.words(n)))
    exact = sum(1 for meaning in meanings if meaning.is_exact)
    return same < 2 and exact < max(3, len(meanings) - 1)


def is_heading_row(row: GridRow) -> bool:
    """Whether a row is of headings: short words, at least two fields named whole, half of all known."""
    if len(row.filled) < 2 or any(len(row.words(n)) > LONGEST for n in row.filled):
        return False
    fields: set[str] = set()
    exact = unknown = 0
    said = _but_times(row)
    for number in said:
        meaning = meaning_of(row.words(number))
        unknown += not meaning.is_known
        if unknown * 2 > len(said):
            return False
        if meaning.is_exact:
            exact += 1
            fields.add(meaning.roles[0])
    if exact < 2 or len(fields) < 2:
        return False
    return bool(fields - {KEPT, OTHER}) or len(fields) == len(said)


def _but_times(row: GridRow) -> tuple[int, ...]:
    """The numbers of its cells without times that head columns side by side: "23/24", "24/25"."""
    times = [number for number in row.filled if is_time_heading(row.words(number))]
    return tuple(n for n in row.filled if n not in times) if len(times) > 1 else row.filled


def _is_colour(words: str) -> bool:
    return is_rating(words) and any(sign.isalpha() for sign in words)


def _is_named(row: GridRow, said: Container[str]) -> bool:
    """Whether a row has a heading that somebody named."""
    return len(row.filled) > 1 and any(folded(row.words(n)) in said for n in row.filled)


def unknown_headings(rows: Sequence[GridRow]) -> list[tuple[int, int]]:
    """Where headings of unknown words stand: short ones over every column, and no time over times."""
    at = next((n for n, row in enumerate(rows) if row.lone is None), len(rows))
    if at + 1 >= len(rows):
        return []
    length = 2 if _goes_on(rows[at], rows[at + 1]) else 1
    below = rows[at + length :]
    words = _over_columns(rows[at : at + length])
    if not below or any(len(each) > _SHORT for each in words.values()):
        return []
    used = {n for row in below for n in row.filled if row.lone is None}
    ticked = _over_ticks(words, below)
    plain = [words[n] for n in words if n not in ticked]
    if len(used - set(words)) > 1 or any(is_time(each) or is_rating(each) for each in plain):
        return []
    knows = any(meaning_of(each).is_exact for each in plain)
    times = [n for n in words if _share_of_times(below, n) > _MANY]
    return [(at, length)] if times or (knows and len(words) > 1) else []


def _over_columns(rows: Sequence[GridRow]) -> dict[int, str]:
    """The words over each column, of the last line that has some."""
    return {number: row.words(number) for row in rows for number in row.filled}


def _over_ticks(words: Mapping[int, str], below: Sequence[GridRow]) -> list[int]:
    """The columns headed by times, states or colours, where these have nothing but ticks under them."""
    found: list[int] = []
    for heads in (is_time_heading, is_state, _is_colour):
        alike = [number for number in words if heads(words[number])]
        if len(alike) > 1 and are_ticks(row.words(n) for row in below for n in alike):
            found += alike
    return found


def _share_of_times(rows: Sequence[GridRow], number: int) -> float:
    said = [row.words(number) for row in rows[:_SOME] if number in row.filled]
    return sum(1 for words in said if is_time(words)) / (len(said) or 1)


def _goes_on(first: GridRow, second: GridRow) -> bool:
    """Whether a second line of headings stands under the first: short known words under a group."""
    if not second.filled or any(len(second.words(n)) > LONGEST for n in second.filled):
        return False
    under_blank = any(not first.words(n) for n in second.filled)
    leaves_blank = any(not second.words(n) for n in first.filled)
    rest = _but_times(second)
    known = [n for n in rest if meaning_of(second.words(n)).is_exact]
    grouped = all(_over(first, n) for n in second.filled)
    is_known = len(known) * 2 >= len(rest) if rest == second.filled else len(known) == len(rest)
    return under_blank and leaves_blank and grouped and is_known


def _is_group(rows: Sequence[GridRow], at: int, found: list[tuple[int, int]]) -> bool:
    """Whether the row over headings names groups of them: it says something, yet not as a title does.

    Under the first headings of a grid it is a row of theirs, unless these have the same over them.
    """
    above, row = rows[at - 1], rows[at]
    if found and (found[0][1] < 2 or above.text != rows[found[0][0]].text):
        return False
    has_gap = any(not above.words(n) for n in row.filled)
    is_title = not above.filled or (above.filled[0] == 0 and len(_runs(above)) < 2)
    is_title |= any(is_rating(above.words(number)) for number in above.filled)  # a key's last line
    return not is_title and has_gap and len(above.filled) < len(row.filled)


def _runs(row: GridRow) -> list[int]:
    """The cells with words that run over the next column too."""
    follows = zip(row.spots, row.spots[1:], strict=False)
    return [n for n, (one, two) in enumerate(follows) if one.is_filled and not two.is_there]


def _over(row: GridRow, number: int) -> str:
    """The heading over a column, of a group also where its cell runs over several columns."""
    for at in range(number, -1, -1):
        if row.words(at):
            return row.words(at)
    return ""


def _named(rows: Sequence[GridRow]) -> tuple[tuple[str, ...], tuple[Meaning, ...]]:
    """The heading of each column, a group's words before its own, and what it may mean.

    Its own words go before those of the group: "End" under "Timescale" is the end.
    """
    if len(rows) == 1:
        own = tuple(spot.said.words for spot in rows[0].spots)
        return own, tuple(meaning_of(heading) for heading in own)
    top, under = rows[0], rows[1] if len(rows) == 2 else _joined(rows[1], rows[2])
    found, meanings = [], []
    for number in range(len(top.spots)):
        own_words = under.words(number)
        group = top.words(number) or (_over(top, number) if own_words else "")
        same = not own_words or not group or folded(own_words) == folded(group)
        found.append((own_words or group) if same else f"{group}: {own_words}")
        first = meaning_of(own_words)
        meanings.append(first if first.is_exact else meaning_of(found[-1]))
    return tuple(found), tuple(meanings)


def _joined(first: GridRow, second: GridRow) -> GridRow:
    """Two lines of headings under a group, as one line."""
    pairs = zip(first.spots, second.spots, strict=True)
    return first._replace(spots=tuple(_one_spot(one, two) for one, two in pairs))


def _one_spot(one: Spot, two: Spot) -> Spot:
    """What two cells under each other say, the same words once."""
    words = dict.fromkeys(spot.said.words for spot in (one, two) if spot.said.words)
    return (two if two.is_filled else one)._replace(said=two.said._replace(words=" ".join(words)))
