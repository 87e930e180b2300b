"""The plan's words change on one branch while another goes on: each merge is whole, or says what clashes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.git.repositories import git
from tests.running import Run

AS_OF = ("--as-of", "2026-06-01")
DAY = ("--date", "2026-05-15")


@pytest.fixture
def root(tmp_path: Path, example_plan: Path) -> Path:
    """A repository with the example plan on `main`."""
    folder = tmp_path / "shared"
    shutil.copytree(example_plan, folder / "plan")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "The plan")
    return folder


def commit(root: Path, message: str) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message)


def on_two_branches(run: Run, root: Path, ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    """One command on each of two branches that begin at `main`; we stand on `ours` afterwards."""
    for name, args in (("theirs", theirs), ("ours", ours)):
        git(root, "switch", "-q", "-c", name, "main")
        done = run(*args, *DAY, cwd=root)
        assert done.code == 0, done.err
        commit(root, name)


def shown(run: Run, root: Path, identity: str) -> dict[str, object]:
    item: dict[str, object] = json.loads(
        run("show", identity, "--format", "json", *AS_OF, cwd=root).out
    )["item"]
    return item


def errors(run: Run, root: Path) -> list[str]:
    found = json.loads(run("check", "--format", "json", *AS_OF, cwd=root).out)["items"]
    return [problem["code"] for problem in found if problem["severity"] == "error"]


RATED = (
    "update",
    "ACT-011",
    "--from",
    "EBC",
    "--rag",
    "red",
    "--barriers",
    "A",
    "--next-steps",
    "B",
)


@pytest.mark.parametrize(
    "ours", [("move", "COM-05", "--to", "recover"), ("move", "ACT-011", "--to", "COM-06")]
)
def test_a_report_that_comes_from_another_branch_counts_after_a_move(
    planctl_here: Run, root: Path, ours: tuple[str, ...]
) -> None:
    on_two_branches(planctl_here, root, ours, RATED)
    git(root, "merge", "-q", "--no-edit", "theirs")
    item = shown(planctl_here, root, "ACT-011")
    assert (item["aim"], item["rag"]) == ("recover", "red")
    assert errors(planctl_here, root) == []


def test_words_and_lead_changed_apart_are_both_there(planctl_here: Run, root: Path) -> None:
    on_two_branches(
        planctl_here,
        root,
        ("reword", "ACT-011", "Light both paths"),
        ("relead", "ACT-001", "--to", "Otterbrook"),
    )
    git(root, "merge", "-q", "--no-edit", "theirs")
    assert shown(planctl_here, root, "ACT-011")["action"] == "Light both paths"
    assert shown(planctl_here, root, "ACT-001")["lead"] == "Otterbrook"
    assert errors(planctl_here, root) == []


def test_one_thing_said_in_two_ways_is_a_conflict_and_not_a_guess(
    planctl_here: Run, root: Path
) -> None:
    on_two_branches(
        planctl_here,
        root,
        ("reword", "ACT-011", "Light both paths"),
        ("reword", "ACT-011", "Light every path"),
    )
    git(root, "merge", "-q", "--no-edit", "theirs", code=1)
    assert "conflict-marker" in errors(planctl_here, root)


def test_a_commitment_that_moves_takes_a_rewording_of_another_branch_along(
    planctl_here: Run, root: Path
) -> None:
    on_two_branches(
        planctl_here,
        root,
        ("move", "COM-05", "--to", "recover"),
        ("reword", "ACT-011", "Light both paths"),
    )
    git(root, "merge", "-q", "--no-edit", "theirs")
    item = shown(planctl_here, root, "ACT-011")
    assert (item["aim"], item["action"]) == ("recover", "Light both paths")
    assert errors(planctl_here, root) == []


def test_an_action_added_on_each_branch_gets_an_id_of_its_own(
    planctl_here: Run, root: Path
) -> None:
    how = ("--evidence", "Log", "--timescale", "Sep 2026", "--lead", "EBC")
    on_two_branches(
        planctl_here,
        root,
        ("add", "action", "--to", "COM-05", "Ask people", *how),
        ("add", "action", "--to", "COM-06", "Ask staff", *how),
    )
    git(root, "merge", "-q", "--no-edit", "theirs")
    assert shown(planctl_here, root, "ACT-015")["action"] == "Ask staff"
    assert shown(planctl_here, root, "ACT-016")["action"] == "Ask people"
    assert errors(planctl_here, root) == []


def test_what_was_moved_and_then_reworded_is_not_taken_for_an_id_used_again(
    planctl_here: Run, root: Path
) -> None:
    for args in (("move", "ACT-011", "--to", "COM-06"), ("reword", "ACT-011", "Quite other words")):
        assert planctl_here(*args, *DAY, cwd=root).code == 0
    done = planctl_here("check", "--changed-since", "main", "--format", "json", *AS_OF, cwd=root)
    codes = [problem["code"] for problem in json.loads(done.out)["items"]]
    assert "id-reused" not in codes
