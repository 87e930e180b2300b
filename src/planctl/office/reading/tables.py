"""The tables of a Word document as rows of cells, each with its address."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.errors import NotOpened
from planctl.office.cells import Cell, Line, Sheet
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS
from planctl.office.reading.fields import W
from planctl.office.reading.words import Margins, Said, is_placeholder, joined, said

MOST_INSIDE = 4
"""How many tables may stand inside each other."""
_WRAPS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag"})


def blocks(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, and those in what only wraps them: a content control, say."""
    wanted = {f"{W}{name}" for name in names}
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPS and not is_placeholder(child):
            yield from blocks(child, *names)


def sheets_of(table: Element, name: str, margins: Margins, file: str) -> Iterator[Sheet]:
    """A table as a sheet, then the tables inside it. Raises NotOpened for more than can be read."""
    return _Reading(name, margins, file).sheets(table)


class _Reading(NamedTuple):
    """One table being read: what it is called, and the comments and footnotes of its file."""

    name: str
    margins: Margins
    file: str
    inside: int = 0

    def sheets(self, table: Element) -> Iterator[Sheet]:
        lines, notes, inner = [], [], []
        above: dict[int, str] = {}
        rows = list(blocks(table, "tr"))
        if len(rows) > MOST_ROWS:
            raise self._too_large(f"more than {MOST_ROWS} rows")
        for number, row in enumerate(rows, 1):
            if _mark(row, "trPr", "del") is not None:
                notes.append((f"{self.name}, row {number}", _told("deleted", _row_words(row))))
                continue
            cells: list[Cell] = []
            for at, cell in self._placed(row):
                address = f"{self.name}, row {number}, column {at}"
                cells += [Cell("")] * (at - 1 - len(cells))
                if _goes_on(cell):
                    cells.append(Cell(address, above=above.get(at, "")))
                    continue
                words = self._words(cell, self.inside)
                above[at] = words.text
                cells.append(Cell(address, words.text, formula=words.field))
                notes += [(address, _told(*each)) for each in words.beside]
                inner += list(blocks(cell, "tbl"))
            lines.append(Line(number, tuple(cells)))
        yield Sheet(self.name, tuple(lines), notes=tuple(notes))
        for number, each in enumerate(inner, 1):
            deeper = self._replace(name=f"{self.name}.{number}", inside=self.inside + 1)
            yield from deeper.sheets(each)

    def _placed(self, row: Element) -> Iterator[tuple[int, Element]]:
        """Each cell with the column it begins in, once where it is merged with others beside it."""
        at = 1 + _number(_mark(row, "trPr", "gridBefore"), 0)
        for cell in blocks(row, "tc"):
            if at > MOST_COLUMNS:
                raise self._too_large(f"more than {MOST_COLUMNS} columns")
            if _mark(cell, "tcPr", "cellDel") is None:
                yield at, cell
            at += max(1, _number(_mark(cell, "tcPr", "gridSpan"), 1))

    def _words(self, cell: Element, inside: int) -> Said:
        """What a cell says; of a table inside it each row is a line."""
        if inside > MOST_INSIDE:
            raise self._too_large(f"more than {MOST_INSIDE} tables inside each other")
        found: list[Said] = []
        for block in blocks(cell, "p", "tbl"):
            if block.tag == f"{W}p":
                found.append(said([block], self.margins))
                continue
            for row in blocks(block, "tr"):
                placed = (each for _, each in self._placed(row) if not _goes_on(each))
                parts = [self._words(each, inside + 1) for each in placed]
                line = " | ".join(part.text for part in parts)
                found.append(joined(line, parts))
        return joined("\n".join(part.text for part in found).strip(), found)

    def _too_large(self, what: str) -> NotOpened:
        return NotOpened(
            f"{self.file}: a table in it has {what}",
            "Copy the rows that are meant into a new document.",
        )


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the rest of one above that is merged with it."""
    mark = _mark(cell, "tcPr", "vMerge")
    return mark is not None and mark.get(f"{W}val", "continue") == "continue"


def _told(manner: str, words: str) -> str:
    return f"{manner}: {words}"


def _row_words(row: Element) -> str:
    paragraphs = list(row.iter(f"{W}p"))
    found = said(paragraphs, {})
    return " ".join([found.text, *(words for _, words in found.beside)]).strip()


def _mark(element: Element, properties: str, name: str) -> Element | None:
    return element.find(f"{W}{properties}/{W}{name}")


def _number(mark: Element | None, otherwise: int) -> int:
    text = mark.get(f"{W}val", "") if mark is not None else ""
    is_number = text.isascii() and text.isdecimal() and len(text) < 6
    return min(int(text), MOST_COLUMNS + 1) if is_number else otherwise
