"""What is in a file that came back: its ticket, and for each action the cells of its row by key."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.ids import is_action, read_id
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS, Ticket, read_ticket
from planctl.partners.remarks import Remark, note, refused
from planctl.partners.returned_words import TYPED, folded, key_of
from planctl.partners.ticket_properties import ticket_line
from planctl.rules.privacy import hits

TICKET = "planctl"
"""The name of the hidden sheet that holds the ticket."""
OPENING = frozenset({"from", "date", "source"})
"""Columns that only an opening position has."""
HIGHEST = 200
"""How far down a heading is looked for."""
FIRST_TEXT = "text above table 1"
"""What a document says before its first table: the instructions."""
_ENDS_IN_ID = re.compile(r"\b(?:ACT|COM)-?[0-9]+\s*$", re.IGNORECASE)
_ID = re.compile(r"\s*((?:ACT|COM)-?\s?[0-9]+)\b", re.IGNORECASE)


class Row(NamedTuple):
    """One action in a file. `at` is where its id stands; `cells` are those that hold something, by key."""

    id: str
    at: str
    cells: dict[str, Cell]
    hidden: bool = False

    @property
    def boxes(self) -> dict[str, Cell]:
        """What a person filled in."""
        return {key: cell for key, cell in self.cells.items() if key in TYPED}


class Returned(NamedTuple):
    """A file that came back. `kind` is "return" or "opening"; `head` the texts that stand above its rows.

    `ticket` is None where it was lost on the way.
    """

    name: str
    kind: str
    ticket: Ticket | None
    rows: tuple[Row, ...]
    head: tuple[Cell, ...]
    remarks: tuple[Remark, ...]

    @property
    def is_form(self) -> bool:
        """Whether any headings of a return were found in it."""
        return not any(remark.key == "no-headings" for remark in self.remarks)


class _Part(NamedTuple):
    """What one sheet holds of it."""

    rows: tuple[Row, ...] = ()
    keys: frozenset[str] = frozenset()
    head: tuple[Cell, ...] = ()
    remarks: tuple[Remark, ...] = ()


def book_of_text(data: bytes, name: str, starts: int) -> Book:
    """The book in a text: the reply to an e-mail, or lines of cells. Raises NotOpened for no text."""
    from planctl.office.delimited import read_delimited, text_of
    from planctl.partners.asked_text import read_text

    return read_text(text_of(data, name).text, name, starts) or read_delimited(data, name)


def returned(book: Book, starts: int) -> Returned:
    """What a book holds, for a plan whose years start in a month. Nothing in it is judged yet."""
    sheets = [sheet for sheet in book.sheets if sheet.name != TICKET]
    ticket = _ticket(book, starts)
    parts = [_part(sheet, is_ours=ticket is not None) for sheet in sheets]
    keys = {key for part in parts for key in part.keys}
    is_opening = not ticket.body if ticket else bool(keys & OPENING)
    remarks = [*_beside(sheets), *(remark for part in parts for remark in part.remarks)]
    rows = tuple(_joined(row for part in parts for row in part.rows))
    if not keys & TYPED:
        remarks.append(refused("no-headings", ""))
    head = tuple(cell for part in parts for cell in part.head)
    kind = "opening" if is_opening else "return"
    return Returned(book.name, kind, ticket, rows, head, tuple(remarks))


def _ticket(book: Book, starts: int) -> Ticket | None:
    hidden = (sheet for sheet in book.sheets if sheet.name == TICKET)
    cells = (cell for sheet in hidden for line in sheet.lines for cell in line.cells)
    found = (read_ticket(text, starts) for text in _tickets(book, cells))
    return next((ticket for ticket in found if ticket), None)


def _tickets(book: Book, cells: Iterable[Cell]) -> Iterator[str]:
    yield from (cell.text for cell in cells)
    yield ticket_line(book.properties)


def _part(sheet: Sheet, *, is_ours: bool) -> _Part:
    at, columns = _columns(sheet.lines)
    if not columns:
        return _pairs(sheet)
    part = _table(sheet, at, columns)
    lost = _lost_headings(part.keys) if is_ours else ""
    if not lost:
        return part
    # One of the columns that are not read may be the one whose heading is gone: its words would be lost.
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


def _table(sheet: Sheet, top: int, columns: dict[int, str]) -> _Part:
    head = tuple(cell for line in sheet.lines[:top] for cell in line.cells if not cell.is_empty)
    twice = [at for at, key in columns.items() if list(columns.values()).count(key) > 1]
    if twice:
        cells = [sheet.lines[top].cells[at] for at in twice]
        where = ", ".join(cell.at for cell in cells)
        return _Part((), frozenset(columns.values()), head, (refused("headed-twice", where),))
    rows: list[Row] = []
    remarks: list[Remark] = []
    for line in sheet.lines[top + 1 :]:
        if _keys_in(line) == columns or line.is_empty:
            continue
        row = _row(line, columns)
        if row is not None:
            rows.append(row._replace(hidden=line.hidden or sheet.hidden))
        remarks += _unread(line, columns, row, sheet.lines[top])
    return _Part(tuple(rows), frozenset(columns.values()), head, tuple(_once(remarks)))


def _row(line: Line, columns: dict[int, str]) -> Row | None:
    """The row of an action or commitment; None where the line names none."""
    named = {key: at for at, key in columns.items()}
    cells = {key: line.cells[at] for key, at in named.items() if at < len(line.cells)}
    spot = cells.get("id", Cell(""))
    identity = _id_in(spot.text)
    if identity is None:
        return None
    filled = {key: cell for key, cell in cells.items() if not cell.is_empty}
    return Row(identity, spot.at, filled)


def _id_in(text: str) -> str | None:
    """The id that a text begins with, in its one form."""
    found = _ID.match(text)
    return read_id(re.sub(r"\s", "", found[1])) if found else None


def _unread(line: Line, columns: dict[int, str], row: Row | None, top: Line) -> Iterator[Remark]:
    """What stands in a line and is not read: boxes without an id, and columns with other headings."""
    for at, cell in enumerate(line.cells):
        if cell.is_empty:
            continue
        if at not in columns:
            heading = top.cells[at].text if at < len(top.cells) else ""
            yield note("column-not-read", _column(cell.at), heading=" ".join(heading.split()))
            yield from _giving_away(cell.at, cell.text)
        elif row is None and columns[at] in TYPED:
            yield refused("no-id", cell.at)


def _column(at: str) -> str:
    """A cell's column: "Return!H" for "Return!H14"."""
    return at.rstrip("0123456789") if "," not in at else at


