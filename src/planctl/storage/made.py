"""Files that commands make outside a plan: whole or not at all, and never over somebody's own work."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress

from planctl.errors import NotWritten
from planctl.storage.recovery import reason

ELSEWHERE = "Take another --output."


def write_made(path: str, data: bytes, *, force: bool = False) -> bool:
    """Write a file; False where it holds these very bytes already.

    Raises NotWritten where another file has the name (with `force` it is replaced), where the name is
    a link or no file, and where the disk refuses. A folder that is missing is made.
    """
    return write_all({path: data}, force=force)[path]


def write_all(files: Mapping[str, bytes], *, force: bool = False) -> dict[str, bool]:
    """Write several files, by path; whether each was written. None is, where one of them may not be."""
    for path in files:
        _require_folder(path)
    wanted = {path: _is_wanted(path, data, force=force) for path, data in files.items()}
    for path, data in files.items():
        if wanted[path]:
            try:
                _written(path, data)
            except OSError as error:
                raise NotWritten(f"{path} cannot be written: {reason(error)}", ELSEWHERE) from error
    return wanted


def _require_folder(path: str) -> None:
    """Raises NotWritten where a file stands in the way of the folder that a path lies in."""
    folder = _nearest(os.path.dirname(os.path.abspath(path)))
    if not os.path.isdir(folder):
        raise NotWritten(f"{folder} is no folder", "Name a folder, or none, with --output.")


def _nearest(folder: str) -> str:
    """A folder, or the nearest above it that is there."""
    while not os.path.lexists(folder):
        folder = os.path.dirname(folder)
    return folder


def _is_wanted(path: str, data: bytes, *, force: bool) -> bool:
    if not os.path.lexists(path):
        return True
    if _holds(path, data):
        return False
    if force:
        return True
    raise NotWritten(
        f"{path} is there already, with something else in it",
        "Somebody may have filled it in. Take another --output, or --force.",
    )


def _holds(path: str, data: bytes) -> bool:
    """Whether a file holds these very bytes. Raises NotWritten for what is no file of its own."""
    if os.path.islink(path) or not os.path.isfile(path):
        raise NotWritten(f"{path} is no plain file", ELSEWHERE)
    try:
        with open(path, "rb") as there:
            return there.read(len(data) + 1) == data
    except OSError as error:
        raise NotWritten(f"{path} cannot be read: {reason(error)}", ELSEWHERE) from error


def _written(path: str, data: bytes) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    there = _nearest(folder)
    try:
        os.makedirs(folder, exist_ok=True)
        _put(path, folder, data)
    except BaseException:
        _take_away(folder, there)
        raise


def _take_away(folder: str, there: str) -> None:
    """Take away the empty folders that were made below the one that was there."""
    with suppress(OSError):
        while folder != there:
            if os.path.lexists(folder):
                os.rmdir(folder)
            folder = os.path.dirname(folder)


def _put(path: str, folder: str, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=".planctl-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _umask() -> int:
    """What this process takes from the permissions of a new file: it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
