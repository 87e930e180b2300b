"""A year of a partnership: an opening position, four rounds of twelve partners, and the board each quarter.

None of it happened: the plan is the published one, everything said about it here is made up.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl
from docx import Document
from openpyxl.worksheet.worksheet import Worksheet

from planctl.locale.returns import both
from planctl.partners.form import ANSWER_FIELDS
from tests.running import Result, Run

Boxes = dict[str, str]
"""What a partner types about one action, by the keys of the form."""
TYPED = frozenset(field.key for field in ANSWER_FIELDS)


class Sheet(NamedTuple):
    """One partner's answers: whose, and on which day they were read, where that was a late one.

    `left` is the quarter of the form that came back, where that is an old one.
    """

    body: str
    rows: dict[str, Boxes]
    day: str
    left: str


class Quarter(NamedTuple):
    """A round and its days: when it opens, closes, is read, and when the board meets."""

    period: str
    opens: str
    closes: str
    read: str
    board: str

    @property
    def slug(self) -> str:
        """The period as files spell it."""
        return self.period.replace(" ", "-")

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What came back, in the order of the table beside this file."""
        with open(Path(__file__).with_suffix(".tsv"), encoding="utf-8", newline="") as table:
            lines = list(csv.DictReader(table, delimiter="\t"))
        found: dict[str, Sheet] = {}
        for line in (line for line in lines if line["quarter"] == self.period):
            sheet = Sheet(line["body"], {}, line["late"], line["old form"])
            boxes = {key: text for key, text in line.items() if key in TYPED and text}
            found.setdefault(sheet.body, sheet).rows[line["action"]] = boxes
        return tuple(found.values())


Q1 = Quarter("2025-26 Q1", "2025-07-01", "2025-07-24", "2025-07-21", "2025-08-10")
"""Twelve are asked beside the coordinator: hrps says nothing, vale-education is late."""
Q2 = Quarter("2025-26 Q2", "2025-10-01", "2025-10-23", "2025-10-20", "2025-11-16")
"""The two councils rate ACT-048 otherwise; hsg-leads says nothing."""
Q3 = Quarter("2025-26 Q3", "2026-01-04", "2026-01-29", "2026-01-26", "2026-02-15")
"""The commissioner sends back the form of the quarter before; both children's services say nothing."""
Q4 = Quarter("2025-26 Q4", "2026-04-01", "2026-04-23", "2026-04-21", "2026-05-17")
"""In the year's last quarter everything is asked; several say nothing."""
QUARTERS = (Q1, Q2, Q3, Q4)
OPENING = {
    "ACT-003": ("Amber", "in progress", "The governance paper went to partners."),
    "ACT-004": ("Green", "in progress", "On the agendas of two boards."),
    "ACT-008": ("Green", "complete", "The group met three times and agreed the categories."),
    "ACT-041": ("Amber", "in progress", "The survey of staff is out."),
    "ACT-047": ("Red", "not started", "No chair was found."),
}
"""What the annual report of the year before says: rating, state and words of some actions."""
TAKEN = ("ACT-024",)
"""Where the office takes the words of the old form for those it holds."""


class Office:
    """The coordinator's office: a plan, and folders for forms and papers beside it."""

    def __init__(self, run: Run, plan: Path) -> None:
        self._run, self.plan = run, plan
        self.home = plan.parent

    def __call__(self, *words: str) -> Result:
        """A command that goes well."""
        done = self.try_(*words)
        assert done.code == 0, (words, done)
        return done

    def try_(self, *words: str) -> Result:
        """A command, however it ends."""
        return self._run(*words, cwd=self.home)

    def forms(self, period: str) -> Path:
        """Where the forms of a round lie."""
        return self.home / f"forms-{period.replace(' ', '-')}"


def form_of(folder: Path, body: str) -> Path:
    """A body's workbook among the forms of a round."""
    (found,) = folder.glob(f"*-{body}-2025-26-*.xlsx")
    return found


def fill(form: Path, rows: dict[str, Boxes], to: Path) -> Path:
    """Fill a form in as a partner does, and save it under another name."""
    book = openpyxl.load_workbook(form)
    sheet = next(sheet for sheet in book.worksheets if list(_heads(sheet)))
    (head,) = _heads(sheet)
    columns = {cell.value: at for at, cell in enumerate(sheet[head], 1)}
    lines = {sheet.cell(at, 1).value: at for at in range(head + 1, sheet.max_row + 1)}
    for identity, boxes in rows.items():
        for key, text in boxes.items():
            sheet.cell(lines[identity], columns[both(key)]).value = text
    book.save(to)
    return to


def _heads(sheet: Worksheet) -> Iterator[int]:
    return (cell.row for row in sheet.iter_rows() for cell in row if cell.value == both("progress"))


def minute(paper: Path, outcomes: dict[str, tuple[str, str]], to: Path) -> Path:
    """Write what was decided into a decisions paper: by an action's id the outcome and its reason."""
    document = Document(str(paper))
    for table in document.tables:
        heads = [cell.text for cell in table.rows[0].cells]
        if "Outcome" not in heads:
            continue
        for row in table.rows[1:]:
            found = re.search(r"ACT-[0-9]+", row.cells[0].text)
            if found and found[0] in outcomes:
                outcome, reason = outcomes[found[0]]
                row.cells[heads.index("Outcome")].text = outcome
                row.cells[heads.index("Reason")].text = reason
    document.save(str(to))
    return to
