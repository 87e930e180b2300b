"""What a workbook holds and does not show as said: gathered, with how many there are and where."""

from collections.abc import Iterable
from typing import NamedTuple

MOST_RUNS = 8
"""Most runs of rows that a place spells out."""


class Told(NamedTuple):
    """Something beside what is said. `manner` is one of the keys of `locale.importing.ASIDES`."""

    at: str
    manner: str
    text: str = ""


class Gathering:
    """What is told of the cells of one sheet: the same manner in one column once, with its rows."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._found: dict[tuple[str, str], list[tuple[int, str]]] = {}

    def add(self, manner: str, row: int, column: str, text: str) -> None:
        """Tells of one cell."""
        self._found.setdefault((manner, column), []).append((row, text))

    def told(self) -> Iterable[Told]:
        """Each with the words of its first cell."""
        for (manner, column), cells in self._found.items():
            rows = [row for row, _ in cells]
            at = f"{self._sheet}!{column}{rows[0]}"
            if len(rows) > 1:
                at = f"sheet {self._sheet}, column {column}, {rows_named(rows)}"
            yield Told(at, manner, cells[0][1])


def rows_named(rows: Iterable[int]) -> str:
    """Rows in words: "row 7", or "rows 5–7, 9"; of very many the first, and how many there are."""
    numbers = sorted(set(rows))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    named = [str(a) if a == b else f"{a}–{b}" for a, b in runs[:MOST_RUNS]]
    more = f" … ({len(numbers)})" if len(runs) > MOST_RUNS else ""
    return f"{'row' if len(numbers) == 1 else 'rows'} {', '.join(named)}{more}"
