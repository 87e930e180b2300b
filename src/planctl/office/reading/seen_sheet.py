"""One sheet of a workbook as a person sees it, with what is told of the rest of it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from itertools import groupby
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from planctl.office.cells import Cell, Line
from planctl.office.opening import MOST_COLUMNS, Package
from planctl.office.reading.colour_rules import Rules, areas_told
from planctl.office.reading.loading_workbook import filled_cells, require_small
from planctl.office.reading.merged_cells import Area, Place
from planctl.office.reading.seen_looks import SHAPES, Looks, said_and_struck
from planctl.office.reading.seen_merges import Shown, merge
from planctl.office.reading.seen_told import Gathering, Told, rows_named
from planctl.office.reading.sheet_markup import drawn_words, formulas_of, has_newer_rules
from planctl.office.reading.shown_values import shown_day, shown_number, shown_text
from planctl.office.reading.symbol_fonts import seen_in
from planctl.office.reading.workbook import TRUTHS, comment_words, hidden_columns, unescaped

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

_NUMBERED = re.compile(r"(?=\S*\d)\S{1,12}")
"""The number of a row: few signs without a space, a digit among them."""


class SeenSheet(NamedTuple):
    """A sheet that is shown, with the lines in it that are. Lines where nothing stands are left out.

    Cells of hidden columns, counted from 1, are empty.
    """

    name: str
    lines: tuple[Line, ...]
    told: tuple[Told, ...]
    hidden_columns: frozenset[int] = frozenset()


class SheetReading:
    """A sheet being read. `rows` are the numbers of those in which something stands."""

    def __init__(self, package: Package, sheet: "Worksheet", part: str, looks: Looks) -> None:
        self._package, self._part, self._looks = package, part, looks
        self._sheet, self._name = sheet, str(sheet.title)
        self._filled = list(filled_cells(sheet))
        by_line: dict[int, list[ExcelCell]] = {}
        for cell in self._filled:
            if cell.value is not None:
                by_line.setdefault(cell.row, []).append(cell)
        require_small(by_line, package.name, self._name)
        self.rows = sorted(by_line)
        self._gathering = Gathering(self._name)

    def seen(self, areas: list[Area]) -> SeenSheet:
        """The sheet with what its merged cells show in the first place that is not hidden."""
        shown = Shown(frozenset(self._hidden_rows()), frozenset(self._hidden_columns()))
        rules = Rules(self._sheet, self.rows, self._looks.palette)
        cells = self._cells(rules)
        gone = merge(cells, areas, shown, self._address, self._cover)
        self._tell_formulas()
        told = [*self._gathering.told(), *self._comments(), *self._hidden(cells, shown)]
        by_row: dict[int, dict[int, Cell]] = {}
        for (row, at), cell in cells.items():
            if row not in shown.hidden_rows and at not in shown.hidden_columns:
                by_row.setdefault(row, {})[at] = cell
        widest = max((at for by_column in by_row.values() for at in by_column), default=0)
        lines = [
            self._line(row, by_row[row], widest, gone, told) for row in self.rows if row in by_row
        ]
        told += self._beside(rules)
        seen = tuple(line for line in lines if line)
        return SeenSheet(self._name, seen, tuple(told), shown.hidden_columns)

    def _cells(self, rules: Rules) -> dict[Place, Cell]:
        """Every cell that shows something by itself, by its row and column."""
        values = {(cell.row, cell.column): cell.value for cell in self._filled}
        with_words = set(self.rows)
        dressed = [Area(each.ref, *_ends(each.ref)) for each in self._sheet.tables.values()]
        made = {}
        for cell in self._filled:
            place = (cell.row, cell.column)
            if cell.row not in with_words or cell.column > MOST_COLUMNS:
                continue
            found, look = self._cell(cell), self._looks.of(cell)
            fill = rules.fill(*place, values)
            if look.unseen and found.text and fill is None and not _is_in(place, dressed):
                self._gathering.add("hidden", cell.row, cell.column_letter, found.text)
                found = Cell(found.at)
            if not found.fill:  # else a dot, whose own colour counts
                found = found._replace(fill=look.fill if fill is None else fill)
            if found.text or found.old or found.fill:
                made[place] = found
        for place in self._absent(rules, values):
            if fill := rules.fill(*place, values):
                made[place] = Cell(self._address(place), fill=fill)
        return made

    def _absent(self, rules: Rules, values: Mapping[Place, object]) -> Iterator[Place]:
        """The places in rows with words for which the file has no cell, and rules may have a colour."""
        for row in self.rows:
            yield from ((row, at) for at in rules.columns(row) if (row, at) not in values)

    def _cell(self, cell: "ExcelCell") -> Cell:
        """One cell without its fill, as its format shows it; what a format hides is told."""
        at, value, look = self._address((cell.row, cell.column)), cell.value, self._looks.of(cell)
        if value is None:
            return Cell(at)
        day = None
        if cell.data_type == "e" or (isinstance(value, float) and not isfinite(value)):
            self._gathering.add("error", cell.row, cell.column_letter, str(value))
            return Cell(at)
        if isinstance(value, bool):
            text = "TRUE" if value else "FALSE"
        elif isinstance(value, int | float):
            text = shown_number(value, look.number_format)
        elif isinstance(value, date | time | timedelta):
            text, day = shown_day(value, look.number_format)
        else:
            return self._words(cell, at)
        if not text:
            self._gathering.add("hidden", cell.row, cell.column_letter, str(value))
        if look.is_struck:
            return Cell(at, old=text)
        return Cell(at, text, day)

    def _words(self, cell: "ExcelCell", at: str) -> Cell:
        look = self._looks.of(cell)
        kept, struck = said_and_struck(cell.value, look.is_struck)  # type: ignore[arg-type]  # words
        text = shown_text(unescaped(kept), look.number_format).strip()
        if kept and not text:
            self._gathering.add("hidden", cell.row, cell.column_letter, kept)
        text = seen_in(text, look.font)
        if look.ink and SHAPES.fullmatch(text):
            return Cell(at, fill=look.ink)
        return Cell(at, text, old=unescaped(struck))

    def _line(
        self, row: int, cells: dict[int, Cell], widest: int, gone: set[Place], told: list[Told]
    ) -> Line | None:
        """A row from its first column on; None where nothing stands, or all but its number is struck out.

        What another cell covers is without an address. Where one cell alone says something the row
        is as wide as the sheet, so that it shows whether that cell runs over the others.
        """
        says = [at for at, cell in cells.items() if cell.text]
        old = " | ".join(cells[at].old for at in sorted(cells) if cells[at].old)
        if old and all(_NUMBERED.fullmatch(cells[at].text) for at in says):
            told.append(Told(f"sheet {self._name}, row {row}", "struck", old))
            return None
        if not says:
            return None
        last = widest if len(says) == 1 else max(cells)
        found = (cells.get(at) or self._empty((row, at), gone) for at in range(1, last + 1))
        alone = self._sheet._cells.get((row, says[0])) if len(says) == 1 else None
        if alone is None:
            return Line(row, tuple(found))
        look = self._looks.of(alone)
        return Line(row, tuple(found), level=look.level, is_strong=look.is_bold)

    def _empty(self, place: Place, gone: set[Place]) -> Cell:
        return Cell("") if place in gone else Cell(self._address(place))

    def _address(self, place: Place) -> str:
        return f"{self._name}!{_letters(place[1])}{place[0]}"

    def _cover(self, place: Place, cell: Cell) -> None:
        self._gathering.add("hidden", place[0], _letters(place[1]), cell.text or cell.old)

    def _tell_formulas(self) -> None:
        for each in formulas_of(self._package, self._part):
            if f"={each.text}" not in TRUTHS:
                manner = "formula-value" if each.has_value else "formula"
                self._gathering.add(manner, each.row, each.column, f"={each.text}")

    def _comments(self) -> Iterator[Told]:
        for cell in self._filled:
            if cell.comment is not None:
                words = comment_words(str(cell.comment.text))
                yield Told(self._address((cell.row, cell.column)), "comment", words)

    def _hidden_rows(self) -> Iterator[int]:
        for row, dimension in self._sheet.row_dimensions.items():
            if dimension.hidden:
                yield row

    def _hidden_columns(self) -> Iterator[int]:
        from openpyxl.utils import column_index_from_string

        for letters in hidden_columns(self._sheet):
            yield column_index_from_string(letters)

    def _hidden(self, cells: dict[Place, Cell], shown: Shown) -> Iterator[Told]:
        """The rows and columns that are hidden and hold something."""
        held = [place for place, cell in cells.items() if cell.text or cell.old]
        rows = {row for row, _ in held if row in shown.hidden_rows}
        if rows:
            yield Told(f"sheet {self._name}, {rows_named(rows)}", "hidden-row")
        columns = sorted({at for _, at in held if at in shown.hidden_columns})
        for _, run in groupby(enumerate(columns), lambda pair: pair[1] - pair[0]):
            each = [_letters(at) for _, at in run]
            named = f"column {each[0]}" if len(each) == 1 else f"columns {each[0]}–{each[-1]}"
            yield Told(f"sheet {self._name}, {named}", "hidden-column")

    def _beside(self, rules: Rules) -> Iterator[Told]:
        """Rules that were not followed, and words that are drawn."""
        for areas, manner, words in areas_told(rules.told):
            yield Told(f"{self._name}!{areas}", manner, words)
        if has_newer_rules(self._package, self._part):
            yield Told(f"sheet {self._name}", "colour-rule")
        for words in drawn_words(self._package, self._part):
            yield Told(f"sheet {self._name}", "words-drawn", words)


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)


def _ends(ref: str) -> tuple[Place, Place]:
    from openpyxl.worksheet.cell_range import CellRange

    cells = CellRange(ref)
    return (cells.min_row, cells.min_col), (cells.max_row, cells.max_col)


def _is_in(place: Place, areas: list[Area]) -> bool:
    """Whether a cell is in one of some areas: in them a style of the whole gives the ground."""
    return any(
        area.first[0] <= place[0] <= area.last[0] and area.first[1] <= place[1] <= area.last[1]
        for area in areas
    )
