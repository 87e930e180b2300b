"""The journal: what the last commands changed, byte for byte, for undoing and for recovering."""

import json
import os
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

from planctl.errors import NotWritten
from planctl.storage.disk import Disk, read_file, write_new
from planctl.storage.folders import OWNER_ONLY, state_folder

KEPT = 20
"""How many commands the journal remembers, the newest included."""
FORMAT = 1
CLEARED = "(taken out of the journal by planctl redact)"
"""What is left of a command whose words had to go: it cannot be undone any more."""
GONE = ""
"""Stands for the digest of a file that is not there."""


UNDO = "undo: "
"""What stands before a command that was undone; before one that was done again, twice."""


class FileChange(NamedTuple):
    """One file as a command changed it.

    `path` is relative to the plan folder, with forward slashes. `before` is None for a new file;
    `after` is the SHA-256 of the new bytes in hex, or GONE; `mode` the permission bits that the
    file had, None for a new file.
    """

    path: str
    before: bytes | None
    after: str
    mode: int | None


class Entry(NamedTuple):
    """One command in the journal.

    `state` is "begun" while it writes (or when it died writing), "done", or "stopped" when it died
    and was rolled back. `token` is part of the names of its temporary files; `folders` are those
    it had to make, outermost first. `cleared` is whether its bytes and words were taken out for good.
    """

    number: int
    state: str
    command: str
    token: str
    files: tuple[FileChange, ...]
    folders: tuple[str, ...]
    cleared: bool = False

    def temporary(self, place: int) -> str:
        """Where the file at a place in `files` is written before it gets its name."""
        folder, slash, _ = self.files[place].path.rpartition("/")
        return f"{folder}{slash}.planctl-{self.token}-{place}.tmp"


def typed(command: str) -> tuple[str, int]:
    """A command as it was first typed, and how often it was turned round since, by undo upon undo."""
    turns = 0
    while command.startswith(UNDO):
        command, turns = command.removeprefix(UNDO), turns + 1
    return command, turns


def digest(data: bytes | None) -> str:
    """The SHA-256 of a file's bytes in hex; GONE for None, a file that is not there."""
    return GONE if data is None else sha256(data).hexdigest()


def entries(plan_root: str) -> tuple[Entry, ...]:
    """The commands that the journal of a plan remembers, oldest first."""
    return tuple(Journal(plan_root, Disk()).entries())


