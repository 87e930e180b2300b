"""What is in a file that came back: its ticket, and for each action the cells of its row by key."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.office.cells import Book, Cell, Sheet
from planctl.partners.form import TICKET_SHEET, Ticket, read_ticket
from planctl.partners.returned.beside import beside
from planctl.partners.returned.blocks import in_doubt
from planctl.partners.returned.many import (
    MOST_ROWS,
    MOST_ROWS_OPENING,
    at_most,
    too_many,
    without,
)
from planctl.partners.returned.pairs import joined, pairs
from planctl.partners.returned.remarks import Remark, note, refused
from planctl.partners.returned.reply_beside import KEYS, named_beside
from planctl.partners.returned.rows import Part, Row
from planctl.partners.returned.table import OPENING, table
from planctl.partners.returned.words import TYPED
from planctl.partners.ticket_properties import ticket_line


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


def book_of_text(data: bytes, name: str, starts: int) -> Book:
    """The book in a text: the reply to an e-mail, or lines of cells. Raises NotOpened for no text."""
    from planctl.office.reading.delimited import read_delimited, text_of
    from planctl.partners.asking.asked_text import read_text
    from planctl.partners.returned.reply import attached_to, reply_in

    reply = reply_in(data)
    book = read_text(reply or text_of(data, name).text, name, starts)
    if book is None:
        return read_delimited(data, name)
    names = ", ".join(attached_to(data)) if reply else ""
    more = {KEYS["attached"]: names} if names else {}
    return book._replace(properties={**book.properties, **more})


def returned(book: Book, starts: int) -> Returned:
    """What a book holds, for a plan whose years start in a month. Nothing in it is judged yet."""
    sheets = [sheet for sheet in book.sheets if sheet.name != TICKET_SHEET]
    ticket = _ticket(book, starts)
    parts = list(_parts(sheets, is_ours=ticket is not None))
    keys = {key for part in parts for key in part.keys}
    is_opening = not ticket.body if ticket else bool(keys & OPENING)
    remarks = [
        *beside(sheets),
        *named_beside(book),
        *(remark for part in parts for remark in part.remarks),
    ]
    if not keys & TYPED:
        remarks.append(refused("no-headings", ""))
    rows = tuple(row for part in parts for row in part.rows)
    remarks += _gone(ticket, rows)
    most = MOST_ROWS_OPENING if is_opening else MOST_ROWS
    refusals = (*too_many(rows, most), *in_doubt(book))
    return Returned(
        name=book.name,
        kind="opening" if is_opening else "return",
        ticket=ticket,
        rows=without(rows, refusals),
        head=tuple(cell for part in parts for cell in part.head),
        remarks=tuple(at_most((*remarks, *refusals))),
    )


def _gone(ticket: Ticket | None, rows: Iterable[Row]) -> Iterator[Remark]:
    """The actions that a form left with and that no row of it names any more."""
    here = {row.id for row in rows}
    gone = sorted(ticket.rows.keys() - here) if ticket and here else ()
    if gone:
        yield note("rows-gone", "", ids=" ".join(gone))


def _parts(sheets: Iterable[Sheet], *, is_ours: bool) -> Iterator[Part]:
    """What each sheet holds; the rows of a document, whose tables each hold a part of one, come last."""
    labelled: list[Part] = []
    for sheet in sheets:
        part = table(sheet, is_ours=is_ours)
        if part:
            yield part
        else:
            labelled.append(pairs(sheet))
    for part in labelled:
        yield part._replace(rows=())
    yield Part(tuple(joined(row for part in labelled for row in part.rows)))


def _ticket(book: Book, starts: int) -> Ticket | None:
    hidden = (sheet for sheet in book.sheets if sheet.name == TICKET_SHEET)
    cells = (cell for sheet in hidden for line in sheet.lines for cell in line.cells)
    found = (read_ticket(text, starts) for text in _tickets(book, cells))
    return next((ticket for ticket in found if ticket), None)


def _tickets(book: Book, cells: Iterable[Cell]) -> Iterator[str]:
    yield from (cell.text for cell in cells)
    yield ticket_line(book.properties)
