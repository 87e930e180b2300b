"""One look over a plan folder: which files there are, unit by unit, and a stamp that tells a change."""

import os
from collections.abc import Iterator
from typing import NamedTuple
from zlib import adler32, crc32

from planctl.storage.layout import kind_of

TERMS = ""
"""The key under which the files of the whole plan stand."""


class Scan(NamedTuple):
    """`paths` and `stamps` by unit; `newest` is each unit's newest change in ns since the epoch.

    `others` are files that belong to no unit. Paths are relative with forward slashes.
    """

    paths: dict[str, list[str]]
    stamps: dict[str, str]
    newest: dict[str, int]
    others: list[str]


class _Seen:
    """What one unit's files look like while they are being listed."""

    __slots__ = ("newest", "paths", "stamp")

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.stamp: list[str] = []
        self.newest = 0


def scan(root: str) -> Scan:
    """List and stat every file of a plan once. Links are not followed; dot files are not ours.

    A stamp covers each file's path, size, times and inode: it changes when any of them does.
    """
    units: dict[str, _Seen] = {}
    others: list[str] = []
    for path, key, entry in _files(root, ""):
        if key is None:
            others.append(path)
            continue
        seen = units.get(key)
        if seen is None:
            seen = units[key] = _Seen()
        stat = entry.stat(follow_symlinks=False)
        seen.paths.append(path)
        seen.stamp.append(
            f"{path} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
        )
        if stat.st_mtime_ns > seen.newest:
            seen.newest = stat.st_mtime_ns
    return Scan(
        {key: sorted(seen.paths) for key, seen in units.items()},
        {key: digest(seen.stamp) for key, seen in units.items()},
        {key: seen.newest for key, seen in units.items()},
        others,
    )


def digest(lines: list[str]) -> str:
    """Two checksums in one word. It guards against change, not against malice: the folder is trusted."""
    data = "\n".join(sorted(lines)).encode("utf-8", "surrogateescape")
    return f"{crc32(data):08x}{adler32(data):08x}"


def _files(root: str, folder: str) -> Iterator[tuple[str, str | None, os.DirEntry[str]]]:
    """Every file with the key of its unit: "" for the whole plan's own, None for no unit's."""
    own = _folder_key(folder)
    with os.scandir(os.path.join(root, folder)) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name == "__pycache__":
                continue
            path = f"{folder}/{name}" if folder else name
            if entry.is_dir(follow_symlinks=False):
                yield from _files(root, path)
            elif own is not None and name.endswith(".yaml"):
                yield path, own, entry
            else:
                yield path, _file_key(path), entry


def _folder_key(folder: str) -> str | None:
    """The one unit that all YAML files of a folder belong to, where there is one."""
    found = kind_of(f"{folder}/x.yaml") if folder else None
    return found.unit if found and found.kind == "record" else None


def _file_key(path: str) -> str | None:
    kind = kind_of(path)
    if kind.kind in ("plan", "leads", "round"):
        return TERMS
    return kind.unit or None


def group(paths: list[str]) -> Scan:
    """The same for paths that stand in no folder, such as those of a revision: without stamps."""
    by_unit: dict[str, list[str]] = {}
    others = []
    for path in sorted(paths):
        key = _file_key(path)
        if key is None:
            others.append(path)
        else:
            by_unit.setdefault(key, []).append(path)
    return Scan(by_unit, {}, {}, others)
