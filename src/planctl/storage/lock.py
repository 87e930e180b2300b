"""One writer at a time: a kernel lock on the plan folder itself, gone with its process."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from planctl.errors import NotWritten

if sys.platform == "win32":
    import msvcrt

    from planctl.storage.folders import state_folder
else:
    import fcntl

FIRST_PAUSE, LONGEST_PAUSE = 0.001, 0.05
"""Seconds between two tries; each pause is half as long again as the one before."""


@contextmanager
def locked(plan_root: str, seconds: float = 30) -> Iterator[None]:
    """Holds the plan for writing until the block ends; waits at most `seconds` for another command.

    Nothing is left behind whose mere existence blocks: the lock ends with the process, however it
    ends. Raises NotWritten when the plan cannot be locked or somebody holds it all that time.
    """
    deadline = time.monotonic() + seconds
    handle = _held(plan_root, deadline)
    while not _is_still(handle, plan_root):
        # The folder was replaced while we waited: a lock on the old one keeps nobody out.
        os.close(handle)
        handle = _held(plan_root, deadline)
    try:
        yield
    finally:
        os.close(handle)


def _held(plan_root: str, deadline: float) -> int:
    try:
        handle = _opened(plan_root)
    except OSError as error:
        raise _cannot(plan_root, error) from error
    try:
        _wait(lambda: _tried(handle), deadline)
    except OSError as error:
        os.close(handle)
        raise _cannot(plan_root, error) from error
    except BaseException:  # an interruption while waiting must not leave the folder open
        os.close(handle)
        raise
    return handle


def _cannot(plan_root: str, error: OSError) -> NotWritten:
    return NotWritten(
        f"The plan folder cannot be locked: {plan_root} ({error.strerror}). Nothing was changed."
    )


def _wait(tried: Callable[[], bool], deadline: float) -> None:
    pause = FIRST_PAUSE
    while not tried():
        left = deadline - time.monotonic()
        if left <= 0:
            raise NotWritten(
                "Another command is still writing to this plan. Nothing was changed.",
                "Try again in a moment.",
            )
        time.sleep(min(pause, left))
        pause = min(pause * 1.5, LONGEST_PAUSE)


if sys.platform == "win32":

    def _opened(plan_root: str) -> int:
        # Windows cannot open a folder, so a file in the state folder stands for it; it never blocks
        # by being there.
        return os.open(os.path.join(state_folder(plan_root), "lock"), os.O_RDWR | os.O_CREAT)

    def _tried(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _is_still(handle: int, plan_root: str) -> bool:  # noqa: ARG001 - the same shape as elsewhere
        return True

else:

    def _opened(plan_root: str) -> int:
        return os.open(plan_root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _tried(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_still(handle: int, plan_root: str) -> bool:
        held = os.fstat(handle)
        try:
            now = os.stat(plan_root)
        except FileNotFoundError:
            return False
        return (held.st_dev, held.st_ino) == (now.st_dev, now.st_ino)
