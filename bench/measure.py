"""Runs programs side by side: wall time, CPU time and peak memory of each, taken turn by turn."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

LEAST = 3
"""Turns that a contest has at least, however long they last."""
PATIENCE = 40.0
"""Seconds after which no further turn begins."""


class Run(NamedTuple):
    """One run: seconds by the clock, seconds of CPU (its children's too), and its exit code."""

    wall: float
    cpu: float
    code: int


class Runner(NamedTuple):
    """A program to measure.

    `more` gives further words for each turn, counted from 0. `prepare` runs before each turn,
    outside the time. Every run must leave with a code in `fine`, and the first must print `shows`.
    """

    name: str
    argv: Sequence[str]
    env: Mapping[str, str]
    folder: Path
    more: Callable[[int], Sequence[str]] | None = None
    prepare: Callable[[int], None] | None = None
    fine: tuple[int, ...] = (0,)
    shows: str = ""

    def words(self, turn: int) -> list[str]:
        """The program and its arguments in one turn."""
        return [*self.argv, *(self.more(turn) if self.more else ())]


class Figure(NamedTuple):
    """What a runner took: medians in seconds over `runs`, or in `why` the reason there are none."""

    wall: float = 0.0
    cpu: float = 0.0
    runs: int = 0
    why: str = ""


def interleave(runners: Sequence[Runner], pairs: int, warm_up: bool = True) -> dict[str, Figure]:
    """Run A B A B … and answer with the median of each.

    After LEAST turns a contest that has taken PATIENCE seconds ends early; `runs` says how many
    turns there were. A runner that fails once is out, with the reason.
    """
    found: dict[str, list[Run]] = {runner.name: [] for runner in runners}
    failed: dict[str, str] = {}
    began = time.perf_counter()
    for turn in range(pairs + warm_up):
        for runner in runners:
            if runner.name not in failed:
                _take_turn(runner, turn, found[runner.name], failed)
        if turn + 1 - warm_up >= LEAST and time.perf_counter() - began > PATIENCE:
            break
    return {name: _figure(runs[warm_up:], failed.get(name, "")) for name, runs in found.items()}


def _take_turn(runner: Runner, turn: int, runs: list[Run], failed: dict[str, str]) -> None:
    if runner.prepare:
        runner.prepare(turn)
    run, said, complaint = once(runner, turn)
    if run.code not in runner.fine:
        lines = complaint.strip().splitlines() or ["no message"]
        failed[runner.name] = f"exit code {run.code}: {lines[0][:60]}"
    elif not runs and runner.shows not in said:
        failed[runner.name] = f'did not print "{runner.shows}"'
    runs.append(run)


def _figure(runs: list[Run], why: str) -> Figure:
    if why or not runs:
        return Figure(why=why or "no run")
    return Figure(median(run.wall for run in runs), median(run.cpu for run in runs), len(runs))


def once(runner: Runner, turn: int) -> tuple[Run, str, str]:
    """Run a program once, its output in a file as in a pipe; answer with what it printed too."""
    out, err = runner.folder / "stdout", runner.folder / "stderr"
    with out.open("wb") as said, err.open("wb") as complained:
        began = time.perf_counter()
        process = subprocess.Popen(
            runner.words(turn),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complained,
            env=runner.env,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    run = Run(wall, usage.ru_utime + usage.ru_stime, process.returncode)
    return run, out.read_text(errors="replace"), err.read_text(errors="replace")


# A process is charged with the peak memory of the one that started it, so a small one stands
# between: its own nine megabytes are less than anything measured here.
_LAUNCHER = """
import os, sys
null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=null)
_, status, usage = os.wait4(pid, 0)
print(usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def peak_memory(runner: Runner) -> tuple[float, str]:
    """The most memory that any one process of a run held, in MiB; else 0 and the reason."""
    if runner.prepare:
        runner.prepare(0)
    argv = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *runner.words(0)]
    done = subprocess.run(argv, env=runner.env, capture_output=True, text=True, check=True)
    peak, code = (int(part) for part in done.stdout.split())
    if code not in runner.fine:
        return 0.0, f"exit code {code}"
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024), ""
