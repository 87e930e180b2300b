"""A Word document as blocks: its tables, and the paragraphs between them."""

from collections.abc import Iterator
from hashlib import sha256

from planctl.importers.reading.lines.any_text import with_records
from planctl.importers.reading.lines.entries import is_labelled
from planctl.importers.reading.tabbed_paragraphs import with_tabbed
from planctl.importers.source import Aside, Block, Grid, Prose, Source
from planctl.office.cells import Cell, Line, Sheet
from planctl.office.opening import Package


def read_word(package: Package) -> Source:
    """What a document holds, in order. Raises NotOpened for more than can be read, or none."""
    from planctl.office.reading.flow import read_flow

    book = read_flow(package)
    found = tuple(block for sheet in book.sheets for block in _blocks(sheet))
    blocks = with_records(tuple(with_tabbed(found)))
    return Source(
        book.name,
        book.kind,
        sha256(package.data).hexdigest(),
        tuple(block for block in blocks if isinstance(block, Grid) or block.text),
        tuple(aside for sheet in book.sheets for aside in _asides(sheet)),
        " ".join(book.properties.get("title", "").split()),
    )


def _blocks(sheet: Sheet) -> Iterator[Block]:
    from planctl.office.reading.flow import TEXT

    if sheet.name == TEXT:
        for line in sheet.lines:
            yield from _prose(line, line.cells[0])
    elif sheet.lines:
        yield Grid(sheet.name, sheet.lines)


def _prose(line: Line, cell: Cell) -> Iterator[Prose]:
    """A paragraph; several where lines that were broken by hand each begin with a label."""
    lines = cell.text.split("\n")
    texts = lines if sum(map(is_labelled, lines)) > 1 else [cell.text]
    for text in texts:
        yield Prose(cell.at, text, line.level, line.is_item, line.is_strong)


def _asides(sheet: Sheet) -> Iterator[Aside]:
    """What stands beside the words; of the whole file where it has no place."""
    for at, note in sheet.notes:
        manner, _, text = note.partition(": ")
        yield Aside(at, manner, text)
