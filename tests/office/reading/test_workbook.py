"""A workbook is read as a person sees it, whoever saved it, and a harmful one is refused at once."""

import io
import time
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from planctl.errors import NotOpened
from planctl.office.cells import Book, Cell
from planctl.office.opening import opened
from planctl.office.reading.loading_workbook import MOST_CELLS
from planctl.office.reading.workbook import day_of_number, read_workbook
from tests.office.hostile import packed


def read(book: Workbook) -> Book:
    out = io.BytesIO()
    book.save(out)
    return read_workbook(opened(out.getvalue(), "book.xlsx"))


def cell_of(value: object, number_format: str = "General", font: Font | None = None) -> Cell:
    book = Workbook()
    assert book.active is not None
    cell = book.active["B2"]
    cell.value = value
    cell.number_format = number_format
    if font:
        cell.font = font
    (line,) = read(book).sheets[0].lines
    return line.cells[1]


@pytest.mark.parametrize(
    ("value", "number_format", "text", "day"),
    [
        ("Ten\nschools", "@", "Ten\nschools", None),
        (5, "General", "5", None),
        (5.0, "General", "5", None),
        (2.25, "General", "2.25", None),
        (0.8, "0%", "80%", None),
        (True, "General", "TRUE", None),
        ("=FALSE()", "General", "FALSE", None),
        (datetime(2027, 9, 30), "dd/mm/yyyy", "2027-09-30", date(2027, 9, 30)),
        (datetime(2027, 9, 1), "mmm\\-yy", "September 2027", None),
        (datetime(2027, 9, 1), '[$-809]mmmm" "yyyy', "September 2027", None),
        (datetime(2027, 1, 1), "yyyy", "2027", None),
        ("_x000D_left", "@", "\rleft", None),
        ("a_x005F_x0042_c", "@", "a_x0042_c", None),
    ],
)
def test_a_cell_is_read_as_it_is_seen(
    value: object, number_format: str, text: str, day: date | None
) -> None:
    assert cell_of(value, number_format)[:3] == ("Sheet!B2", text, day)


def test_a_formula_is_told_and_its_value_never_taken() -> None:
    assert cell_of("=1+1") == Cell("Sheet!B2", formula="=1+1")
    assert cell_of("#REF!").formula == "#REF!"
    assert not cell_of("=1+1").is_empty


def test_a_text_that_only_looks_like_a_formula_is_a_text() -> None:
    book = Workbook()
    assert book.active is not None
    cell = book.active["B2"]
    cell.value = "=1+1"
    cell.data_type = "s"
    assert read(book).sheets[0].lines[0].cells[1] == Cell("Sheet!B2", "=1+1")


def test_words_that_are_struck_out_are_told() -> None:
    assert cell_of("Mar 2027", font=Font(strike=True)).struck
    runs = CellRichText(TextBlock(InlineFont(strike=True), "Mar 2027"), " Sep 2027")
    assert cell_of(runs)[:2] == ("Sheet!B2", "Mar 2027 Sep 2027")
    assert cell_of(runs).struck
    assert not cell_of("Sep 2027").struck


def test_what_is_hidden_is_read_and_said_to_be_hidden() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for at in (1, 2, 3):
        sheet.cell(at, 1).value = f"row {at}"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet["A3"].comment = Comment("Is it?", "Sam")
    other = book.create_sheet("Lists")
    other.sheet_state = "veryHidden"
    first, second = read(book).sheets
    assert [line.hidden for line in first.lines] == [False, True, False]
    assert first.hidden_columns == ("C",)
    assert first.notes == (("Sheet!A3", "Is it?"),)
    assert (first.hidden, second.hidden) == (False, True)


def test_the_words_of_a_thread_are_told_without_what_excel_puts_before_them() -> None:
    book = Workbook()
    assert book.active is not None
    told = "[Threaded comment]\n\nYour version of Excel ...\n\nComment:\n    Is it ours?"
    book.active["A1"].comment = Comment(told, "Sam")
    assert read(book).sheets[0].notes == (("Sheet!A1", "Is it ours?"),)


