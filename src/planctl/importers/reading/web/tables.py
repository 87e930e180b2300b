"""The tables of a web page as grids: cells over several rows and columns, captions, fills."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.importers.reading.plain.grid import require_size
from planctl.importers.reading.web.styles import Styles
from planctl.importers.reading.web.tree import Node
from planctl.importers.reading.web.words import plain_text, words_in
from planctl.importers.source import Aside, Grid
from planctl.office.cells import Cell, Line
from planctl.office.opening import MOST_COLUMNS, MOST_ROWS

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_NO_TABLE = frozenset({"presentation", "none"})


class _Over(NamedTuple):
    """A cell that goes on below: in how many more rows, and its words."""

    rows: int
    words: str


def rows_of(table: Node) -> Iterator[tuple[int, Node]]:
    """The rows of a table with the number of their section; those of tables inside it are not its own."""
    section = 0
    waiting = list(reversed(table.elements()))
    while waiting:
        node = waiting.pop()
        if node.tag == "tr":
            yield section, node
        elif node.tag in ("td", "th"):
            yield section, Node("tr", {}, [node])
        elif node.tag not in ("table", "caption"):
            section += node.tag in _SECTIONS
            waiting.extend(reversed(node.elements()))


def is_layout(table: Node) -> bool:
    """Whether a table only places other things on the page, and says nothing by its rows."""
    if table.attributes.get("role", "").lower() in _NO_TABLE:
        return True
    rows = [_cells(row) for _, row in rows_of(table)]
    cells = [cell for row in rows for cell in row]
    if len(cells) < 2:
        return True
    holding = sum(any(_inner_tables(cell)) for cell in cells)
    return holding > 0 and (holding * 2 >= len(cells) or len(rows) < 3 or max(map(len, rows)) < 3)


def _inner_tables(node: Node) -> Iterator[Node]:
    waiting = node.elements()
    while waiting:
        each = waiting.pop()
        if each.tag == "table":
            yield each
        else:
            waiting.extend(each.elements())


def _cells(row: Node) -> list[Node]:
    found = []
    waiting = list(reversed(row.elements()))
    while waiting:
        node = waiting.pop()
        if node.tag in ("td", "th"):
            found.append(node)
        elif node.tag != "table":
            waiting.extend(reversed(node.elements()))
    return found


class TableReading:
    """One table as it is read. `asides` are what is in it and not taken."""

    def __init__(self, name: str, styles: Styles) -> None:
        self.asides: list[Aside] = []
        self._name = name
        self._styles = styles
        self._over: dict[int, _Over] = {}

    def grid(self, table: Node) -> Grid:
        """The whole table. Raises NotOpened for more than is read."""
        lines: list[Line] = []
        last = -1
        for number, (section, row) in enumerate(rows_of(table), 1):
            require_size(self._name, number, 0)
            if section != last:
                self._over, last = {}, section
            at = f"{self._name}, row {number}"
            if self._styles.look(row).is_hidden:
                self.asides.append(Aside(at, "hidden-row", plain_text(row)))
                continue
            lines.append(Line(number, tuple(self._row(row, at))))
        captions = (each for each in table.elements() if each.tag == "caption")
        title = next((words_in(each.inside, self._styles).text for each in captions), "")
        return Grid(self._name, tuple(lines), " ".join(title.split()))

    def _row(self, row: Node, at: str) -> Iterator[Cell]:
        column = 1
        for node in _cells(row):
            if self._styles.look(node).is_hidden:
                self._tell_hidden(node, f"{at}, column {column}")
                continue
            while column in self._over:
                yield self._covered(column, at)
                column += 1
            width = _span(node, "colspan", MOST_COLUMNS + 1)
            require_size(self._name, 0, column + width - 1)
            cell = self._cell(node, f"{at}, column {column}")
            yield cell
            height = _span(node, "rowspan", MOST_ROWS)
            for each in range(width):
                self._over.pop(column + each, None)
                if height > 1:
                    self._over[column + each] = _Over(height - 1, "" if each else cell.text)
                if each:
                    yield Cell("")
            column += width
        for each in range(column, max(self._over, default=0) + 1):
            yield self._covered(each, at) if each in self._over else Cell("")

    def _covered(self, column: int, at: str) -> Cell:
        """The rest of a cell from above, and one row less of it."""
        over = self._over.pop(column)
        if over.rows > 1:
            self._over[column] = over._replace(rows=over.rows - 1)
        return Cell(f"{at}, column {column}", above=over.words) if over.words else Cell("")

    def _cell(self, node: Node, at: str) -> Cell:
        words = words_in(node.inside, self._styles)
        look = self._styles.look(node)
        text, old = words.text, words.old
        if look.is_struck:
            text, old = "", " ".join(filter(None, (old, text.replace("\n", " "))))
        for manner, said in words.beside:
            self.asides.append(Aside(at, manner, said))
        return Cell(at, text, struck=bool(old), old=old, fill=look.fill or words.fill)

    def _tell_hidden(self, node: Node, at: str) -> None:
        if words := plain_text(node):
            self.asides.append(Aside(at, "hidden", words))


def _span(node: Node, name: str, most: int) -> int:
    """Over how many rows or columns a cell runs; 0 says all that are left."""
    said = node.attributes.get(name, "1").strip()
    if not (said.isascii() and said.isdecimal()) or len(said) > 6:
        return 1
    wanted = int(said)
    return min(wanted, most) if wanted else (most if name == "rowspan" else 1)