def _once(remarks: Iterable[Remark]) -> list[Remark]:
    found: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        found.setdefault((remark.key, remark.at), remark)
    return list(found.values())


def _pairs(sheet: Sheet) -> _Part:
    """A sheet or table of labels with a box beside each, under an action's id."""
    rows: list[Row] = []
    keys: set[str] = set()
    for line in sheet.lines:
        cells = [cell for cell in line.cells if not cell.is_empty]
        if not cells:
            continue
        key = key_of(cells[0].text)
        spot = cells[-1] if key == "id" else cells[0]
        identity = _id_in(spot.text)
        if identity and (key == "id" or key is None):
            keys.add("id")
            rows.append(Row(identity, spot.at, {"id": spot}, line.hidden or sheet.hidden))
        elif key and rows:
            keys.add(key)
            if len(cells) > 1:
                rows[-1].cells[key] = cells[-1]
    if not rows or len(keys) < 2:
        return _Part(head=_text(sheet), remarks=(*_lost(sheet), *_between(sheet)))
    return _Part(tuple(rows), frozenset(keys))


def _between(sheet: Sheet) -> Iterator[Remark]:
    """What somebody wrote between the tables of a document; a form's own lines there end in an id."""
    is_between = sheet.name.startswith("text ") and sheet.name != FIRST_TEXT
    for line in sheet.lines if is_between else ():
        for cell in line.cells:
            if not cell.is_empty and not _ENDS_IN_ID.search(cell.text):
                yield note("text-not-read", cell.at, text=" ".join(cell.text.split())[:200])
                yield from _giving_away(cell.at, cell.text)


def _joined(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, those of one action joined that follow one another and hold different parts of it."""
    last: Row | None = None
    for row in rows:
        if last and last.id == row.id and not last.cells.keys() & row.cells.keys() - {"id"}:
            cells = {**last.cells, **row.cells}
            last = row._replace(cells=cells, hidden=last.hidden or row.hidden)
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def _text(sheet: Sheet) -> tuple[Cell, ...]:
    return tuple(cell for line in sheet.lines[:40] for cell in line.cells if not cell.is_empty)


def _lost(sheet: Sheet) -> Iterator[Remark]:
    """That a sheet names actions but has no headings: what it says would be lost in silence."""
    for line in sheet.lines:
        first = next((cell for cell in line.cells if not cell.is_empty), None)
        if first and (identity := _id_in(first.text)) and is_action(identity):
            yield refused("sheet-without-headings", first.at)
            return


def _beside(sheets: list[Sheet]) -> Iterator[Remark]:
    """What stands beside the rows and is named, for nobody who looks at the sheet may see it."""
    for sheet in sheets:
        filled = [line for line in sheet.lines if not line.is_empty]
        if sheet.hidden and filled:
            yield note("sheet-hidden", sheet.name)
            texts = (cell.text for line in filled for cell in line.cells)
            yield from _giving_away(sheet.name, "\n".join(texts))
        for letters in sheet.hidden_columns:
            cells = [c for line in filled for c in line.cells if _is_in(c, letters)]
            if any(folded(cell.text) for cell in cells):
                yield note("column-hidden", f"{sheet.name}!{letters}")
        for at, text in sheet.notes:
            yield note("comment", at, text=text) if at else note(text, sheet.name)
            yield from _giving_away(at, text)


def _giving_away(at: str, text: str) -> Iterator[Remark]:
    """That a text beside the rows may give somebody away, by its kind and place."""
    kinds = dict.fromkeys(hit.kind for hit in hits(text))
    if kinds:
        yield note("beside-gives-away", at, kinds=" ".join(kinds))


def _is_in(cell: Cell, letters: str) -> bool:
    return _column(cell.at).rpartition("!")[2] == letters
