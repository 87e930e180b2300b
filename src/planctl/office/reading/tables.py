"""The tables of a Word document as rows of cells, each with its address."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planctl.errors import NotOpened
from planctl.office.cells import Cell, Line, Sheet
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS
from planctl.office.reading.fields import W
from planctl.office.reading.numbering import BULLET
from planctl.office.reading.shading import fill_of, ink_of
from planctl.office.reading.words import Margins, Said, grouped, is_placeholder, joined, said

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


def sheet_of(table: Element, name: str, margins: Margins, file: str) -> Sheet:
    """A table as a sheet, with what is in tables inside it in the words of its cells.

    A cell that holds no words but something drawn says so, in square brackets. Raises NotOpened for
    more than can be read.
    """
    return _Reading(name, margins, file, shows_drawn=True).sheet(table)


class _Row(NamedTuple):
    """One row being read. `notes` tell what stands beside its words, with the address."""

    cells: list[Cell]
    notes: list[tuple[str, str]]


class _Reading(NamedTuple):
    """One table being read: what it is called, and the comments and footnotes of its file.

    `shows_drawn` is whether what is drawn in a cell counts: a box or picture, told where it holds
    nothing else, and the colour of a dot.
    """

    name: str
    margins: Margins
    file: str
    inside: int = 0
    shows_drawn: bool = False

    def sheets(self, table: Element) -> Iterator[Sheet]:
        yield self.sheet(table)
        cells = (
            cell for row in blocks(table, "tr") if not _is_deleted(row) for cell in _cells(row)
        )
        inner = (each for cell in cells if not _goes_on(cell) for each in blocks(cell, "tbl"))
        for number, each in enumerate(inner, 1):
            deeper = self._replace(name=f"{self.name}.{number}", inside=self.inside + 1)
            yield from deeper.sheets(each)

    def sheet(self, table: Element) -> Sheet:
        lines: list[Line] = []
        notes: list[tuple[str, str]] = []
        above: dict[int, str] = {}
        rows = list(blocks(table, "tr"))
        if len(rows) > MOST_ROWS:
            raise self._too_large(f"more than {MOST_ROWS} rows")
        for number, row in enumerate(rows, 1):
            if _is_deleted(row):
                notes.append((f"{self.name}, row {number}", _told("deleted", _words_of(row))))
                continue
            read = self._row(row, number, above)
            lines.append(Line(number, tuple(read.cells)))
            notes += read.notes
        return Sheet(self.name, tuple(lines), notes=tuple(notes))

    def _row(self, row: Element, number: int, above: dict[int, str]) -> _Row:
        """The cells of a row. `above` has what is said above by column, and takes up what is said here."""
        read = _Row([], [])
        for at, cell in self._placed(row):
            address = f"{self.name}, row {number}, column {at}"
            if _mark(cell, "tcPr", "cellDel") is not None:
                read.notes.append((address, _told("deleted", _words_of(cell))))
                continue
            read.cells.extend([Cell("")] * (at - 1 - len(read.cells)))
            if _is_covered(cell) or (_goes_on(cell) and at in above):
                read.cells.append(_rest(cell, address, above.get(at, "")))
                if covered := _words_of(cell):
                    read.notes.append((address, _told("hidden", covered)))
                continue
            words = self._words(cell, self.inside)
            above[at] = words.text
            read.cells.append(self._cell(cell, address, words))
            read.notes.extend((address, _told(*each)) for each in words.beside)
        return read

    def _cell(self, cell: Element, address: str, words: Said) -> Cell:
        """A cell as it is seen; a dot in a colour is nothing but that colour, where drawings count."""
        text, fill = words.text, fill_of(cell, words.text)
        if self.shows_drawn and not text:
            text = _drawn(words)
        elif self.shows_drawn and (ink := ink_of(cell, text)):
            text, fill = "", ink
        return Cell(address, text, formula=words.field, old=words.old, fill=fill)

    def _placed(self, row: Element) -> Iterator[tuple[int, Element]]:
        """Each cell with the column it begins in, once where it is merged with others beside it."""
        at = 1 + _number(_mark(row, "trPr", "gridBefore"), 0)
        for cell in blocks(row, "tc"):
            if at > MOST_COLUMNS:
                raise self._too_large(f"more than {MOST_COLUMNS} columns")
            yield at, cell
            at += max(1, _number(_mark(cell, "tcPr", "gridSpan"), 1))

    def _words(self, cell: Element, inside: int) -> Said:
        """What a cell says; of a table inside it each row is a line."""
        if inside > MOST_INSIDE:
            raise self._too_large(f"more than {MOST_INSIDE} tables inside each other")
        found: list[Said] = []
        for group in grouped(blocks(cell, "p", "tbl")):
            if group[0].tag == f"{W}p":
                found.append(said(group, self.margins))
                continue
            for row in blocks(group[0], "tr"):
                placed = (each for _, each in self._placed(row) if _is_seen(each))
                parts = [self._words(each, inside + 1) for each in placed]
                line = " | ".join(part.text for part in parts)
                found.append(joined(line, parts))
        lines = _lines(found)
        return joined(lines, [_without_number(each, lines) for each in found])

    def _too_large(self, what: str) -> NotOpened:
        return NotOpened(
            f"{self.file}: a table in it has {what}",
            "Copy the rows that are meant into a new document.",
        )


def _lines(found: list[Said]) -> str:
    """The words of a cell, a line for each paragraph; with signs where several are a list."""
    filled = [each for each in found if each.text]
    if not filled:
        return next((each.sign.rstrip(".)") for each in found if each.sign != BULLET), "")
    if len(filled) == 1:
        return filled[0].text
    lines = (f"{each.sign} {each.text}" if each.sign and each.text else each.text for each in found)
    return "\n".join(lines).strip()


def _without_number(part: Said, lines: str) -> Said:
    """A paragraph, with its number told beside it where that is not in the words of its cell."""
    is_told = part.text != lines or not part.text or part.sign in ("", BULLET)
    return part if is_told else part._replace(beside=(*part.beside, ("list-number", part.sign)))


def _drawn(words: Said) -> str:
    """What is drawn in a cell, as a mark that nobody takes for words: [picture: a green tick]."""
    found = [f"[{manner}: {text}]" for manner, text in words.beside if manner in ("box", "picture")]
    return " ".join(found)


def _cells(row: Element) -> Iterator[Element]:
    return (each for each in blocks(row, "tc") if _mark(each, "tcPr", "cellDel") is None)


def _is_deleted(row: Element) -> bool:
    return _mark(row, "trPr", "del") is not None


def _is_seen(cell: Element) -> bool:
    return _mark(cell, "tcPr", "cellDel") is None and not (_goes_on(cell) or _is_covered(cell))


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the rest of one above that is merged with it."""
    mark = _mark(cell, "tcPr", "vMerge")
    return mark is not None and mark.get(f"{W}val", "continue") == "continue"


def _rest(cell: Element, address: str, above: str) -> Cell:
    """A cell that another is merged with: of one above, it has its words and colour."""
    return Cell("") if _is_covered(cell) else Cell(address, above=above, fill=fill_of(cell, ""))


def _is_covered(cell: Element) -> bool:
    """Whether a cell is the rest of one before it that is merged with it, as older programs write it."""
    mark = _mark(cell, "tcPr", "hMerge")
    return mark is not None and mark.get(f"{W}val", "continue") == "continue"


def _told(manner: str, words: str) -> str:
    return f"{manner}: {words}"


def _words_of(element: Element) -> str:
    """All the words of a row or cell, whether they count as said or not."""
    paragraphs = list(element.iter(f"{W}p"))
    found = said(paragraphs, {})
    return " ".join([found.text, *(words for _, words in found.beside)]).strip()


def _mark(element: Element, properties: str, name: str) -> Element | None:
    return element.find(f"{W}{properties}/{W}{name}")


def _number(mark: Element | None, otherwise: int) -> int:
    text = mark.get(f"{W}val", "") if mark is not None else ""
    is_number = text.isascii() and text.isdecimal() and len(text) < 6
    return min(int(text), MOST_COLUMNS + 1) if is_number else otherwise
