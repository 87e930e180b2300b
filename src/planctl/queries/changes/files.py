"""Files that are not the same on both sides: what came in or went unread, and what says the same still."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.model.action import Commitment
from planctl.queries.changes.difference import Difference
from planctl.queries.changes.rules import Homes, of_unit
from planctl.queries.changes.side import Pair, Side


class Touched(NamedTuple):
    """A file that differs. `kind` is what it is, "evidence" or "other" for what is never read as ours.

    `language` is "" for the plan's first; `unit` is the commitment in whose folder or name it stands,
    "" for none; `status` is new, gone, changed, or moved, where the same bytes have another path.
    """

    path: str
    kind: str
    language: str
    unit: str
    status: str


CALLED = {"new": "file-came-in", "gone": "file-gone", "changed": "file-changed"}
"""What became of a file that nobody reads."""
UNREAD = frozenset({"evidence", "other"})


def of_files(pair: Pair, homes: Homes, touched: tuple[Touched, ...]) -> Iterator[Difference]:
    """Copies of evidence and other files that no record tells of, and any that changed or went."""
    recorded = _recorded(pair.now)
    for file in touched:
        if file.kind not in UNREAD or file.status not in CALLED:
            continue
        if file.status == "new" and file.path in recorded:
            continue
        told = of_unit(homes, CALLED[file.status], file.unit)
        yield told._replace(now=file.path, path=file.path)


def _recorded(side: Side) -> frozenset[str]:
    """The copies that records name, where they say or beside the record, if both have moved."""
    given = [each for summary in side.summaries for each in summary.given if each.copy]
    beside = (_beside(each.path, each.copy) for each in given)
    return frozenset({each.copy for each in given}.union(beside))


def _beside(record: str, copy: str) -> str:
    return f"{record.rpartition('/')[0]}/evidence/{copy.rpartition('/')[2]}"


def unchanged_in_meaning(pair: Pair, touched: tuple[Touched, ...]) -> tuple[str, ...]:
    """The files that differ and say the same: in comments, keys of their own or the order alone."""
    unread = pair.before.unread_paths | pair.now.unread_paths
    return tuple(
        file.path
        for file in touched
        if file.status == "changed" and file.path not in unread
        if file.kind in _READ and _read(pair.before, file) == _read(pair.now, file)
    )


def _read(side: Side, file: Touched) -> object:
    return _READ[file.kind](side, file)


def _commitments(side: Side, file: Touched) -> object:
    """What a commitment's files say, in all languages; which words a text translates says nothing."""
    return [_plain(each) for each in side.written if _is_of(file, each)]


def _is_of(file: Touched, commitment: Commitment) -> bool:
    stem = commitment.path.removesuffix(".yaml")
    return file.path in (commitment.path, f"{stem}.{file.language}.yaml")


def _plain(commitment: Commitment) -> Commitment:
    actions = tuple(action._replace(of={}) for action in commitment.actions)
    return commitment._replace(of={}, actions=actions)


def _records(side: Side, file: Touched) -> object:
    ending = f".{file.language}.yaml" if file.language else ".yaml"
    name = file.path.rpartition("/")[2].removesuffix(ending)
    return side.by_name.get(name), side.record_texts.get(name)


_READ = {
    "plan": lambda side, _: side.plan.terms._replace(rounds=(), frozen=()),
    "leads": lambda side, _: side.plan.register.leads,
    "round": lambda side, _: side.plan.terms.rounds,
    "frozen": lambda side, _: (side.plan.terms.frozen, side.figures),
    "commitment": _commitments,
    "record": _records,
}
"""What the files of each kind say on a side."""
