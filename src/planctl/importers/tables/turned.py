"""Tables that stand on their side: each heading at the left of its row, an action in each column."""

from collections.abc import Sequence

from planctl.importers.tables.columns.headings import LONGEST, meaning_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow, Spot

_FEWEST = 3


def upright(rows: Sequence[GridRow]) -> list[GridRow]:
    """The rows of a grid, turned where its first column holds the headings; else as they are.

    Labels that come again begin the next action.
    """
    said = [row for row in rows if row.filled]
    at = next((n for n, row in enumerate(said) if row.lone is None), len(said))
    above, body = said[:at], said[at:]
    if not _is_turned(body):
        return list(rows)
    groups = _groups(body)
    if any(_labels(group) != _labels(groups[0]) for group in groups):
        return list(rows)
    width = len(groups[0])
    heads = _row(groups[0][0].at, [row.spots[0] for row in groups[0]])
    found = [heads]
    for group in groups:
        for number in range(1, len(group[0].spots)):
            spots = [row.spots[number] for row in group]
            if any(spot.is_filled for spot in spots):
                found.append(_row(group[0].at, spots))
    titles = [
        _row(row.at, [row.spots[0], *[Spot()] * (width - 1)]) for row in above if row.lone == 0
    ]
    return [*titles, *found] if len(titles) == len(above) else list(rows)


def _is_turned(rows: Sequence[GridRow]) -> bool:
    """Whether every first cell is a known heading, of three fields at least, and no first row is."""
    if len(rows) < _FEWEST or any(0 not in row.filled for row in rows):
        return False
    known = [meaning_of(row.words(0)) for row in rows if len(row.words(0)) <= LONGEST]
    exact = [meaning for meaning in known if meaning.is_exact]
    fields = {meaning.roles[0] for meaning in exact}
    across = [meaning_of(rows[0].words(n)) for n in rows[0].filled[1:]]
    return (
        len(exact) == len(rows)
        and len(fields) >= _FEWEST
        and any("action" in meaning.roles for meaning in exact)
        and not any(meaning.is_exact for meaning in across)
    )


def _groups(rows: Sequence[GridRow]) -> list[list[GridRow]]:
    """The rows of each action, which begins where the first label comes again."""
    groups: list[list[GridRow]] = []
    first = folded(rows[0].words(0))
    for row in rows:
        if folded(row.words(0)) == first:
            groups.append([])
        groups[-1].append(row)
    return groups


def _labels(rows: Sequence[GridRow]) -> list[str]:
    return [folded(row.words(0)) for row in rows]


def _row(at: str, spots: Sequence[Spot]) -> GridRow:
    filled = tuple(number for number, spot in enumerate(spots) if spot.is_filled)
    return GridRow(at, tuple(spots), filled)
