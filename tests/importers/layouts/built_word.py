"""Word documents in the layouts that partnerships use, built anew for each run."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Rows = Sequence[Sequence[str]]


def table(document: Any, rows: Rows, style: str = "Table Grid") -> Any:
    """A table of plain cells."""
    made = document.add_table(len(rows), max(map(len, rows)))
    made.style = style
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=False):
            cell.text = words
    return made


def shaded(cell: Any, colour: str) -> None:
    """Fills a cell with a colour, "RRGGBB"."""
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def mental_health(path: Path) -> None:
    """Headings for aims, a merged first column, bullets in a cell, a date struck out, a tracked change."""
    document = Document()
    document.add_heading("Gwent Vale Mental Health Partnership Plan 2025 to 2028", 0)
    document.add_paragraph("VISION: Good mental health at every age.")
    document.add_heading("Access", 1)
    made = table(
        document,
        [
            ["Objective", "Actions", "Success criteria", "By when", "Lead"],
            [
                "Nobody waits in the dark",
                "Publish waiting times monthly",
                "Times on the website",
                "",
                "Health Board",
            ],
            [
                "",
                "Call everybody who waits longer than six weeks",
                "Calls made",
                "Dec 2025",
                "Health Board",
            ],
            [
                "Help is near",
                "Open a sanctuary in each town",
                "Sanctuaries open",
                "Mar 2027",
                "Third Sector Alliance",
            ],
        ],
    )
    made.cell(1, 0).merge(made.cell(2, 0))
    date = made.cell(1, 3).paragraphs[0]
    date.add_run("June 2025").font.strike = True
    date.add_run(" Sept 2025")
    document.add_heading("Recovery", 1)
    made = table(
        document,
        [
            ["Objective", "Actions", "Success criteria", "By when", "Lead"],
            ["Work is part of recovery", "", "Placements found", "Ongoing", "Employment Support"],
        ],
    )
    cell = made.cell(1, 1)
    cell.text = "Place two advisers in clinics:"
    for town in ("one in Abermor", "one in Llanfach"):
        cell.add_paragraph(town, style="List Bullet")
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:author"), "Officer")
    inserted.set(qn("w:id"), "1")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = " within a year"
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    inserted.append(run)
    made.cell(1, 2).paragraphs[0]._p.append(inserted)
    document.save(str(path))


def dementia(path: Path) -> None:
    """A key and a list of versions before the plan, and a list of contacts after it."""
    document = Document()
    document.add_heading("Dementia Friendly Carregwen Action Plan", 0)
    document.add_paragraph("Version 3, October 2025")
    table(
        document,
        [
            ["Version", "Date", "Author"],
            ["1", "May 2025", "Policy Team"],
            ["3", "Oct 2025", "Policy Team"],
        ],
    )
    document.add_paragraph("Key to progress")
    key = table(
        document,
        [
            ["Blue", "Complete"],
            ["Green", "On track"],
            ["Amber", "Some delay"],
            ["Red", "Serious delay"],
        ],
    )
    for row, colour in zip(key.rows, ("0070C0", "00B050", "FFC000", "FF0000"), strict=True):
        shaded(row.cells[0], colour)
    document.add_paragraph("Outcome 1: People are diagnosed early")
    plan = table(
        document,
        [
            ["Ref", "Action", "Lead organisation", "Timescale", "BRAG"],
            [
                "1a",
                "Hold a memory clinic in the library each month",
                "Health Board",
                "Sept 2025",
                "",
            ],
            ["1b", "Train practice receptionists", "GP cluster", "March 2026", ""],
        ],
    )
    shaded(plan.cell(1, 4), "0070C0")
    shaded(plan.cell(2, 4), "FFC000")
    document.add_paragraph("Outcome 2: Places are dementia friendly")
    plan = table(
        document,
        [
            ["Ref", "Action", "Lead organisation", "Timescale", "BRAG"],
            ["2a", "Audit signs in the hospital", "Estates", "TBC", ""],
        ],
    )
    shaded(plan.cell(1, 4), "FF0000")
    document.add_paragraph("Contacts")
    table(document, [["Organisation", "Telephone"], ["Health Board", "01632 960001"]])
    document.save(str(path))


def agenda(path: Path) -> None:
    """No plan: an agenda with a table of who was there."""
    document = Document()
    document.add_heading("Agenda", 0)
    table(document, [["Present", "Organisation"], ["Chair", "Council"], ["Clerk", "Council"]])
    document.add_paragraph("Welcome by the chair, and minutes of the last meeting.")
    document.save(str(path))


def safeguarding(path: Path) -> None:
    """A quarter's report: ratings by letter, a column of progress, a narrative and what comes next."""
    document = Document()
    document.add_heading("Safeguarding Board Plan 2024-2027: Progress Report, Quarter 2 2025-26", 0)
    document.add_paragraph("R = off track; A = at risk; G = on track")
    document.add_heading("Learning", 1)
    table(
        document,
        [
            ["Objective", "Action", "Lead", "Due", "RAG", "Progress this quarter"],
            [
                "Learn from reviews",
                "Share the findings of each review within a month",
                "Board Business Unit",
                "Ongoing",
                "G",
                "Two shared, both in time.",
            ],
            [
                "Learn from reviews",
                "Hold a learning day every year",
                "Training Group",
                "Nov 2025",
                "A",
                "The venue is not booked yet.",
            ],
        ],
    )
    document.add_paragraph(
        "The quarter was marked by the new inspection framework, for which partners have begun to prepare."
    )
    document.add_heading("Voice", 1)
    table(
        document,
        [
            ["Objective", "Action", "Lead", "Due", "RAG", "Progress this quarter"],
            [
                "Hear children",
                "Ask children in every audit",
                "Quality Group",
                "Mar 2026",
                "R",
                "Not begun: no officer in post.",
            ],
        ],
    )
    document.save(str(path))


