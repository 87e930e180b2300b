"""A workbook is brought in as a person sees it, and what is not seen is told and not taken."""

import io
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # has hints, unmarked
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormatObject, IconSet, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from planctl.importers.reading.sheets.excel import read_excel
from planctl.importers.source import Grid, Prose, Source
from planctl.office.cells import Cell
from planctl.office.opening import opened
from tests.office.hostile import packed

Making = Callable[[Worksheet], None]
RED, GREEN, AMBER = "FFFF0000", "FF00B050", "FFFFC000"


def source_of(*making: Making, title: str = "Prevent") -> Source:
    """A workbook whose sheets are made so, read."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for at, make in enumerate(making):
        make(book.create_sheet(title if not at else f"{title} {at}"))
    out = io.BytesIO()
    book.save(out)
    return read_excel(opened(out.getvalue(), "plan.xlsx"))


def written(make: Callable[..., None]) -> Source:
    """The same, of one sheet made by another program."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    make(book, book.add_worksheet("Plan"))
    book.close()
    return read_excel(opened(out.getvalue(), "plan.xlsx"))


def grid_of(source: Source) -> Grid:
    (grid,) = source.blocks
    assert isinstance(grid, Grid)
    return grid


def at(source: Source, place: str) -> Cell:
    """The cell of a one-sheet workbook with an address: "B4"."""
    cells = {cell.at: cell for line in grid_of(source).lines for cell in line.cells}
    return cells[f"{grid_of(source).title}!{place}"]


def told(source: Source, manner: str) -> list[tuple[str, str]]:
    return [(aside.at, aside.text) for aside in source.asides if aside.manner == manner]


def one(value: Any, number_format: str = "General", **style: object) -> Source:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Heading"
        sheet["B2"] = value
        sheet["B2"].number_format = number_format
        for name, each in style.items():
            setattr(sheet["B2"], name, each)
        sheet["C2"] = "beside"

    return source_of(make)


@pytest.mark.parametrize(
    ("value", "number_format", "text", "day"),
    [
        (datetime(2026, 3, 1), "mmm\\-yy", "March 2026", None),
        (datetime(2026, 3, 1), "[$-409]mmmm\\-yy;@", "March 2026", None),
        (datetime(2026, 3, 1), "[$-452]mmmm yyyy", "Mawrth 2026", None),
        (datetime(2026, 3, 31), "dd/mm/yyyy", "31 March 2026", date(2026, 3, 31)),
        (datetime(2026, 3, 31, 9, 30), "m/d/yy h:mm", "31 March 2026", date(2026, 3, 31)),
        (
            date(2026, 3, 31),
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
            "31 March 2026",
            date(2026, 3, 31),
        ),
        (datetime(2025, 3, 26), "d-mmm", "26 March", None),
        (datetime(2025, 3, 26), "mmmm", "March", None),
        (datetime(2026, 1, 1), "yyyy", "2026", None),
        (time(14, 30), "hh:mm", "14:30", None),
        (1.1, "0.00", "1.10", None),
        (1.1, "General", "1.1", None),
        (7, "000", "007", None),
        (7, '"ACT-"000', "ACT-007", None),
        (0.805, "0%", "81%", None),
        (12500, "[$£-809]#,##0", "£12,500", None),
        (-3, "0;[Red](0)", "(3)", None),
        (True, "General", "TRUE", None),
        ("  Ten\nschools ", "@", "Ten\nschools", None),
        ("31/03/2026", "General", "31/03/2026", None),
    ],
)
def test_a_cell_says_what_its_format_shows(
    value: object, number_format: str, text: str, day: date | None
) -> None:
    assert at(one(value, number_format), "B2")[:3] == ("Prevent!B2", text, day)


def test_struck_words_are_what_stood_before() -> None:
    runs = CellRichText(TextBlock(InlineFont(strike=True), "Mar 2027"), " Sep 2027")
    assert at(one(runs), "B2")[1::6] == ("Sep 2027", "Mar 2027")
    inner = CellRichText(
        " by ", TextBlock(InlineFont(strike=True), "May"), TextBlock(InlineFont(), "June")
    )
    assert (at(one(inner), "B2").text, at(one(inner), "B2").old) == ("by June", "May")
    whole = at(one("Mar 2027", font=Font(strike=True)), "B2")
    assert (whole.text, whole.old) == ("", "Mar 2027")
    day = at(one(datetime(2026, 3, 31), "dd/mm/yyyy", font=Font(strike=True)), "B2")
    assert (day.text, day.day, day.old) == ("", None, "31 March 2026")


