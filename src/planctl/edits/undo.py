"""Taking the last command back, and saying by file what that did."""

import os
from collections.abc import Callable
from typing import NamedTuple

from planctl.git.door import Repository
from planctl.git.history import is_committed
from planctl.storage.journal import entries, typed
from planctl.storage.writing import undo_last


class TakenBack(NamedTuple):
    """The command as it was first typed, whether it was undone or, by undoing that, done again.

    `files` are (path, what became of it): "removed", or "as before". `can_return` is whether undoing
    once more would be let: what git holds is never removed.
    """

    command: str
    is_again: bool
    files: tuple[tuple[str, str], ...]
    can_return: bool = True


def undo(root: str) -> TakenBack:
    """Undo the last command that wrote to a plan; an undo is a command too, and can be undone.

    Raises NotAllowed for a record that git holds, NotWritten where a file has changed since.
    """
    repository = Repository.find(root)

    def held(path: str) -> bool:
        return repository is not None and is_committed(repository, os.path.join(root, path))

    undone = undo_last(root, held)
    files = tuple((path, _fate(root, path)) for path in undone.paths)
    command, turns = typed(undone.command)
    return TakenBack(command, turns % 2 == 1, files, _can_return(root, held))


def _can_return(root: str, held: Callable[[str], bool]) -> bool:
    last = [entry for entry in entries(os.path.realpath(root)) if entry.state == "done"][-1]
    return not any(file.before is None and held(file.path) for file in last.files)


def remembered(root: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The commands that the journal holds, oldest first, each with the files it changed."""
    done = [entry for entry in entries(os.path.realpath(root)) if entry.state == "done"]
    return tuple((entry.command, tuple(file.path for file in entry.files)) for entry in done)


def _fate(root: str, path: str) -> str:
    return "as before" if os.path.lexists(os.path.join(root, path)) else "removed"