def nested_numbers(path: Path) -> None:
    """Commitments as headings over tables without a commitment column; the header row repeats."""
    document = Document()
    document.add_heading("Strategic Equality Plan 2024–2028: Action Plan", 0)
    document.add_heading("Theme 1 – Fair work", 1)
    document.add_heading("1.1 We will close the pay gap", 2)
    made = table(
        document,
        [
            ["Action", "Responsible officer", "Completion date", "Measures"],
            ["Review every job family", "Human Resources", "31 March 2026", "Families reviewed"],
            ["Action", "Responsible officer", "Completion date", "Measures"],
            ["Advertise all posts as flexible", "Human Resources", "Complete", "Adverts"],
        ],
    )
    header = OxmlElement("w:tblHeader")
    made.rows[0]._tr.get_or_add_trPr().append(header)
    document.add_heading("1.2 We will grow our own leaders", 2)
    table(
        document,
        [
            ["Action", "Responsible officer", "Completion date", "Measures"],
            ["Start a mentoring scheme", "Organisational Development", "2026/27", "Pairs matched"],
        ],
    )
    document.add_heading("Theme 2 – Open services", 1)
    document.add_heading("2.1 We will be easy to reach", 2)
    table(
        document,
        [
            ["Action", "Responsible officer", "Completion date", "Measures"],
            [
                "Offer British Sign Language at every counter",
                "Customer Services",
                "Q1 2026/27",
                "Counters covered",
            ],
        ],
    )
    document.save(str(path))


def poverty(path: Path) -> None:
    """Headings that are questions, in one table without chapters."""
    document = Document()
    document.add_heading("Tackling Poverty Action Plan 2024/25 – 2026/27", 0)
    table(
        document,
        [
            [
                *("Objective", "How will we achieve this?", "Who is responsible?"),
                *("When will it be done by?", "What difference will it make?", "Progress (RAG)"),
            ],
            [
                *(
                    "Maximise income",
                    "Hold benefit take-up days in every food bank",
                    "Welfare Rights",
                ),
                *("Apr-24 to Mar-25", "£1m in new income", "G"),
            ],
            [
                *("", "Train front-line staff to ask about money"),
                *("Organisational Development and Welfare Rights", "31st January 2025"),
                *("Staff more confident", "A"),
            ],
            [
                *("Feed children", "Keep holiday hunger clubs going", "Education; Third Sector"),
                *("Every school holiday", "Children fed", "R"),
            ],
        ],
    )
    document.save(str(path))


