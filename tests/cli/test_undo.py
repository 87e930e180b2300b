"""`undo` takes back the last command whole, says what it did, and can itself be undone."""

import subprocess
from pathlib import Path

from tests.conftest import Copy
from tests.running import Run


def _records(plan: Path) -> set[str]:
    return {path.name for path in plan.rglob("20*.yaml")}


def test_undo_removes_what_the_last_command_wrote_and_names_the_files(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-042", "ACT-001", "--no-change", cwd=plan)
    written = _records(plan)
    done = planctl_here("undo", cwd=plan)
    assert done.code == 0
    assert "Undone: planctl update ACT-042 ACT-001 --no-change" in done.out
    assert all(name in done.out for name in written)
    assert _records(plan) == set()
    assert not (plan / "prevent" / "COM-20").exists()


def test_undoing_twice_does_it_again_and_says_so(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-042", "--rag", "amber", cwd=plan)
    written = _records(plan)
    planctl_here("undo", cwd=plan)
    again = planctl_here("undo", cwd=plan)
    assert "Done again: planctl update ACT-042 --rag amber" in again.out
    assert _records(plan) == written
    third = planctl_here("undo", cwd=plan)
    assert "Undone: planctl update ACT-042 --rag amber" in third.out
    assert _records(plan) == set()


def test_undo_with_nothing_to_undo_is_a_sentence(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    done = planctl_here("undo", cwd=copy_of(real_plan))
    assert done.code == 3
    assert "no command to undo" in done.err


def test_a_record_that_git_holds_is_not_removed(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-042", "--rag", "amber", cwd=plan)
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "x")):
        subprocess.run(["git", *words], cwd=plan, check=True)
    done = planctl_here("undo", cwd=plan)
    assert done.code == 1
    assert "--corrects" in done.err
    assert "planctl reopen or send-back" in done.err
    assert len(_records(plan)) == 1


def test_what_is_remembered_can_be_listed(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-001", "--rag", "green", cwd=plan)
    planctl_here("update", "ACT-042", "--rag", "amber", cwd=plan)
    done = planctl_here("undo", "--list", cwd=plan)
    assert done.out.splitlines()[0].startswith("next to be undone: planctl update ACT-042")
    assert len(done.out.splitlines()) == 2


def test_a_dry_run_names_the_command_and_its_files(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-042", "--rag", "amber", cwd=plan)
    (name,) = _records(plan)
    done = planctl_here("undo", "--dry-run", cwd=plan)
    assert "Would undo: planctl update ACT-042 --rag amber" in done.out
    assert name in done.out
    assert _records(plan) == {name}


def test_it_answers_in_welsh_too(planctl_here: Run, real_plan: Path, copy_of: Copy) -> None:
    plan = copy_of(real_plan)
    planctl_here("update", "ACT-042", "--rag", "amber", cwd=plan)
    assert "Byddai’n dadwneud: " in planctl_here("undo", "--dry-run", "--lang", "cy", cwd=plan).out
    done = planctl_here("undo", "--lang", "cy", cwd=plan)
    assert "Dadwnaed: " in done.out
    assert "I ddod ag ef yn ôl: planctl undo" in done.out


def test_what_was_changed_since_names_the_command_once_however_often_it_was_turned(
    planctl_here: Run, real_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(real_plan)
    rated = "planctl update ACT-042 --rag amber"
    planctl_here(*rated.split()[1:], cwd=plan)
    for _ in range(2):
        assert planctl_here("undo", cwd=plan).code == 0
    (path,) = plan.rglob("COM-*/*.yaml")
    written = path.read_bytes()
    path.write_bytes(written + b"# mine\n")
    assert f"was changed since `{rated}` wrote it" in planctl_here("undo", cwd=plan).err
    path.write_bytes(written)
    assert planctl_here("undo", cwd=plan).code == 0
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"mine")
    assert f"was changed since `{rated}` was undone" in planctl_here("undo", cwd=plan).err
