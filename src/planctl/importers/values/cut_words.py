"""Words that stop in the middle: asked about, for the rest is not in the document."""

import re

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.values.wording import tidy
from planctl.rules.cut_off import ADJECTIVES, FUNCTION_WORDS, is_cut_off

AS_IT_STANDS = "as-it-stands"
_LAST_TWO = re.compile(r"(\w+) (\w+)$")

_WHOLE = re.compile(
    r"\b(?:(?:cared|catered|accounted|paid|provided|asked) for|(?:listened|spoken|attended|adhered) to"
    r"|(?:dealt|worked|engaged) with|(?:live|lived|invested|involved|taken part) in|(?:talked|thought) of"
    r"|prepared by|in Welsh)$",
    re.IGNORECASE,
)
"""Endings that lead on to nothing more, though their last word mostly does."""

_LETTERED = re.compile(r"(?<=[a-z]) [A-Z]$")
"""A letter that numbers a thing: "Plan A"."""


def whole(words: str, at: str, language: str, questions: Questions) -> str:
    """The words as they stand, or what somebody says they are as a whole."""
    if not is_cut(words, language):
        return words
    choices = (Choice(AS_IT_STANDS, AS_IT_STANDS),)
    key = key_of("cut-off", words)
    answer = questions.ask(Doubt(key, "cut-off", words, (at,), choices, AS_IT_STANDS, is_open=True))
    return words if answer == AS_IT_STANDS else tidy(answer)


def is_cut(words: str, language: str) -> bool:
    """Whether words stop in the middle, also after the first word of a name: "feedback from Regional"."""
    if " " not in words or _WHOLE.search(words) or _LETTERED.search(words):
        return False  # a single word is a label
    if is_cut_off(words, language):
        return True
    found = _LAST_TWO.search(words)
    return bool(
        found and found[2] in ADJECTIVES and found[1] in FUNCTION_WORDS.get(language, set())
    )
