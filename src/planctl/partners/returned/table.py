"""A sheet of a form that has a row of headings: one action a row, one box a column."""

from collections.abc import Iterable, Iterator

from planctl.office.cells import Cell, Line, Sheet
from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS
from planctl.partners.returned.beside import column_of, giving_away
from planctl.partners.returned.remarks import Remark, note, refused
from planctl.partners.returned.rows import Part, Row, id_in
from planctl.partners.returned.words import TYPED, key_of

OPENING = frozenset({"from", "date", "source"})
"""Columns that only an opening position has."""
HIGHEST = 200
"""How far down a heading is looked for."""
SHOWN = 60
"""Characters of a text that are repeated."""


def table(sheet: Sheet, *, is_ours: bool) -> Part | None:
    """The rows of a sheet, None where it has no headings.

    Of a form that `is_ours`, with its ticket, every heading that it left with is wanted: else one of
    the columns that are not read may be the one whose heading is gone, and its words would be lost.
    """
    at, columns = _columns(sheet.lines)
    if not columns:
        return None
    part = _table(sheet, at, columns)
    lost = _lost_headings(part.keys) if is_ours else ""
    if not lost:
        return part
    remarks = (
        refused("heading-lost", each.at, keys=lost) if each.key == "column-not-read" else each
        for each in part.remarks
    )
    return part._replace(remarks=tuple(remarks))


def _lost_headings(keys: frozenset[str]) -> str:
    """The keys of the boxes that a form had when it left and has no headings for now."""
    fields = OPENING_FIELDS if keys & OPENING else RETURN_FIELDS
    return " ".join(field.key for field in fields if field.typed and field.key not in keys)


def _columns(lines: tuple[Line, ...]) -> tuple[int, dict[int, str]]:
    """Where the headings stand, as an index, and the key of each column; none where there are none."""
    best: tuple[int, dict[int, str]] = (0, {})
    for at, line in enumerate(lines[:HIGHEST]):
        found = _keys_in(line)
        if "id" in found.values() and len(found) > max(2, len(best[1])):
            best = (at, found)
    return best


def _keys_in(line: Line) -> dict[int, str]:
    keys = ((at, key_of(cell.text)) for at, cell in enumerate(line.cells) if not cell.is_empty)
    return {at: key for at, key in keys if key}


def _table(sheet: Sheet, top: int, columns: dict[int, str]) -> Part:
    head = tuple(cell for line in sheet.lines[:top] for cell in line.cells if not cell.is_empty)
    twice = [at for at, key in columns.items() if list(columns.values()).count(key) > 1]
    if twice:
        cells = [sheet.lines[top].cells[at] for at in twice]
        where = ", ".join(cell.at for cell in cells)
        return Part((), frozenset(columns.values()), head, (refused("headed-twice", where),))
    rows: list[Row] = []
    remarks: list[Remark] = []
    for line in sheet.lines[top + 1 :]:
        if _keys_in(line) == columns or line.is_empty:
            continue
        row = _row(line, columns)
        if row is not None:
            spots = _spots(line, sheet.lines[top], columns)
            rows.append(row._replace(hidden=line.hidden or sheet.hidden, spots=spots))
        remarks += _unread(line, columns, row, sheet.lines[top])
    return Part(tuple(rows), frozenset(columns.values()), head, tuple(_once(remarks)))


def _row(line: Line, columns: dict[int, str]) -> Row | None:
    """The row of an action or commitment; None where the line names none."""
    named = {key: at for at, key in columns.items()}
    cells = {key: line.cells[at] for key, at in named.items() if at < len(line.cells)}
    spot = cells.get("id", Cell(""))
    identity = id_in(spot.text)
    if identity is None:
        return None
    filled = {key: cell for key, cell in cells.items() if not cell.is_empty}
    return Row(identity, spot.at, filled)


def _spots(line: Line, top: Line, columns: dict[int, str]) -> dict[str, str]:
    """Where the boxes of a line are: what is empty has no address of its own, so its column's."""
    spots = {}
    for at, key in columns.items():
        own = line.cells[at].at if at < len(line.cells) else ""
        heading = top.cells[at].at
        spots[key] = own or (f"{column_of(heading)}{line.number}" if heading else "")
    return {key: spot for key, spot in spots.items() if spot and key in TYPED}


def _unread(line: Line, columns: dict[int, str], row: Row | None, top: Line) -> Iterator[Remark]:
    """What stands in a line and is not read: boxes without an id, and columns with other headings."""
    for at, cell in enumerate(line.cells):
        if cell.is_empty:
            continue
        if at not in columns:
            heading = top.cells[at].text if at < len(top.cells) else ""
            yield note("column-not-read", column_of(cell.at), heading=" ".join(heading.split()))
            yield from giving_away(cell.at, cell.text)
        elif row is None and columns[at] in TYPED:
            yield refused("no-id", cell.at, words=" ".join(cell.text.split())[:SHOWN])


def _once(remarks: Iterable[Remark]) -> list[Remark]:
    found: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        found.setdefault((remark.key, remark.at), remark)
    return list(found.values())
