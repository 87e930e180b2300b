"""The door: help without words, a sentence for what is wrong, and an exit code for every end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.running import ROOT, Run


def test_without_a_command_it_shows_its_help(planctl_here: Run) -> None:
    done = planctl_here()
    assert done.code == 0
    assert "Examples:" in done.out
    assert done.err == ""


def test_it_says_its_version(planctl_here: Run) -> None:
    assert planctl_here("--version").out.startswith("planctl 0.")


@pytest.mark.parametrize(
    ("typed", "meant"), [("ovedue", "overdue"), ("stauts", "status"), ("chek", "check")]
)
def test_a_misspelt_command_names_the_nearest(planctl_here: Run, typed: str, meant: str) -> None:
    done = planctl_here(typed)
    assert done.code == 2
    assert f'Did you mean "{meant}"?' in done.err
    assert done.out == ""


def test_wrong_options_are_a_sentence_and_where_to_look(planctl_here: Run) -> None:
    done = planctl_here("overdue", "--as-of", "soon")
    assert done.code == 2
    assert '"soon" is not a day' in done.err
    assert "See: planctl overdue --help" in done.err


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("overdue --as-of", "planctl overdue"),
        ("returns out --lead", "planctl returns out"),
        ("--plan returns list --lead", "planctl list"),
        ("--plan", "planctl"),
    ],
)
def test_an_option_without_its_value_names_the_help_of_its_own_command(
    planctl_here: Run, typed: str, named: str
) -> None:
    done = planctl_here(*typed.split())
    assert done.code == 2
    assert done.err.endswith(f"requires an argument.\n  See: {named} --help\n")


def test_the_plan_may_be_named_before_or_after_the_command(
    planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    before = planctl_here("--plan", str(example_plan), "list", cwd=tmp_path)
    after = planctl_here("list", "--plan", str(example_plan), cwd=tmp_path)
    named = planctl_here("list", cwd=tmp_path, env={"PLANCTL_PLAN": str(example_plan)})
    assert before == after == named
    assert before.code == 0


def test_where_there_is_no_plan_it_says_how_to_begin(planctl_here: Run, tmp_path: Path) -> None:
    done = planctl_here("status", cwd=tmp_path)
    assert done.code == 3
    assert "planctl init" in done.err


def test_two_questions_at_once_are_refused(planctl_here: Run, example_plan: Path) -> None:
    words = ("list", "--as-of", "2026-05-15", "--period", "2025-26 Q4")
    done = planctl_here(*words, "--plan", str(example_plan))
    assert done.code == 2
    assert "two different questions" in done.err


def test_a_reader_that_goes_away_is_no_error(clean: dict[str, str], example_plan: Path) -> None:
    line = f"{sys.executable} -m planctl list --format json --plan {example_plan} | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        env=clean,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "{\n"
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_an_answer_that_cannot_be_written_is_an_error(
    clean: dict[str, str], example_plan: Path
) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no device that is always full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "planctl", "list", "--plan", str(example_plan)],
            env=clean,
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert "cannot be written" in done.stderr or "No space left" in done.stderr


def _hear_interrupts() -> None:
    """A process that was started in the background ignores interrupts, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_command_ends_with_130(clean: dict[str, str]) -> None:
    words = [sys.executable, "-m", "planctl", "timescale", "-"]
    with subprocess.Popen(
        words,
        env=clean,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hear_interrupts,
    ) as waiting:
        until = time.monotonic() + 20
        while time.monotonic() < until and not _reads(waiting.pid):
            time.sleep(0.05)
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert b"Traceback" not in err


def _reads(pid: int) -> bool:
    """Whether a process waits for its standard input, as far as this system tells."""
    try:
        return "pipe" in Path(f"/proc/{pid}/wchan").read_text(encoding="ascii")
    except OSError:
        return os.path.exists(f"/proc/{pid}") is False


def test_letters_a_stream_does_not_have_are_written_in_others(
    clean: dict[str, str], example_plan: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "planctl", "list", "--format", "table", "--plan", str(example_plan)],
        env={**clean, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b"* Green" in done.stdout
