"""One writer at a time, and nobody locked out by a command that is gone."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest

from planctl.errors import NotWritten
from planctl.storage.lock import locked

# Newer Pythons warn of forking beside threads; these children touch nothing that a thread may hold.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def holder(plan: Path) -> int:
    """A process that holds the plan until it is killed; returns when it holds it."""
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        with locked(str(plan)):
            os.write(told, b"x")
            signal.pause()
        os._exit(0)
    os.read(ready, 1)
    os.close(ready)
    os.close(told)
    return child


def kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_a_second_writer_is_told_that_somebody_is_writing(tmp_path: Path) -> None:
    child = holder(tmp_path)
    try:
        with pytest.raises(NotWritten, match="still writing"), locked(str(tmp_path), seconds=0.05):
            pass
    finally:
        kill(child)


def test_a_writer_waits_no_longer_than_it_was_told(tmp_path: Path) -> None:
    child = holder(tmp_path)
    begun = time.monotonic()
    try:
        with pytest.raises(NotWritten), locked(str(tmp_path), seconds=0.2):
            pass
    finally:
        kill(child)
    assert 0.2 <= time.monotonic() - begun < 2


def test_a_killed_writer_blocks_nobody(tmp_path: Path) -> None:
    kill(holder(tmp_path))
    with locked(str(tmp_path), seconds=0):
        pass


def test_the_plan_is_free_again_when_the_block_ends(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), locked(str(tmp_path), seconds=0):
            raise ZeroDivisionError


def test_locking_leaves_nothing_in_the_plan_folder(tmp_path: Path) -> None:
    with locked(str(tmp_path)):
        assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_a_plan_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="cannot be locked"), locked(str(tmp_path / "gone")):
        pass


def test_a_folder_put_in_its_place_while_waiting_is_locked_instead(tmp_path: Path) -> None:
    plan, old = tmp_path / "plan", tmp_path / "old"
    plan.mkdir()
    child = holder(plan)
    waits, told = os.pipe()
    waiting = os.fork()
    if waiting == 0:
        with telling(told), locked(str(plan), seconds=10):
            # Were the old folder's lock enough, the new one would still be free here.
            os._exit(0 if is_held(plan) else 1)
    os.read(waits, 1)
    plan.rename(old)
    plan.mkdir()
    kill(child)
    assert os.waitpid(waiting, 0)[1] == 0


def is_held(plan: Path) -> bool:
    try:
        with locked(str(plan), seconds=0):
            return False
    except NotWritten:
        return True


@contextmanager
def telling(pipe: int) -> Iterator[None]:
    """Tells through a pipe whenever the lock pauses, which shows that it waits for a folder."""

    def pause(_seconds: float) -> None:
        os.write(pipe, b"x")

    with mock.patch("time.sleep", pause):
        yield
