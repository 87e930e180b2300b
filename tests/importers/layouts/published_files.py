"""The real plan as its partnership might keep it: the same pages in each kind of file."""

import csv
import html
import io
from collections.abc import Callable
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from tests.importers.layouts.published import PLAN, Page, maps, pages, read

FACTS = read(PLAN / "plan.yaml")
TITLE, VISION = str(FACTS["title"]), str(FACTS["vision"])
AIMS = [
    (str(a["title"]).upper(), str(a["statement"])) for a in maps(FACTS["aims"]) if "statement" in a
]
WIDTH = 5


def word(path: Path) -> None:
    """A Word document: a table for each page, its title over the headings, DRAFT between."""
    document = Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(f"VISION: {VISION}")
    document.add_paragraph("AIMS:")
    aims = document.add_table(2, len(AIMS))
    for at, (title, statement) in enumerate(AIMS):
        aims.cell(0, at).text, aims.cell(1, at).text = title, statement
    for page in pages():
        document.add_paragraph("DRAFT")
        table = document.add_table(0, WIDTH)
        for cells in page.whole:
            for cell, words in zip(table.add_row().cells, cells, strict=True):
                cell.text = words
        table.rows[0].cells[0].merge(table.rows[0].cells[-1])
    document.save(str(path))


def word_of_aims(path: Path) -> None:
    """A Word document with a heading for each aim and its cells merged down; no page is cut."""
    document = Document()
    document.add_paragraph(TITLE, style="Title")
    for title, rows in joined():
        document.add_heading(title.capitalize(), 1)
        table = document.add_table(0, WIDTH)
        for cells in (("Commitment", *HEAD), *rows):
            for cell, words in zip(table.add_row().cells, cells, strict=True):
                cell.text = words
        _merge_down(table, [row[0] for row in rows])
    document.save(str(path))


def _merge_down(table: "object", first: list[str]) -> None:
    cells = table.columns[0].cells[1:]  # type: ignore[attr-defined]  # python-docx has no types
    at = 0
    while at < len(first):
        end = at
        while end + 1 < len(first) and not first[end + 1]:
            end += 1
        if end > at:
            words = cells[at].text
            cells[at].merge(cells[end]).text = words
        at = end + 1


HEAD = ("Milestones/Actions", "Evidence of Achievement", "Timescale", "Lead")


def joined() -> list[tuple[str, list[tuple[str, ...]]]]:
    """Each aim once, with rows as they stand where no page cuts them."""
    from tests.importers.layouts.published import items

    found: list[tuple[str, list[tuple[str, ...]]]] = []
    commitment = ""
    for item in items():
        if not found or found[-1][0] != item.aim:
            found.append((item.aim, []))
        found[-1][1].append(("" if item.commitment == commitment else item.commitment, *item.cells))
        commitment = item.commitment
    return found


def workbook(path: Path) -> None:
    """A workbook of one sheet: page after page, the title of each in a merged row."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([TITLE])
    sheet.append([f"VISION: {VISION}"])
    for page in pages():
        sheet.append([])
        for cells in page.whole:
            sheet.append([words or None for words in cells])
    book.save(str(path))


def sheets(path: Path) -> None:
    """A workbook with a sheet for each aim, the commitments merged down."""
    book = Workbook()
    for title, rows in joined():
        sheet = book.create_sheet(title)
        sheet.append([TITLE])
        sheet.append(["Commitment", *HEAD])
        for cells in rows:
            sheet.append([words or None for words in cells])
        starts = [at for at, row in enumerate(rows, 3) if row[0]]
        for start, end in zip(starts, [*starts[1:], len(rows) + 3], strict=True):
            if end - start > 1:
                sheet.merge_cells(start_row=start, end_row=end - 1, start_column=1, end_column=1)
    del book["Sheet"]
    book.save(str(path))


def separated(sign: str) -> Callable[[Path], None]:
    """A maker of lines of cells set apart by a sign."""

    def make(path: Path) -> None:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=sign, lineterminator="\r\n")
        writer.writerow([TITLE])
        writer.writerow([f"VISION: {VISION}"])
        for page in pages():
            writer.writerow([])
            writer.writerows(page.whole)
        path.write_text(out.getvalue(), encoding="utf-8-sig")

    return make


def page_of_web(path: Path) -> None:
    """A web page with a table for each page of print."""
    parts = [f"<h1>{html.escape(TITLE)}</h1>", f"<p>VISION: {html.escape(VISION)}</p>"]
    for page in pages():
        rows = [f'<tr><th colspan="5">{page.title}</th></tr>']
        for cells in page.whole[1:]:
            rows.append(
                "<tr>" + "".join(f"<td>{html.escape(words)}</td>" for words in cells) + "</tr>"
            )
        parts.append(f"<table>{''.join(rows)}</table>")
    path.write_text(f"<!DOCTYPE html><body>{''.join(parts)}</body>", encoding="utf-8")


def markdown(path: Path) -> None:
    """A Markdown text with a heading over each page's table."""
    parts = [f"# {TITLE}", f"VISION: {VISION}"]
    parts += [f"## {page.title}\n\n{_table(page)}" for page in pages()]
    path.write_text("\n\n".join(parts), encoding="utf-8")


def _table(page: Page) -> str:
    head, *rows = page.whole[1:]
    lines = [head, ("---",) * WIDTH, *rows]
    return "\n".join(
        "| " + " | ".join(w.replace("|", "\\|") for w in line) + " |" for line in lines
    )


def flattened(path: Path) -> None:
    """The text of the printed document: cells set apart by tabs, the aims in a row of their own."""
    titles = "\t".join(f" <p>{title}</p>" for title, _ in AIMS)
    statements = "\t".join(f"<p>{statement}</p>" for _, statement in AIMS)
    parts = [
        "\n\n",
        TITLE,
        f"VISION: {VISION}",
        "AIMS:",
        f"{titles}\n{statements}",
        "It's In our hands",
    ]
    parts += [
        "This document is also available in Welsh",
        _with_last_in_bold(str(FACTS["introduction"])),
    ]
    for number, page in enumerate(pages()):
        parts.append("\n".join("\t".join(cells) for cells in page.whole))
        parts += ["DRAFT"] if number in (2, 5) else []
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _with_last_in_bold(words: str) -> str:
    *before, last = words.removesuffix(".").split(". ")
    return f"{'. '.join(before)}. **{last}.**"


FILES: dict[str, Callable[[Path], None]] = {
    "printed.docx": word,
    "aims.docx": word_of_aims,
    "one-sheet.xlsx": workbook,
    "sheets.xlsx": sheets,
    "commas.csv": separated(","),
    "semicolons.csv": separated(";"),
    "tabs.tsv": separated("\t"),
    "page.html": page_of_web,
    "tables.md": markdown,
    "flattened.txt": flattened,
}
"""Each file by name, with its maker."""
