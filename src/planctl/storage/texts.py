"""The bytes of a plan's files: regular files inside its folder only."""

import os
import stat
from typing import Final

from planctl.model.problem import Problem
from planctl.storage.layout import kind_of

MOST_READ: Final = 2_000_001
"""How many bytes of one file are read at most: one more than a plan's file may have."""
MOST_COPIED: Final = 10_000_000
"""How many bytes a copy of evidence may have."""

_PIECE = 65_536
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link is refused, not followed
    | getattr(os, "O_NONBLOCK", 0)  # a named pipe with nobody at its other end does not wait
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotAFileError(OSError):
    """A path is a link, a pipe, a device or a folder, or leads out of the plan folder."""


class FolderSource:
    """The files of a plan folder as they stand now: regular files inside it only."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self._root = os.fspath(root)
        self._inside: set[str] = set()

    def read(self, path: str) -> bytes:
        """Return a file's bytes. Raises NotAFileError for anything but a file inside the folder."""
        self._check_folder(path.rpartition("/")[0], path)
        whole = os.path.join(self._root, path)
        if not hasattr(os, "O_NOFOLLOW") and os.path.islink(whole):
            raise NotAFileError(path)
        try:
            file = os.open(whole, _FLAGS)
        except OSError as error:
            # Opening a link without following it fails in a different way on each system.
            raise (NotAFileError(path) if os.path.islink(whole) else error) from None
        try:
            return _bytes_of(file, path)
        finally:
            os.close(file)

    def _check_folder(self, folder: str, path: str) -> None:
        if folder in self._inside:
            return
        root = os.path.realpath(self._root)
        # Put together as text, so that neither "/etc" nor ".." can come out as itself.
        wanted = f"{root}/{folder}".rstrip("/").replace("/", os.sep)
        if os.path.realpath(os.path.join(self._root, folder)) != wanted:
            raise NotAFileError(path)
        self._inside.add(folder)


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem of a file that `Source.read` could not give."""
    if isinstance(error, NotAFileError):
        message = "this is a link or a device, not a file"
        return Problem(path, 0, 1, 1, "not-a-file", message, "Put the file itself here.")
    message = f"the file can't be read: {(error.strerror or 'unknown reason').lower()}"
    help_ = "Ask whoever keeps this computer for the right to read it."
    return Problem(path, 0, 1, 1, "file-unreadable", message, help_)


def _bytes_of(file: int, path: str) -> bytes:
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(path)
    # One byte more than the size shows the end at once; a file that grows is read on.
    most = MOST_COPIED + 1 if kind_of(path).kind == "evidence" else MOST_READ
    data = os.read(file, min(status.st_size + 1, most))
    if len(data) == status.st_size:
        return data
    while len(data) < most and (more := os.read(file, _PIECE)):
        data += more
    return data[:most]
