"""What pre-commit reads of this repository are commands that there are, for the files they concern."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Copy
from tests.git.repositories import git
from tests.running import ROOT, Run

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
PATH = "prevent/COM-05-safer-routes.yaml"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_passes_in_a_sound_plan(
    hook: dict[str, Any], copy_of: Copy, example_plan: Path, planctl: Run
) -> None:
    plan = copy_of(example_plan)
    _, *args = shlex.split(hook["entry"])
    git(plan.parent, "init", "-q", "-b", "main")
    assert planctl(*args, cwd=plan.parent).code == 0
    git(plan.parent, "add", ".")
    git(plan.parent, "commit", "-q", "-m", "The plan")
    assert planctl(*args, cwd=plan.parent).code == 0
    plan.rename(plan.parent / "our-plan")
    assert planctl(*args, "--plan", "our-plan", cwd=plan.parent).code == 0


def test_the_check_stops_a_commit_that_only_takes_something_away(
    copy_of: Copy, example_plan: Path, planctl: Run
) -> None:
    plan = copy_of(example_plan)
    git(plan.parent, "init", "-q", "-b", "main")
    git(plan.parent, "add", ".")
    git(plan.parent, "commit", "-q", "-m", "The plan")
    next((plan / "prevent" / "COM-05").glob("*ACT-011*.yaml")).unlink()
    done = planctl(*shlex.split(HOOKS[0]["entry"])[1:], cwd=plan.parent)
    assert done.code == 1
    assert "record-deleted" in done.out


def test_the_check_stops_a_commit_that_would_bring_in_an_error(
    copy_of: Copy, example_plan: Path, planctl: Run
) -> None:
    plan = copy_of(example_plan)
    git(plan.parent, "init", "-q", "-b", "main")
    text = (plan / PATH).read_text("utf-8")
    (plan / PATH).write_text(text.replace("2025/26", "Febuary"), encoding="utf-8")
    done = planctl(*shlex.split(HOOKS[0]["entry"])[1:], cwd=plan.parent)
    assert done.code == 1


def test_the_form_stops_a_commit_and_writes_nothing(
    copy_of: Copy, example_plan: Path, planctl: Run
) -> None:
    plan = copy_of(example_plan)
    text = (plan / PATH).read_text("utf-8").replace("evidence:", "evidence:   ")
    (plan / PATH).write_text(text, encoding="utf-8")
    done = planctl(*shlex.split(HOOKS[1]["entry"])[1:], cwd=plan.parent)
    assert done.code == 1
    assert (plan / PATH).read_text("utf-8") == text


def test_a_hook_runs_when_a_file_of_the_plan_changes_and_gets_no_names() -> None:
    for hook in HOOKS:
        assert hook.get("always_run") or re.search(hook["files"], f"plan/{PATH}")
        assert hook.get("always_run") or not re.search(hook["files"], "README.md")
        assert hook["pass_filenames"] is False
        assert hook["language"] == "python"
