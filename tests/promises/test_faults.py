"""Whatever happens at any write operation of any command: all of it is there, or none, and it is said."""

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple
from unittest import mock

import click
import pytest

from planctl.cli import edit
from planctl.storage.disk import Disk
from tests.promises.forked import Ended, forked
from tests.promises.writing_commands import COMMANDS, EDITOR, make_plan, make_ready
from tests.running import Result, Run, clean_env, inside

# Newer Pythons warn of forking beside threads; these children touch nothing that a thread may hold.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
OPERATIONS = tuple(name for name in vars(Disk) if not name.startswith("_"))
NAMES = sorted(COMMANDS)
BEGUN = ("cannot be put back", "are as they should be, but not", "are clear, but not")
"""What is said where a disk that fails for good leaves something for the next command to end."""
Files = dict[str, bytes]
Act = Callable[[], None]
Fault = AbstractContextManager[None]


class Scene(NamedTuple):
    """A plan on which a command makes sense, in a folder of its own with its journal and index."""

    folder: Path
    words: tuple[str, ...]

    @property
    def plan(self) -> Path:
        """The plan's folder."""
        return self.folder / "plan"

    @property
    def run(self) -> Run:
        """Runs planctl on this plan."""
        return runner(self.folder)

    @property
    def files(self) -> Files:
        """Every file of the plan, temporary ones too."""
        found = (path for path in self.plan.rglob("*") if path.is_file())
        return {path.relative_to(self.plan).as_posix(): path.read_bytes() for path in found}

    def command(self, fault: Fault) -> Result:
        """The command, typed at a terminal while a fault lasts."""
        with at_a_terminal(), fault:
            return self.run(*self.words, cwd=self.plan)

    def killed(self, fault: Fault) -> Ended:
        """The same in a child of its own."""
        return forked(lambda *_words, **_more: self.command(fault))

    def next_command(self) -> Result:
        """Any command that writes, afterwards."""
        words = ("update", "ACT-003", "--no-change", "--date", "2026-11-21")
        return self.run(*words, cwd=self.plan)


class Stage(NamedTuple):
    """A command with its plan ready, how the files are before and after it, and its write operations."""

    name: str
    ready: Path
    before: Files
    after: Files
    operations: int

    def scene(self, folder: Path) -> Scene:
        """A copy to play the command on."""
        return set_up(self.name, self.ready, folder)


def set_up(name: str, ready: Path, folder: Path) -> Scene:
    """A copy of a plan for a command. A journal speaks of one plan's path: undo needs one of its own."""
    shutil.copytree(ready, folder / "plan")
    scene = Scene(folder, COMMANDS[name].words)
    for step in COMMANDS[name].before if name == "undo" else ():
        assert scene.run(*step, cwd=scene.plan).code == 0
    return scene


def runner(folder: Path) -> Run:
    """Runs planctl with its journal and index beside the plan."""
    for name in ("state", "cache"):
        (folder / name).mkdir(exist_ok=True)
    return inside({**clean_env(folder / "cache", folder / "state"), "EDITOR": EDITOR})


@contextmanager
def at_a_terminal() -> Iterator[None]:
    """Somebody sits at a terminal, with an editor that does its work alone."""
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    with (
        mock.patch.object(edit, "sys", terminal),
        mock.patch.object(click, "confirm", return_value=False),
    ):
        yield


@contextmanager
def at_operation(number: int, act: Act, *, onwards: bool = False) -> Iterator[None]:
    """Does `act` at the nth operation of this process on the disk, or at each from it on."""
    seen = 0

    def watched(operation: Callable[..., object], *given: object) -> object:
        nonlocal seen
        seen += 1
        if seen == number or (onwards and seen > number):
            act()
        return operation(*given)

    with ExitStack() as until:
        for name in OPERATIONS:
            operation = _method(watched, getattr(Disk, name))
            until.enter_context(mock.patch.object(Disk, name, operation))
        yield


def _method(
    watched: Callable[..., object], operation: Callable[..., object]
) -> Callable[..., object]:
    def run(disk: Disk, *given: object) -> object:
        return watched(operation, disk, *given)

    return run


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(number: int) -> None:
    raise OSError(number, os.strerror(number))


@pytest.fixture(scope="module", params=NAMES)
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The command's plan, and what it does when nothing goes wrong."""
    name: str = request.param
    folder = tmp_path_factory.mktemp(name)
    ready = make_plan(folder / "ready")
    for step in COMMANDS[name].before if name != "undo" else ():
        done = make_ready(ready, step) or runner(folder / "ready")(*step, cwd=ready).code == 0
        assert done, step
    well = set_up(name, ready, folder / "well")
    before, operations = well.files, list[str]()
    counted = at_operation(1, lambda: operations.append(name), onwards=True)
    done_well = well.command(counted)
    assert done_well.code == 0, done_well
    assert well.files != before
    return Stage(name, ready, before, well.files, len(operations))


def test_killed_at_any_operation_the_plan_is_as_before_or_after_and_the_next_command_runs(
    stage: Stage, tmp_path: Path
) -> None:
    for number in range(1, stage.operations + 1):
        scene = stage.scene(tmp_path / str(number))
        ended = scene.killed(at_operation(number, die))
        assert ended.signal == signal.SIGKILL
        assert scene.next_command().code == 0
        (new,) = scene.plan.rglob("2026-11-21-ACT-003-*.yaml")
        new.unlink()
        assert scene.files in (stage.before, stage.after), (stage.name, number)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS], ids=["full", "read-only"])
def test_a_disk_that_refuses_from_any_operation_on_is_a_sentence_and_changes_nothing(
    stage: Stage, tmp_path: Path, number: int
) -> None:
    scene, refused = stage.scene(tmp_path / "scene"), 0
    for operation in range(1, stage.operations + 1):
        failing = at_operation(operation, partial(refuse, number), onwards=True)
        ended = scene.command(failing)
        after = scene.files
        if ended.code == 0:  # what is refused after the last word is on the disk harms nothing
            assert after == stage.after, (stage.name, operation)
            scene = stage.scene(tmp_path / f"scene-{operation}")
            continue
        refused += 1
        assert ended.code == 3, (stage.name, operation, ended)
        assert "Traceback" not in ended.err
        assert "planctl:" in ended.err
        if after != stage.before:  # then it is said, and the next command ends what was begun
            assert any(words in ended.err for words in BEGUN), (stage.name, operation, ended)
            assert scene.next_command().code == 0
            scene = stage.scene(tmp_path / f"again-{operation}")
    assert refused


def test_two_at_once_both_end_and_the_plan_is_whole(stage: Stage, tmp_path: Path) -> None:
    scene = stage.scene(tmp_path / "scene")
    child = os.fork()
    if child == 0:
        code = 9
        try:
            code = scene.command(nullcontext()).code
        finally:
            os._exit(code)
    ours = scene.command(nullcontext())
    theirs = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert 0 in (ours.code, theirs), ours
    assert {ours.code, theirs} <= {0, 1, 2, 3}
    assert not [path for path in scene.files if path.endswith(".tmp")]
    assert scene.next_command().code == 0
    assert scene.run("check", cwd=scene.plan).code in (0, 1)
