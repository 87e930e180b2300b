"""The two real documents' layout as blocks: the plan's from plan/ itself, the report's with few words."""

from pathlib import Path
from typing import Any

import yaml

from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import other, plan, prose

PLAN = Path(__file__).parents[3] / "plan"
FOOTER = (
    "It's In Our Hands - Cardiff and Vale of Glamorgan Violence against Women, Domestic Abuse and"
    " Sexual Violence Strategy 2018-2023"
)
NOTHING_PLANNED = (
    "There are no planned future activities, but actions identified during 2021/22 that require"
    " further action will be continued during 2022/23."
)
REPORT = "commitment action timescale rag"


def terms() -> dict[str, Any]:
    """What plan.yaml says."""
    read: dict[str, Any] = yaml.safe_load((PLAN / "plan.yaml").read_text(encoding="utf-8"))
    return read


def plan_blocks() -> list[Table | Prose]:
    """The plan as it was published: aims with what they want in a table, then a table for each chapter."""
    said = terms()
    aims = [aim for aim in said["aims"] if "statement" in aim]
    blocks: list[Table | Prose] = [
        *prose(said["title"], f"VISION: {said['vision']}", "AIMS:"),
        other("table 1", [a["title"].upper() for a in aims], [a["statement"] for a in aims]),
        *prose(said["strapline"], "This document is also available in Welsh"),
        *prose(_with_bold_end(said["introduction"])),
    ]
    for number, aim in enumerate(said["aims"], 2):
        rows = [
            row for path in sorted((PLAN / aim["id"]).glob("COM-*.yaml")) for row in _rows(path)
        ]
        blocks += _cut_by_a_page(f"table {number}", aim["title"].upper(), rows)
    return blocks


def _with_bold_end(text: str) -> str:
    start = text.index("This implementation plan is a living")
    return f"{text[:start]}**{text[start:]}**"


def _rows(path: Path) -> list[list[str]]:
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [[said["commitment"], action["action"]] for action in said["actions"]]


def _cut_by_a_page(name: str, title: str, rows: list[list[str]]) -> list[Table | Prose]:
    """A long table goes on under the same title on a next page, with DRAFT at its foot."""
    if len(rows) < 12:
        return [plan(name, rows, title)]
    return [plan(name, rows[:10], title), plan(f"{name}b", rows[10:], title), *prose("DRAFT")]


def report_blocks() -> list[Table | Prose]:
    """The report on 2021/22: its key beside icons, narratives cut by a footer, coming activity."""
    said = terms()
    wants = [aim["statement"] for aim in said["aims"] if "statement" in aim]
    return [
        *prose("Cardiff and Vale of Glamorgan"),
        *prose(
            "Violence against Women, Domestic Abuse and Sexual Violence Strategy 2018 – 2023",
            "Action Plan Progress Report - 2021/22",
            f"VISION: {said['vision']}",
            "AIMS:",
            *wants,
            "Introduction",
            "This progress report on the action plan for 2021/22 outlines the fourth year.",
            "The action plan was developed by all partners.",
            "This progress report uses the following RAG ratings throughout:",
            "- Indicates poor or no progress, or the activity is no longer relevant",
            "Indicates some progress, or the activity requires a change",
            "- Indicates good progress being made or the activity has been completed",
            "All activities identified to be completed have been discussed.",
            "Document produced May 2022",
        ),
        *_chapter("table 1", "PREPARE", 2, ["A needs assessment is ongoing."]),
        _future("table 2", "Introduction"),
        *_chapter("table 3", "PURSUE", 4, [FOOTER, "Outcomes are monitored although more work"]),
        *prose("is needed to ensure that outcomes of cases heard at Crown Court are monitored."),
        _future("table 4", "Criminal Justice Response"),
        *_chapter("table 5", "PREVENT", 9, ["The region continues to take part."]),
        *prose("FUTURE ACTIVITY", NOTHING_PLANNED),
        *_chapter("table 6", "PROTECT", 8, ["A study was made by the delivery arm of the"]),
        *[Prose("line 9", FOOTER), Prose("line 10", "National Police Chief's Council.")],
        _future("table 7", "Housing Related Support"),
        *_chapter("table 8", "SUPPORT", 8, ["A service is due to launch in June 2022."]),
        *[Prose("line 11", "FUTURE ACTIVITY"), Prose("line 12", NOTHING_PLANNED)],
    ]


def _chapter(name: str, title: str, count: int, narrative: list[str]) -> list[Table | Prose]:
    rows = [[f"Section {n}", f"{title} action {n}", "Ongoing", "16"] for n in range(count)]
    headings = ["Section", "We Will", "Ву", "Progress"]
    return [plan(name, rows, title, REPORT, headings=headings), *prose(*narrative)]


def _future(name: str, section: str) -> Table:
    return plan(name, [[section, f"Coming {section}", "March 2023"]], "FUTURE ACTIVITY", REPORT)
