"""The line that a partnership puts under the name of its plan."""

import re

from planctl.importers.chapters.front import Front, is_plan_name
from planctl.importers.chapters.labels import (
    is_sentence,
)
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_OPENERS = re.compile(
    r"(?:key|how|contents?|foreword|table|appendix|for|by|from|note|allwedd|sut|cynnwys|tabl|gan)\b.*"
)
"""Words with which a short line begins that leads somewhere."""
_SMALL = frozenset(
    ["a", "an", "the", "and", "or", "of", "to", "in", "for", "with", "y", "yr", "ac"]
)


def strapline_of(front: Front) -> str:
    """A short line that is no heading, name or sentence: “It's In our hands”. It is claimed."""
    for n, prose in front.free():
        stands_over = isinstance(front.blocks[n + 1], Table) if n + 1 < front.end else True
        if n and not stands_over and not front.is_heading(n) and _is_strapline(prose):
            front.claim(n)
            return prose.text
    return ""


def _is_strapline(prose: Prose) -> bool:
    words = prose.text.strip("“”\"'‘’").split()
    if not 3 <= len(words) <= 8 or prose.is_item or is_sentence(prose.text):
        return False
    is_name = all(word[:1].isupper() or word.lower() in _SMALL for word in words)
    has_sign = any(sign.isdigit() or sign in ":@=|" for sign in prose.text)
    leads_on = _OPENERS.match(folded(prose.text))
    return not (is_name or has_sign or leads_on or is_plan_name(prose.text))
