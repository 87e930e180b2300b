"""Words that were taken out of the plan for good, and that a form which left before brings back."""

from collections.abc import Iterable

from planctl.model.gaps import is_left_of
from planctl.model.ledger import Ledger
from planctl.model.record import REMOVED, Update
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.words import tidied

LEAST = 12
"""Characters that must be left of a text for others to be taken for what it said before."""


def has_gaps(key: str, texts: Iterable[str], ledger: Ledger) -> bool:
    """Whether words were taken out of what the plan says, or has said, under a key.

    `texts` are those of the plan. What was said last is made from reports, so for "last" any report
    of the action counts: a form that left before may show another part of it.
    """
    if key == "last":
        texts = (*texts, *(text for placed in ledger.placed for text in _words(placed.update)))
    return any(REMOVED in text for text in texts)


def may_bring_back(ledger: Ledger, said: Answers) -> str:
    """The name of a report of which the words are left that a row says whole; "" for none."""
    for placed in ledger.placed:
        pairs = zip(_words(placed.update), _words(said), strict=True)
        if any(_fills(text, words) for text, words in pairs):
            return placed.names[0]
    return ""


def _words(said: Update | Answers) -> tuple[str, str, str]:
    return said.progress, said.barriers, said.next_steps


def _fills(text: str, words: str) -> bool:
    """Whether words fit a text with gaps in it, of which enough is left to tell."""
    left = tidied(text).text
    is_known = REMOVED in left and len(left.replace(REMOVED, "").strip()) >= LEAST
    return is_known and REMOVED not in words and is_left_of(words, left)