def test_a_row_of_which_no_more_than_the_number_stands_is_told_and_not_taken() -> None:
    def make(sheet: Worksheet) -> None:
        sheet.append(["Ref", "Action", "Lead"])
        sheet.append(["1.2", "Old action", "Police"])
        sheet.append(["1.3", "New words", "Police"])
        for place in ("B2", "C2", "C3"):
            sheet[place].font = Font(strike=True)

    source = source_of(make)
    assert [line.number for line in grid_of(source).lines] == [1, 3]
    assert told(source, "struck") == [("sheet Prevent, row 2", "Old action | Police")]
    assert (at(source, "B3").text, at(source, "C3").old) == ("New words", "Police")


def a_plan(sheet: Worksheet) -> None:
    sheet["A1"] = "Action plan 2023–28"
    sheet.merge_cells("A1:D2")
    for column, heading in enumerate(("We will", "Action", "By", "Lead"), 1):
        sheet.cell(4, column).value = heading
    rows = (("Train", "One", "May 2026", "Police"), ("", "Two", "", "Council"), ("", "Three"))
    for row, words in enumerate(rows, 5):
        for column, text in enumerate(words, 1):
            sheet.cell(row, column).value = text or None
    sheet.merge_cells("A5:A7")
    sheet["B9"] = "Four"
    sheet["A11"] = "Next part"
    sheet.merge_cells("A11:D11")


def test_rows_keep_their_numbers_and_a_merged_cell_goes_on_below() -> None:
    source = source_of(a_plan)
    assert [line.number for line in grid_of(source).lines] == [1, 4, 5, 6, 7, 9, 11]
    assert at(source, "A5") == Cell("Prevent!A5", "Train", merged="A5:A7")
    assert at(source, "A6") == Cell("Prevent!A6", above="Train", merged="A5:A7")
    assert at(source, "A7").above == "Train"
    assert at(source, "C6").is_empty


def test_a_title_over_the_table_covers_the_cells_beside_it_and_one_that_is_not_merged_does_not() -> (
    None
):
    lines = {line.number: line for line in grid_of(source_of(a_plan)).lines}
    assert [bool(cell.at) for cell in lines[1].cells] == [True, False, False, False]
    assert [bool(cell.at) for cell in lines[11].cells] == [True, False, False, False]
    assert [bool(cell.at) for cell in lines[9].cells] == [True, True, True, True]


def test_where_the_first_of_merged_cells_is_hidden_its_words_stand_in_the_next() -> None:
    def make(sheet: Worksheet) -> None:
        a_plan(sheet)
        sheet.row_dimensions[5].hidden = True

    source = source_of(make)
    assert (at(source, "A6").text, at(source, "A7").above) == ("Train", "Train")
    assert told(source, "hidden-row") == [("sheet Prevent, row 5", "")]


def test_what_stands_under_merged_cells_is_told() -> None:
    def make(sheet: Worksheet) -> None:
        a_plan(sheet)
        sheet.unmerge_cells("A5:A7")
        sheet["A6"] = "under"

    out = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active.title = "Prevent"
    make(book.active)
    book.save(out)
    package = opened(out.getvalue(), "plan.xlsx")
    part = "xl/worksheets/sheet1.xml"
    more = b'<mergeCells count="3"><mergeCell ref="A5:A7"/>'
    changed = package.parts[part].replace(b'<mergeCells count="2">', more)
    data = packed(list({**package.parts, part: changed}.items()))
    source = read_excel(opened(data, "plan.xlsx"))
    assert (at(source, "A6").text, at(source, "A6").above) == ("", "Train")
    assert told(source, "hidden") == [("Prevent!A6", "under")]