class Journal:
    """The journal of one plan. Only for who holds the plan's lock, but for reading `entries`."""

    def __init__(self, plan_root: str, disk: Disk) -> None:
        self._disk = disk
        self.folder = os.path.join(state_folder(plan_root), "journal")

    def entries(self) -> Iterator[Entry]:
        """Every entry that can be read, oldest first; one torn by a power cut is passed over."""
        for number, state in self._names():
            entry = self._read(number, state)
            if entry is not None:
                yield entry

    def unfinished(self) -> list[Entry]:
        """What was begun and never finished, newest first.

        Entries torn in the middle are forgotten here: their commands had not touched the plan yet.
        """
        found: list[Entry] = []
        for number, state in self._names():
            if state != "begun":
                continue
            entry = self._read(number, state)
            if entry is None:
                self._disk.remove(self._path(number, state))
            else:
                found.insert(0, entry)
        return found

    def last_done(self) -> Entry | None:
        """The newest command that ended well."""
        done = (self._read(*name) for name in reversed(self._names()) if name[1] == "done")
        return next((entry for entry in done if entry is not None), None)

    def begin(self, command: str, files: tuple[FileChange, ...], folders: tuple[str, ...]) -> Entry:
        """Writes down what is about to change; it is on the disk when this returns."""
        if not os.path.isdir(self.folder):
            self._disk.make_folder(self.folder, OWNER_ONLY)
        names = self._names()
        for name in names[: max(0, len(names) - KEPT + 1)]:
            self._disk.remove(self._path(*name))
        number = names[-1][0] + 1 if names else 1
        entry = Entry(number, "begun", command, os.urandom(4).hex(), files, folders)
        write_new(self._disk, self._path(number, "begun"), _written(entry), 0o600)
        self._disk.sync_folder(self.folder)
        return entry

    def finish(self, entry: Entry, state: str) -> None:
        """Marks an entry as "done" or "stopped"; it is on the disk when this returns."""
        begun = self._path(entry.number, "begun")
        self._disk.rename(begun, self._path(entry.number, state))
        self._disk.sync_folder(self.folder)

    def reopen(self, entry: Entry) -> None:
        """Makes sure that an entry counts as begun, should it have been marked as done already."""
        done = self._path(entry.number, "done")
        if os.path.exists(done):
            self._disk.rename(done, self._path(entry.number, "begun"))

    def forget(self, entry: Entry) -> None:
        """Takes out an entry whose command changed nothing after all."""
        self._disk.remove(self._path(entry.number, entry.state))

    def clear(self, holds: Callable[[Entry], bool]) -> None:
        """Takes bytes and words out of every entry of which `holds` says that it holds them.

        What is torn, and could hold anything, goes whole. It is on the disk when this returns; done
        again it comes to the same. Raises OSError when the disk refuses.
        """
        for number, state in self._names():
            path = self._path(number, state)
            entry = self._read(number, state)
            if entry is None:
                self._disk.remove(path)
            elif not entry.cleared and holds(entry):
                self._overwrite(path, entry._replace(command=CLEARED, files=(), folders=()))
        if os.path.isdir(self.folder):
            self._disk.sync_folder(self.folder)

    def _overwrite(self, path: str, entry: Entry) -> None:
        temporary = f"{path}.tmp"
        with suppress(FileNotFoundError):  # left behind by one that died here
            self._disk.remove(temporary)
        write_new(self._disk, temporary, _written(entry._replace(cleared=True)), 0o600)
        self._disk.rename(temporary, path)

    def _path(self, number: int, state: str) -> str:
        return os.path.join(self.folder, f"{number:08}.{state}.json")

    def _names(self) -> list[tuple[int, str]]:
        try:
            listed = os.listdir(self.folder)
        except FileNotFoundError:
            return []
        parts = (name.split(".") for name in listed)
        return sorted(
            (int(part[0]), part[1])
            for part in parts
            if len(part) == 3 and part[2] == "json" and part[0].isdecimal()
        )

    def _read(self, number: int, state: str) -> Entry | None:
        path = self._path(number, state)
        data = read_file(path)
        try:
            plain = json.loads(data or b"")
        except ValueError:
            return None
        try:
            return _entry(plain, number, state)
        except (KeyError, TypeError, ValueError) as error:
            raise NotWritten(
                f"The journal holds an entry that this planctl cannot read: {path}."
                " Nothing was changed.",
                "Another planctl may have written it. Compare the plan with git, then delete it.",
            ) from error


def _written(entry: Entry) -> bytes:
    files = [
        {
            "path": change.path,
            "before": _text(change.before),
            "after": change.after,
            "mode": change.mode,
        }
        for change in entry.files
    ]
    plain = {
        "format": FORMAT,
        "command": entry.command,
        "token": entry.token,
        "folders": entry.folders,
        "files": files,
        **({"cleared": True} if entry.cleared else {}),
    }
    return json.dumps(plain).encode("ascii")


def _text(data: bytes | None) -> str | None:
    return None if data is None else b2a_base64(data, newline=False).decode("ascii")


def _entry(plain: dict[str, object], number: int, state: str) -> Entry:
    if plain["format"] != FORMAT:
        raise ValueError(plain["format"])
    folders, files = plain["folders"], plain["files"]
    if not isinstance(folders, list) or not isinstance(files, list):
        raise TypeError("folders and files are lists")
    return Entry(
        number,
        state,
        _string(plain["command"]),
        _string(plain["token"]),
        tuple(_change(file) for file in files),
        tuple(_string(folder) for folder in folders),
        plain.get("cleared") is True,
    )


def _change(plain: dict[str, object]) -> FileChange:
    before, mode = plain["before"], plain["mode"]
    if mode is not None and not isinstance(mode, int):
        raise TypeError("a mode is a number")
    return FileChange(
        _string(plain["path"]),
        None if before is None else a2b_base64(_string(before)),
        _string(plain["after"]),
        mode,
    )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
