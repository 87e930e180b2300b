"""Parts of a document that hold one plan at several times, or in two languages, of which one is meant."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from planctl.importers.chapters.facts.dating import period_in
from planctl.importers.chapters.facts.spoken import languages_of
from planctl.importers.chapters.parts import names_language, parts_of
from planctl.importers.chapters.places import SHEET, sheet_of
from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.rows import Row, Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded
from planctl.importers.values.spans import period_of_words
from planctl.model.phrases import read_timescale

_FEWEST = 2
"""Actions that two sheets must share to be the same plan; and half of those on the smaller one."""
_VERSION = re.compile(r"\b(?:v|ver|version|fersiwn) ?(\d{1,3}(?:\.\d{1,3})?)\b")
_OLD = re.compile(
    r"\b(?:old|previous|archived?|superseded|historic|copy|hen|blaenorol|archif)\b|\(\d\)$"
)
_NEW = re.compile(r"\b(?:new|current|latest|final|live|newydd|cyfredol|diweddaraf)\b")
_ANY_START = date(2000, 4, 1)
ALL = "all"


class Meant(NamedTuple):
    """The blocks without the parts that are not meant, and those told by name.

    `headless` is a part that is called by its language: that is no heading of its rows.
    """

    blocks: tuple[Table | Prose, ...]
    left: tuple[tuple[str, Said], ...] = ()
    headless: str = ""


class _Part(NamedTuple):
    """A part with its tables of actions."""

    name: str
    tables: list[Table]

    @property
    def rows(self) -> list[Row]:
        return [row for table in self.tables for row in table.rows]

    @property
    def actions(self) -> set[str]:
        return {folded(row.words("action")) for row in self.rows if row.words("action")}


def meant_edition(blocks: Sequence[Table | Prose], questions: Questions) -> Meant:
    """The blocks of one part where several are the same plan, until somebody says.

    Of several times it is the newest, of two languages the first.
    """
    names = list(parts_of(blocks))
    parts = _with_rows(blocks, names)
    editions = _alike(parts, _is_same)
    if len(editions) > 1:
        answer = _asked(editions, "edition", "edition-sheets", _newest(editions), questions)
    elif len(editions := _alike(parts, _is_translation)) > 1:
        taken = next(iter(editions))
        answer = _asked(editions, "languages", "languages-parts", taken, questions)
    else:
        return Meant(tuple(blocks))
    if answer == ALL:
        return Meant(tuple(blocks))
    others = [name for name in editions if name != answer]
    headless = answer if names_language(answer) else ""
    kept = tuple(
        block
        for block, name in zip(blocks, names, strict=True)
        if name not in others and not (isinstance(block, Prose) and block.text == headless != "")
    )
    places = [_place(parts[name]) for name in others]
    left = tuple((at, Said(name, at)) for at, name in zip(places, others, strict=True))
    return Meant(kept, left, headless)


def _with_rows(blocks: Sequence[Table | Prose], names: Sequence[str]) -> dict[str, _Part]:
    parts: dict[str, _Part] = {}
    for block, name in zip(blocks, names, strict=True):
        if isinstance(block, Table) and block.rows and name:
            parts.setdefault(name, _Part(name, [])).tables.append(block)
    return parts


def _alike(
    parts: Mapping[str, _Part], is_alike: Callable[[_Part, _Part], bool]
) -> dict[str, _Part]:
    """The parts that are the same as another one, in order."""
    found = {
        each.name for pair in combinations(parts.values(), 2) if is_alike(*pair) for each in pair
    }
    return {name: part for name, part in parts.items() if name in found}


def _is_same(one: _Part, other: _Part) -> bool:
    shared = len(one.actions & other.actions)
    if _unversioned(one.name) == _unversioned(other.name):
        return shared > 0
    return shared >= _FEWEST and shared * 2 >= min(len(one.actions), len(other.actions))


def _unversioned(name: str) -> str:
    low = _VERSION.sub("", folded(name))
    return " ".join(_NEW.sub("", _OLD.sub("", low)).replace("(", "").replace(")", "").split())


def _is_translation(one: _Part, other: _Part) -> bool:
    """Whether two parts speak two languages, by name, or of as many rows with the same numbers or dates."""
    if languages_of(one.tables)[0] == languages_of(other.tables)[0]:
        return False
    if names_language(one.name) or names_language(other.name):
        return True
    if len(one.rows) != len(other.rows) or len(one.rows) < _FEWEST:
        return False
    numbers, others = (_numbers(part) for part in (one, other))
    dues, their_dues = (_dues(part) for part in (one, other))
    is_counted = numbers == others and all(numbers)
    return is_counted or (dues == their_dues and len(set(filter(None, dues))) >= _FEWEST)


def _numbers(part: _Part) -> list[str]:
    return [row.words("reference") for row in part.rows]


def _dues(part: _Part) -> list[date | None]:
    """The day on which each row falls due, None for none."""
    said = (row.said.get("timescale", Said("")) for row in part.rows)
    return [read_timescale(each.day or each.words, _ANY_START).due for each in said]


def _place(part: _Part) -> str:
    name = part.tables[0].name
    return SHEET + part.name if sheet_of(part.tables[0]) else name


def _asked(
    editions: Mapping[str, _Part], kind: str, key: str, taken: str, questions: Questions
) -> str:
    doubt = Doubt(
        key=key,
        kind=kind,
        read=" | ".join(editions),
        places=tuple(_place(part) for part in editions.values()),
        choices=(*(Choice(name, name) for name in editions), Choice(ALL, "edition-all")),
        taken=taken,
    )
    return questions.ask(doubt)


def _newest(editions: Mapping[str, _Part]) -> str:
    """The sheet of the newest period or version; else the longest that is not called old, the last of those."""
    if found := _of_newest_period(editions) or _of_highest_version(editions):
        return found
    names = [name for name in editions if not _OLD.search(folded(name))] or list(editions)
    return max(reversed(names), key=lambda name: len(editions[name].actions))


def _of_newest_period(names: Mapping[str, _Part]) -> str:
    """The one of the newest period, "" where not all name one."""
    periods = [(period_of_words(period_in(name) or "none"), name) for name in names]
    known = [(period.sort_key, name) for period, name in periods if period]
    return max(known)[1] if len(known) == len(names) else ""


def _of_highest_version(names: Mapping[str, _Part]) -> str:
    """The one of the highest version, "" where not all name one."""
    found = [(_VERSION.search(folded(name)), name) for name in names]
    known = [([int(n) for n in each[1].split(".")], name) for each, name in found if each]
    return max(known)[1] if len(known) == len(names) else ""
