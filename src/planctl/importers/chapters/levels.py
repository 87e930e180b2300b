"""Which of the headings over a row is its aim, and which its commitment."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.chapters.facts.front import is_plan_name
from planctl.importers.chapters.headings import Heading
from planctl.importers.chapters.labels import bare, is_generic
from planctl.importers.chapters.walking import Item, Path

_AIMS = re.compile(
    r"(?:(?:strategic|key|our|well-?being) )?(?:aim|priority(?: area)?|theme|pillar|strand|goal|chapter|nod"
    r"|blaenoriaeth|thema|piler|llinyn|pennod)(?: strategol)?|strategic outcome|canlyniad strategol"
)
"""What stands over a column of commitments that are aims."""


class Place(NamedTuple):
    """Where a row stands; None where no heading says it."""

    aim: Heading | None = None
    commitment: Heading | None = None


def places_of(items: Sequence[Item]) -> list[Place]:
    """For each row its aim and, where its table has no commitments of its own, its commitment."""
    paths = [_telling(item.path) for item in items]
    open_paths = [
        path for item, path in zip(items, paths, strict=True) if not item.row.words("aim")
    ]
    shared = _shared(open_paths, all(map(has_commitments, items)))
    return [
        _place(item, path[shared:] if not item.row.words("aim") else path)
        for item, path in zip(items, paths, strict=True)
    ]


def has_commitments(item: Item) -> bool:
    """Whether the table of a row says commitments itself."""
    return bool(item.row.words("commitment")) or any(
        column.role == "commitment" for column in item.table.columns
    )


def _telling(path: Path) -> Path:
    """The headings that say more than that actions follow."""
    telling = [each for each in path if not is_generic(each.words)]
    return tuple(each for n, each in enumerate(telling) if not n or each.key != telling[n - 1].key)


def _shared(paths: Sequence[Path], is_told: bool) -> int:
    """How many headings at the top of every path are the document's and no aim."""
    if not paths:
        return 0
    shared = 0
    while len({path[shared : shared + 1] for path in paths}) == 1 and len(paths[0]) > shared:
        if not _is_documents([path[shared:] for path in paths], is_told):
            break
        shared += 1
    return shared


def _is_documents(paths: Sequence[Path], is_told: bool) -> bool:
    """Whether the heading that all paths begin with is over the whole document."""
    first = paths[0][0]
    if first.is_aim or first.is_commitment:
        return False
    if is_plan_name(first.words):
        return True
    if any(len(path) < 2 for path in paths):
        return False
    is_one = len(set(paths)) == 1
    return is_told if is_one else not all(path[1].is_commitment for path in paths)


def _place(item: Item, path: Path) -> Place:
    own = has_commitments(item)
    if words := item.row.words("aim"):
        lower = [each for each in path if each.is_commitment]
        aim = Heading(" ".join(words.split()), item.row.said["aim"].at or item.row.at)
        return Place(aim, None if own or not lower else lower[-1])
    if not path:
        return Place(_from_commitment(item))
    at = next((n for n, each in enumerate(path) if each.is_aim), 0)
    if own:
        return Place(path[at])
    below = path[at + 1 :]
    if below:
        return Place(path[at], below[-1])
    return Place(None, path[at]) if path[at].is_commitment else Place(path[at])


def _from_commitment(item: Item) -> Heading | None:
    """The commitment as the aim too, where nothing stands above and its column says "Priority"."""
    columns = (each for each in item.table.columns if each.role == "commitment")
    said = item.row.said.get("commitment")
    parts = (part for each in columns for part in re.split("[/|\n]", each.heading))
    if said is None or not any(_AIMS.fullmatch(bare(part)) for part in parts):
        return None
    return Heading(" ".join(said.words.split()), said.at or item.row.at)
