"""A command in a child of the test's own process: whatever it does is measured, and kills no test."""

import gc
import json
import os
import resource
import select
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.running import Result, Run

PATIENCE = 20.0
"""Seconds after which a command that has not ended is killed."""


class Ended(NamedTuple):
    """How a command ended. `signal` is 0 unless one killed it; `peak` is its memory in KiB."""

    code: int
    out: str
    err: str
    signal: int
    seconds: float
    peak: int


class Begun(NamedTuple):
    """A command that runs in a child: its process, where its answer comes from, and since when."""

    child: int
    reading: int
    started: float


def forked(
    run: Run, *words: str, cwd: Path | None = None, before: Callable[[], None] | None = None
) -> Ended:
    """Run planctl in a child process that has everything loaded already; `before` runs there first."""
    return ended(begun(run, *words, cwd=cwd, before=before))


def begun(
    run: Run, *words: str, cwd: Path | None = None, before: Callable[[], None] | None = None
) -> Begun:
    """The same without waiting for its end; `ended` must be asked for it."""
    reading, writing = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        _answer(run, words, cwd, writing, before or _nothing)
    os.close(writing)
    return Begun(child, reading, started)


def ended(begun: Begun) -> Ended:
    """How a command ended that was begun."""
    said = _said(begun.reading, begun.child)
    _, status, used = os.wait4(begun.child, 0)
    seconds = time.monotonic() - begun.started
    result = Result(*json.loads(said)) if said else Result(-1, "", "")
    return Ended(*result, _killer(status), seconds, _peak(used))


def _nothing() -> None:
    """Leave the child as it is."""


def _answer(
    run: Run, words: tuple[str, ...], cwd: Path | None, writing: int, before: Callable[[], None]
) -> None:
    """In the child: run, hand over what was said, and leave nothing of the test behind."""
    gc.disable()  # as planctl does; a look for rubbish would copy all that the parent has loaded
    try:
        before()
        done = run(*words, cwd=cwd)
        with os.fdopen(writing, "w", encoding="utf-8") as file:
            json.dump(done, file)
    except BaseException:  # whatever it was: the child may not go on as a second test run
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _said(reading: int, child: int) -> str:
    """All that the child hands over; it is killed when that takes too long."""
    parts: list[bytes] = []
    with os.fdopen(reading, "rb", buffering=0) as file:
        while select.select([file], [], [], PATIENCE)[0]:
            part = file.read(1 << 16)
            if not part:
                return b"".join(parts).decode()
            parts.append(part)
    os.kill(child, signal.SIGKILL)
    return ""


def _killer(status: int) -> int:
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _peak(used: resource.struct_rusage) -> int:
    return used.ru_maxrss
