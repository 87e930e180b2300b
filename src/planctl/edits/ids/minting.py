"""Minting an id: above every one that is used, or ever was, here and on every branch."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.git.branches import on_branches
from planctl.git.door import GitFailedError, Repository, why_none
from planctl.model.ids import WIDTHS, read_id
from planctl.storage.finding import Read
from planctl.storage.layout import kind_of
from planctl.storage.scanning import scan

IN_NAME = re.compile(r"(?:ACT|COM)-[0-9]+")
BEFORE_ID = re.compile(
    r"[ \t]*(?:- +)?(?:[\"']?[ \t]*(?:id|action|commitment|into|was|now)[ \t]*[\"']?[ \t]*:)?", re.I
)
AROUND_IDS = " \t[]\"',"
AN_ID = re.compile(r"(?:ACT|COM)-?[0-9]+", re.I)
NAMED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(?:ACT|COM)-[0-9]+-.+-[0-9a-f]{4}\.yaml")
"""A record's name that tells by itself what the record is about."""


class Taken(NamedTuple):
    """The highest number used of each kind of id, and where was looked.

    `branches` counts the branches beside the working files. `alone` says in a sentence why no
    branch could be asked, or not all of one; "" otherwise.
    """

    highest: dict[str, int]
    branches: int
    alone: str

    def next_of(self, kind: str) -> str:
        """The next free id of a kind, "ACT" or "COM"."""
        return f"{kind}-{self.highest.get(kind, 0) + 1:0{WIDTHS[kind]}d}"


def taken(root: str, read: Read) -> Taken:
    """Every id that the plan in a folder uses now or on some branch: in files, names and `was:`.

    `read` gives the bytes of the working files, as the command that mints sees them.
    """
    own = _paths(root)
    texts = [read(path) or b"" for path in own if _may_hold_ids(path)]
    ids = {*_ids_in_names(own), *_ids_in_texts(texts)}
    elsewhere, branches, alone = _elsewhere(root)
    highest: dict[str, int] = {}
    for identity in ids | elsewhere:
        kind, _, number = identity.partition("-")
        highest[kind] = max(highest.get(kind, 0), int(number))
    return Taken(highest, branches, alone)


def _paths(root: str) -> list[str]:
    found = scan(root)
    return [path for paths in found.paths.values() for path in paths] + found.others


def _elsewhere(root: str) -> tuple[set[str], int, str]:
    repository = Repository.find(root)
    if repository is None:
        return set(), 0, why_none(root)
    try:
        found = on_branches(repository, os.path.realpath(root), _may_hold_ids)
    except GitFailedError as error:
        return set(), 0, str(error)
    ids = {*_ids_in_names(found.paths), *_ids_in_texts(found.contents)}
    shallow = repository.ask("rev-parse", "--is-shallow-repository").out.strip() == b"true"
    return ids, found.branches, SHALLOW if shallow else "" if found.is_whole else LACKING


SHALLOW = (
    "This copy of the repository holds only the newest commits, and may not know every branch."
)
LACKING = "This copy of the repository lacks files that some branch has."


def _may_hold_ids(path: str) -> bool:
    """Whether a file may give an id away or speak of one that its name does not tell."""
    kind, name = kind_of(path).kind, path.rpartition("/")[2]
    return kind == "commitment" or (kind == "record" and not NAMED.fullmatch(name))


def _ids_in_names(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        yield from filter(None, map(read_id, IN_NAME.findall(path)))


def _ids_in_texts(texts: Iterable[bytes]) -> Iterator[str]:
    """The ids on lines that hold nothing else: by their looks, for a file that is broken counts too."""
    for text in texts:
        for line in text.decode("utf-8", "replace").replace("\r", "\n").split("\n"):
            found = BEFORE_ID.match(line)
            said = line[found.end() if found else 0 :].partition("#")[0]
            if said and not AN_ID.sub("", said).strip(AROUND_IDS):
                yield from filter(None, map(read_id, AN_ID.findall(said)))