def test_hidden_rows_columns_and_sheets_are_told_with_their_places_and_not_taken() -> None:
    def make(sheet: Worksheet) -> None:
        for row in range(1, 13):
            sheet.append([f"a{row}", f"b{row}", f"c{row}"])
        for row in (3, 4, 5, 9):
            sheet.row_dimensions[row].hidden = True
        sheet.row_dimensions[40].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.column_dimensions["F"].hidden = True

    def lists(sheet: Worksheet) -> None:
        sheet.append(["secret"])
        sheet.sheet_state = "veryHidden"

    source = source_of(make, lists)
    words = [cell.text for line in grid_of(source).lines for cell in line.cells]
    assert [word for word in words if word] == [
        f"{column}{row}" for row in (1, 2, 6, 7, 8, 10, 11, 12) for column in "ac"
    ]
    assert told(source, "hidden-row") == [("sheet Prevent, rows 3–5, 9", "")]
    assert told(source, "hidden-column") == [("sheet Prevent, column B", "")]
    assert told(source, "hidden-sheet") == [("sheet Prevent 1, row 1", "")]


def test_words_that_nobody_sees_are_told_and_not_taken() -> None:
    white = one("seen by nobody", font=Font(color="FFFFFFFF"))
    assert at(white, "B2").text == ""
    assert told(white, "hidden") == [("Prevent!B2", "seen by nobody")]
    assert at(one(7, ";;;"), "B2").text == ""
    assert told(one("x", ";;;"), "hidden") == [("Prevent!B2", "x")]
    ground = PatternFill("solid", fgColor="FF003366")
    assert at(one("seen", font=Font(color="FFFFFFFF"), fill=ground), "B2").text == "seen"


@pytest.mark.parametrize(
    ("fill", "seen"),
    [
        (PatternFill("solid", fgColor=RED), "#FF0000"),
        (PatternFill("solid", fgColor=Color(indexed=10)), "#FF0000"),
        (PatternFill("solid", fgColor=Color(theme=4)), "#4F81BD"),
        (PatternFill("solid", fgColor=Color(theme=4, tint=0.3999755851924192)), "#95B3D7"),
        (PatternFill("solid", fgColor=Color(theme=4, tint=-0.249977111117893)), "#376092"),
        (PatternFill("solid", fgColor="FFFFFFFF"), ""),
        (PatternFill("lightUp", fgColor=RED), ""),
        (PatternFill(), ""),
    ],
)
def test_the_colour_of_a_cell_is_the_one_that_is_seen(fill: PatternFill, seen: str) -> None:
    assert at(one("words", fill=fill), "B2").fill == seen


def test_a_dot_in_a_colour_says_its_colour_and_a_sign_in_a_font_of_pictures_is_that_sign() -> None:
    dot = at(one("●", font=Font(color=RED)), "B2")
    assert (dot.text, dot.fill) == ("", "#FF0000")
    dingbat = at(one("l", font=Font(name="Wingdings", color=GREEN)), "B2")
    assert (dingbat.text, dingbat.fill) == ("", "#00B050")
    assert at(one("\uf0fc", font=Font(name="Wingdings")), "B2").text == "✓"
    assert at(one("●"), "B2").text == "●"
    assert at(one("l", font=Font(color=GREEN)), "B2").text == "l"


def test_a_cell_without_words_keeps_its_colour_and_colour_alone_makes_no_row() -> None:
    def make(sheet: Worksheet) -> None:
        sheet.append(["Action", "RAG"])
        sheet.append(["One"])
        for row in range(2, 30):
            sheet.cell(row, 2).fill = PatternFill("solid", fgColor=AMBER)

    source = source_of(make)
    assert len(grid_of(source).lines) == 2
    assert at(source, "B2") == Cell("Prevent!B2", fill="#FFC000")


def rated(*rules: Rule, area: str = "B2:B9", fills: str = "") -> Source:
    """Words in B2 to B9 with rules for their colours."""

    def make(sheet: Worksheet) -> None:
        sheet.append(["Action", "RAG", "State"])
        words: Any = ("Red", "green", "Off track", None, 3, "On track", "=1+1", "Red herring")
        for row, word in enumerate(words, 2):
            sheet.cell(row, 1).value = f"action {row}"
            sheet.cell(row, 2).value = word
            sheet.cell(row, 3).value = "late" if row % 2 else "done"
            if fills:
                sheet.cell(row, 2).fill = PatternFill("solid", fgColor=fills)
        for rule in rules:
            sheet.conditional_formatting.add(area, rule)

    return source_of(make)


def fills_of(source: Source) -> list[str]:
    return [line.cells[1].fill if len(line.cells) > 1 else "" for line in grid_of(source).lines[1:]]