def audit(path: Path) -> None:
    """What an auditor recommended, what was agreed, and a position in words."""
    document = Document()
    document.add_heading("Internal Audit follow-up: Contract management", 1)
    table(
        document,
        [
            [
                *("Rec No", "Recommendation", "Priority", "Agreed action", "Responsible officer"),
                *("Target", "Position at 31 March 2025"),
            ],
            [
                *(
                    "1",
                    "Contracts should be kept in one register",
                    "High",
                    "A register will be set up",
                ),
                *("Head of Procurement", "30 June 2025", "Implemented"),
            ],
            [
                *("2", "Extensions should be approved", "Medium"),
                *("A form will be used for each extension", "Head of Procurement", "Sept 2025"),
                "Partly implemented",
            ],
        ],
    )
    document.save(str(path))


def iechyd(path: Path) -> None:
    """A plan in Welsh alone, with its priorities as headings."""
    document = Document()
    document.add_heading("Cynllun Gweithredu Iechyd Meddwl 2025-2028", 0)
    head = ["Camau gweithredu", "Arweinydd", "Erbyn", "Cynnydd"]
    document.add_heading("Blaenoriaeth 1: Ymyrraeth gynnar", 1)
    bought = "Mae’r adeilad wedi’i brynu"
    table(
        document,
        [
            head,
            ["Agor canolfan galw heibio", "Bwrdd Iechyd", "Mai 2026", bought],
            ["Hyfforddi staff ysgolion", "Addysg", "Hydref 2025", ""],
        ],
    )
    document.add_heading("Blaenoriaeth 2: Adferiad", 1)
    table(document, [head, ["Cefnogi grwpiau hunangymorth", "Mind Einon", "Parhaus", ""]])
    document.save(str(path))


def years(path: Path) -> None:
    """Ticks under the years in which something is done."""
    document = Document()
    document.add_heading("Play Sufficiency Action Plan", 0)
    table(
        document,
        [
            ["Matter", "Action", "Lead", "23/24", "24/25", "25/26"],
            ["Space", "Open two play streets", "Play Team", "✓", "", ""],
            ["Space", "Renew the skate park", "Parks", "", "✓", "✓"],
            ["Staff", "Train playworkers", "Play Team", "✓", "✓", "✓"],
        ],
    )
    document.save(str(path))


def covenant(path: Path) -> None:
    """Bold paragraphs for the title and the commitments, a table under each."""
    document = Document()
    document.add_paragraph().add_run("Armed Forces Covenant Plan 2025-2028").bold = True
    head = ["Milestone", "Owner", "By"]
    document.add_paragraph().add_run("We will house veterans").bold = True
    table(
        document,
        [
            head,
            ["Give veterans a named housing officer", "Housing", "June 2025"],
            ["Report on lettings to veterans", "Housing", "Yearly"],
        ],
    )
    document.add_paragraph().add_run("We will help service children").bold = True
    table(document, [head, ["Name a governor in each school", "Education", "Sept 2025"]])
    document.save(str(path))


def autism(path: Path) -> None:
    """A year's report whose key explains letters of its own."""
    document = Document()
    document.add_heading("Autism Plan: annual report 2024-25", 0)
    document.add_paragraph("Key: C – complete, T – on target, B – behind")
    table(
        document,
        [
            ["Section", "We will", "By", "Progress"],
            ["Awareness", "Train all receptionists", "March 2025", "C"],
            ["", "Mark World Autism Day", "Annually", "T"],
            ["Diagnosis", "Cut the wait to six months", "March 2025", "B"],
        ],
    )
    document.save(str(path))


WORD: dict[str, Callable[[Path], None]] = {
    "mental-health.docx": mental_health,
    "dementia.docx": dementia,
    "agenda.docx": agenda,
    "safeguarding.docx": safeguarding,
    "equality.docx": nested_numbers,
    "poverty.docx": poverty,
    "audit.docx": audit,
    "iechyd.docx": iechyd,
    "years.docx": years,
    "covenant.docx": covenant,
    "autism.docx": autism,
}
