"""What `planctl overdue` answers, on the real plan and on the example."""

from pathlib import Path

from tests.running import Run


def test_a_process_and_the_inside_runner_answer_alike(
    planctl: Run, planctl_here: Run, real_plan: Path
) -> None:
    args = ("overdue", "--as-of", "2026-11-21", "--plan", str(real_plan), "--format", "json")
    assert planctl(*args) == planctl_here(*args)
