"""Each difference in words: what it is called, short facts beside it, and words whole under it."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.contract.changes.facts import facts_of
from planctl.contract.changes.teller import Teller
from planctl.locale.changes import change_label
from planctl.queries.changes.difference import Difference


class Line(NamedTuple):
    """One difference for a reader. `versions` and `quotes` are (label, text), texts whole.

    There are two versions, the old words and the new, or none; one of them may be "" for no words.
    """

    label: str
    facts: tuple[str, ...]
    versions: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()


def line_of(teller: Teller, difference: Difference) -> Line:
    """A difference in words."""
    kind = difference.severity or difference.kind
    label = change_label(difference.change, kind, teller.lang)
    facts = (*facts_of(teller, difference), *_authority(teller, difference))
    quotes = tuple(_quotes(teller, difference))
    return Line(label, tuple(filter(None, facts)), _versions(teller, difference), quotes)


def _authority(teller: Teller, d: Difference) -> Iterator[str]:
    """Who, when and by which minute; of several reports only who."""
    yield ", ".join(teller.body(each) for each in d.by)
    if d.on and not d.number:
        yield teller.day(d.on)
    if d.minute:
        yield f"{teller.word('minute')}: {d.minute}"


QUOTED = frozenset({"reworded", "record-edited", "translation-changed"})
"""Changes whose words are shown whole, old and new."""


def _versions(teller: Teller, d: Difference) -> tuple[tuple[str, str], ...]:
    """The old words and the new, where it is words that changed."""
    old, new = teller.word("old"), teller.word("now")
    if d.change in QUOTED:
        return (old, d.was), (new, d.now)
    if (d.change, d.field) == ("moved", "commitment"):
        places = (f"{each} {teller.words_of(each)}".strip() for each in (d.was, d.now))
        return tuple(zip((old, new), places, strict=True))
    return ()


def _quotes(teller: Teller, d: Difference) -> Iterator[tuple[str, str]]:
    if d.kind == "narrative" and d.change == "new":
        yield teller.word("now"), d.now
    if (d.kind, d.change) == ("action", "new"):
        action = teller.action(d.id)
        if action and action.evidence:
            yield teller.word("expected-evidence"), action.evidence
    if d.change in ("words-taken-out", "words-added"):
        yield teller.word("now"), d.now
    if d.change == "words-removed":
        yield teller.word("old"), d.was
    if d.reason:
        yield teller.word("reason"), d.reason
    for body, key, words in d.said:
        yield f"{teller.word(key)} ({teller.body(body)})", words
