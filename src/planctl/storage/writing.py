"""The one funnel through which every command changes the plan: all of it or nothing."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from planctl.errors import NotAllowed, NotWritten
from planctl.storage.disk import Disk, mode_of, read_file, write_unnamed
from planctl.storage.journal import UNDO, Entry, FileChange, Journal, digest, typed
from planctl.storage.lock import locked
from planctl.storage.recovery import give, place, reason, roll_back, stage, sync_folders

DISK = Disk()


class Recovered(NamedTuple):
    """A command that died writing and was rolled back, but for the paths changed by hand since."""

    command: str
    left: tuple[str, ...]


class Undone(NamedTuple):
    """The command that was undone, as it was typed, and the paths that are as before it."""

    command: str
    paths: tuple[str, ...]


class _Intended(NamedTuple):
    """A file on the disk (`before`) and as it shall be; None is a file that is not there."""

    before: bytes | None
    after: bytes | None
    mode: int | None


class _StoppedError(Exception):
    """A file could not be written; `str()` is the sentence, without its full stop."""


class Change:
    """What one command is about to change, collected. Nothing touches the disk before it ends well.

    Paths are relative to the plan folder, with forward slashes; folders are made as needed. Every
    method sees the plan as the earlier ones left it. All raise NotWritten for a path that leaves
    the plan folder and for what is no regular file. `recovered` are the commands that had died
    before this one and were rolled back first.
    """

    def __init__(self, root: str, command: str, recovered: tuple[Recovered, ...]) -> None:
        self.command = command
        self.recovered = recovered
        self._root = root
        self._intended: dict[str, _Intended] = {}
        self._emptied: tuple[str, ...] = ()
        self._clears: Callable[[Entry], bool] | None = None

    def read(self, path: str) -> bytes | None:
        """The bytes of a file now, None when there is none."""
        return self._seen(path).after

    def create(self, path: str, data: bytes) -> None:
        """A new file. Raises NotWritten when there is one of that name."""
        self._create(path, data, None)

    def replace(self, path: str, before: bytes, after: bytes) -> None:
        """New bytes for a file. Raises NotWritten unless it still holds those that were read."""
        seen = self._expect(path, before)
        self._intended[path] = seen._replace(after=after)

    def rename(self, old: str, new: str) -> None:
        """Another name for a file, mode and all. Raises NotWritten when the new name is taken."""
        seen = self._seen(old)
        if seen.after is None:
            raise NotWritten(f"{old} is not there. Nothing was changed.")
        self._create(new, seen.after, seen.mode)
        self._intended[old] = seen._replace(after=None)

    def remove(self, path: str, before: bytes) -> None:
        """No file any more. Raises NotWritten unless it still holds the bytes that were read."""
        self._intended[path] = self._expect(path, before)._replace(after=None)

    def put_back(self, entry: Entry) -> None:
        """Every file as it was before a command of the journal, whatever it holds now."""
        for file in entry.files:
            seen = self._seen(file.path)
            mode = file.mode if seen.mode is None else seen.mode
            self._intended[file.path] = seen._replace(after=file.before, mode=mode)
        self._emptied = entry.folders

    def clear_journal(self, holds: Callable[[Entry], bool]) -> None:
        """When all is written, take out of the journal what `holds` says of, this change as well.

        Whatever was written by those commands can then not be brought back.
        """
        self._clears = holds

    def clear(self, journal: Journal) -> None:
        """Takes out of the journal what had to go. Raises NotWritten when the disk refuses."""
        if self._clears is None:
            return
        try:
            journal.clear(self._clears)
        except OSError as error:
            raise NotWritten(
                f"The files of the plan are as they should be, but not the journal: {reason(error)}."
                " What had to go is still in it.",
                "Run the command again.",
            ) from error

    def tidy(self, disk: Disk) -> None:
        """Takes away the folders that undoing has left empty."""
        for folder in reversed(self._emptied):
            with suppress(OSError):  # somebody has a file of their own there: it stays
                disk.remove_folder(place(self._root, folder))

    def intended(self) -> list[tuple[str, bytes | None, FileChange]]:
        """Path, new bytes and journal line of each file that will differ: first what is written."""
        listed = [
            (path, each.after, FileChange(path, each.before, digest(each.after), each.mode))
            for path, each in self._intended.items()
            if each.before != each.after
        ]
        # A renamed file is there twice rather than not at all, should the power fail in between.
        return sorted(listed, key=lambda item: item[1] is None)

    def _create(self, path: str, data: bytes, mode: int | None) -> None:
        seen = self._seen(path)
        if seen.after is not None:
            raise NotWritten(f"{path} is there already. Nothing was changed.")
        self._intended[path] = seen._replace(
            after=data, mode=mode if seen.mode is None else seen.mode
        )

    def _expect(self, path: str, before: bytes) -> _Intended:
        seen = self._seen(path)
        if seen.after != before:
            raise NotWritten(
                f"{path} is no longer as it was read. Nothing was changed.",
                "Run the command again.",
            )
        return seen

    def _seen(self, path: str) -> _Intended:
        if path in self._intended:
            return self._intended[path]
        full = place(self._root, path)
        try:
            now = read_file(full)
            return _Intended(now, now, None if now is None else mode_of(full))
        except OSError as error:
            raise NotWritten(
                f"{path} cannot be read: {reason(error)}. Nothing was changed."
            ) from error


@contextmanager
def changing(
    plan_root: str | os.PathLike[str], command: str, *, seconds: float = 30, disk: Disk = DISK
) -> Iterator[Change]:
    """Holds the plan and writes what the block has collected, whole, when the block ends well.

    `command` is what was typed, for the journal. Whatever the block reads of the plan, it must read
    inside. An exception in the block writes nothing. Raises NotWritten with a sentence when the
    disk, the lock (after `seconds`) or a file changed meanwhile refuses; then all is as before.
    """
    root = os.path.realpath(plan_root)
    with locked(root, seconds):
        journal = Journal(root, disk)
        change = Change(root, command, _recover(root, journal, disk))
        yield change
        if change.intended():
            _write(root, change, journal, disk)
            change.tidy(disk)
        change.clear(journal)


def undo_last(
    plan_root: str | os.PathLike[str], is_committed: Callable[[str], bool], *, disk: Disk = DISK
) -> Undone:
    """Takes back the last command whole, as a command of its own: undoing again brings it back.

    `is_committed` says of a path whether git holds it already; such a file is never removed.
    Raises NotAllowed for that, NotWritten when there is no command to undo or a file no longer
    holds what the command wrote.
    """
    with changing(plan_root, "undo", disk=disk) as change:
        entry = Journal(os.path.realpath(plan_root), disk).last_done()
        if entry is None:
            raise NotWritten("There is no command to undo in this plan. Nothing was changed.")
        if entry.cleared:
            raise NotWritten(
                "The last command was taken out of the journal by planctl redact, so that nothing can"
                " bring its words back. Nothing was undone."
            )
        change.command = f"{UNDO}{entry.command}"
        for file in entry.files:
            _check_undoable(change, entry, file, is_committed)
        change.put_back(entry)
    return Undone(entry.command, tuple(file.path for file in entry.files))


def _check_undoable(
    change: Change, entry: Entry, file: FileChange, is_committed: Callable[[str], bool]
) -> None:
    if digest(change.read(file.path)) != file.after:
        command, turns = typed(entry.command)
        turn = "was undone" if turns % 2 else "wrote it"
        raise NotWritten(
            f"{file.path} was changed since `{command}` {turn}. Nothing was undone.",
            "Look at the file; what is right in it can be kept by hand.",
        )
    if file.before is None and is_committed(file.path):
        raise NotAllowed(
            f"{file.path} is committed in git already and stays. Nothing was undone.",
            "What it says is answered by a new record: an update by planctl update --corrects, a"
            " closure or completion by planctl reopen or send-back, a request by approve or refuse,"
            " other decisions by the same command on a later day.",
        )


def _recover(root: str, journal: Journal, disk: Disk) -> tuple[Recovered, ...]:
    recovered = []
    for entry in journal.unfinished():
        try:
            left = roll_back(root, entry, disk)
            journal.finish(entry, "stopped")
        except OSError as error:
            raise NotWritten(
                f"An earlier command (`{entry.command}`) died writing and cannot be put back yet:"
                f" {reason(error)}. Nothing was changed by this one."
            ) from error
        recovered.append(Recovered(entry.command, left))
    return tuple(recovered)


def _write(root: str, change: Change, journal: Journal, disk: Disk) -> None:
    intended = change.intended()
    files = tuple(file for _, _, file in intended)
    try:
        entry = journal.begin(change.command, files, _missing_folders(root, intended))
    except OSError as error:
        raise NotWritten(
            f"The journal cannot be written in {journal.folder}: {reason(error)}."
            " Nothing was changed."
        ) from error
    try:
        _carry_out(root, entry, [data for _, data, _ in intended], disk)
        with _naming("The journal"):
            journal.finish(entry, "done")
    except BaseException as stopped:  # an interruption too leaves the plan as it was
        _give_up(root, entry, stopped, journal, disk)
        raise


def _missing_folders(
    root: str, intended: list[tuple[str, bytes | None, FileChange]]
) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for path, data, _ in intended:
        parts = path.split("/")[:-1] if data is not None else []
        for end in range(1, len(parts) + 1):
            folder = "/".join(parts[:end])
            if not os.path.isdir(place(root, folder)):
                found[folder] = None
    return tuple(found)


def _carry_out(root: str, entry: Entry, contents: list[bytes | None], disk: Disk) -> None:
    for folder in entry.folders:
        with _naming(folder):
            disk.make_folder(place(root, folder))
            disk.sync_folder(os.path.dirname(place(root, folder)))
    if not _write_at_once(root, entry, contents, disk):
        _write_in_two_steps(root, entry, contents, disk)
    with _naming("The plan folder"):
        sync_folders(root, entry.files, disk)


def _write_at_once(root: str, entry: Entry, contents: list[bytes | None], disk: Disk) -> bool:
    """One new file, as most commands write, needs no temporary name where the drive allows it."""
    file, data = entry.files[0], contents[0]
    if len(contents) > 1 or data is None or file.before is not None:
        return False
    with _naming(file.path):
        return write_unnamed(disk, place(root, file.path), data)


def _write_in_two_steps(root: str, entry: Entry, contents: list[bytes | None], disk: Disk) -> None:
    # All bytes are on the disk before the first name moves: a full disk is met here.
    for number, data in enumerate(contents):
        if data is not None:
            file = entry.files[number]
            with _naming(file.path):
                stage(disk, place(root, entry.temporary(number)), data, file.mode)
    for number, file in enumerate(entry.files):
        with _naming(file.path):
            _put(root, entry, number, disk)


def _put(root: str, entry: Entry, number: int, disk: Disk) -> None:
    file = entry.files[number]
    full = place(root, file.path)
    if read_file(full) != file.before:
        raise _StoppedError(f"{file.path} was written to by somebody else meanwhile")
    if digest(None) == file.after:
        disk.remove(full)
    else:
        give(disk, place(root, entry.temporary(number)), full, is_new=file.before is None)


@contextmanager
def _naming(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _StoppedError(f"{what} cannot be written: {reason(error)}") from error


def _give_up(root: str, entry: Entry, stopped: BaseException, journal: Journal, disk: Disk) -> None:
    try:
        journal.reopen(entry)
        roll_back(root, entry, disk)
    except OSError as error:
        raise NotWritten(
            f"{_sentence(stopped)}. What was written before that cannot be put back now:"
            f" {reason(error)}.",
            "The next command that writes puts it back first; git shows what stands there now.",
        ) from stopped
    with suppress(OSError):  # an entry that stays finds nothing left to put back
        journal.forget(entry)
    if isinstance(stopped, _StoppedError):
        raise NotWritten(f"{stopped}. Nothing was changed.") from stopped


def _sentence(stopped: BaseException) -> str:
    return str(stopped) if isinstance(stopped, _StoppedError) else "The command was interrupted"