def test_only_cells_with_something_in_them_count_whatever_the_sheet_says_of_its_size() -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1048576"].font = Font(bold=True)
    book.active["XFD1"].font = Font(bold=True)
    book.active["A1048576"].value = "far below"
    (line,) = read(book).sheets[0].lines
    assert (line.number, line.cells[0].text) == (1048576, "far below")


def test_more_columns_than_a_return_can_have_are_refused() -> None:
    book = Workbook()
    assert book.active is not None
    book.active["BJ1"].value = "the 62nd"
    with pytest.raises(NotOpened, match="larger than 20000 rows of 60 columns"):
        read(book)


def workbook_of(sheet: str, more: str = "") -> bytes:
    """A workbook of one sheet, whose parts are written by hand."""
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = (("/xl/workbook.xml", "sheet.main"), ("/xl/worksheets/sheet1.xml", "worksheet"))
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{main}.{kind}+xml"/>' for name, kind in kinds
    )
    head = "http://schemas.openxmlformats.org"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def links(kind: str, target: str) -> str:
        return (
            f'<Relationships xmlns="{head}/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{office}/{kind}" Target="{target}"/></Relationships>'
        )

    space = f'xmlns="{head}/spreadsheetml/2006/main"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{head}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
        f'.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": links("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{office}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f"<worksheet {space}><sheetData>{sheet}</sheetData>{more}"
        "</worksheet>",
    }
    return packed([(name, text.encode()) for name, text in parts.items()])


WORD = '<row r="1"><c r="A1" t="inlineStr"><is><t>word</t></is></c></row>'
CELLS = "".join(f'<c r="A{at * 7919 % 9_999_991}"/>' for at in range(MOST_CELLS + 1))


def test_a_workbook_written_by_hand_is_read() -> None:
    book = read_workbook(opened(workbook_of(WORD), "book.xlsx"))
    assert book.sheets[0].lines[0].cells == (Cell("S!A1", "word"),)


@pytest.mark.parametrize(
    ("sheet", "more", "told"),
    [
        (WORD, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', "cover whole sheets"),
        (WORD, "<mergeCells><mergeCell ref='A:C'/></mergeCells>", "cover whole sheets"),
        (WORD, '<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>', "cover whole sheets"),
        (f'<row r="1">{CELLS}</row>', "", "more cells than can be read"),
        ('<row r="1"><c r="A1" s="99"><v>1</v></c></row>', "", "cannot be understood"),
        ("<row><c r='A1' t='d'><v>no day</v></c></row>", "", "cannot be understood"),
    ],
    ids=["merged", "merged-columns", "linked", "cells", "styles", "days"],
)
def test_a_sheet_that_would_grow_beyond_measure_is_refused_quickly(
    sheet: str, more: str, told: str
) -> None:
    began = time.monotonic()
    with pytest.raises(NotOpened, match=told):
        read_workbook(opened(workbook_of(sheet, more), "book.xlsx"))
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("46660", date(2027, 9, 30)),
        ("2027", None),
        ("46660.5", None),
        ("٤٦٦٦٠", None),
        ("", None),
    ],
)
def test_a_bare_number_is_a_day_only_where_it_can_be_one(text: str, day: date | None) -> None:
    assert day_of_number(text) == day


def merged_book(area: str, **texts: str) -> Book:
    """A workbook with texts in its cells and an area merged afterwards, as its own markup says."""
    book = Workbook()
    assert book.active is not None
    for at, text in texts.items():
        book.active[at] = text
    out = io.BytesIO()
    book.save(out)
    parts = opened(out.getvalue(), "book.xlsx").parts
    sheet = "xl/worksheets/sheet1.xml"
    merge = f'</sheetData><mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'.encode()
    whole = {**parts, sheet: parts[sheet].replace(b"</sheetData>", merge)}
    return read_workbook(opened(packed(list(whole.items())), "book.xlsx"))


