"""Which lines are headings, how high they stand, and what they are called without their number."""

from typing import NamedTuple, TypeAlias

from planctl.importers.chapters.facts.key_lines import is_key_line
from planctl.importers.chapters.facts.particulars import is_particular
from planctl.importers.chapters.labels import (
    ASKS,
    CONTINUED,
    LABEL,
    LED,
    NUMBERED,
    WE_WILL,
    alike,
    bare,
    is_sentence,
)
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

Rank: TypeAlias = tuple[int, int, int, int]
"""How high a heading stands: a lower one is below it. By kind of line, level, label and number."""

STYLED, PRINTED, TITLE, CAPTION = range(4)
_LONGEST = 15
"""Words that a title may have; a longer one keeps its label as title, and is the statement."""
_LONGEST_LINE = 40


class Heading(NamedTuple):
    """A line under which others stand. `rank` orders it among those of the document."""

    words: str
    at: str
    rank: Rank = (PRINTED, 0, 0, 0)

    @property
    def key(self) -> str:
        """What makes two headings the same one: their words without number and “(continued)”."""
        return bare(named(self.words)[0])

    @property
    def number(self) -> str:
        """Its number, alone or after a label: "3" of “Priority 3 – …”; "" for none."""
        found = LABEL.match(alike(self.words)) or NUMBERED.match(self.words)
        return (found["number"] or "") if found else ""

    @property
    def is_aim(self) -> bool:
        """Whether its label says that it is one of the plan's aims: “Priority 3 – …”."""
        found = LABEL.match(alike(self.words))
        return bool(found and not found["lower"])

    @property
    def is_commitment(self) -> bool:
        """Whether its words say that it is a commitment: “We will …”, “Commitment 2: …”."""
        text = alike(self.words)
        label = LABEL.match(text)
        if label and label["lower"]:
            return True
        number = label or NUMBERED.match(self.words)
        return bool(WE_WILL.match(text[number.end() :] if number else text))


def named(words: str) -> tuple[str, str]:
    """A heading's title without its number, and the statement that stands in it, or ""."""
    whole = " ".join(LED.sub("", CONTINUED.sub("", words)).split()).rstrip(" :")
    text = alike(whole)
    found = LABEL.match(text) or NUMBERED.match(whole)
    rest = whole[found.end() :].strip(" :–—-") if found else whole
    if not any(sign.isalpha() for sign in rest):
        return whole, ""
    if found and len(rest.split()) > _LONGEST:
        return whole[: found.end()].strip(" :–—-"), rest
    return _halved(rest)


def lead_in(words: str) -> str:
    """Who leads, as a heading says it at its end: “Cleaner air (Lead: Public Protection)”; "" for nobody."""
    found = LED.search(words)
    return " ".join(found["lead"].split()) if found else ""


def _halved(words: str) -> tuple[str, str]:
    """“PREVENT – stop it before it starts, …” is a title and its statement."""
    for sign in (": ", " – ", " — ", " - "):
        head, _, tail = words.partition(sign)
        is_short = len(head.split()) <= (4 if head.isupper() else 2)
        if tail and is_short and len(tail.split()) >= 6:
            return head.strip(), tail.strip()
    return words, ""


def series_of(words: str) -> tuple[str, int]:
    """The word before a heading's number and the number's depth: ("priority", 0); ("", 0) for none."""
    found = LABEL.match(alike(words))
    return (found["word"], found["number"].count(".")) if found and found["number"] else ("", 0)


def is_statement(words: str) -> bool:
    """Whether words right under a heading say what that one wants: “Aim: …”, or a sentence of its own."""
    text = alike(words)
    label = LABEL.match(text)
    if label:
        return not label["number"] and not label["lower"]
    is_numbered = NUMBERED.match(words) is not None
    return not (is_numbered or WE_WILL.match(text)) and words.rstrip().endswith(".")


def rank_of(prose: Prose, after: "Table | Prose | None", is_under: bool = False) -> Rank | None:
    """How high a paragraph stands as a heading, given what comes next; None for running text.

    `is_under` where a heading stands right above: “Aim: …” is then what that one wants.
    """
    text, words = prose.text, prose.text.split()
    if prose.level:
        return None if len(words) > _LONGEST_LINE else (STYLED, prose.level, 0, 0)
    if is_particular(text) or ASKS.search(folded(text)) or is_key_line(text):
        return None
    label = LABEL.match(alike(text))
    if label and len(words) <= _LONGEST_LINE and text[:1].isupper():
        is_over = isinstance(after, Table) and after.is_plan
        if label["number"] or (is_over and (label["lower"] or not is_under)):
            return PRINTED, *_inner(text)
        return None
    if prose.is_item or is_sentence(text) or not text[:1].isalnum():
        return None
    return (PRINTED, *_inner(text)) if _looks_like_one(prose, after) else None


def _looks_like_one(prose: Prose, after: "Table | Prose | None") -> bool:
    """Capitals, bold, a number of its own, or a short line right over a table that has no name."""
    text, count = prose.text, len(prose.text.split())
    if (text.isupper() and len(text) > 3 and count <= 10) or (prose.is_strong and count <= 14):
        return True
    stands_over = isinstance(after, Table) and after.is_plan
    if NUMBERED.match(text) and count <= 12:
        return not (isinstance(after, Prose) and NUMBERED.match(after.text))
    return stands_over and count <= 12 and text[:1].isupper()


def rank_inside(kind: int, words: str, is_upper: bool = False) -> Rank:
    """How high a table's title or a caption stands; `is_upper` where another follows it at once."""
    label, depth, style = _inner(words)
    return kind, 0 if is_upper else label, depth, style


def _inner(text: str) -> tuple[int, int, int]:
    """By its label, the depth of its number, and whether it is in capitals."""
    found = LABEL.match(alike(text))
    number = found or NUMBERED.match(text)
    depth = (number["number"] or "").count(".") if number else 0
    small = 0 if text.isupper() else 1
    if not found:
        return (2 if WE_WILL.match(folded(text)) else small), depth, small
    return (0 if found["higher"] else 1 if found["middle"] else 2), depth, small
