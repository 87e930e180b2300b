"""What the cells of a column hold, by which a heading with two meanings is decided."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import Spot
from planctl.importers.values.ratings.states import is_unclear, state_of
from planctl.locale.rag_words import COLOURS_BY_WORD
from planctl.model.timescale import Timescale

SAMPLE = 80
"""Cells of a column that are looked at; a longer column is looked at evenly."""
_STATES = frozenset(
    (
        *("not due", "delivered", "in delivery", "part", "partly", "partial", "complete/ongoing"),
        *("yes", "no", "y", "n", "ie", "na", "do", "wedi'i chwblhau", "yn hwyr", "heb gychwyn"),
        *("yn mynd rhagddo", "discharged", "implemented", "not implemented", "partly implemented"),
        *(
            "partially implemented",
            "fully implemented",
            "gweithredwyd",
            "met",
            "not met",
            "partly met",
        ),
    )
)
"""Words for a state under a heading that says so, besides those that say one by themselves."""
_REFERENCE = re.compile(
    r"[a-z]{0,4}[ .\-]?\d{1,3}(?:[.\-/]\d{1,3}){0,3}[.)a-z]?|[a-z]\d?[.)]?|[ivx]{1,5}[.)]?"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?![\d./:])|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b")
_LISTS = re.compile(r"\s*(?:[/,;&+\n]|\band\b|\ba\b|\bac\b)\s*")
_TICKS = ("✓✔√☑✅ü☒", "x×✗✘☒", "•●■█◆▪⚫", ("y", "yes", "ydy", "ie"))
UNTICKED = frozenset(("", "-", "–", "—", "☐", "n", "no", "na", "n/a"))
"""What stands in a cell where a tick is left out, in small letters."""
_TERMS = frozenset(
    ("short", "medium", "long", "immediate", "immediately", "byr", "canolig", "hir", "tymor byr")
)
_START = date(2020, 4, 1)


class Holding(NamedTuple):
    """What was counted in a column. Shares are of the cells with words, from 0 to 1.

    `filled` is how many have words, of `rows`; `letters` the length of the middle one; `distinct` the
    share of different words; `timed` of those that the grammar of timescales reads; `rated` of
    colours and of marks where an icon stood; `stated` of words for a state; `numbered` of references;
    `measured` of percentages;
    `led` of what may be names of those who lead. `coloured` counts cells with a colour and no words; `labels` are
    the words of a column that has few, folded; `first` its first words.
    """

    rows: int = 0
    filled: int = 0
    letters: int = 0
    distinct: float = 0.0
    timed: float = 0.0
    rated: float = 0.0
    stated: float = 0.0
    numbered: float = 0.0
    measured: float = 0.0
    coloured: int = 0
    led: float = 0.0
    labels: frozenset[str] = frozenset()
    first: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it, neither a word nor a colour."""
        return not self.filled and not self.coloured

    @property
    def groups(self) -> bool:
        """Whether its words stand for several rows: given once with blanks below, or over again."""
        return 0 < self.filled < self.rows or (self.filled > 1 and self.distinct < 1)


def holding(spots: Sequence[Spot]) -> Holding:
    """What the cells of one column hold, those of its rows that say anything."""
    said = [spot.said for spot in spots if spot.is_filled]
    some = said[:: max(1, len(said) // SAMPLE)]
    words = [each.words for each in some]
    count = len(words) or 1
    coloured = sum(1 for spot in spots if spot.said.fill and not spot.is_filled)

    def share(test: Callable[[str], bool]) -> float:
        return sum(1 for each in words if test(each)) / count

    different = {folded(each.words) for each in said}
    lengths = sorted(len(each) for each in words) or [0]
    return Holding(
        rows=len(spots),
        filled=len(said),
        letters=lengths[len(lengths) // 2],
        distinct=len(different) / (len(said) or 1),
        labels=frozenset(different) if len(different) < 6 else frozenset(),
        timed=(sum(1 for each in some if each.day or is_time(each.words))) / count,
        rated=share(is_rating) if said else float(coloured > 0),
        stated=share(is_state),
        numbered=share(is_reference),
        measured=share(is_percentage),
        coloured=coloured,
        led=share(may_lead),
        first=words[0] if words else "",
    )


@lru_cache(maxsize=4096)
def is_time(words: str) -> bool:
    """Whether the grammar knows words as a time; not "complete", nor a sentence that waits for something."""
    if len(words) > 60 or is_rating(words):
        return False
    from planctl.model.phrases import read_timescale

    found: Timescale = read_timescale(words, _START)
    return found.kind not in ("unread", "none", "event") or found.nearest is not None


def is_clock(words: str) -> bool:
    """Whether words are a time of the day: "10:15", "2pm"."""
    return _CLOCK.match(folded(words)) is not None


def is_time_heading(words: str) -> bool:
    """Whether words over a column are a time: also "Short", "Medium" and "Long" by themselves."""
    return is_time(words) or folded(words) in _TERMS


def is_rating(words: str) -> bool:
    """Whether words are a colour, its letter, or a mark that stood where an icon was."""
    bare = folded(words).strip(" .:-*()")
    if bare in COLOURS_BY_WORD or bare == "yellow":
        return True
    first = bare.split()[0].strip("/-:,") if bare else ""
    if len(bare) < 40 and len(first) > 2 and first in COLOURS_BY_WORD:
        return True
    return (bare.isdecimal() and len(bare) < 3) or (
        0 < len(words.strip()) < 3 and not _is_word(words)
    )


def _is_word(words: str) -> bool:
    return any(sign.isalnum() for sign in words)


def is_state(words: str) -> bool:
    """Whether words say where an action stands: "In progress", "Wedi'i gwblhau"."""
    bare = folded(words).strip(" .:-*")
    return bare in _STATES or bool(state_of(bare)) or is_unclear(bare)


def is_reference(words: str) -> bool:
    """Whether words are a number or code of a row: "1.2", "A3", "PR-01"."""
    return _REFERENCE.fullmatch(folded(words)) is not None


def are_ticks(said: Iterable[str]) -> bool:
    """Whether words of cells are ticks of one kind, or say that there is none."""
    marks = {words.strip().lower() for words in said} - UNTICKED
    return any(all(mark in kind for mark in marks) for kind in _TICKS)


def is_percentage(words: str) -> bool:
    """Whether words are a share: "40%"."""
    return re.fullmatch(r"\d{1,3}(?:[.,]\d+)? ?%", words) is not None


def may_lead(words: str) -> bool:
    """Whether words may be those who lead: few, in short names with a capital, no sentence and no time."""
    if (
        len(words) > 160
        or words[:1].islower()
        or is_time(words)
        or is_rating(words)
        or is_reference(words)
    ):
        return False
    pieces = [piece for piece in _LISTS.split(words) if piece.strip()]
    return (
        bool(pieces)
        and all(len(p.split()) <= 6 for p in pieces)
        and not words.rstrip().endswith(".")
    )
