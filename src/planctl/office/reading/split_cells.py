"""Tables in the cells of a table, read as what they look like: cells that are split in rows and columns."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from planctl.office.opening import MOST_COLUMNS
from planctl.office.reading.fields import W
from planctl.office.reading.styles import number_of
from planctl.office.reading.tables import blocks
from planctl.office.reading.words import plain_words


class _Split(NamedTuple):
    """The cell of a row that holds a table: in which column it begins, and the table's rows."""

    at: int
    cell: Element
    rows: list[Element]

    @property
    def head(self) -> tuple[str, ...]:
        """The words of the table's first row."""
        return tuple(plain_words(cell) for cell in blocks(self.rows[0], "tc"))


def as_split(table: Element) -> Element:
    """A table with the rows of those inside it as rows of its own; itself where that is not certain.

    It is where the rows hold tables in one column, at least half of them from the first that does,
    with no words beside. Where all of these have the same first row, that is the heading of it.
    """
    rows = list(blocks(table, "tr"))
    splits = [_split(row) for row in rows]
    held = [split for split in splits if split is not None]
    first = next((at for at, split in enumerate(splits) if split is not None), len(rows))
    if len({split.at for split in held}) != 1 or 2 * len(held) < len(rows) - first:
        return table
    splitting = _Splitting(held)
    is_small = splitting.at + splitting.width <= MOST_COLUMNS
    return splitting.made(rows, splits, first) if is_small else table


class _Splitting:
    """The tables of one column. `width` is how many columns they need."""

    def __init__(self, held: list[_Split]) -> None:
        self.at = held[0].at
        self.width = max(_width(row) for split in held for row in split.rows)
        is_headed = len(held) > 1 and len({split.head for split in held}) == 1
        self.head = held[0].rows[0] if is_headed and any(held[0].head) else None

    def made(self, rows: list[Element], splits: list[_Split | None], first: int) -> Element:
        table = Element(f"{W}tbl")
        if self.head is not None and first == 0:
            table.append(self._headed(Element(f"{W}tr"), self.head))
        for number, (row, split) in enumerate(zip(rows, splits, strict=True)):
            if split is not None:
                table.extend(self._rows(row, split))
            elif self.head is not None and number == first - 1:
                table.append(self._headed(row, self.head))
            else:
                table.append(self._widened(row))
        return table

    def _rows(self, row: Element, split: _Split) -> Iterator[Element]:
        """A row for each of the table in it; what stands beside goes on in them as merged cells do."""
        body = split.rows[1:] if self.head is not None else split.rows
        for number, inner in enumerate(body or [Element(f"{W}tr")]):
            made = Element(f"{W}tr")
            made.extend(each for each in inner if each.tag == f"{W}trPr")
            for cell in blocks(row, "tc"):
                if cell is split.cell:
                    made.extend(self._padded(inner))
                else:
                    made.append(_going_on(cell) if number else _begun(cell, len(body) > 1))
            yield made

    def _padded(self, inner: Element) -> list[Element]:
        left = max(self.width - _width(inner), 0)
        return [*blocks(inner, "tc"), *(Element(f"{W}tc") for _ in range(left))]

    def _headed(self, row: Element, head: Element) -> Element:
        """The row above with the tables' own headings in place of the one over them."""
        made, at, is_set = Element(f"{W}tr"), 0, False
        for cell in blocks(row, "tc"):
            if at + _span(cell) > self.at and not is_set:
                made.extend(Element(f"{W}tc") for _ in range(self.at - at))
                made.extend(self._padded(head))
                is_set = True
            else:
                made.append(cell)
            at += _span(cell)
        if not is_set:
            made.extend(Element(f"{W}tc") for _ in range(self.at - at))
            made.extend(self._padded(head))
        return made

    def _widened(self, row: Element) -> Element:
        """A row in which what stands over or under the tables is as wide as they are."""
        at = 0
        for cell in blocks(row, "tc"):
            wide = _span(cell)
            if at <= self.at < at + wide:
                _set(cell, "gridSpan", str(min(wide + self.width - 1, MOST_COLUMNS)))
            at += wide
        return row


def _split(row: Element) -> _Split | None:
    """The one cell of a row that holds nothing but tables of several columns."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return None
    at, found = 0, []
    for cell in blocks(row, "tc"):
        inner = [each for table in blocks(cell, "tbl") for each in blocks(table, "tr")]
        if inner:
            found.append(_Split(at, cell, inner))
        at += _span(cell)
    if len(found) != 1 or any(plain_words(each) for each in blocks(found[0].cell, "p")):
        return None
    return found[0] if max(map(_width, found[0].rows)) > 1 else None


def _width(row: Element) -> int:
    return sum(map(_span, blocks(row, "tc")))


def _span(cell: Element) -> int:
    return max(1, min(number_of(cell.find(f"{W}tcPr/{W}gridSpan"), 1), MOST_COLUMNS))


def _begun(cell: Element, goes_on: bool) -> Element:
    if goes_on and cell.find(f"{W}tcPr/{W}vMerge") is None:
        _set(cell, "vMerge", "restart")
    return cell


def _going_on(cell: Element) -> Element:
    made = Element(f"{W}tc")
    _set(made, "gridSpan", str(_span(cell)))
    _set(made, "vMerge", "continue")
    return made


def _set(cell: Element, name: str, value: str) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = SubElement(cell, f"{W}tcPr")
    mark = properties.find(f"{W}{name}")
    if mark is None:
        mark = SubElement(properties, f"{W}{name}")
    mark.set(f"{W}val", value)
