"""What stands over tables: the document's own title, or what each of them is called."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from planctl.importers.chapters.facts.dating import span_in
from planctl.importers.chapters.facts.front import is_plan_name
from planctl.importers.chapters.labels import LABEL, alike, is_generic
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_YEAR = re.compile(r"20\d\d")
_BETWEEN = " :–—-|,("


class Titles(NamedTuple):
    """The document's title as its tables have it, "" for none, and the titles that begin with it.

    `silent` is the name of a sheet that says nothing of its rows, "" for none.
    """

    document: str = ""
    with_it: frozenset[str] = frozenset()
    silent: str = ""

    def own(self, title: str) -> str:
        """What a table's title says of the table alone, "" for nothing."""
        plain = " ".join(title.split())
        if folded(plain) not in self.with_it:
            return plain
        rest = plain.split(" ")[len(self.document.split(" ")) :]
        return " ".join(rest).strip(_BETWEEN + ")")


def titles_of(blocks: Sequence[Table | Prose]) -> Titles:
    """The name of a plan over its tables: one that gives years, or the same over all of several."""
    plans = [block for block in blocks if isinstance(block, Table) and block.is_plan]
    counts = Counter(" ".join(table.title.split()) for table in plans if table.title.strip())
    named = [title for title in counts if _is_documents(title, counts[title], len(plans))]
    document = _shared(named)
    return Titles(document, frozenset(map(folded, named))) if document else Titles()


def _is_documents(title: str, count: int, total: int) -> bool:
    if not is_plan_name(title) or LABEL.match(alike(title)):
        return False
    if is_generic(title) and not _YEAR.search(title):
        return False
    return bool(span_in(title)) or count > 1 or total == 1


def _shared(named: Sequence[str]) -> str:
    """The words that all of them begin with, if those name a plan; "" otherwise."""
    columns = zip(*(title.split(" ") for title in named), strict=False)
    shared = takewhile(lambda words: len({word.rstrip(_BETWEEN) for word in words}) == 1, columns)
    start = " ".join(words[0] for words in shared).rstrip(_BETWEEN)
    return start if len(named) == 1 or is_plan_name(start) else ""
