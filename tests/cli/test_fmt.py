"""`fmt` writes the one form, names records well, and says what it left alone and why."""

from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.running import Run

FILE = "introduction/COM-03-city-for-cedaw.yaml"


@pytest.fixture
def plan(copy_of: Copy, example_plan: Path, planctl_here: Run) -> Path:
    root = copy_of(example_plan)
    planctl_here("fmt", cwd=root)
    return root


def _by_hand(plan: Path) -> Path:
    file = plan / "together" / "COM-01" / "new.yaml"
    file.write_text("Action: act-1\nfrom: STT\ndate: 20/11/2026\nno_change: true\n", "utf-8")
    return file


def test_a_plan_in_the_one_form_is_left_alone(planctl_here: Run, plan: Path) -> None:
    done = planctl_here("fmt", "--check", cwd=plan)
    assert (done.code, done.out) == (0, "Every file is in the one form.\n")


def test_checking_names_the_files_and_writes_nothing(planctl_here: Run, plan: Path) -> None:
    file = _by_hand(plan)
    before = file.read_bytes()
    done = planctl_here("fmt", "--check", cwd=plan)
    assert done.code == 1
    assert "Would write together/COM-01/new.yaml" in done.out
    assert file.read_bytes() == before


def test_the_difference_is_shown_line_by_line(planctl_here: Run, plan: Path) -> None:
    _by_hand(plan)
    done = planctl_here("fmt", "--diff", cwd=plan)
    assert done.code == 0
    assert "-Action: act-1" in done.out
    assert "+action: ACT-001" in done.out


def test_a_record_by_hand_is_written_and_named(planctl_here: Run, plan: Path) -> None:
    file = _by_hand(plan)
    done = planctl_here("fmt", "together", cwd=plan)
    assert done.code == 0, done.err
    assert not file.exists()
    (named,) = file.parent.glob("2026-11-20-ACT-001-safer-together-team-*.yaml")
    assert named.read_text("utf-8") == (
        "action: ACT-001\nfrom: safer-together-team\ndate: 2026-11-20\nno_change: yes\n"
    )
    assert f"to together/COM-01/{named.name}" in done.out
    assert planctl_here("fmt", "--check", cwd=plan).code == 0


def test_undo_takes_a_whole_fmt_back(planctl_here: Run, plan: Path) -> None:
    file = _by_hand(plan)
    before = file.read_bytes()
    planctl_here("fmt", cwd=plan)
    assert planctl_here("undo", cwd=plan).code == 0
    assert file.read_bytes() == before


def test_only_the_files_typed_are_written(planctl_here: Run, plan: Path) -> None:
    file = _by_hand(plan)
    planctl_here("fmt", "recover", cwd=plan)
    assert file.exists()


def test_a_path_outside_the_plan_is_wrong_usage(planctl_here: Run, plan: Path) -> None:
    for path in ("nowhere.yaml", str(plan.parent.parent)):
        done = planctl_here("fmt", path, cwd=plan)
        assert done.code == 2, path
        assert "is not in this plan" in done.err


def test_a_file_that_cannot_be_read_is_left_and_named(planctl_here: Run, plan: Path) -> None:
    file = plan / "together" / "COM-01" / "torn.yaml"
    file.write_text("action: [\n", "utf-8")
    done = planctl_here("fmt", cwd=plan)
    assert done.code == 1
    assert "together/COM-01/torn.yaml stays as it is" in done.err


@pytest.mark.parametrize("command", [("fmt",), ("check", "--fix")])
def test_a_record_in_another_commitment_s_folder_is_renamed_there_once(
    planctl_here: Run, plan: Path, command: tuple[str, ...]
) -> None:
    folder = plan / "together" / "COM-01"
    words = "action: ACT-012\nfrom: elverwick-police\ndate: 2026-11-20\nrag: green\n"
    (folder / "hand.yaml").write_text(f"{words}progress: Fine\n", "utf-8")
    done = planctl_here(*command, cwd=plan)
    assert "is there already" not in done.out + done.err
    assert [each.name[:18] for each in folder.glob("2026-11-20-*")] == ["2026-11-20-ACT-012"]
    assert not (folder / "hand.yaml").exists()
