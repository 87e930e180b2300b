"""What editors, cloud drives and other systems make of files, told by their names."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.problem import Problem

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


class Listing(NamedTuple):
    """What there is: the paths of the plan's own files, sorted, and what is wrong with names."""

    paths: list[str]
    problems: list[Problem]


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


def _is_hidden(path: str) -> bool:
    return path[0] == "." or "/." in path or "__pycache__" in path


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
