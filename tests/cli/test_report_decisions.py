"""What the decisions paper puts before the board, and what becomes of it in the papers after."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.papers import made, rows, sections
from tests.conftest import Copy
from tests.running import Run

DAY = ("--as-of", "2026-11-21")
BOARD = ("--from", "partnership-board")
GRANT = (
    "--to",
    "Mar 2027",
    "--reason",
    "Late",
    "--approved-by",
    "partnership-board",
    "--minute",
    "Item 8",
)


@pytest.fixture
def desk(planctl_here: Run, example_plan: Path, copy_of: Copy) -> Desk:
    return Desk(planctl_here, copy_of(example_plan))


def paper(desk: Desk, folder: Path, kind: str) -> dict[str, str]:
    return sections(made(desk.run, desk.plan, folder, kind, *DAY))


def row(part: str, identity: str) -> list[str]:
    return next(cells for cells in rows(part) if identity in "".join(cells[:2]))


def ask(desk: Desk, day: str, until: str) -> None:
    words = ("--asks", until, "--reason", "No money yet")
    desk(day, "update", "ACT-011", "--from", "elverwick-council", *words)


def test_a_completion_says_what_another_lead_says_instead(desk: Desk, tmp_path: Path) -> None:
    words = ("update", "ACT-012", "--period", "2026-27-Q2", "--from")
    desk("2026-10-09", *words, "elverwick-council", "--state", "in progress")
    desk("2026-10-10", *words, "elverwick-police", "--state", "complete")
    part = paper(desk, tmp_path, "decisions")["Reported complete, waiting to be signed off"]
    told = "Another lead says: in progress (Elverwick Borough Council, 2026-27 Q2)"
    assert told in row(part, "ACT-012")[2]
    assert "Another lead says" not in row(part, "ACT-013")[2]


def test_a_request_tells_what_was_refused_before_and_the_status_paper_has_it_too(
    desk: Desk, tmp_path: Path
) -> None:
    ask(desk, "2026-10-01", "Mar 2027")
    refused = ("--minute", "Item 7", "--reason", "Too long")
    desk("2026-10-08", "refuse", "ACT-011", *BOARD, *refused)
    ask(desk, "2026-10-20", "Dec 2026")
    (asked,) = [
        cells[2]
        for cells in rows(paper(desk, tmp_path, "decisions")["New timescales asked for"])
        if "ACT-011" in cells[1]
    ]
    told = "Safer Together Board, 8 October 2026, minute Item 7: Too long"
    assert f"Refused before: Mar 2027: {told}" in asked
    assert "Asked on: 20 October 2026" in asked
    dates = paper(desk, tmp_path, "status")["New dates"]
    assert [r[2:] for r in rows(dates) if r[0] == "ACT-011"][-1] == [
        "Mar 2027",
        "Elverwick Borough Council",
        f"**New since then:** {told}",
    ]


def test_a_grant_is_marked_as_new_once(desk: Desk, tmp_path: Path) -> None:
    desk("2026-10-08", "extend", "ACT-005", *GRANT)
    dates = paper(desk, tmp_path, "status")["New dates"]
    new = [r[0] for r in rows(dates) if "New since then" in r[-1]]
    assert new == ["ACT-005"]
    assert "ACT-004" in {r[0] for r in rows(dates)}


def test_its_recommendations_are_of_what_is_in_it_and_exceptions_point_to_it(
    desk: Desk, tmp_path: Path
) -> None:
    own = paper(desk, tmp_path, "decisions")["Purpose and recommendations"]
    assert "To note" not in own
    assert "> 1. To decide on the new timescales asked for: 1 (ACT-005)." in own
    exceptions = paper(desk, tmp_path, "exceptions")["Purpose and recommendations"]
    assert "What is to be decided has its place in the decisions paper." in exceptions
