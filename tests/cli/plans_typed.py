"""Documents that hold a small plan, as somebody keeps them in Word and Excel."""

from pathlib import Path

from docx import Document
from openpyxl import Workbook

HEADINGS = ("We will", "Action", "By when", "Who", "Notes")
ROWS = (
    ("Make the way safe", "Light the paths to the station", "March 2027", "Highways", "First"),
    ("Make the way safe", "Walk the parks with residents", "Quarterly", "Parks Team", ""),
    ("Help people at risk", "Fit locks for people at risk", "June 2028", "Housing Team", ""),
)


def word(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> None:
    """A Word document with a title and one table."""
    document = Document()
    document.add_heading("Safer Streets Strategy 2026-2031", 0)
    table = document.add_table(rows=0, cols=len(HEADINGS))
    for row in (HEADINGS, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))


def workbook(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> None:
    """A workbook with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Safer Streets"
    for row in (HEADINGS, *rows):
        sheet.append(row)
    book.save(path)