def test_what_stands_under_merged_cells_is_read_and_every_row_of_them_told() -> None:
    book = merged_book("B1:B3", A1="1", B1="top", A2="2", B2="under", A3="3", C3="beside")
    first, second, third = (line.cells for line in book.sheets[0].lines)
    assert first[1] == Cell("Sheet!B1", "top", merged="B1:B3")
    assert second[1] == Cell("Sheet!B2", "under", above="top", merged="B1:B3")
    assert third[1] == Cell("Sheet!B3", above="top", merged="B1:B3")
    assert third[2] == Cell("Sheet!C3", "beside")
    assert not third[1].is_empty


def test_a_title_that_runs_over_empty_columns_is_only_a_title() -> None:
    (line,) = merged_book("A1:D1", A1="title").sheets[0].lines
    assert line.cells == (Cell("Sheet!A1", "title"),)


def test_words_that_a_merge_covers_in_their_own_row_are_read_and_told() -> None:
    (line,) = merged_book("A1:B1", A1="seen", B1="covered").sheets[0].lines
    assert [(cell.text, cell.merged) for cell in line.cells] == [
        ("seen", "A1:B1"),
        ("covered", "A1:B1"),
    ]


def with_cells(markup: str) -> Book:
    """A workbook whose one sheet has this row, as no program writes it."""
    out = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "words of another"
    book.save(out)
    parts = opened(out.getvalue(), "book.xlsx").parts
    sheet = "xl/worksheets/sheet1.xml"
    row = f'<row r="2">{markup}</row></sheetData>'.encode()
    whole = {**parts, sheet: parts[sheet].replace(b"</sheetData>", row)}
    return read_workbook(opened(packed(list(whole.items())), "book.xlsx"))


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ('<c r="B2"><v>1</v></c><c r="B2"><v>2</v></c>', "the cell B2 is given twice"),
        ('<c r="B2" t="inlineStr"><is><t>a</t></is></c><c s="0" r="b2"/>', "B2 is given twice"),
        ('<c r="B2" t="s"><v>-1</v></c>', "the cell B2 takes its words from where there are none"),
        ('<c r="B2" t="s"><v>1_0</v></c>', "the cell B2 takes its words from"),
        ('<c r="B2" t="s"><v>99</v></c>', "cannot be understood"),
    ],
)
def test_no_cell_takes_the_words_of_another(markup: str, why: str) -> None:
    with pytest.raises(NotOpened, match=why):
        with_cells(markup)


def test_a_number_beyond_all_counting_is_no_words() -> None:
    cell = with_cells('<c r="B2"><v>1e400</v></c>').sheets[0].lines[1].cells[1]
    assert cell == Cell("Sheet!B2", formula="#NUM!")


def test_what_openpyxl_prints_of_an_odd_style_reaches_nobody(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "words"
    book.active["A1"].font = Font(bold=True)
    book.save(out)
    parts = opened(out.getvalue(), "book.xlsx").parts
    styles = parts["xl/styles.xml"].replace(b'xfId="0"', b'xfId="99"')
    data = packed(list({**parts, "xl/styles.xml": styles}.items()))
    with pytest.raises(NotOpened, match="cannot be understood"):
        read_workbook(opened(data, "book.xlsx"))
    assert capsys.readouterr() == ("", "")


def test_a_link_on_an_empty_cell_gives_it_no_words() -> None:
    links = '<hyperlinks><hyperlink ref="B1:B2" location="S!A9"/></hyperlinks>'
    book = read_workbook(opened(workbook_of(WORD, links), "book.xlsx"))
    assert [line.cells for line in book.sheets[0].lines] == [(Cell("S!A1", "word"),)]


def test_a_picture_or_pivot_that_nobody_can_read_hinders_no_words() -> None:
    out = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "words"
    book.save(out)
    parts = opened(out.getvalue(), "book.xlsx").parts
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{at}" Type="{kind}/{name}" Target="/xl/{name}.xml"/>'
        for at, name in enumerate(("drawing", "pivotTable"))
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": f'<Relationships xmlns="{space}">{links}'
        "</Relationships>".encode(),
        "xl/drawing.xml": b"<odd/>",
        "xl/pivotTable.xml": b"<odd/>",
    }
    data = packed(list({**parts, **more}.items()))
    assert read_workbook(opened(data, "book.xlsx")).sheets[0].lines[0].cells[0].text == "words"
