"""The blocks of a form that was text, where the lines that tell its actions apart were changed."""

from collections.abc import Iterator

from planctl.office.cells import Book
from planctl.partners.form import TICKET_SHEET
from planctl.partners.returned.remarks import Remark, refused


def in_doubt(book: Book) -> Iterator[Remark]:
    """A refusal for each action that has several blocks which left apart, or one that another ran into.

    `book` holds, in the sheet of its ticket, a line for each block with its number in the text: the id
    that it has now, then all that the ticket says in it.
    """
    lines = [line for sheet in book.sheets if sheet.name == TICKET_SHEET for line in sheet.lines]
    blocks: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for line in lines if book.kind == "txt" else ():
        identity, *told = (cell.text for cell in line.cells)
        blocks.setdefault(identity, []).append((line.number, tuple(told)))
    for identity, some in blocks.items():
        said = {told for _, told in some}
        if len(said) > 1 or any(len(told) > 1 for told in said):
            where = ", ".join(str(number) for number, _ in some)
            yield refused("blocks-in-doubt", identity, id=identity, lines=where)
