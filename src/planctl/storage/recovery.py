"""Putting a command back that did not end well: file by file, only where the bytes are its own."""

import errno
import os
from contextlib import suppress

from planctl.errors import NotWritten
from planctl.storage.disk import Disk, give_name, read_file, write_new
from planctl.storage.journal import Entry, FileChange, digest

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you are not allowed to write there",
    errno.EPERM: "you are not allowed to write there",
    errno.EEXIST: "it is there already",
    errno.ENAMETOOLONG: "its name is too long",
}


def reason(error: OSError) -> str:
    """Why the disk refused, in plain words."""
    known = REASONS.get(error.errno or 0)
    return known or error.strerror or type(error).__name__


def place(root: str, path: str) -> str:
    """The full path of a file of the plan; `root` is the plan folder's real path.

    Raises NotWritten for a path that leaves the plan folder, by its words or through a link, and
    for one inside git's own folder.
    """
    parts = path.split("/")
    outside = any(part in ("", ".", "..") or part.casefold() == ".git" for part in parts)
    full = os.path.join(root, *parts)
    if outside or "\\" in path or "\0" in path or not _is_under(root, os.path.dirname(full)):
        raise NotWritten(f"This is no place in the plan folder: {path!r}. Nothing was changed.")
    return full


def _is_under(root: str, folder: str) -> bool:
    return (os.path.realpath(folder) + os.sep).startswith(root.rstrip(os.sep) + os.sep)


def roll_back(root: str, entry: Entry, disk: Disk) -> tuple[str, ...]:
    """Puts back what an unfinished command had changed, and returns the paths it left alone.

    Those hold neither the bytes from before nor those of the command: somebody has changed them
    since. Doing it twice, or dying in the middle and doing it again, comes to the same. Raises
    OSError when the disk refuses.
    """
    for number in range(len(entry.files)):
        with suppress(FileNotFoundError, NotADirectoryError):
            disk.remove(place(root, entry.temporary(number)))
    left = [
        entry.files[number].path
        for number in reversed(range(len(entry.files)))
        if not _put_back(root, entry, number, disk)
    ]
    for folder in reversed(entry.folders):
        with suppress(OSError):  # somebody may have put a file of their own there
            disk.remove_folder(place(root, folder))
    sync_folders(root, entry.files, disk)
    return tuple(reversed(left))


def _put_back(root: str, entry: Entry, number: int, disk: Disk) -> bool:
    change = entry.files[number]
    full = place(root, change.path)
    try:
        now = read_file(full)
    except OSError:
        return False  # a link, a folder or a device has taken its place: not ours to touch
    if now == change.before:
        return True
    if digest(now) != change.after:
        return False
    if change.before is None:
        disk.remove(full)
    else:
        stage(disk, place(root, entry.temporary(number)), change.before, change.mode)
        give(disk, place(root, entry.temporary(number)), full, is_new=now is None)
    return True


def stage(disk: Disk, temporary: str, data: bytes, mode: int | None) -> None:
    """Writes a file under its temporary name, with the mode it must have (None: a new file's)."""
    if mode is None:
        write_new(disk, temporary, data, 0o666)
    else:
        write_new(disk, temporary, data, 0o600)
        disk.set_mode(temporary, mode)


def give(disk: Disk, temporary: str, full: str, *, is_new: bool) -> None:
    """Moves a staged file to its name: a free one, or over the file that has it."""
    if is_new:
        give_name(disk, temporary, full)
    else:
        disk.rename(temporary, full)


def sync_folders(root: str, files: tuple[FileChange, ...], disk: Disk) -> None:
    """Makes the names in the folders of these files outlast a power cut."""
    for folder in sorted({os.path.dirname(place(root, change.path)) for change in files}):
        if os.path.isdir(folder):
            disk.sync_folder(folder)
