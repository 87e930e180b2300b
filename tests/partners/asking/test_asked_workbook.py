"""A workbook holds what its body is asked and no byte of anyone else's; another library reads it as meant."""

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planctl.locale.returns import both
from planctl.partners.asking.asked_form import Both, Row
from planctl.partners.asking.asked_workbook import as_workbook
from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS, read_ticket
from planctl.partners.ticket_properties import ticket_line
from tests.golden import same_as_golden
from tests.partners.forms import Desk

INSTRUCTIONS, RETURN, OPENING = (
    "Cyfarwyddiadau - Instructions",
    "Dychweliad - Return",
    "Agoriadol - Opening",
)


@pytest.fixture(scope="module")
def made(example_desk: Desk) -> bytes:
    return as_workbook(example_desk.form("elverwick-council"))


@pytest.fixture(scope="module")
def book(made: bytes) -> Workbook:
    return load_workbook(io.BytesIO(made))


@pytest.fixture(scope="module")
def sheet(book: Workbook) -> Worksheet:
    return book[RETURN]


@pytest.fixture(scope="module")
def opening(real_desk: Desk) -> Workbook:
    return load_workbook(io.BytesIO(as_workbook(real_desk.opening())))


def heading_row(sheet: Worksheet) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == both("id"))


def footer(sheet: Worksheet) -> str:
    parts: Any = sheet.oddFooter
    return " ".join(str(part.text) for part in (parts.left, parts.center, parts.right))


def seen(sheet: Worksheet) -> str:
    """Every cell that holds something, one a line, with its address."""
    cells = (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)
    return "".join(f"{cell.coordinate}: {cell.value!r}\n" for cell in cells)


def test_what_stands_in_every_cell(book: Workbook) -> None:
    same_as_golden(
        "return-elverwick-council.xlsx.txt", seen(book[INSTRUCTIONS]) + "\n" + seen(book[RETURN])
    )


def test_what_stands_in_every_cell_for_a_body_with_one_action(real_desk: Desk) -> None:
    book = load_workbook(io.BytesIO(as_workbook(real_desk.form("south-wales-police"))))
    told = seen(book[INSTRUCTIONS]) + "\n" + seen(book[RETURN])
    same_as_golden("return-south-wales-police.xlsx.txt", told)


def test_the_sheets_are_instructions_return_and_a_very_hidden_ticket(
    book: Workbook, example_desk: Desk
) -> None:
    assert book.sheetnames == [INSTRUCTIONS, RETURN, "planctl"]
    assert [book[name].sheet_state for name in book.sheetnames] == ["visible"] * 2 + ["veryHidden"]
    ticket = example_desk.form("elverwick-council").ticket
    assert read_ticket(book["planctl"]["A1"].value, 4) == ticket
    properties: Any = book.custom_doc_props  # type: ignore[attr-defined]  # the stubs are older
    told = {each.name: str(each.value) for each in properties.props}
    assert read_ticket(ticket_line(told), 4) == ticket


def test_one_row_an_action_under_one_heading_each_and_no_cell_is_merged(
    sheet: Worksheet, example_desk: Desk
) -> None:
    top = heading_row(sheet)
    assert [cell.value for cell in sheet[top]] == [both(field.key) for field in RETURN_FIELDS]
    ids = [sheet.cell(row, 1).value for row in range(top + 1, sheet.max_row + 1)]
    assert ids == [row.id for row in example_desk.form("elverwick-council").rows]
    assert not sheet.merged_cells.ranges
    (table,) = sheet.tables.values()
    assert (table.name, table.headerRowCount, table.ref) == (
        "Return",
        1,
        f"A{top}:P{sheet.max_row}",
    )


def test_the_plan_s_words_are_locked_and_the_boxes_are_not(sheet: Worksheet) -> None:
    top = heading_row(sheet)
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert not sheet.protection.autoFilter, "may be used"
    assert not sheet.protection.formatColumns
    assert not sheet.protection.formatRows
    assert not sheet.protection.selectLockedCells
    for row in sheet.iter_rows(min_row=top + 1):
        for cell, field in zip(row, RETURN_FIELDS, strict=True):
            assert cell.protection.locked is not field.typed, cell.coordinate
    assert all(cell.protection.locked for row in sheet.iter_rows(max_row=top) for cell in row)


def test_every_box_is_a_text_cell(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=heading_row(sheet) + 1):
        assert {cell.number_format for cell in row} == {"@"}
        assert all(cell.data_type in ("s", "n") for cell in row)
        assert all(cell.alignment.wrap_text for cell in row)


def test_lists_help_in_both_languages_and_take_another_word_after_asking(
    book: Workbook, sheet: Worksheet
) -> None:
    every = sheet.data_validations.dataValidation
    lists = {str(each.sqref)[0]: each for each in every if each.type == "list"}
    letters = dict(zip((f.key for f in RETURN_FIELDS), "ABCDEFGHIJKLMNOP", strict=True))
    assert set(lists) == {letters[key] for key in ("no_change", "rag", "complete")}
    first, last = heading_row(sheet) + 1, sheet.max_row
    for letter, offered in lists.items():
        assert str(offered.sqref) == f"{letter}{first}:{letter}{last}"
        assert (offered.type, offered.errorStyle, offered.allowBlank) == ("list", "warning", True)
        assert "\n" in offered.prompt
        assert "\n" in offered.error
        assert len(offered.prompt) <= 255
    assert words_of(book, lists[letters["rag"]].formula1) == [
        "Gwyrdd / Green",
        "Ambr / Amber",
        "Coch / Red",
    ]
    assert words_of(book, lists[letters["complete"]].formula1) == ["Ie / Yes"]


