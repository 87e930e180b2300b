"""Sheets of a workbook that hold one plan at several times, of which one is meant."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planctl.importers.chapters.dating import period_in
from planctl.importers.chapters.places import SHEET, sheet_of
from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded
from planctl.model.period import parse_period

_FEWEST = 2
"""Actions that two sheets must share to be the same plan; and half of those on the smaller one."""
ALL = "all"


class Meant(NamedTuple):
    """The blocks without the sheets that are not meant, and those told by name."""

    blocks: tuple[Table | Prose, ...]
    left: tuple[tuple[str, Said], ...] = ()


def meant_edition(blocks: Sequence[Table | Prose], questions: Questions) -> Meant:
    """The blocks of one sheet where several hold the same actions: the newest, until somebody says."""
    editions = _editions(blocks)
    if len(editions) < 2:
        return Meant(tuple(blocks))
    answer = _asked(editions, questions)
    if answer == ALL:
        return Meant(tuple(blocks))
    others = [name for name in editions if name != answer]
    kept = tuple(block for block in blocks if sheet_of(block) not in others)
    return Meant(kept, tuple((SHEET + name, Said(name, SHEET + name)) for name in others))


def _editions(blocks: Sequence[Table | Prose]) -> dict[str, int]:
    """The sheets that share their actions with another one, in order, with how many they have."""
    actions: dict[str, set[str]] = {}
    for block in blocks:
        if isinstance(block, Table) and block.rows and sheet_of(block):
            own = actions.setdefault(sheet_of(block), set())
            own.update(folded(row.words("action")) for row in block.rows if row.words("action"))
    return {
        name: len(own)
        for name, own in actions.items()
        if any(_is_same(own, other) for known, other in actions.items() if known != name)
    }


def _is_same(one: set[str], other: set[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST and shared * 2 >= min(len(one), len(other))


def _asked(editions: Mapping[str, int], questions: Questions) -> str:
    choices = [Choice(name, name) for name in editions]
    doubt = Doubt(
        key="edition-sheets",
        kind="edition",
        read=" | ".join(editions),
        places=tuple(SHEET + name for name in editions),
        choices=(*choices, Choice(ALL, "edition-all")),
        taken=_newest(editions),
    )
    return questions.ask(doubt)


def _newest(editions: Mapping[str, int]) -> str:
    """The sheet of the newest period; where not all of them name one the longest, the last of those."""
    periods = [(parse_period(period_in(name)), name) for name in editions if period_in(name)]
    known = [(period.sort_key, name) for period, name in periods if period]
    if len(known) == len(editions):
        return max(known)[1]
    return max(reversed(list(editions)), key=lambda name: editions[name])
