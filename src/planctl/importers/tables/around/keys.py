"""A key to ratings that stands in the table of a plan, over its headings or under its rows."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.around.footers import begins_key, is_key_name
from planctl.importers.tables.around.labels import labelled
from planctl.importers.tables.around.notes import is_note
from planctl.importers.tables.columns.contents import is_rating
from planctl.importers.tables.grid_rows import GridRow


def told(name: str, rows: Sequence[GridRow], strong: Sequence[GridRow] = ()) -> list[Prose | Table]:
    """Rows that are no items: each a paragraph, a key among them a table of its own.

    `strong` are those that may name something.
    """
    found: list[Prose | Table] = []
    left = list(rows)
    while left:
        key = list(_key(left))
        if len(key) > 1:
            found.append(_table(name, key))
        else:
            key = left[:1]
            found.append(prose(left[0], left[0] in strong))
        left = left[len(key) :]
    return found


def prose(row: GridRow, is_strong: bool = False) -> Prose:
    """A row as a paragraph: “Owner: Chair” of two cells, the first of which is a label."""
    if pair := labelled(row):
        return Prose(row.place, pair.text)
    return Prose(row.place, row.text, is_strong=is_strong and not is_note(row.text))


def _key(rows: Sequence[GridRow]) -> Iterator[GridRow]:
    """The rows of a key that begins here: what is called so, then ratings with what they mean."""
    start = 1 if begins_key(rows[0]) else 0
    yield from rows[:start]
    yield from takewhile(_is_entry, rows[start:])


def _is_entry(row: GridRow) -> bool:
    said = [row.words(number) for number in row.filled]
    return len(said) == 2 and is_rating(said[0])


def _table(name: str, rows: Sequence[GridRow]) -> Table:
    """A key as a table of no plan, without the word that says so, which is its title."""
    cells = [[spot.said for spot in row.spots if spot.said.words or spot.said.fill] for row in rows]
    title = ""
    if is_key_name(cells[0][0].words):
        title, cells[0] = cells[0][0].words, cells[0][1:]
    lines = tuple(tuple(line) for line in cells if _says(line))
    return Table(name, title, (), (), is_plan=False, cells=lines)


def _says(line: Sequence[Said]) -> bool:
    return any(said.words or said.fill for said in line)
