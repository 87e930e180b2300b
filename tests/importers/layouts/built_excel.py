"""Workbooks in the layouts that partnerships use, built anew for each run."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill


def filled(cell: Any, colour: str) -> None:
    """Fills a cell with a colour, "RRGGBB"."""
    cell.fill = PatternFill("solid", fgColor=colour)


def carers(path: Path) -> None:
    """A sheet for each aim, a title over the headings, days as numbers, ratings by colour, things hidden."""
    book = Workbook()
    sheets: dict[str, list[tuple[str, str, date | str, str, str]]] = {
        "Identify": [
            (
                "Find carers early",
                "Ask at every hospital admission",
                date(2026, 3, 31),
                "Health Board",
                "00B050",
            ),
            ("", "Add carers to GP registers", "Ongoing", "GP Cluster", "FFFF00"),
        ],
        "Support": [
            (
                "Give carers a break",
                "Double the hours of respite",
                date(2026, 12, 1),
                "Adult Services",
                "FF0000",
            ),
            ("", "Hold a carers' day", date(2026, 6, 1), "Carers Centre", ""),
        ],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet["A1"] = f"Carers Strategy 2025-2028: {name}"
        sheet.merge_cells("A1:F1")
        sheet.append([])
        sheet.append(["Commitment", "Action", "Target date", "Lead", "RAG", "Budget"])
        for number, (commitment, action, due, lead, colour) in enumerate(rows, 4):
            sheet.append([commitment or None, action, due, lead, None, 1000 * number])
            if isinstance(due, date):
                sheet.cell(number, 3).number_format = "mmm yyyy" if due.day == 1 else "dd/mm/yyyy"
            if colour:
                filled(sheet.cell(number, 5), colour)
    del book["Sheet"]
    notes = book.create_sheet("Working notes")
    notes["A1"] = "Not for sharing"
    notes.sheet_state = "hidden"
    book["Support"].append(
        ["Old commitment", "An action that was dropped", "Mar 2024", "Adult Services"]
    )
    book["Support"].row_dimensions[6].hidden = True
    book.save(str(path))


def community_safety(path: Path) -> None:
    """Commitments as rows over the table's width, a state beside the rating, a date struck out."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet1"
    sheet.append(["Safer Ashdown Plan 2024-2027"])
    sheet.append(["Task", "Owner", "Due", "Status", "RAG", "Next steps"])
    sheet.append(["We will tackle anti-social behaviour"])
    sheet.merge_cells("A3:F3")
    sheet.append(
        [
            "Fund two street wardens",
            "Community Safety Team",
            "",
            "In progress",
            "Green",
            "Recruit the second",
        ]
    )
    sheet["C4"] = CellRichText(
        TextBlock(InlineFont(strike=True), "Dec 2024"), TextBlock(InlineFont(), " June 2025")
    )
    sheet.append(["Map hot spots each quarter", "Police", "Quarterly", "Not started", "Amber", ""])
    sheet.append(["We will protect people from scams"])
    sheet.merge_cells("A6:F6")
    sheet.append(
        ["Brief bank staff", "Trading Standards / Police", "Mar 2026", "Complete", "Green", ""]
    )
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    book.save(str(path))


def two_tables(path: Path) -> None:
    """Two aims on one sheet, set apart by an empty row and a heading, an officer's name beside a team."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Action plan"
    sheet.append(["AIM 1: START WELL"])
    sheet.append(["#", "Milestone", "Evidence", "Timeline", "Responsible"])
    sheet.append([1, "Open a baby group in each ward", "Groups open", "Sep-25", "Health Visiting"])
    sheet.append([2, "Give every newborn a book", "Books given", "By end of 2026", "Libraries"])
    sheet.append([])
    sheet.append(["AIM 2: LIVE WELL"])
    sheet.append(["#", "Milestone", "Evidence", "Timeline", "Responsible"])
    sheet.append([3, "Light the river path", "Path lit", "Spring 2026", "Highways"])
    book.save(str(path))


def tracker(path: Path) -> None:
    """A list of tasks with three kinds of day, and a sheet of words for its drop-downs."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Action Tracker"
    sheet.append(
        ["ID", "Date raised", "Action", "Owner", "Due date", "Date completed", "Status", "Notes"]
    )
    january, march = date(2025, 1, 14), date(2025, 3, 4)
    rows = [
        (january, "Write to all schools", "Education Lead", date(2025, 2, 28), date(2025, 2, 20)),
        (
            march,
            "Check the data sharing agreement",
            "Information Governance",
            date(2025, 6, 30),
            None,
        ),
        (march, "Meet the new commissioner", "Chair", date(2025, 9, 1), None),
    ]
    for number, (raised, action, owner, due, done) in enumerate(rows, 1):
        status = "Closed" if done else "Open"
        sheet.append([f"A-{number:02}", raised, action, owner, due, done, status, None])
        for column in (2, 5, 6):
            sheet.cell(number + 1, column).number_format = "dd/mm/yyyy"
    lists = book.create_sheet("Lists")
    for words in (["Status", "Owner"], ["Open", "Chair"], ["Closed", "Education Lead"]):
        lists.append(words)
    book.save(str(path))


def conditional(path: Path) -> None:
    """Facts over the headings of each sheet, and colours that a rule of the workbook gives."""
    book = Workbook()
    sheets = {
        "Aim 1 Prevent": [
            ("Offer money advice", "Advice Team", "Mar-26", "On Track"),
            ("Open a hub", "Estates", "Jun-26", "Off Track"),
        ],
        "Aim 2 Respond": [("Staff the out-of-hours line", "Social Care", "Apr-26", "Complete")],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet["A1"] = "Anytown Homelessness Plan"
        sheet["A2"] = "Owner: Homelessness Forum"
        sheet["A3"] = "Last updated: 3 February 2026"
        sheet["A4"] = None
        for column, words in enumerate(("Action", "Lead", "Deadline", "RAG status"), 1):
            sheet.cell(5, column).value = words
        for row, cells in enumerate(rows, 6):
            for column, words in enumerate(cells, 1):
                sheet.cell(row, column).value = words
        green = PatternFill("solid", bgColor="00B050")
        rule = CellIsRule(operator="equal", formula=['"On Track"'], fill=green)  # type: ignore[no-untyped-call]  # the stubs lack it
        sheet.conditional_formatting.add("D6:D20", rule)
    del book["Sheet"]
    book.save(str(path))


def groups(path: Path) -> None:
    """Headings two rows deep, and the ratings of two quarters side by side."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Plan", None, "Delivery", None, "Monitoring", None])
    for area in ("A1:B1", "C1:D1", "E1:F1"):
        sheet.merge_cells(area)
    sheet.append(["Pledge", "Action", "Lead", "Due", "RAG Q1", "RAG Q2"])
    pledge = "We pledge to listen"
    sheet.append([pledge, "Hold a forum", "Participation Team", "Dec 2025", "Green", "Amber"])
    sheet.append(
        [None, "Publish what we heard", "Participation Team", "Mar 2026", "Amber", "Amber"]
    )
    book.save(str(path))


EXCEL: dict[str, Callable[[Path], None]] = {
    "carers.xlsx": carers,
    "community-safety.xlsx": community_safety,
    "start-well.xlsx": two_tables,
    "tracker.xlsx": tracker,
    "conditional.xlsx": conditional,
    "groups.xlsx": groups,
}
