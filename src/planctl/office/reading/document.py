"""Reading a Word document into sheets of cells: its tables, and the words between them."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import Package, understood
from planctl.office.reading.document_parts import DocumentParts
from planctl.office.reading.fields import W, mark_fields
from planctl.office.reading.package_notes import beside_words
from planctl.office.reading.tables import blocks, sheets_of
from planctl.office.reading.words import Margins, said


def read_document(package: Package) -> Book:
    """Its tables, each a sheet, with the words above each as a sheet of their own, in order.

    Raises NotOpened for a document that holds more than can be read, or none.
    """
    with understood(package.name):
        document = DocumentParts(package)
        mark_fields(document.root)
        body = body_of(document, package.name)
        sheets = (*_sheets(body, document.margins(), package.name), *beside_words(package))
        return Book(package.name, package.kind, sheets, document.properties())


def body_of(document: DocumentParts, name: str) -> Element:
    """What a document holds between its first and last page. Raises NotOpened where there is none."""
    body = document.root.find(f"{W}body")
    if body is None:
        raise NotOpened(f"{name}: it has no text", "Ask for it anew.")
    return body


def _sheets(body: Element, margins: Margins, file: str) -> Iterator[Sheet]:
    """The document from top to bottom. Paragraphs and tables are counted through it, each from 1."""
    tables = paragraphs = 0
    above = _Between([], [])
    for block in blocks(body, "p", "tbl"):
        if block.tag == f"{W}p":
            paragraphs += 1
            above.add(block, paragraphs, margins)
            continue
        tables += 1
        yield from above.sheet(f"text above table {tables}")
        above = _Between([], [])
        yield from sheets_of(block, f"table {tables}", margins, file)
    yield from above.sheet("text at the end" if tables else "text")


class _Between(NamedTuple):
    """The paragraphs between two tables, and what stands beside them."""

    lines: list[Line]
    notes: list[tuple[str, str]]

    def add(self, paragraph: Element, number: int, margins: Margins) -> None:
        address = f"paragraph {number}"
        words = said([paragraph], margins)
        if words.text or words.field:
            cell = Cell(address, words.text, formula=words.field)
            self.lines.append(Line(number, (cell,)))
        self.notes.extend((address, f"{manner}: {text}") for manner, text in words.beside)

    def sheet(self, name: str) -> Iterator[Sheet]:
        if self.lines or self.notes:
            yield Sheet(name, tuple(self.lines), notes=tuple(self.notes))
