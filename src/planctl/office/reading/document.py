"""Reading a Word document into sheets of cells: its tables, and the words between them."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import Package, understood
from planctl.office.reading.fields import W, mark_fields
from planctl.office.reading.package_notes import beside_words
from planctl.office.reading.tables import blocks, sheets_of
from planctl.office.reading.words import Margins, plain_words, said

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MARGINS = (("comment", "comments"), ("footnote", "footnotes"), ("endnote", "endnotes"))
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def read_document(package: Package) -> Book:
    """Its tables, each a sheet, with the words above each as a sheet of their own, in order.

    Raises NotOpened for a document that holds more than can be read, or none.
    """
    with understood(package.name):
        document = _Document(package)
        body = document.root.find(f"{W}body")
        if body is None:
            raise NotOpened(f"{package.name}: it has no text", "Ask for it anew.")
        sheets = (*_sheets(body, document.margins(), package.name), *beside_words(package))
        return Book(package.name, package.kind, sheets, document.properties())


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


class _Document:
    """The parts of a document, found as its own relationships name them."""

    def __init__(self, package: Package) -> None:
        self._parts = package.parts
        self._name = next(self._related("", "officeDocument"), "word/document.xml")
        self.root = self._parsed(self._name)
        mark_fields(self.root)

    def margins(self) -> Margins:
        """Comments and notes by kind and id."""
        return {
            (kind, each.get(f"{W}id", "")): plain_words(each)
            for kind, relationship in _MARGINS
            for name in self._related(self._name, relationship)
            for each in self._parsed(name).iter(f"{W}{kind}")
        }

    def properties(self) -> dict[str, str]:
        """The document's own properties by name; those that somebody added count before the others."""
        found: dict[str, str] = {}
        for name in self._related("", "metadata/core-properties"):
            for each in self._parsed(name):
                found[each.tag.rpartition("}")[2]] = each.text or ""
        for name in self._related("", "custom-properties"):
            for each in self._parsed(name).iter(_CUSTOM):
                found[each.get("name", "")] = "".join(each.itertext())
        return found

    def _related(self, part: str, kind: str) -> Iterator[str]:
        """The parts that a part names as being of a kind; "" is the package itself."""
        folder = dirname(part)
        own = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
        if own not in self._parts:
            return
        for each in self._parsed(own).iter(_RELATIONSHIP):
            target = each.get("Target", "")
            name = target[1:] if target.startswith("/") else normpath(join(folder, target))
            if each.get("Type", "").endswith(f"/{kind}") and name in self._parts:
                yield name

    def _parsed(self, name: str) -> Element:
        from defusedxml.ElementTree import fromstring

        root: Element = fromstring(self._parts[name])
        return root
