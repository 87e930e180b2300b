"""Making a workbook from plain values: sheets of text, a sheet with one table, and a hidden one."""

import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from planctl.office.making.heights import LEAST_LINES, line_height, row_height

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has hints, unmarked
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

LONGEST = 32_767
"""Characters that a cell can hold; what is longer is cut, with an ellipsis."""
LONGEST_PROMPT, LONGEST_TITLE, LONGEST_MARKING = 255, 32, 80
HIDDEN = "planctl"
"""The sheet that no program shows: the ticket stands in its first cell, choices in the columns after."""
LANGUAGE = "cy-GB, en-GB"
PAGE_WIDTH, PAGE_SCALE = 84, 88
"""Characters that a line of a sheet of text holds, and the per cent at which it is printed: as much as
fits on paper also in the widest letters that a program puts for those it lacks. To fit a sheet to the
page's width makes no single column fit in every program, and in others it forgets where pages end."""
INK, WHITE, GREY, LINE = "#0B0C0C", "#FFFFFF", "#F0F1F2", "#8A9296"
BLUE, SLATE = "#1D4F91", "#505A5F"


class Said(NamedTuple):
    """One paragraph of a sheet of text. `manner` is title, heading, text, item or marking."""

    text: str
    manner: str = "text"


class Page(NamedTuple):
    """A sheet of text, one paragraph a row."""

    name: str
    lines: tuple[Said, ...]


class Choice(NamedTuple):
    """A drop-down: its words, and what is asked when another word is typed."""

    words: tuple[str, ...]
    refusal: str


class Column(NamedTuple):
    """A column. `width` is in characters; `typed` cells are boxes, all others are locked.

    `prompt` is said beside a cell that is entered, "" for nothing.
    """

    heading: str
    width: int
    typed: bool
    prompt: str = ""
    choice: Choice | None = None


