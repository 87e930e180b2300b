"""What is measured against what: planctl's commands and the yardsticks, in plans of each size."""

import json
import os
import shutil
import sys
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench import words
from bench.generate import SIZES, generate
from bench.measure import Figure, Runner, interleave, peak_memory
from bench.workbook import write_workbook

HERE = Path(__file__).parent
WORKBOOKS = {"1,250 rows": 1_250, "5,000 rows": 5_000}
"""The workbooks that are brought in, by what they are called in the goals."""
PAST = 3600
"""Seconds by which a plan's files are made older: an index distrusts files as young as itself."""
Contests = dict[str, dict[str, Figure]]
Memory = dict[str, tuple[float, str]]
Say = Callable[[str], None]


class Ground(NamedTuple):
    """One plan, and the folders in which what planctl keeps about it is kept."""

    name: str
    folder: Path
    env: dict[str, str]

    @property
    def plan(self) -> Path:
        """The folder that holds plan.yaml."""
        return self.folder / "plan"


def planctl_argv() -> tuple[list[str], str]:
    """How planctl is run, and in words: the installed script where there is one."""
    script = Path(sys.executable).with_name("planctl")
    if script.exists():
        return [str(script)], "the installed script"
    door = "import sys; sys.argv[0] = 'planctl'; from planctl.__main__ import main; main()"
    return [sys.executable, "-c", door], "python -c, as no script is installed"


def ground(name: str, folder: Path) -> Ground:
    """A generated plan, its files made old, ready to be measured on."""
    folder.mkdir()
    kept = {key: text for key, text in os.environ.items() if not key.startswith("PLANCTL")}
    kept.pop("COLUMNS", None)
    own = {"PLANCTL_CACHE": str(folder / "cache"), "PLANCTL_STATE": str(folder / "state")}
    taskwarrior = {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder / "tasks")}
    made = Ground(name, folder, {**kept, **own, **taskwarrior})
    generate(SIZES[name], made.plan)
    for path in made.plan.rglob("*.yaml"):
        make_old(path)
    return made


def make_old(path: Path) -> None:
    """Set a file's times an hour into the past."""
    then = time.time() - PAST
    os.utime(path, (then, then))


class Commands:
    """The runners of one plan, by what they are called in the goals."""

    def __init__(self, at: Ground) -> None:
        self.at = at
        self.planctl = planctl_argv()[0]
        self.cache = Path(at.env["PLANCTL_CACHE"])

    def _planctl(self, name: str, *words: str, shows: str = "") -> Runner:
        argv = [*self.planctl, *words, "--plan", str(self.at.plan)]
        return Runner(name, argv, self.at.env, self.at.folder, shows=shows)

    def _python(self, name: str, *words: str) -> Runner:
        argv = [sys.executable, *words]
        return Runner(name, argv, self.at.env, self.at.folder)

    def b1(self) -> Runner:
        """The yardstick B1: python that imports click."""
        return self._python("B1", "-c", "import click")

    def fresh(self) -> Runner:
        """The yardstick FRESH."""
        return self._python("FRESH", str(HERE / "fresh.py"), str(self.at.plan))

    def raw(self) -> Runner:
        """The yardstick RAW."""
        return self._python("RAW", str(HERE / "raw.py"), str(self.at.plan))

    def overdue(self) -> Runner:
        """`overdue --by lead` with an index that is up to date."""
        return self._planctl("overdue", "overdue", "--by", "lead", shows="ACT-0")

    def check(self) -> Runner:
        """`check` with an index that is up to date; warnings are no failure, nor are errors."""
        return self._planctl("check", "check")._replace(fine=(0, 1))

    def rows(self, name: str = "list") -> Runner:
        """`list`: every action on a line."""
        return self._planctl(name, "list", shows="ACT-0")

    def cold(self, runner: Runner) -> Runner:
        """The same without any index."""

        def forget(_turn: int) -> None:
            shutil.rmtree(self.cache, ignore_errors=True)

        return runner._replace(prepare=forget)

    def changed(self) -> Runner:
        """`overdue` after one record has been edited in place: a comment more at its end."""
        records = sorted(self.at.plan.glob("*/COM-*/*.yaml"))

        def edit(turn: int) -> None:
            path = records[turn * 7 % len(records)]
            with path.open("a", encoding="utf-8") as file:
                file.write("# Read again.\n")
            make_old(path)

        return self.overdue()._replace(name="changed", prepare=edit)

    def update(self, name: str) -> Runner:
        """`update`, each turn of another action."""

        def action(turn: int) -> list[str]:
            return [f"ACT-{turn + 1:03d}"]

        argv = ["update", "--rag", "amber", "--plan", str(self.at.plan)]
        return Runner(name, [*self.planctl, *argv], self.at.env, self.at.folder, more=action)

    def bring_in(self, name: str) -> Runner:
        """`import` of a workbook where no plan is there, told to a machine: drawing it takes longer."""
        path = self.at.folder / f"{WORKBOOKS[name]}.xlsx"
        if not path.exists():
            write_workbook(path, WORKBOOKS[name])
        argv = [*self.planctl, "import", str(path), "--format", "json"]
        argv += ["--plan", str(self.at.folder / "new")]
        return Runner(name, argv, self.at.env, self.at.folder, fine=(0, 1))

    def help(self) -> Runner:
        """`--help`."""
        argv = [*self.planctl, "--help"]
        return Runner("--help", argv, self.at.env, self.at.folder, shows="overdue")

    def completion(self) -> Runner:
        """What the shell asks when an id is to be completed."""
        asked = {"COMP_WORDS": "planctl show ACT-0", "COMP_CWORD": "2"}
        env = {**self.at.env, **asked, "_PLANCTL_COMPLETE": "bash_complete"}
        env["PLANCTL_PLAN"] = str(self.at.plan)
        argv = self.planctl
        return Runner("completion", argv, env, self.at.folder, shows="ACT-0")

    def taskwarrior(self) -> Runner | None:
        """The yardstick TW: Taskwarrior on as many tasks; None where it is not installed."""
        task = shutil.which("task")
        if task is None:
            return None
        _import_tasks(task, self.at)
        argv = [task, "overdue"]
        return Runner("TW", argv, self.at.env, self.at.folder)

    def hledger(self) -> Runner | None:
        """Hledger's list of as many transactions; None where it is not installed."""
        hledger = shutil.which("hledger")
        if hledger is None:
            return None
        argv = [hledger, "-f", str(_write_journal(self.at)), "print"]
        return Runner("hledger", argv, self.at.env, self.at.folder)


