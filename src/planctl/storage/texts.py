"""Where a plan's texts come from: a folder, or bytes by path, with what does not belong there."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, Protocol

from planctl.model.problem import Problem

MOST_READ: Final = 2_000_001
"""How many bytes of one file are read at most: one more than a plan's file may have."""

_PIECE = 65_536
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link is refused, not followed
    | getattr(os, "O_NONBLOCK", 0)  # a named pipe with nobody at its other end does not wait
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_COPY = re.compile(
    r"(?P<name>.+?)"
    r"(?: \(\d+\)| - Copy(?: \(\d+\))?| ?\(.*conflicted copy.*\)|\.sync-conflict-[^.]*)"
    r"(?P<ending>(?:\.[a-z]{2})?\.(?:yaml|md))",
    re.IGNORECASE,
)
_COMPUTER = re.compile(r"(?P<name>.+)-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?P<ending>\.yaml|\.md)")
_LEFTOVER = re.compile(r"~\$.*|.*~|.*\.(?:orig|rej|bak|tmp|swp|swo)|#.*#", re.IGNORECASE)
_RECORD = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[A-Z]{3}-[0-9]+-[a-z0-9-]+(?:\.[a-z]{2})?\.yaml")
_PORTABLE = re.compile(r"(?:(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])\b)[a-zA-Z0-9_-]+[/.])+yaml")
_NOT_PORTABLE = re.compile(
    r'.*[<>:"|?*\\\x00-\x1f\ud800-\udfff]|.*[. ]$|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$',
    re.IGNORECASE | re.DOTALL,
)


class NotAFileError(OSError):
    """A path is a link, a pipe, a device or a folder, or leads out of the plan folder."""


class Listing(NamedTuple):
    """What there is: the paths of the plan's own files, sorted, and what is wrong with names."""

    paths: list[str]
    problems: list[Problem]


class Source(Protocol):
    """A plan's texts by path. Paths are relative to the plan folder, with forward slashes."""

    def listing(self) -> Listing:
        """List the YAML and Markdown files; dot files and litter are no part of a plan."""

    def read(self, path: str) -> bytes:
        """Return at most MOST_READ bytes of a file. Raises OSError, such as NotAFileError."""


class MappingSource:
    """Texts held in memory: a revision's, or a test's."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self._texts = texts

    def listing(self) -> Listing:
        """List what belongs to a plan, as a folder with these files would."""
        return listed(self._texts)

    def read(self, path: str) -> bytes:
        """Return the bytes at `path`. Raises FileNotFoundError when there are none."""
        if path not in self._texts:
            raise FileNotFoundError(path)
        return self._texts[path][:MOST_READ]


class FolderSource:
    """The files of a plan folder as they stand now: regular files inside it only."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self._root = os.fspath(root)
        self._inside: set[str] = set()

    def listing(self) -> Listing:
        """List the folder and those below; links are told, never followed."""
        odd: list[Problem] = []
        paths, problems = listed(_walk(self._root, "", odd))
        return Listing(paths, sorted([*problems, *odd]))

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


def listed(paths: Iterable[str]) -> Listing:
    """Return which of these regular files belong to a plan, and what is wrong with their names."""
    known = {path for path in paths if not _is_hidden(path)}
    found: list[str] = []
    problems: list[Problem] = []
    for path in sorted(known):
        litter = _litter(path, known)
        if litter:
            problems.append(litter)
        elif path.endswith((".yaml", ".md")):
            found.append(path)
    return Listing(found, sorted([*problems, *_name_problems(found)]))


def _walk(root: str, below: str, odd: list[Problem]) -> Iterator[str]:
    """Give the paths of all regular files below a folder; put what is no file into `odd`."""
    try:
        entries = list(os.scandir(os.path.join(root, below)))
    except OSError as error:
        odd.append(unreadable(below, error))
        return
    for entry in entries:
        path = f"{below}/{entry.name}" if below else entry.name
        if _is_hidden(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path, odd)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:
            odd.append(unreadable(path, NotAFileError(path)))


def _is_hidden(path: str) -> bool:
    return path[0] == "." or "/." in path or "__pycache__" in path


def _bytes_of(file: int, path: str) -> bytes:
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(path)
    # One byte more than the size shows the end at once; a file that grows is read on.
    data = os.read(file, min(status.st_size + 1, MOST_READ))
    if len(data) == status.st_size:
        return data
    while len(data) < MOST_READ and (more := os.read(file, _PIECE)):
        data += more
    return data[:MOST_READ]


def _litter(path: str, known: set[str]) -> Problem | None:
    """Return the problem of a file that an editor or a cloud drive left behind, if it is one."""
    folder, slash, name = path.rpartition("/")
    if _RECORD.fullmatch(name):
        return None  # most files are records: none of these names can be litter
    copy = _COPY.fullmatch(name)
    computer = _COMPUTER.fullmatch(name)
    if copy:
        return _sync_copy(path, copy["name"] + copy["ending"])
    if computer and folder + slash + computer["name"] + computer["ending"] in known:
        return _sync_copy(path, computer["name"] + computer["ending"])
    if _LEFTOVER.fullmatch(name):
        message = "an editor left this file behind"
        return Problem(path, 0, 1, 1, "sync-copy", message, "Delete it when nothing in it is new.")
    if name.lower().endswith((".yml", ".yaml")) and not name.endswith(".yaml"):
        message = "this file is not read: its name does not end in .yaml"
        right = name.rpartition(".")[0] + ".yaml"
        return Problem(path, 0, 1, 1, "yml-ending", message, f'Call it "{right}".')
    return None


def _sync_copy(path: str, name: str) -> Problem:
    message = f'a cloud drive or an editor made this copy of "{name}"'
    help_ = f'Compare the two, put what is new into "{name}", then delete the copy.'
    return Problem(path, 0, 1, 1, "sync-copy", message, help_)


def _name_problems(paths: list[str]) -> Iterator[Problem]:
    """Tell names that Windows can't hold, and those that differ by capital letters only."""
    seen: dict[str, str] = {}
    for path in paths:
        if not _PORTABLE.fullmatch(path) and any(map(_NOT_PORTABLE.match, path.split("/"))):
            message = "Windows can't hold a file with this name"
            help_ = "Use letters, digits, hyphens and dots."
            yield Problem(path, 0, 1, 1, "name-not-portable", message, help_)
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            message = f'this name and "{other}" differ by capital letters only'
            yield Problem(path, 0, 1, 1, "name-case", message, "Give one of them another name.")
