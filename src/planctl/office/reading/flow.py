"""Reading a Word document from top to bottom, with how its words look: what a plan is brought in from."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.office.opening import Package, understood
from planctl.office.reading.document import body_of
from planctl.office.reading.document_parts import DocumentParts
from planctl.office.reading.drawings import boxes_in, is_drawn, mark_drawings
from planctl.office.reading.fields import W, is_no_plan, mark_fields
from planctl.office.reading.form_boxes import spell_boxes
from planctl.office.reading.look import LEVEL, STRONG, mark_look
from planctl.office.reading.numbering import Numbering
from planctl.office.reading.package_notes import beside_words
from planctl.office.reading.shading import theme_of
from planctl.office.reading.split_cells import as_split
from planctl.office.reading.styles import Styles
from planctl.office.reading.symbol_fonts import spell_signs
from planctl.office.reading.tables import blocks, sheet_of
from planctl.office.reading.words import SIGN, Margins, Said, grouped, plain_words, said

TEXT = "text"
"""The name of every sheet that holds paragraphs; the others are tables."""
MOST_DEPTH = 40
"""How many boxes, and tables that lay out a page, may stand inside each other."""
_DRAFT = re.compile(r"\b(?:drafft|draft)\b", re.IGNORECASE)
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
_DRAWN_WORDS = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


def read_flow(package: Package) -> Book:
    """Tables and the paragraphs between them, in order, each paragraph with how it looks.

    Paragraphs without words are among them, for they set apart what stands before and after.
    A table that only lays out a page is read as what stands in its cells. Words in text boxes are
    paragraphs after the one that they hang on. Raises NotOpened for more than can be read, or none.
    """
    with understood(package.name):
        document = DocumentParts(package)
        body = body_of(document, package.name)
        _mark(document)
        flow = _Flow(document.margins(), package.name)
        flow.draft(chain(document.of_kind("header"), document.of_kind("footer")))
        flow.inside(body, _Where("", "table ", count(1)))
        flow.diagrams(document.of_kind("diagramData"))
        sheets = (*flow.sheets(), *beside_words(package))
        return Book(package.name, package.kind, sheets, document.properties())


def _mark(document: DocumentParts) -> None:
    """Everything about the words that is told elsewhere is written at the words themselves."""
    root = document.root
    styles = Styles(document.of_kind("styles"))
    spell_signs(root)
    spell_boxes(root)
    mark_fields(root, is_no_plan)
    mark_drawings(root, document.bytes_of("image"), theme_of(document.of_kind("theme")))
    mark_look(root, styles, Numbering(list(document.of_kind("numbering")), styles))


class _Where(NamedTuple):
    """A part of the document being read. `at` is the place of its paragraphs, "" for the body's own.

    `table` is what the names of its tables begin with, which `tables` counts; `depth` is in how many
    cells or boxes it stands.
    """

    at: str
    table: str
    tables: Iterator[int]
    depth: int = 0


class _Flow:
    """The document so far: sheets, and the paragraphs since the last table."""

    def __init__(self, margins: Margins, file: str) -> None:
        self._margins, self._file = margins, file
        self._sheets: list[Sheet] = []
        self._lines: list[Line] = []
        self._notes: list[tuple[str, str]] = []
        self._last_field = ""

    def sheets(self) -> tuple[Sheet, ...]:
        self._break()
        return tuple(self._sheets)

    def inside(self, element: Element, where: "_Where") -> None:
        """What stands in the body, a cell or a text box.

        Paragraphs and tables of the body are counted through it, each from 1.
        """
        if where.depth > MOST_DEPTH:
            raise NotOpened(
                f"{self._file}: text boxes or tables stand deep inside each other", "Take them out."
            )
        paragraphs = 0
        for group in grouped(blocks(element, "p", "tbl")):
            if group[0].tag == f"{W}p":
                self._paragraph(group, where.at or f"paragraph {paragraphs + 1}", where.depth)
                paragraphs += len(group)
            else:
                self._table(group[0], f"{where.table}{next(where.tables)}", where.depth)

    def draft(self, edges: Iterable[Element]) -> None:
        """That every page says it is a draft: in its head or foot, or printed across it."""
        for edge in edges:
            across = (each.get("string", "") for each in edge.iter(_TEXT_PATH))
            found = _DRAFT.search("\n".join((plain_words(edge), *across)))
            if found:
                self._lines.append(Line(0, (Cell("page header", found[0]),)))
                return

    def diagrams(self, parts: Iterable[Element]) -> None:
        """The words of diagrams, which stand at no place of their own."""
        for number, part in enumerate(parts, 1):
            texts = ((each.text or "").strip() for each in part.iter(_DRAWN_WORDS))
            if words := "\n".join(filter(None, texts)):
                self._notes.append((f"diagram {number}", f"words-drawn: {words}"))

    def _paragraph(self, group: list[Element], at: str, depth: int) -> None:
        words = said(group, self._margins)
        self._lines.append(_line(group, at, words))
        self._notes += [(at, f"{manner}: {text}") for manner, text in self._told(words)]
        for number, box in enumerate(_boxes(group), 1):
            place = f"{at}, box {number}"
            self.inside(box, _Where(place, f"{place}.", count(1), depth + 1))

    def _told(self, words: Said) -> Iterator[tuple[str, str]]:
        """What stands beside a paragraph: of a table of contents, which is one field, its first line."""
        goes_on, self._last_field = words.field == self._last_field, words.field
        return (each for each in words.beside if each[0] != "field" or not goes_on)

    def _table(self, table: Element, name: str, depth: int) -> None:
        if not _is_layout(table):
            self._break()
            self._sheets.append(sheet_of(as_split(table), name, self._margins, self._file))
            return
        tables = count(1)
        for number, row in enumerate(blocks(table, "tr"), 1):
            for at, cell in enumerate(blocks(row, "tc"), 1):
                place = f"{name}, row {number}, column {at}"
                self.inside(cell, _Where(place, f"{name}.", tables, depth + 1))

    def _break(self) -> None:
        if self._lines or self._notes:
            self._sheets.append(Sheet(TEXT, tuple(self._lines), notes=tuple(self._notes)))
        self._lines, self._notes = [], []


def _line(group: list[Element], at: str, words: Said) -> Line:
    """A paragraph with how it looks."""
    level = max(int(each.get(LEVEL, "0")) for each in group)
    is_strong = all(each.get(STRONG) is not None for each in group)
    is_item = group[0].get(SIGN) is not None
    number = at.rpartition(" ")[2]
    own = int(number) if number.isdecimal() else 0
    cell = Cell(at, words.text, old=words.old)
    return Line(own, (cell,), level=level, is_item=is_item, is_strong=is_strong)


def _boxes(group: list[Element]) -> Iterator[Element]:
    runs = (run for each in group for run in _runs(each))
    return (box for run in runs for child in run if is_drawn(child) for box in boxes_in(child))


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, none of those in a text box that hangs on it."""
    for child in element:
        if child.tag == f"{W}r":
            yield child
        elif child.tag != f"{W}p":
            yield from _runs(child)


def _is_layout(table: Element) -> bool:
    """Whether a table only lays out a page: one cell, one row that holds tables, or no words beside them."""
    rows = [list(blocks(row, "tc")) for row in blocks(table, "tr")]
    if sum(map(len, rows)) == 1:
        return True
    holding = [row for row in rows if any(map(_has_table, row))]
    if holding and len(rows) == 1:
        return True
    beside = (cell for row in holding for cell in row if not _has_table(cell))
    return bool(holding) and not any(plain_words(cell) for cell in beside)


def _has_table(cell: Element) -> bool:
    return next(blocks(cell, "tbl"), None) is not None
