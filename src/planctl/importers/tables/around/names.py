"""The names of aims and commitments in a document, by which a table that lists them is told."""

import re
from collections.abc import Iterator, Sequence

from planctl.importers.source import Prose
from planctl.importers.tables.around.titles import is_short
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.folding import folded
from planctl.importers.tables.sections import Section

_COUNT = re.compile(r"[£(]?\d[\d,.]*(?: ?%)?[)k]?|-|–")


def is_summary(section: Section) -> bool:
    """Whether a table counts something for each aim: beside their names it has nothing but numbers."""
    levels = _levels(section)
    said = [row.words(n) for row in section.rows for n in row.filled if n not in levels]
    return bool(levels and said) and all(_COUNT.fullmatch(words) for words in said)


class Names:
    """What stands over tables, and in their columns of aims and commitments."""

    def __init__(self, parts: Sequence[Section | Prose]) -> None:
        self._parts = [(part, frozenset(_names(part))) for part in parts]

    def are_listed_in(self, section: Section) -> bool:
        """Whether a table says something of each aim: its own column of them has names from elsewhere."""
        said = [{folded(row.words(n)) for row in section.rows} - {""} for n in _levels(section)]
        elsewhere = [name for part, names in self._parts if part is not section for name in names]
        return any(
            bool(words) and all(any(_ends(name, each) for name in elsewhere) for each in words)
            for words in said
        )


def _ends(name: str, words: str) -> bool:
    """Whether a name is these words, a label or number before them aside: “Priority 1: Prevent”."""
    return name == words or name.endswith((f" {words}", f".{words}", f":{words}"))


def _levels(section: Section) -> list[int]:
    """The columns whose headings say that aims or commitments stand there."""
    return [
        n for n, each in enumerate(section.meanings) if each.roles[:1] and each.roles[0] in LEVELS
    ]


def _names(part: Section | Prose) -> Iterator[str]:
    if isinstance(part, Prose):
        if is_short(part.text):
            yield folded(part.text)
        return
    yield folded(part.title)
    yield from (folded(row.text) for row in part.above if row.lone is not None)
    yield from (folded(row.words(n)) for row in part.rows for n in _levels(part))