def rule(kind: Any, colour: str, **more: Any) -> Rule:
    """A rule that fills a cell where it holds."""
    return Rule(type=kind, dxf=DifferentialStyle(fill=PatternFill(bgColor=colour)), **more)


def of_text(kind: Any, text: str, colour: str) -> Rule:
    return rule(kind, colour, operator=kind, text=text)


def is_equal(text: str, colour: str) -> Rule:
    return rule("cellIs", colour, operator="equal", formula=[text])


def by_formula(formula: str, colour: str) -> Rule:
    return rule("expression", colour, formula=[formula])


@pytest.mark.parametrize(
    ("made", "rows"),
    [
        (is_equal('"RED"', RED), [2]),
        (is_equal("3", RED), [6]),
        (of_text("containsText", "track", RED), [4, 7]),
        (of_text("beginsWith", "red", RED), [2, 9]),
        (of_text("endsWith", "Track", RED), [4, 7]),
        (by_formula('$C2="late"', RED), [3, 5, 7, 9]),
        (by_formula('NOT(ISERROR(SEARCH("red",B2)))', RED), [2, 9]),
    ],
)
def test_a_rule_about_a_cell_s_own_words_colours_where_it_holds(
    made: Rule, rows: list[int]
) -> None:
    source = rated(made)
    fills = fills_of(source)
    assert [row for row, fill in enumerate(fills, 2) if fill == "#FF0000"] == rows
    assert told(source, "colour-rule") == []


def test_the_rule_that_counts_most_colours_and_an_unread_one_before_it_leaves_none() -> None:
    both = rated(is_equal('"Red"', AMBER), of_text("beginsWith", "Red", RED))
    assert fills_of(both)[0] == "#FFC000"
    assert fills_of(both)[7] == "#FF0000"
    unread = rated(by_formula("B2<TODAY()", GREEN), is_equal('"Red"', RED), fills=AMBER)
    assert set(fills_of(unread)) == {""}
    assert told(unread, "colour-rule") == [("Prevent!B2:B9", "expression B2<TODAY()")]


def test_icons_are_told_and_the_number_stays_a_number() -> None:
    limits = [FormatObject(type="num", val=val) for val in (0, 2, 3)]
    icons = IconSet(iconSet="3TrafficLights1", cfvo=limits)
    source = rated(Rule(type="iconSet", iconSet=icons), fills=AMBER)
    assert at(source, "B6")[1:] == Cell("", "3", fill="#FFC000")[1:]
    ((place, _),) = told(source, "icons")
    assert place == "Prevent!B2:B9"


def test_a_formula_s_last_value_is_taken_and_told_once_a_column() -> None:
    def make(book: object, sheet: "xlsxwriter.worksheet.Worksheet") -> None:
        del book
        sheet.write_row("A1", ["Action", "Lead", "Count"])
        for row in range(2, 6):
            sheet.write(f"A{row}", f"action {row}")
            sheet.write_formula(f"B{row}", '=VLOOKUP(A2,X:Y,2)&"<"', None, "Police")
        sheet.write_formula("C3", "=SUM(D1:D9)")
        sheet.write_formula("C4", "=1/0", None, "#DIV/0!")

    source = written(make)
    assert [line.cells[1].text for line in grid_of(source).lines[1:]] == ["Police"] * 4
    formula = '=VLOOKUP(A2,X:Y,2)&"<"'
    assert ("sheet Plan, column B, rows 2–5", formula) in told(source, "formula-value")
    assert told(source, "error") == [("Plan!C4", "#DIV/0!")]


def test_a_formula_that_nobody_worked_out_is_empty_and_told() -> None:
    source = one("=A1&A2")
    assert [cell.text for cell in grid_of(source).lines[1].cells] == ["", "", "beside"]
    assert told(source, "formula") == [("Prevent!B2", "=A1&A2")]


def test_comments_boxes_and_links_are_told_or_give_their_words() -> None:
    def make(book: object, sheet: "xlsxwriter.worksheet.Worksheet") -> None:
        del book
        sheet.write_row("A1", ["Action", "Lead"])
        sheet.write_url("A2", "https://example.org/plan", string="Read the plan")
        sheet.write_comment("B2", "Is it ours?")
        sheet.insert_textbox("D4", "Key & notes\nsecond line")
        sheet.write("B2", "Police")

    source = written(make)
    assert at(source, "A2").text == "Read the plan"
    assert told(source, "comment") == [("Plan!B2", "Is it ours?")]
    assert told(source, "words-drawn") == [("sheet Plan", "Key & notes\nsecond line")]


