"""A row with a single cell: a heading for the rows below it, an item, or a commitment without actions."""

import re

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.tables.columns.headings import rank_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.openings import is_ended

HEADING, ACTION = "heading", "action"
_NUMBER = re.compile(r"(?:[a-z]+ )?(\d+(?:\.\d+)*)\b")
_NO_LEVEL = 5
_PROMISES = ("we will", "byddwn", "we ", "to ")
_SHORT, _FEW, _LABEL = 80, 8, 3
"""Letters, then words, of a heading; so few words with nothing beside them are no action."""


def is_sibling(words: str, other: str) -> bool:
    """Whether two commitments are of one kind: both promise, or both are counted to the same depth."""
    one, two = folded(words), folded(other)
    if any(one.startswith(each) and two.startswith(each) for each in _PROMISES):
        return True
    first, second = _NUMBER.match(one), _NUMBER.match(two)
    return bool(first and second and first[1].count(".") == second[1].count("."))


def is_under(first: str, second: str) -> bool:
    """Whether a number is one under another: "1.1" or "1a" under "1", "CP1.01" under "CP1", "A1" under "A"."""
    above, below = folded(first).rstrip(".):"), folded(second)
    if not above or not below.startswith(above):
        return False
    rest = below.removeprefix(above)
    own = r"[a-z](?![a-z])" if above[-1].isdigit() else r"\d"
    return re.match(rf"[.\-/]\w|\s?\(?{own}", rest) is not None


def is_narrative(words: str) -> bool:
    """Whether words over a whole row are whole sentences, and head nothing."""
    first = folded(words)
    is_long = len(words) > _SHORT * 2 or (is_ended(words) and len(words.split()) > _FEW)
    is_level = first.startswith(_PROMISES) or rank_of(" ".join(first.split()[:2])) < _NO_LEVEL
    return is_long and not is_level and _NUMBER.match(first) is None


def is_heading(row: GridRow, following: GridRow, others: int, questions: Questions) -> bool:
    """Whether words alone in the column of actions are a heading.

    Capitals, a colour of its own or a word or two say so; else a person is asked, where actions usually have
    `others` beside them.
    """
    number = row.lone or 0
    words, fill = row.words(number), row.spots[number].said.fill
    if words.isupper() and len(words) < _SHORT:
        return True
    if fill and fill != following.spots[number].said.fill:
        return True
    if not others:
        return False
    if others > 1 and len(words.split()) <= _LABEL and not is_ended(words):
        return True
    taken = HEADING if len(words.split()) <= _FEW and not is_ended(words) else ACTION
    doubt = Doubt(
        key_of("lone-row", words),
        "lone-row",
        words,
        (row.place,),
        (Choice(HEADING, "lone-heading"), Choice(ACTION, "lone-action")),
        taken,
    )
    return questions.ask(doubt) == HEADING
