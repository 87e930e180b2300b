"""What a paper says has changed: what was decided about an earlier period too, and what came late."""

import re
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.papers import made, rows, sections
from tests.conftest import Copy
from tests.running import Run

DAY = ("--as-of", "2026-11-21")
SINCE = "What has changed since 2026-27 Q1"


@pytest.fixture
def desk(planctl_here: Run, example_plan: Path, copy_of: Copy) -> Desk:
    return Desk(planctl_here, copy_of(example_plan))


def part(desk: Desk, folder: Path, kind: str, heading: str, *words: str) -> str:
    return sections(made(desk.run, desk.plan, folder, kind, *(words or DAY)))[heading]


def test_a_rating_settled_about_an_earlier_period_is_told_with_its_action(
    desk: Desk, tmp_path: Path
) -> None:
    minute = ("--from", "partnership-board", "--minute", "Item 5")
    desk("2026-10-20", "agree", "ACT-012", "--rag", "red", "--period", "2025-26-Q4", *minute)
    assert ["Rating agreed", "1", "ACT-012"] in rows(part(desk, tmp_path, "status", SINCE))
    told = rows(part(desk, tmp_path, "status", "Ratings not agreed"))[-1]
    assert told[0] == "ACT-012"
    assert told[2:5] == [
        "2025-26 Q4",
        "Elverwick Borough Council: ■ Red<br>Elverwick Police: ● Green",
        "■ Red",
    ]
    assert told[5] == "Safer Together Board, 20 October 2026, minute Item 5"


def test_a_paper_says_with_which_command_its_movement_is_told_again(
    desk: Desk, tmp_path: Path
) -> None:
    for words, again in (
        (DAY, "planctl diff 2026-07-28..2026-11-21"),
        (("--period", "2025-26-Q4"), "planctl diff 2025-26-Q3..2025-26-Q4"),
    ):
        text = made(desk.run, desk.plan, tmp_path, "board", *words)
        assert again in text
    assert "Compared with what was known on 28 July 2026" in part(desk, tmp_path, "board", SINCE)


def test_what_came_after_a_period_was_agreed_is_quoted_as_late_in_the_next_paper(
    desk: Desk, tmp_path: Path
) -> None:
    agreed = ("--from", "partnership-board", "--minute", "Item 4")
    desk("2026-09-01", "freeze", "2026-27-Q1", *agreed)
    said = ("--rag", "red", "--progress", "The lamps came back broken.")
    council = ("--from", "elverwick-council", "--period", "2026-27-Q1")
    desk("2026-10-01", "update", "ACT-011", *said, *council)
    status = part(desk, tmp_path, "status", SINCE)
    assert ["Late, after it was agreed (2026-27 Q1)", "1", "ACT-011"] in rows(status)
    quoted = "Elverwick Borough Council (1 October 2026): ■ Red: The lamps came back broken."
    assert ["ACT-011", quoted] in rows(status)
    assert re.search(
        r"Late, after it was agreed \(2026-27 Q1\): 1", part(desk, tmp_path, "board", SINCE)
    )


def test_ratings_that_differ_of_what_is_finished_are_no_news_and_in_no_figure(
    desk: Desk, tmp_path: Path
) -> None:
    period = ("--period", "2026-27-Q2")
    for body, rag in (("elverwick-council", "amber"), ("elverwick-police", "green")):
        words = ("--from", body, "--rag", rag, "--state", "complete")
        desk("2026-10-10", "update", "ACT-012", *words, *period)
    changes = {(i["id"], i["change"]) for i in desk.items("diff", "2026-07-28..2026-11-21")}
    assert ("ACT-012", "not-agreed") in changes
    told = {row[0] for row in rows(part(desk, tmp_path, "status", SINCE))}
    assert "Reported complete" in told
    assert "Leads’ ratings differ" not in told
    assert "Not agreed" not in told
    assert "of which not agreed: 0" in part(desk, tmp_path, "board", "Where the plan stands")
