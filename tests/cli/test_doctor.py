"""What `planctl doctor` finds."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.running import Run


def looked_at(planctl: Run, *args: str, code: int = 0, **more: dict[str, str]) -> dict[str, str]:
    done = planctl("doctor", "--format", "json", *args, **more)  # type: ignore[arg-type]  # env alone is passed on
    assert (done.code, done.err) == (code, "")
    found = json.loads(done.out)
    assert list(found) == ["schema", "count", "problems", "items"]
    assert (found["schema"], found["count"]) == ("planctl/doctor/1", len(found["items"]))
    return {line["about"]: f"{line['state']}: {line['text']}" for line in found["items"]}


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_a_plan_that_is_well_has_no_problem(planctl_here: Run, example_plan: Path) -> None:
    found = looked_at(planctl_here, "--plan", str(example_plan))
    assert not [text for text in found.values() if text.startswith("problem")]
    assert found["plan"] == f"ok: {example_plan}"
    assert "actions: 14, commitments: 6, records: " in found["files"]
    assert found["languages"] == "ok: en, cy"
    assert found["git"].startswith("ok: git version ")


def test_the_lines_say_ok_look_or_problem_first(planctl_here: Run, example_plan: Path) -> None:
    done = planctl_here("doctor", "--plan", str(example_plan))
    assert {line.split()[0] for line in done.out.splitlines()} <= {"ok", "look", "problem"}


def test_without_a_plan_it_still_looks_at_the_machine(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("doctor", cwd=tmp_path)
    assert done.code == 0
    assert "look     plan      there is no plan here" in done.out
    assert "git version" in done.out


def test_a_plan_named_and_not_there_is_a_problem(planctl_here: Run, tmp_path: Path) -> None:
    found = looked_at(planctl_here, "--plan", str(tmp_path), code=1)
    assert found["plan"].startswith("problem: there is no plan.yaml in")


def test_a_file_that_cannot_be_read_is_a_problem(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    (plan / "prevent" / "COM-05-safer-routes.yaml").write_text("id: [", "utf-8")
    found = looked_at(planctl_here, "--plan", str(plan), code=1)
    assert "COM-05-safer-routes.yaml first" in found["files"]


def test_a_plan_file_that_cannot_be_read_is_a_problem(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    (plan / "plan.yaml").write_text("title: [", "utf-8")
    found = looked_at(planctl_here, "--plan", str(plan), code=1)
    assert found["files"].startswith("problem: ")


def test_doing_without_an_index_is_worth_a_look(planctl_here: Run, example_plan: Path) -> None:
    found = looked_at(planctl_here, "--plan", str(example_plan), env={"PLANCTL_CACHE": ""})
    assert found["index"].startswith("look: none is kept")


def test_a_journal_that_cannot_be_kept_is_a_problem(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    env = {"PLANCTL_STATE": str(tmp_path / "file" / "below")}
    found = looked_at(planctl_here, "--plan", str(example_plan), code=1, env=env)
    assert found["journal"].startswith("problem: ")


@pytest.mark.parametrize("remote", [False, True])
def test_a_plan_with_records_that_goes_elsewhere_wants_a_look(
    planctl_here: Run, example_plan: Path, copy_of: Copy, remote: bool
) -> None:
    plan = copy_of(example_plan)
    git(plan, "init", "-q")
    if remote:
        git(plan, "remote", "add", "origin", "https://name:secret@host.example/plan.git")
    told = looked_at(planctl_here, "--plan", str(plan))["repository"]
    assert told.startswith("look: goes to origin" if remote else "ok: ")
    assert ("belongs in a private repository" in told) is remote
    assert "secret" not in told


def test_no_repository_is_worth_a_look(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    told = looked_at(planctl_here, "--plan", str(plan))["repository"]
    assert told.startswith("look: git cannot be asked about")


def test_a_screen_without_welsh_letters_is_named(planctl: Run, tmp_path: Path) -> None:
    env = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LANG": "C", "LC_ALL": "C"}
    done = planctl("doctor", cwd=tmp_path, env=env)
    assert "look     terminal  writes ascii" in done.out
