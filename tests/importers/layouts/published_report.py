"""The published layout of the former plan's yearly report, made of what the plan kept of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from docx import Document
from openpyxl import Workbook

from planctl.storage.yaml_events import Plain
from tests.importers.layouts.published import maps, read

FORMER = Path(__file__).parents[3] / "examples" / "strategy-2018-2023" / "plan"
HEADINGS = ("Section", "We Will", "Ву", "Progress")
"""The third is in Cyrillic letters, as it is printed."""
CUT = ("Managing VAWDASV Public", "Protection Notices (PPN's)")
"""A section whose name stands in two rows."""
FOOTER = "It's In Our Hands - Cardiff and Vale of Glamorgan Strategy 2018-2023"
KEY = (
    "- Indicates poor or no progress, or the activity is no longer relevant",
    "Indicates some progress, or the activity requires a change",
    "- Indicates good progress being made or the activity has been completed",
)


class Line(NamedTuple):
    """An action as the report prints it; `mark` is "" for what is to come."""

    section: str
    action: str
    timescale: str
    mark: str


class Part(NamedTuple):
    """One aim of the report: its lines, its paragraphs, and what is to come."""

    title: str
    statement: str
    lines: tuple[Line, ...]
    paragraphs: tuple[str, ...]
    future: tuple[Line, ...]


def parts() -> list[Part]:
    """The report's five aims in order."""
    return [_part(str(a["id"]), a) for a in maps(read(FORMER / "plan.yaml")["aims"])]


def _part(identity: str, aim: dict[str, Plain]) -> Part:
    lines = [
        line for path in sorted((FORMER / identity).glob("COM-*.yaml")) for line in _lines(path)
    ]
    narrative = (FORMER / identity / "2021-22.md").read_text(encoding="utf-8")
    return Part(
        str(aim["title"]).upper(),
        str(aim["statement"]),
        tuple(line for line in lines if line.mark),
        tuple(narrative.strip().split("\n\n")),
        tuple(line for line in lines if not line.mark),
    )


def _lines(path: Path) -> Iterator[Line]:
    commitment = read(path)
    records = [read(each) for each in (path.parent / path.name[:6]).glob("*.yaml")]
    marks = {str(r["action"]): str(r["mark"]) for r in records if "mark" in r}
    for action in maps(commitment["actions"]):
        words, timescale = str(action["action"]), str(action.get("timescale", ""))
        mark = marks.get(str(action["id"]), "")
        yield Line(str(commitment["commitment"]), words, timescale, mark)


def rows_of(lines: tuple[Line, ...]) -> Iterator[tuple[str, ...]]:
    """The rows of a table: a blank first cell is the same as above, and one name stands in two rows."""
    above = ""
    for line in lines:
        section = "" if line.section == above else line.section
        if line.section == " ".join(CUT):
            section = CUT[0] if line.section != above else CUT[1]
        above = line.section
        yield (section, *line[1:])


def opening() -> list[str]:
    """The paragraphs before the first aim."""
    facts = read(FORMER / "plan.yaml")
    title = str(facts["title"]).partition(" Action Plan Progress Report")
    vision = f"VISION: {facts['vision']}"
    lines = [title[0], f"{title[1].strip()}{title[2]}", vision, "AIMS:"]
    lines += [part.statement for part in parts()]
    rating = "This progress report uses the following RAG ratings throughout:"
    return [*lines, "Introduction", rating, *KEY, "Document produced May 2022"]


def word(path: Path) -> None:
    """A Word document: a table and paragraphs for each aim, the foot of a page between two of them."""
    document = Document()
    for text in opening():
        document.add_paragraph(text)
    for part in parts():
        _table(document, [(part.title, "", "", ""), HEADINGS, *rows_of(part.lines)])
        for number, text in enumerate(part.paragraphs):
            document.add_paragraph(text)
            if number == 0:
                document.add_paragraph(FOOTER)
        if part.future:
            _table(document, [("FUTURE ACTIVITY", "", "", ""), *rows_of(part.future)])
    document.save(str(path))


def _table(document: "object", rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(0, len(HEADINGS))  # type: ignore[attr-defined]  # python-docx has no types
    for cells in rows:
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words


def workbook(path: Path) -> None:
    """A workbook: what comes first on a sheet of its own, then one for each aim with its paragraphs."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "About"
    for text in opening():
        sheet.append([text])
    for part in parts():
        sheet = book.create_sheet(part.title)
        for cells in (HEADINGS, *rows_of(part.lines)):
            sheet.append([words or None for words in cells])
        for text in part.paragraphs:
            sheet.append([])
            sheet.append([text])
        if part.future:
            sheet.append([])
            for cells in (("FUTURE ACTIVITY",), *rows_of(part.future)):
                sheet.append([words or None for words in cells])
    book.save(str(path))


def flattened(path: Path) -> None:
    """The text of the printed report, with tabs between cells."""
    blocks = list(opening())
    for part in parts():
        rows = [(part.title, "", "", ""), HEADINGS, *rows_of(part.lines)]
        blocks.append("\n".join("\t".join(cells) for cells in rows))
        blocks += (*part.paragraphs[:1], FOOTER, *part.paragraphs[1:])
        if part.future:
            rows = [("FUTURE ACTIVITY", "", "", ""), *rows_of(part.future)]
            blocks.append("\n".join("\t".join(cells) for cells in rows))
    path.write_text("\n\n".join(blocks), encoding="utf-8")


FILES: dict[str, Callable[[Path], None]] = {
    "report.docx": word,
    "report.xlsx": workbook,
    "report.txt": flattened,
}
