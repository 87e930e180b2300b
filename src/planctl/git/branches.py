"""What a folder holds on every branch: each distinct file is read once, however many branches have it."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planctl.git.door import Repository
from planctl.git.history import MOST_BYTES

KINDS = ("refs/heads", "refs/remotes")
"""Local branches, and what is known here of those of other copies."""
_TREE = b"40000"
_FILES = frozenset({b"100644", b"100755", b"100664"})


class OnBranches(NamedTuple):
    """The files of a folder on all branches together.

    `paths` are relative to the folder; `contents` are the distinct bytes of those that were wanted.
    `branches` counts the branches that were looked at. `is_whole` is False where this copy of the
    repository lacks something of them, or a wanted file is larger than MOST_BYTES.
    """

    paths: frozenset[str]
    contents: tuple[bytes, ...]
    branches: int
    is_whole: bool


def on_branches(
    repository: Repository, folder: str | os.PathLike[str], wanted: Callable[[str], bool]
) -> OnBranches:
    """The paths of a folder on every local and remote-tracking branch, with the bytes of the wanted ones.

    A head that is on no branch counts as one. Raises GitFailedError when git gives no answer.
    """
    commits, branches = _commits(repository)
    prefix = repository.inside(folder)
    objects = _Objects(repository)
    top = objects.named(f"{commit}:{prefix}" for commit in commits)
    paths: set[str] = set()
    blobs: set[str] = set()
    for path, blob in _files(objects, top):
        paths.add(path)
        if wanted(path):
            blobs.add(blob)
    contents = tuple(objects.read(objects.of_size(sorted(blobs))).values())
    return OnBranches(frozenset(paths), contents, branches, objects.is_whole)


def _commits(repository: Repository) -> tuple[list[str], int]:
    """The distinct commits that branches stand at, and how many branches there are."""
    listed = repository.run("for-each-ref", "--format=%(objectname)", *KINDS).decode("ascii")
    heads = listed.split()
    here = repository.ask("rev-parse", "--verify", "HEAD^{commit}")
    alone = here.out.decode("ascii", "replace").split() if here.code == 0 else []
    return list(dict.fromkeys([*heads, *alone])), len(heads) or len(alone)


class _Objects:
    """Objects of a repository, read many at a time."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self.is_whole = True

    def named(self, names: Iterable[str]) -> set[str]:
        """The ids of the folders with these names; a branch need not have the folder."""
        given = "".join(f"{name}\n" for name in names if "\n" not in name).encode("utf-8")
        out = self._repository.run("cat-file", "--batch-check", given=given)
        lines = (line.split(b" ") for line in out.splitlines())
        return {parts[0].decode("ascii") for parts in lines if parts[1:2] == [b"tree"]}

    def of_size(self, ids: list[str]) -> list[str]:
        """Those of the objects that are here and no larger than MOST_BYTES."""
        given = "".join(f"{each}\n" for each in ids).encode("ascii")
        out = self._repository.run("cat-file", "--batch-check", given=given) if ids else b""
        sizes = (line.rpartition(b" ")[2] for line in out.splitlines())
        known = [size.isdigit() and int(size) <= MOST_BYTES for size in sizes]
        self.is_whole = self.is_whole and all(known)
        return [each for each, fits in zip(ids, known, strict=True) if fits]

    def read(self, ids: list[str]) -> dict[str, bytes]:
        """The bytes of each object by its id; what this copy lacks is left out."""
        if not ids:
            return {}
        given = "".join(f"{each}\n" for each in ids).encode("ascii")
        out = self._repository.run("cat-file", "--batch", given=given)
        contents, at = {}, 0
        for each in ids:
            end = out.index(b"\n", at)
            *_, size = out[at:end].split(b" ")
            at = end + 1
            if not size.isdigit():
                self.is_whole = False
                continue
            contents[each] = out[at : at + int(size)]
            at += int(size) + 1
        return contents


def _files(objects: _Objects, top: set[str]) -> Iterator[tuple[str, str]]:
    """The path and id of every file below some folders; a folder that many branches share is read once."""
    level = {(tree, "") for tree in top}
    while level:
        trees = objects.read(sorted({tree for tree, _ in level}))
        below: set[tuple[str, str]] = set()
        for tree, folder in sorted(level):
            for mode, name, each in _entries(trees.get(tree, b""), len(tree) // 2):
                path = folder + os.fsdecode(name)
                if mode == _TREE:
                    below.add((each, f"{path}/"))
                elif mode in _FILES:
                    yield path, each
        level = below


def _entries(tree: bytes, width: int) -> Iterator[tuple[bytes, bytes, str]]:
    """Mode, name and id of each entry of a folder; its ids are `width` bytes long."""
    at = 0
    while at < len(tree):
        space, end = tree.index(b" ", at), tree.index(b"\0", at)
        yield tree[at:space], tree[space + 1 : end], tree[end + 1 : end + 1 + width].hex()
        at = end + 1 + width