def _import_tasks(task: str, at: Ground) -> None:
    rng = Random(1)
    tasks = [
        {
            "uuid": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
            "description": words.milestone(rng),
            "project": f"lead-{rng.randrange(20)}",
            "status": "pending",
            "entry": "20240401T000000Z",
            "due": f"20{rng.randint(24, 28)}{rng.choice(('0331', '0930', '1231'))}T000000Z",
        }
        for _ in range(SIZES[at.name].actions)
    ]
    (at.folder / "tasks").mkdir()
    settings = "confirmation=off\nhooks=off\nnews.version=9.0.0\n"
    (at.folder / "taskrc").write_text(settings)
    (at.folder / "tasks.json").write_text(json.dumps(tasks))
    argv = [task, "import", str(at.folder / "tasks.json")]
    interleave([Runner("import", argv, at.env, at.folder)], 1, warm_up=False)


def _write_journal(at: Ground) -> Path:
    rng = Random(1)
    path = at.folder / "plan.journal"
    path.write_text(
        "".join(
            f"20{rng.randint(24, 28)}-{rng.randint(1, 12):02d}-28 {words.milestone(rng)}\n"
            f"    lead:{rng.randrange(20)}  1\n    due\n\n"
            for _ in range(SIZES[at.name].actions)
        )
    )
    return path


def compile_planctl() -> None:
    """Compile planctl beforehand: what is measured is how it runs once installed."""
    import compileall

    spec = find_spec("planctl")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        compileall.compile_dir(folder, quiet=2)


def run_all(sizes: Sequence[str], pairs: int, folder: Path, say: Say) -> tuple[Contests, Memory]:
    """Every contest that these sizes allow, by name, and the peak memory of some runs."""
    compile_planctl()
    grounds = []
    for name in sizes:
        say(f"writing the plan: {name}")
        grounds.append(ground(name, folder / name))
    time.sleep(2.1)  # for an index that distrusts a file by its ctime, which cannot be set
    contests: Contests = {}
    memory: Memory = {}
    for at in grounds:
        commands = Commands(at)
        for contest, figures in _of_one_size(commands, pairs, say):
            contests[f"{contest}, {at.name}"] = figures
        memory |= _memory(commands, say)
    brought_in, peaks = _brought_in(Commands(grounds[0]), pairs, say)
    contests |= brought_in
    memory |= peaks
    contests |= _across_sizes({at.name: Commands(at) for at in grounds}, pairs, say)
    return contests, memory


def _of_one_size(
    commands: Commands, pairs: int, say: Say
) -> Iterable[tuple[str, dict[str, Figure]]]:
    name = commands.at.name
    say(f"cold: {name}")
    cold = commands.cold(commands.check())
    yield "cold", interleave([commands.raw(), cold], pairs, warm_up=name == "real")
    say(f"warm: {name}")
    yield "warm", interleave([*_warm(commands)], pairs)
    say(f"one file changed: {name}")
    yield "changed", interleave([commands.overdue(), commands.changed()], pairs)


def _warm(commands: Commands) -> Iterable[Runner]:
    yield from (commands.b1(), commands.overdue(), commands.check(), commands.fresh())
    if commands.at.name == "real":
        yield from (commands.help(), commands.completion())
    yield from (peer for peer in (commands.taskwarrior(), commands.hledger()) if peer)


def _memory(commands: Commands, say: Say) -> Memory:
    name = commands.at.name
    if name == "council":
        return {}
    say(f"memory: {name}")
    found = {f"overdue, {name}": peak_memory(commands.overdue())}
    if name == "nation":
        found["check, cold, nation"] = peak_memory(commands.cold(commands.check()))
    return found


def _brought_in(commands: Commands, pairs: int, say: Say) -> tuple[Contests, Memory]:
    """Workbooks of two sizes brought in, where the plan's size counts for nothing."""
    say("import")
    runners = [commands.bring_in(name) for name in WORKBOOKS]
    peak = peak_memory(runners[-1])
    return {"import": interleave(runners, pairs, warm_up=False)}, {"import, 5,000 rows": peak}


def _across_sizes(by_size: dict[str, Commands], pairs: int, say: Say) -> Contests:
    """Contests between plans of several sizes. Updates come last, as they change the plans."""
    contests = {}
    if {"real", "nation"} <= set(by_size):
        say("list")
        rows = [commands.rows(name) for name, commands in by_size.items()]
        contests["list"] = interleave(rows, pairs)
    say("update")
    updates = [commands.update(name) for name, commands in by_size.items()]
    b1 = next(iter(by_size.values())).b1()
    contests["update"] = interleave([b1, *updates], pairs)
    return contests
