"""Tables whose every cell has its own label: “Lead: Fire | Due: May 2026” under “Action 1: Fit alarms”."""

import re
from collections.abc import Sequence

from planctl.importers.rows import Said
from planctl.importers.tables.columns.headings import meaning_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow, Spot

_LABELLED = re.compile(
    r"(?P<label>[^:\d]{2,40}?)(?P<number>\s*\d[\d.]*)?\s*:\s*(?P<said>\S.*)?", re.DOTALL
)
_NUMBER = "#"
"""What stands over the numbers that the labels have."""


def unlabelled(rows: Sequence[GridRow]) -> list[GridRow]:
    """The rows of a grid, with the labels as headings where each action has a row of its own and one under it.

    Rows of any other grid are given as they are.
    """
    said = [row for row in rows if row.filled]
    pairs = list(zip(said[::2], said[1::2], strict=False))
    if not pairs or len(pairs) * 2 != len(said) or not all(_is_pair(*pair) for pair in pairs):
        return list(rows)
    labels = [[_label(each) for each in _cells(first) + _cells(second)] for first, second in pairs]
    if any(
        [folded(word) for word in each] != [folded(word) for word in labels[0]] for each in labels
    ):
        return list(rows)
    numbers = [_number(_cells(first)[0]) for first, _ in pairs]
    named = [Said(word) for word in labels[0]]
    found = [_row(pairs[0][0].at, [Said(_NUMBER), *named] if all(numbers) else named)]
    for number, (one, two) in zip(numbers, pairs, strict=True):
        own = [_said(each) for each in _cells(one) + _cells(two)]
        found.append(_row(one.at, [number, *own] if number and all(numbers) else own))
    return found


def _is_pair(first: GridRow, second: GridRow) -> bool:
    """Whether one labelled cell stands over several, and all labels are those of fields."""
    cells = _cells(first) + _cells(second)
    is_over = first.lone is not None and len(second.filled) > 1
    return is_over and all(meaning_of(_label(each)).is_exact for each in cells)


def _cells(row: GridRow) -> list[Said]:
    numbers = row.filled if row.lone is None else (row.lone,)
    return [row.spots[number].said for number in numbers]


def _label(said: Said) -> str:
    found = _LABELLED.fullmatch(said.words)
    return found["label"].strip() if found else ""


def _number(said: Said) -> Said | None:
    """The number in a label, None for none."""
    found = _LABELLED.fullmatch(said.words)
    return said._replace(words=found["number"].strip()) if found and found["number"] else None


def _said(said: Said) -> Said:
    found = _LABELLED.fullmatch(said.words)
    return said._replace(words=(found["said"] or "").strip() if found else said.words)


def _row(at: str, cells: Sequence[Said]) -> GridRow:
    spots = tuple(Spot(each, is_there=True) for each in cells)
    return GridRow(at, spots, tuple(n for n, spot in enumerate(spots) if spot.is_filled))
