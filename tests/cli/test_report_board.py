"""The board's paper names what a board asks about next: which dates, which completions, nobody to ask."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.papers import made, sections
from tests.conftest import Copy
from tests.running import Run

DAY = ("--as-of", "2026-11-21")
GRANT = ("--reason", "Late", "--approved-by", "partnership-board", "--minute", "Item 8")


@pytest.fixture
def desk(planctl_here: Run, example_plan: Path, copy_of: Copy) -> Desk:
    return Desk(planctl_here, copy_of(example_plan))


def board(run: Run, plan: Path, folder: Path) -> dict[str, str]:
    return sections(made(run, plan, folder, "board", *DAY))


def test_dates_asked_for_stand_from_when_to_when_and_those_granted_since_until_when(
    desk: Desk, tmp_path: Path
) -> None:
    desk("2026-10-08", "extend", "ACT-014", "--to", "Mar 2027", *GRANT)
    part = board(desk.run, desk.plan, tmp_path)["New dates"]
    assert "- Asked for: ACT-005 Autumn 2025 → Sep 2026, Elverwick Borough Council\n" in part
    assert "Granted since then, until: ACT-014 Mar 2027\n" in part
    assert "ACT-004" not in part, "granted long before"


def test_of_many_dates_the_rest_are_in_the_decisions_paper(desk: Desk, tmp_path: Path) -> None:
    for action, body in (("ACT-010", "elverwick-council"), ("ACT-011", "elverwick-council")):
        asks = ("--asks", "Sep 2027", "--reason", "The post is vacant", "--from", body)
        desk("2026-10-10", "update", action, *asks)
    part = board(desk.run, desk.plan, tmp_path)["New dates"]
    assert part.count("- Asked for: ") == 2
    assert "More in the decisions paper: 1" in part
    named = board(desk.run, desk.plan, tmp_path)["Purpose and recommendations"]
    assert "new timescales asked for: 3 (ACT-005 ACT-010 ACT-011)" in named


def test_of_many_completions_the_first_are_named_and_how_many_more_there_are(
    desk: Desk, tmp_path: Path
) -> None:
    for action in ("ACT-002", "ACT-004", "ACT-005", "ACT-010", "ACT-011", "ACT-012", "ACT-014"):
        item = desk.ask("show", action, *DAY)["item"]
        assert isinstance(item, dict)
        desk("2026-10-10", "update", action, "--state", "complete", "--from", item["asked"][0])
    named = board(desk.run, desk.plan, tmp_path)["Purpose and recommendations"]
    ids = "ACT-002 ACT-004 ACT-005 ACT-010 ACT-011 ACT-012"
    assert f"reported complete: 8 ({ids} more: 2)" in named


def test_completions_and_ratings_that_are_settled_are_named(desk: Desk, tmp_path: Path) -> None:
    minute = ("--from", "partnership-board", "--minute", "Item 5")
    desk("2026-10-20", "agree", "ACT-012", "--rag", "red", "--period", "2025-26-Q4", *minute)
    desk("2026-10-21", "verify", "ACT-013", *minute)
    part = board(desk.run, desk.plan, tmp_path)["What has changed since 2026-27 Q1"]
    assert "Rating agreed: 1 (ACT-012)" in part
    assert "Signed off: 1 (ACT-013)" in part


def test_nobody_to_ask_stands_by_the_words_of_the_plan_and_a_lead_by_its_kind(
    planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    part = board(planctl_here, real_plan, tmp_path)["Overdue"]
    told = "Overdue with nobody to ask: 14 of 43 (33 %): Welsh Government: 7 · All partners: 5"
    assert told in part
    assert "Welsh Government (outside): 7" in part
