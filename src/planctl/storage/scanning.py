"""One look over a plan folder: which files there are, unit by unit, and a stamp that tells a change."""

import os
from struct import Struct
from typing import NamedTuple, TypeAlias
from zlib import adler32, crc32

from planctl.storage.layout import is_in_evidence, kind_of

TERMS = ""
"""The key under which the files of the whole plan stand."""
OF_TERMS = frozenset({"plan", "leads", "round", "frozen", "import"})
"""The kinds of those files."""


Seen: TypeAlias = tuple[str, bytes, int]
"""A file's path, what tells a change of it, and the time of its last change in ns."""
MARK = Struct("<qqqQ").pack


class Scan(NamedTuple):
    """`paths` and `stamps` by unit; `newest` is each unit's newest change in ns since the epoch.

    `others` are files that belong to no unit, `links` what leads elsewhere and is not followed.
    `evidence` is what lies in the folders of evidence. Paths are relative with forward slashes.
    """

    paths: dict[str, list[str]]
    stamps: dict[str, str]
    newest: dict[str, int]
    others: list[str]
    links: list[str]
    evidence: list[str]


def scan(root: str) -> Scan:
    """List and stat every file of a plan once. Links are not followed; dot files are not ours.

    Copies of evidence are named and no more: nobody asks how they are.

    A stamp covers each file's path, size, times and inode: it changes when any of them does.
    """
    units: dict[str, list[Seen]] = {}
    others: list[str] = []
    links: list[str] = []
    evidence: list[str] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        if is_in_evidence(folder):
            _name_all(root, folder, folders, evidence)
        else:
            _look_into(root, folder, folders, units, (others, links))
    for files in units.values():
        files.sort()
    return Scan(
        {key: [seen[0] for seen in files] for key, files in units.items()},
        {key: digest(files) for key, files in units.items()},
        {key: max([seen[2] for seen in files]) for key, files in units.items()},
        sorted(others),
        sorted(links),
        sorted(evidence),
    )


def _look_into(
    root: str,
    folder: str,
    folders: list[str],
    units: dict[str, list[Seen]],
    rest: tuple[list[str], list[str]],
) -> None:
    """Add what one folder holds: its folders to `folders`, its files to their units or to the rest."""
    before = f"{folder}/" if folder else ""
    own = _folder_key(folder)
    with os.scandir(os.path.join(root, folder)) as entries:
        for entry in entries:
            name = entry.name
            if name[0] == "." or name == "__pycache__":
                continue
            path = before + name
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
                if is_in_evidence(path) or not name.endswith(".yaml"):
                    continue  # one that is named like a file is read as one, and told
            key = own if own is not None and name.endswith(".yaml") else _file_key(path)
            if key is None:
                rest[entry.is_symlink()].append(path)
                continue
            units.setdefault(key, []).append(seen(path, entry.stat(follow_symlinks=False)))


def _name_all(root: str, folder: str, folders: list[str], evidence: list[str]) -> None:
    """Add the files of a folder of evidence, links too, and its folders."""
    with os.scandir(os.path.join(root, folder)) as entries:
        for entry in entries:
            if entry.name[0] != ".":
                is_folder = entry.is_dir(follow_symlinks=False)
                (folders if is_folder else evidence).append(f"{folder}/{entry.name}")


def seen(path: str, stat: os.stat_result) -> Seen:
    """A file as a scan sees it."""
    changed = stat.st_mtime_ns
    return path, MARK(stat.st_size, changed, stat.st_ctime_ns, stat.st_ino), changed


def digest(files: list[Seen]) -> str:
    """Two checksums of sorted files in one word: against change, not malice; the folder is trusted."""
    names = "\n".join([each[0] for each in files]).encode("utf-8", "surrogateescape")
    data = b"".join([names, *[each[1] for each in files]])
    return f"{crc32(data):08x}{adler32(data):08x}"


def _folder_key(folder: str) -> str | None:
    """The one unit that all YAML files of a folder belong to, where there is one."""
    found = kind_of(f"{folder}/x.yaml") if folder else None
    return found.unit if found and found.kind == "record" else None


def _file_key(path: str) -> str | None:
    kind = kind_of(path)
    if kind.kind in OF_TERMS:
        return TERMS
    return kind.unit or None


def group(paths: list[str]) -> Scan:
    """The same for paths that stand in no folder, such as those of a revision: without stamps."""
    by_unit: dict[str, list[str]] = {}
    others = []
    evidence = []
    for path in sorted(paths):
        if kind_of(path).kind == "evidence":
            evidence += [] if "/." in path else [path]
            continue
        key = _file_key(path)
        if key is None:
            others.append(path)
        else:
            by_unit.setdefault(key, []).append(path)
    return Scan(by_unit, {}, {}, others, [], evidence)
