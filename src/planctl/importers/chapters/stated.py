"""The paragraph under the heading of an aim that says what it wants."""

import re
from collections.abc import Sequence
from enum import IntEnum

from planctl.importers.chapters.labels import alike
from planctl.importers.chapters.walking import Words
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_LONGEST = 80
_LABELS = (
    "aim",
    "our aim",
    "statement",
    "objective",
    "outcome",
    "goal",
    "nod",
    "ein nod",
    "amcan",
    "canlyniad",
)
_POINTS = re.compile(r"\b(?:tables?|tabl|tablau|this (?:section|chapter)|yr adran hon)\b")
_LABELLED = re.compile(r"(?:[^\s:]+ ){0,3}[^\s:]+:\s")
"""“SRO: …” under a heading is not what an aim wants."""
_WANTS = re.compile(
    r"(?:to (?!date\b)\w+|we (?:want|will|aim|are committed)|our (?:aim|ambition|goal|vision)"
    r"|(?:this|the) (?:aim|priority|goal)|er mwyn|rydym (?:ni )?(?:eisiau|am)|byddwn|ein nod"
    r"|(?:improve|increase|reduce|ensure|provide|promote|prevent|strengthen|develop|deliver|address|challenge"
    r"|tackle|make|create|build|raise|enable)"
    r"|i (?:sicrhau|wella|leihau|gynyddu|atal|gefnogi|ddiogelu|hyrwyddo)"
    r"|(?:gwella|sicrhau|lleihau|cynyddu|atal|cefnogi|diogelu|hyrwyddo|darparu|cryfhau|datblygu))\b"
)
"""How what is wanted begins."""
_PAST = re.compile(
    r"\d|\b(?:was|were|has|have|had|been|began|held|met|made|took|gave|this year|last year|to date|\w{2,}ed"
    r"|eleni|llynedd|cafodd|cafwyd|roedd|bu|yn ystod|\w{3,}(?:wyd|odd))\b"
)


class Manner(IntEnum):
    """What a document is: a plan, one that also rates its actions, or a report on a period."""

    PLAN = 0
    TRACKER = 1
    REPORT = 2


def statement_in(before: Sequence[Words], manner: Manner) -> Words | None:
    """Of the paragraphs before a chapter's rows the one that states: one labelled so, or the only one.

    Of a document that looks back the only one may be what it tells of its period.
    """
    plain = [words for words in before if not words.heading]
    for words in plain:
        if stated(words.prose) != words.prose.text:
            return words
    if len(plain) != 1 or len(before) != 1 or plain[0].prose.is_item:
        return None
    return plain[0] if _states(plain[0].prose.text, manner) else None


def _states(text: str, manner: Manner) -> bool:
    low = folded(text)
    if _POINTS.search(low) or _LABELLED.match(text) or text.endswith(":"):
        return False
    if len(text.split()) > (_LONGEST // 2 if manner else _LONGEST):
        return False
    if manner is Manner.PLAN:
        return True
    return not _PAST.search(low) and bool(manner is Manner.TRACKER or _WANTS.match(low))


def stated(prose: Prose) -> str:
    """A statement without the label before it: “Aim: …”."""
    head, sign, tail = prose.text.partition(":")
    return tail.strip() if sign and alike(head).strip() in _LABELS and tail.strip() else prose.text