def test_a_table_of_the_program_is_read_like_any_cells() -> None:
    def make(book: object, sheet: "xlsxwriter.worksheet.Worksheet") -> None:
        white = book.add_format({"font_color": "white"})  # type: ignore[attr-defined]  # a book
        columns = [{"header": "Action", "header_format": white}, {"header": "Lead"}]
        sheet.add_table("B3:C5", {"columns": columns, "data": [["One", "Police"], ["Two", "All"]]})
        sheet.repeat_rows(2)

    words = [[c.text for c in line.cells] for line in grid_of(written(make)).lines]
    assert words == [["", "Action", "Lead"], ["", "One", "Police"], ["", "Two", "All"]]


def test_a_comment_of_a_cell_far_away_and_a_style_far_away_make_no_row() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Action"
        sheet["XFD1048576"].font = Font(bold=True)
        sheet["ZZ9"].comment = Comment("far", "x")

    source = source_of(make)
    assert [len(line.cells) for line in grid_of(source).lines] == [1]
    assert told(source, "comment") == [("Prevent!ZZ9", "far")]


@pytest.mark.parametrize("title", ["Sheet1", "Taflen2", "Dalen 1", "Sheet"])
def test_the_name_that_a_program_gave_to_a_sheet_is_no_title(title: str) -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "x"

    grid = grid_of(source_of(make, title=title))
    assert (grid.name, grid.title) == (f"sheet {title}", "")


def test_sheets_come_in_their_order_and_empty_ones_are_left_out() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "x"

    source = source_of(make, lambda _: None, make)
    assert [block.title for block in source.blocks if isinstance(block, Grid)] == [
        "Prevent",
        "Prevent 2",
    ]


def test_a_cover_is_paragraphs_as_they_are_printed() -> None:
    def cover(sheet: Worksheet) -> None:
        sheet["A1"] = "Safety strategy"
        sheet["A1"].font = Font(bold=True, size=18)
        sheet.merge_cells("A1:D1")
        sheet["A3"] = "Everyone is safe."

    first, second, plan = source_of(cover, a_plan).blocks
    assert first == Prose("sheet Prevent, row 1", "Safety strategy", 1, is_strong=True)
    assert second == Prose("sheet Prevent, row 3", "Everyone is safe.")
    assert isinstance(plan, Grid)


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Source:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("saved")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Prevent"
    a_plan(sheet)
    sheet["C6"] = datetime(2026, 3, 1)
    sheet["C6"].number_format = "mmm\\-yy"
    sheet["C7"] = CellRichText(TextBlock(InlineFont(strike=True), "Mar 2027"), " Sep 2027")
    sheet["D7"] = '="Po"&"lice"'
    sheet["D9"].fill = PatternFill("solid", fgColor=RED)
    sheet.conditional_formatting.add("B5:B9", is_equal('"Two"', GREEN))
    sheet.row_dimensions[9].hidden = False
    sheet["A13"] = "hidden"
    sheet.row_dimensions[13].hidden = True
    book.save(folder / "plan.xlsx")
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    command += ["--outdir", str(folder / "out"), str(folder / "plan.xlsx")]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    data = Path(folder / "out" / "plan.xlsx").read_bytes()
    return read_excel(opened(data, "plan.xlsx"))


def test_what_libreoffice_saved_is_read_alike(saved_by_libreoffice: Source) -> None:
    source = saved_by_libreoffice
    assert [line.number for line in grid_of(source).lines] == [1, 4, 5, 6, 7, 9, 11]
    assert (at(source, "A6").above, at(source, "C6").text) == ("Train", "March 2026")
    assert (at(source, "C7").text, at(source, "C7").old) == ("Sep 2027", "Mar 2027")
    assert (at(source, "D7").text, at(source, "D9").fill) == ("Police", "#FF0000")
    assert at(source, "B6").fill == "#00B050"
    assert told(source, "hidden-row") == [("sheet Prevent, row 13", "")]
    assert [place for place, _ in told(source, "formula-value")] == ["Prevent!D7"]