def test_a_box_without_a_list_takes_any_words_and_may_say_what_is_meant(sheet: Worksheet) -> None:
    told = {str(v.sqref)[0]: v for v in sheet.data_validations.dataValidation if v.type != "list"}
    assert set(told) == {"N", "O"}
    assert "Mar 2027" in told["O"].prompt
    assert not any(each.showErrorMessage and each.formula1 for each in told.values())


def words_of(book: Workbook, source: str) -> list[str]:
    name, _, area = source.lstrip("=").rpartition("!")
    assert name == "planctl"
    return [str(cell.value) for row in book[name][area.replace("$", "")] for cell in row]


def test_it_prints_on_landscape_a4_one_page_wide_with_its_headings_on_each(
    sheet: Worksheet,
) -> None:
    top = heading_row(sheet)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    fits: Any = sheet.sheet_properties.pageSetUpPr
    assert fits.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == f"${top}:${top}"
    assert sheet.print_area == f"'{RETURN}'!$A$1:$P${sheet.max_row}"
    assert sheet.freeze_panes == f"B{top + 1}"
    assert "Tudalen / Page &P / &N" in footer(sheet)


def test_rows_are_high_enough_and_still_grow_while_somebody_types(
    made: bytes, sheet: Worksheet
) -> None:
    rows = range(heading_row(sheet) + 1, sheet.max_row + 1)
    assert all((sheet.row_dimensions[row].height or 0) >= 4 * 15 for row in rows)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b"customHeight" not in parts.read("xl/worksheets/sheet2.xml")


def test_a_draft_and_its_marking_are_on_every_page(real_desk: Desk) -> None:
    plan = real_desk.plan
    marked = plan._replace(terms=plan.terms._replace(marking="OFFICIAL & CLOSED"))
    book = load_workbook(io.BytesIO(as_workbook(real_desk._replace(plan=marked).form("hrps"))))
    for name in book.sheetnames[:2]:
        text = seen(book[name])
        assert "DRAFFT" in text
        assert "DRAFT" in text
        assert "OFFICIAL & CLOSED" in text
        assert "OFFICIAL && CLOSED · DRAFFT" in footer(book[name])


def test_a_screen_reader_finds_title_language_and_headings(book: Workbook) -> None:
    assert book.properties.title.endswith("Progress return: Elverwick Borough Council, 2026-27 Q2")
    assert book.properties.language == "cy-GB, en-GB"
    (name,) = book.defined_names
    assert name.startswith("TitleRegion1.a3.p")


def test_the_same_form_makes_the_same_bytes_and_bears_no_hour(
    made: bytes, example_desk: Desk
) -> None:
    assert as_workbook(example_desk.form("elverwick-council")) == made
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {item.date_time for item in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.read("docProps/core.xml").count(b"2026-11-21T00:00:00Z") == 2


def test_no_text_from_a_plan_becomes_a_formula_or_a_link(real_desk: Desk) -> None:
    texts = (
        '=HYPERLINK("http://x.example")',
        "+1",
        "@x",
        "https://x.example",
        "0123",
        "'quoted'",
    )
    form = real_desk.form("hrps")
    keys = [field.key for field in form.locked if field.key != "id"]
    told = dict(zip(keys, (Both("", text) for text in texts), strict=True))
    book = load_workbook(io.BytesIO(as_workbook(form._replace(rows=(Row("ACT-001", told),)))))
    sheet = book[RETURN]
    row = sheet[sheet.max_row]
    assert [cell.value for cell in row[1:7]] == list(texts)
    assert {cell.data_type for cell in row[1:7]} == {"s"}
    assert not any(cell.hyperlink for cell in row)


def test_an_opening_position_has_every_action_and_rows_to_add(
    opening: Workbook, real_desk: Desk
) -> None:
    assert opening.sheetnames == [INSTRUCTIONS, OPENING, "planctl"]
    sheet = opening[OPENING]
    top = heading_row(sheet)
    assert [cell.value for cell in sheet[top]] == [both(field.key) for field in OPENING_FIELDS]
    last = top + len(real_desk.plan.tracked)
    assert sheet.cell(last, 1).value == real_desk.plan.tracked[-1].action.id
    assert sheet.cell(last, 1).protection.locked
    spare = [cell for row in sheet.iter_rows(min_row=last + 1) for cell in row]
    assert len(spare) == 200 * len(OPENING_FIELDS)
    assert not any(cell.protection.locked or cell.value for cell in spare)
    assert {cell.number_format for cell in spare} == {"@"}


def test_an_opening_position_offers_every_body_of_the_register(
    opening: Workbook, real_desk: Desk
) -> None:
    sheet = opening[OPENING]
    letter = "ABCDEFGHIJKLMNOP"[[field.key for field in OPENING_FIELDS].index("from")]
    offered = next(v for v in sheet.data_validations.dataValidation if str(v.sqref)[0] == letter)
    words = words_of(opening, offered.formula1)
    assert words == [lead.name for lead in real_desk.plan.register.leads]
    assert str(offered.sqref).endswith(str(sheet.max_row)), "also in the rows that are added"
