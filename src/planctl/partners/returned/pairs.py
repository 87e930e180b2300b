"""A table of labels with a box beside each, under an action's id: how a document holds a form."""

import re
from collections.abc import Iterable, Iterator

from planctl.locale.instructions import in_both
from planctl.model.ids import is_action
from planctl.office.cells import Cell, Sheet
from planctl.partners.returned.beside import giving_away
from planctl.partners.returned.remarks import Remark, note, refused
from planctl.partners.returned.rows import Part, Row, id_in
from planctl.partners.returned.words import key_of

INSTRUCTIONS = in_both("sheet-instructions", " - ")
"""The sheet that a workbook leaves with, before its form."""
FIRST_TEXT = "text above table 1"
"""What a document says before its first table: the instructions."""
_ENDS_IN_ID = re.compile(r"\b(?:ACT|COM)-?[0-9]+\s*$", re.IGNORECASE)


def pairs(sheet: Sheet) -> Part:
    """The rows of a sheet without headings; none where it has no labels either."""
    rows: list[Row] = []
    keys: set[str] = set()
    for line in sheet.lines:
        cells = [cell for cell in line.cells if not cell.is_empty]
        if not cells:
            continue
        key = key_of(cells[0].text)
        spot = cells[-1] if key == "id" else cells[0]
        identity = id_in(spot.text)
        if identity and (key == "id" or key is None):
            keys.add("id")
            rows.append(Row(identity, spot.at, {"id": spot}, line.hidden or sheet.hidden))
        elif key and rows:
            keys.add(key)
            spots = {**rows[-1].spots, key: line.cells[-1].at or cells[0].at}
            rows[-1] = rows[-1]._replace(spots=spots)
            if len(cells) > 1:
                rows[-1].cells[key] = cells[-1]
    if not rows or len(keys) < 2:
        unread = _lost(sheet) or _unread(sheet)
        return Part(head=_text(sheet), remarks=(*unread, *_between(sheet)))
    return Part(tuple(rows), frozenset(keys))


def _between(sheet: Sheet) -> Iterator[Remark]:
    """What somebody wrote between the tables of a document; a form's own lines there end in an id."""
    is_between = sheet.name.startswith("text ") and sheet.name != FIRST_TEXT
    for line in sheet.lines if is_between else ():
        for cell in line.cells:
            if not cell.is_empty and not _ENDS_IN_ID.search(cell.text):
                yield note("text-not-read", cell.at, text=" ".join(cell.text.split())[:200])
                yield from giving_away(cell.at, cell.text)


def joined(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, those of one action joined that follow one another and hold different parts of it."""
    last: Row | None = None
    for row in rows:
        if last and last.id == row.id and not last.cells.keys() & row.cells.keys() - {"id"}:
            cells = {**last.cells, **row.cells}
            spots = {**last.spots, **row.spots}
            last = row._replace(cells=cells, hidden=last.hidden or row.hidden, spots=spots)
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def _text(sheet: Sheet) -> tuple[Cell, ...]:
    return tuple(cell for line in sheet.lines[:40] for cell in line.cells if not cell.is_empty)


def _lost(sheet: Sheet) -> tuple[Remark, ...]:
    """That a sheet names actions but has no headings: what it says would be lost in silence."""
    for line in sheet.lines:
        first = next((cell for cell in line.cells if not cell.is_empty), None)
        if first and (identity := id_in(first.text)) and is_action(identity):
            return (refused("sheet-without-headings", first.at),)
    return ()


def _unread(sheet: Sheet) -> tuple[Remark, ...]:
    """That a sheet or table of somebody's own is not read: not the instructions, nor hidden ones."""
    is_known = sheet.name in ("", INSTRUCTIONS) or sheet.name.startswith("text ")
    texts = [cell.text for line in sheet.lines for cell in line.cells if not cell.is_empty]
    if is_known or sheet.hidden or not texts:
        return ()
    return (note("sheet-not-read", sheet.name), *giving_away(sheet.name, "\n".join(texts)))
