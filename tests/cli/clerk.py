"""A committee's clerk: fills in the decisions paper with what was minuted, and gives it back."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import docx
from docx.table import _Row

from tests.cli.desk import Desk
from tests.running import Result, Run

MET = "2026-05-13"
"""The day of the meeting."""
LIT, FELT, PACK, WAIT, NIGHT = "ACT-011", "ACT-005", "ACT-010", "ACT-013", "ACT-012"
"""What waits: two requests for a new timescale, two completions, ratings that differ."""
BEFORE: dict[str, tuple[tuple[str, ...], ...]] = {
    "2026-05-01": (
        ("extend", LIT, "--to", "Sep 2027", "--reason", "No lamps", "--from", "elverwick-council"),
    ),
    "2026-05-02": (
        ("update", PACK, "--from", "elverwick-council", "--state", "complete"),
        ("update", NIGHT, "--from", "elverwick-council", "--rag", "red"),
        ("update", NIGHT, "--from", "elverwick-police", "--rag", "green"),
    ),
}
Answers = Mapping[str, tuple[str, ...]]
MINUTED: Answers = {
    FELT: ("Granted", "Item 4", ""),
    LIT: ("granted until Dec 2026", "Item 4", "Summer is enough"),
    PACK: ("sent back", "Item 5", "No dates of adoption"),
    WAIT: ("Signed off.", "Item 5", ""),
    NIGHT: ("agreed: Amber", "Item 6", ""),
}
"""Outcome, minute and reason, by action."""


class Papers(NamedTuple):
    """A plan in which five things wait for a decision, and the folder with its papers."""

    plan: Path
    folder: Path


def make_papers(run: Run, example: Path, folder: Path) -> Papers:
    """Let five things wait in a copy of the example plan, and make the papers that a board gets."""
    plan = Path(shutil.copytree(example, folder / "plan"))
    for day, commands in BEFORE.items():
        for words in commands:
            done = run(*words, "--date", day, cwd=plan)
            assert done.code == 0, done
    for lang in ("en", "cy", "both"):
        order = ("report", "decisions", "--as-of", "2026-05-10", "--lang", lang)
        forms = ("--format", "docx", "--format", "md", "--output", str(folder / "papers"))
        done = run(*order, *forms, cwd=plan)
        assert done.code == 0, done
    return Papers(plan, folder / "papers")


class Clerk:
    """Fills papers in and reads them back, on a plan that may be written in."""

    def __init__(self, run: Run, papers: Papers, folder: Path) -> None:
        self.folder = folder
        self.desk = Desk(run, Path(shutil.copytree(papers.plan, folder / "plan")))
        self._papers = papers

    def paper(self, lang: str = "en", form: str = "docx") -> Path:
        """The paper as the board got it; `lang` may be both."""
        languages = {"both": "cy-en"}.get(lang, lang)
        return self._papers.folder / f"decisions.{languages}.{form}"

    def fill(
        self,
        answers: Answers = MINUTED,
        lang: str = "en",
        change: "Callable[[docx.document.Document], object] | None" = None,
    ) -> Path:
        """The Word paper with outcomes, minutes and reasons typed in; `change` does more to it."""
        document = docx.Document(str(self.paper(lang)))
        for table in document.tables:
            for row in table.rows:
                for identity, texts in answers.items():
                    if row.cells[1].text.startswith(identity):
                        fill_row(row, *texts)
        if change:
            change(document)
        path = self.folder / "minuted.docx"
        document.save(str(path))
        return path

    def read(self, path: Path, *words: str, day: str = MET) -> Result:
        """What `decisions in` answers."""
        return self.desk.refused(
            day, "decisions", "in", os.path.relpath(path, self.desk.plan), *words
        )

    def decided(self) -> dict[str, str]:
        """What the plan's new records decide, by action."""
        found = {}
        for name, data in self.desk.records().items():
            if name.startswith(MET):
                keys = ("timescale", "agrees", "rag", "refuses", "verifies", "sends_back")
                said = [f"{key} {data[key]}" for key in keys if key in data]
                found[str(data["action"])] = ", ".join([*said, str(data.get("minute", ""))])
        return found


def fill_row(row: _Row, outcome: str, minute: str = "", reason: str = "") -> None:
    """Type into the places of one row."""
    for at, text in zip((4, 5, 6), (outcome, minute, reason), strict=True):
        row.cells[at].text = text
