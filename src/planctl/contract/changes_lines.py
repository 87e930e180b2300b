"""Each difference in words: what it is called, short facts beside it, and words whole under it."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.contract.changes_facts import facts_of
from planctl.contract.changes_teller import Teller
from planctl.locale.changes import change_label
from planctl.queries.changes_difference import Difference


class Line(NamedTuple):
    """One difference for a reader. `quotes` are (label, text), texts whole."""

    label: str
    facts: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...] = ()


def line_of(teller: Teller, difference: Difference) -> Line:
    """A difference in words."""
    label = change_label(difference.change, difference.kind, teller.lang)
    facts = (*facts_of(teller, difference), *_authority(teller, difference))
    return Line(label, tuple(filter(None, facts)), tuple(_quotes(teller, difference)))


def _authority(teller: Teller, d: Difference) -> Iterator[str]:
    """Who, when and by which minute; of several reports only who."""
    yield ", ".join(teller.body(each) for each in d.by)
    if d.on and not d.number:
        yield teller.day(d.on)
    if d.minute:
        yield f"{teller.word('minute')}: {d.minute}"


QUOTED = frozenset({"reworded", "record-edited"})
"""Changes whose words are shown whole, old and new."""


def _quotes(teller: Teller, d: Difference) -> Iterator[tuple[str, str]]:
    if d.change in QUOTED:
        nothing = teller.word("no-words")
        yield teller.word("old"), d.was or nothing
        yield teller.word("now"), d.now or nothing
    if (d.change, d.field) == ("moved", "commitment"):
        for label, identity in (("old", d.was), ("now", d.now)):
            yield teller.word(label), f"{identity} {teller.words_of(identity)}".strip()
    if d.kind == "narrative" and d.change == "new":
        yield teller.word("now"), d.now
    if d.reason:
        yield teller.word("reason"), d.reason
    for body, key, words in d.said:
        yield f"{teller.word(key)} ({teller.body(body)})", words
