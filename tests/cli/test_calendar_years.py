"""A plan whose years start in another month is spoken of in its own periods, everywhere."""

import shutil
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.running import Run


@pytest.fixture
def desk(planctl_here: Run, example_plan: Path, tmp_path: Path) -> Desk:
    """The example plan without its records, with years that start in January."""
    plan = tmp_path / "plan"
    shutil.copytree(example_plan, plan, ignore=shutil.ignore_patterns("COM-[0-9][0-9]"))
    terms = plan / "plan.yaml"
    text = terms.read_text(encoding="utf-8")
    terms.write_text(text.replace("year_start: April", "year_start: January"), encoding="utf-8")
    return Desk(planctl_here, plan)


def test_records_and_answers_speak_of_calendar_years(desk: Desk) -> None:
    desk("2025-07-02", "update", "ACT-001", "--rag", "green", "--period", "2025 Q2")
    desk("2026-01-05", "update", "ACT-001", "--rag", "amber", "--period", "2025")
    periods = sorted(str(data["period"]) for data in desk.records().values())
    assert periods == ["2025", "2025 Q2"]
    (rated,) = desk.items("list", "--period", "2025-Q2", "--text", "ACT-001")
    assert (rated["rag"], rated["rag_period"]) == ("green", "2025 Q2")
    (rated,) = desk.items("list", "--period", "2025", "--text", "ACT-001")
    assert (rated["rag"], rated["rag_period"]) == ("amber", "2025")
    assert desk.ask("unreported", "--as-of", "2025-07-05")["round"] == {
        "period": "2025 Q2",
        "opened": "2025-06-30",
        "closes": "2025-07-28",
    }
    assert desk.problems() == set()


def test_a_calendar_year_is_agreed_and_held_against_another(desk: Desk) -> None:
    desk("2026-01-05", "update", "ACT-001", "--rag", "amber", "--period", "2025")
    desk("2026-02-01", "freeze", "2025", "--minute", "Item 4", "--from", "partnership-board")
    assert (desk.plan / "frozen" / "2025.yaml").is_file()
    assert desk.ask("status", "--period", "2025")["period"] == "2025"
    assert desk.problems() == set()


@pytest.mark.parametrize("typed", ["2025-26", "2025-26 Q2", "soon"])
def test_a_financial_year_is_no_period_of_such_a_plan(desk: Desk, typed: str) -> None:
    done = desk.run("status", "--period", typed, "--plan", str(desk.plan))
    assert done.code == 2
    assert 'Write "2026 Q2" or "2026".' in done.err
    record = desk.plan / "together" / "COM-01" / "said.yaml"
    record.parent.mkdir(exist_ok=True)
    record.write_text(
        f"action: ACT-001\nfrom: safer-together-team\nperiod: {typed}\ndate: 2025-07-02\nrag: green\n"
    )
    assert "period-unknown" in desk.problems()