class Grid(NamedTuple):
    """A sheet with one table: lines above it, a heading a column, the rows.

    `table` is the table's own name. Below the rows come `spare` empty ones, every cell of them a box.
    """

    name: str
    table: str
    above: tuple[Said, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    spare: int = 0


class Pages(NamedTuple):
    """What stands on every printed page: the protective marking, and the word for "page"."""

    marking: str
    page: str


class Making(NamedTuple):
    """A whole workbook. `ticket` goes into the hidden sheet, `properties` into the file's own by name."""

    title: str
    author: str
    made: date
    pages: Pages
    text: Page
    grid: Grid
    ticket: str
    properties: dict[str, str] = {}


def workbook(making: Making) -> bytes:
    """The workbook as .xlsx. The same values make the same bytes; no text in them becomes a formula."""
    from xlsxwriter.workbook import Workbook

    out = io.BytesIO()
    with Workbook(out, _OPTIONS) as book:
        _describe(book, making)
        _text_sheet(book, making)
        _Table(book, making).write()
        _hidden_sheet(book, making)
    return _finished(out.getvalue())


def _describe(book: "Workbook", making: Making) -> None:
    day = making.made
    created = datetime(day.year, day.month, day.day)
    told = {"title": fitted(making.title), "author": fitted(making.author)}
    book.set_properties({**told, "created": created})
    for name, value in making.properties.items():
        book.set_custom_property(name, value, "text")


def _text_sheet(book: "Workbook", making: Making) -> None:
    sheet = book.add_worksheet(making.text.name)
    styles = {manner: book.add_format(style) for manner, style in _MANNERS.items()}
    sheet.set_column(0, 0, PAGE_WIDTH)
    for at, said in enumerate(making.text.lines):
        size = _size(said)
        wide = PAGE_WIDTH * 11 // size
        sheet.set_row(at, row_height([(said.text, wide)], line_height(size)))
        sheet.write_string(at, 0, fitted(said.text), styles[said.manner])
    _on_paper(sheet, making)
    sheet.set_print_scale(PAGE_SCALE)
    titles = [at for at, said in enumerate(making.text.lines) if said.manner == "title"]
    sheet.set_h_pagebreaks([at for at in titles[1:] if at])
    sheet.hide_gridlines(2)
    sheet.print_area(0, 0, max(len(making.text.lines) - 1, 0), 0)
    _protect(sheet)
    sheet.activate()


class _Table:
    """The sheet with the table, while it is written."""

    def __init__(self, book: "Workbook", making: Making) -> None:
        self.making, self.grid = making, making.grid
        self.sheet = book.add_worksheet(self.grid.name)
        self.manners = {manner: book.add_format(style) for manner, style in _MANNERS.items()}
        self.styles = {key: book.add_format(style) for key, style in _CELLS.items()}
        self.book = book
        self.top = len(self.grid.above)
        self.bottom = self.top + len(self.grid.rows)
        """The row of the headings, and the last row of the table, counted from 0."""

    def write(self) -> None:
        for at, said in enumerate(self.grid.above):
            self.sheet.write_string(at, 0, fitted(said.text), self.manners[said.manner])
            self.sheet.set_row(at, line_height(_size(said)))
        self._rows()
        self._headings()
        self._choices()
        self._paper()
        _protect(self.sheet)

    def _rows(self) -> None:
        columns = self.grid.columns
        for at, row in enumerate(self.grid.rows, self.top + 1):
            texts = [(text, column.width) for text, column in zip(row, columns, strict=True)]
            self.sheet.set_row(at, row_height(texts, least=LEAST_LINES))
            for place, text in enumerate(row):
                self._cell(at, place, text, typed=columns[place].typed)
        for at in range(self.bottom + 1, self.bottom + 1 + self.grid.spare):
            for place in range(len(columns)):
                self._cell(at, place, "", typed=True)

    def _cell(self, at: int, place: int, text: str, *, typed: bool) -> None:
        style = self.styles["box" if typed else "id" if place == 0 else "locked"]
        if text:
            self.sheet.write_string(at, place, fitted(text), style)
        else:
            self.sheet.write_blank(at, place, None, style)

    def _headings(self) -> None:
        columns = self.grid.columns
        heads = [(column.heading, column.width - 1) for column in columns]
        self.sheet.set_row(self.top, row_height(heads, line_height(11), least=2))
        told = []
        for place, column in enumerate(columns):
            style = self.styles["asked" if column.typed else "told"]
            self.sheet.set_column(place, place, column.width)
            told.append({"header": column.heading, "header_format": style})
        options = {"columns": told, "name": self.grid.table, "style": None}
        self.sheet.add_table(self.top, 0, max(self.bottom, self.top + 1), len(columns) - 1, options)

    def _choices(self) -> None:
        first, last = self.top + 1, self.bottom + self.grid.spare
        sources = _sources(self.grid)
        for place, column in enumerate(self.grid.columns):
            if column.prompt or column.choice:
                told = _validation(column, sources.get(place, ""))
                self.sheet.data_validation(first, place, last, place, told)
        area = f"A1:{_letters(len(self.grid.columns) - 1)}{last + 1}"
        self.sheet.ignore_errors({"number_stored_as_text": area})

    def _paper(self) -> None:
        sheet, last = self.sheet, len(self.grid.columns) - 1
        _on_paper(sheet, self.making)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(self.top)
        sheet.print_area(0, 0, self.bottom, last)
        sheet.freeze_panes(self.top + 1, 1)
        # By such a name a screen reader finds which row and column hold the titles.
        number = 2
        area = f"a{self.top + 1}.{_letters(last).lower()}{self.bottom + 1}.{number}"
        corner = f"='{self.grid.name}'!$A${self.top + 1}"
        self.book.define_name(f"TitleRegion1.{area}", corner)


def _validation(column: Column, source: str) -> dict[str, object]:
    """What helps beside a cell. A list warns, but takes what is typed all the same: it is asked later."""
    told: dict[str, object] = {"input_message": column.prompt[:LONGEST_PROMPT], "validate": "any"}
    if column.choice:
        refusal = column.choice.refusal[:LONGEST_PROMPT]
        told |= {"validate": "list", "source": source}
        told |= {"error_type": "warning", "error_message": refusal}
    if len(column.heading) <= LONGEST_TITLE:
        told |= {"input_title": column.heading, "error_title": column.heading}
    return told


def _sources(grid: Grid) -> dict[int, str]:
    """Where the words of each drop-down stand in the hidden sheet, by the place of its column."""
    found = {}
    for number, (at, words) in enumerate(_offered(grid), 1):
        letters = _letters(number)
        found[at] = f"={HIDDEN}!${letters}$1:${letters}${max(len(words), 1)}"
    return found


def _offered(grid: Grid) -> list[tuple[int, tuple[str, ...]]]:
    return [(at, column.choice.words) for at, column in enumerate(grid.columns) if column.choice]


def _hidden_sheet(book: "Workbook", making: Making) -> None:
    sheet = book.add_worksheet(HIDDEN)
    sheet.write_string(0, 0, making.ticket)
    for place, (_, words) in enumerate(_offered(making.grid), 1):
        for at, word in enumerate(words):
            sheet.write_string(at, place, fitted(word))
    sheet.very_hidden()
    _protect(sheet)


def _on_paper(sheet: "Worksheet", making: Making) -> None:
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    # A figure right after the size would be read as part of it, hence the spaces.
    marking = making.pages.marking[:LONGEST_MARKING].replace("&", "&&")
    sheet.set_footer(f"&L&8 {marking}&C&8 &A&R&8 {making.pages.page} &P / &N")


def _protect(sheet: "Worksheet") -> None:
    """Locked against slips, not against people: there is no password."""
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})


