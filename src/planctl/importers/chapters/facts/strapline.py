"""The line that a partnership puts under the name of its plan."""

import re

from planctl.importers.chapters.facts.front import Front, is_plan_name
from planctl.importers.chapters.labels import ASKS, is_sentence
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_SPEAKS = re.compile(
    r"\b(?:it's|we|us|our|ours|you|your|together|everyone|everybody|everyone's|everybody's|nobody|no one|never"
    r"|for all|ni|ein|pawb|gyda'n gilydd|gilydd|neb|byth)\b"
)
"""A strapline speaks to people; the name of a team does not."""
_OPENERS = re.compile(r"(?:key|how|contents?|foreword|table|appendix|allwedd|sut|cynnwys|tabl)\b")
"""Words with which a short line begins that leads somewhere."""


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
    text = folded(prose.text)
    has_sign = any(sign.isdigit() or sign in ":@=|" for sign in text)
    if has_sign or _OPENERS.match(text) or ASKS.search(text) or is_plan_name(text):
        return False
    return _SPEAKS.search(text) is not None