def _size(said: Said) -> int:
    """The size of its letters, in points."""
    return int(str(_MANNERS[said.manner].get("font_size", 11)))


def fitted(text: str) -> str:
    """A text as a cell can hold it: cut where it is too long, without what no XML file may hold."""
    sound = text.translate(_NO_CHARACTERS).encode("utf-8", "replace").decode()
    return sound if len(sound) <= LONGEST else sound[: LONGEST - 1] + "…"


def _letters(place: int) -> str:
    """The letters of a column, counted from 0."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _finished(data: bytes) -> bytes:
    """The workbook with what the library has no word for: its languages, and rows that may grow.

    A row's height is where it begins, no more: with the mark that it was set by hand, a program would
    not make it higher while somebody types.
    """
    said = f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w") as told:
        for item in made.infolist():
            part = made.read(item)
            if item.filename == "docProps/core.xml":
                part = part.replace(b"</cp:coreProperties>", said)
            elif item.filename.startswith("xl/worksheets/sheet"):
                part = part.replace(b' customHeight="1"', b"")
            told.writestr(item, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
_TEXT: dict[str, object] = {"text_wrap": True, "valign": "top", "font_color": INK}
_MANNERS: dict[str, dict[str, object]] = {
    "title": {**_TEXT, "text_wrap": False, "bold": True, "font_size": 16},
    "heading": {**_TEXT, "bold": True, "font_size": 13, "font_color": BLUE},
    "text": _TEXT,
    "item": {**_TEXT, "indent": 1},
    "marking": {**_TEXT, "text_wrap": False, "bold": True, "font_size": 12},
    "fact": {**_TEXT, "text_wrap": False},
}
_CELL: dict[str, object] = {**_TEXT, "border": 1, "border_color": LINE, "num_format": "@"}
_HEAD: dict[str, object] = {**_CELL, "bold": True, "font_color": WHITE}
_CELLS: dict[str, dict[str, object]] = {
    "told": {**_HEAD, "bg_color": SLATE},
    "asked": {**_HEAD, "bg_color": BLUE},
    "id": {**_CELL, "bold": True, "bg_color": GREY},
    "locked": {**_CELL, "bg_color": GREY},
    "box": {**_CELL, "bg_color": WHITE, "locked": False},
}
