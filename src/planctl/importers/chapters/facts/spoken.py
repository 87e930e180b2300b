"""Which languages a document speaks."""

import re
from collections.abc import Sequence

from planctl.importers.chapters.labels import ALSO_IN_ENGLISH, ALSO_IN_WELSH
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_WELSH = re.compile(
    r"\b(?:ymrwymiadau?|ymrwymiad|camau|cam|gweithredu|tystiolaeth|amserlen|arweinydd|arweiniol|erbyn|byddwn"
    r"|cynnydd|statws|dyddiad|cyfrifoldeb|pwy|pryd|canlyniadau?|nodau?|amcan(?:ion)?|blaenoriaeth(?:au)?"
    r"|mesur(?:au)?|carreg|filltir|sgôr|targed|cyfeirnod|perchennog|adran|gweithred(?:oedd)?)\b"
)
_ENGLISH = re.compile(
    r"\b(?:commitments?|actions?|milestones?|evidence|timescales?|lead|owner|responsib\w+|we will|by|progress"
    r"|status|date|when|who|outcomes?|aims?|objectives?|priority|measures?|target|reference|section|what|how)\b"
)

_SMALL_WELSH = re.compile(r"\b(?:yr?|yn|ar|ac|gan|gyda|o|am|eu|ei|i'r|o'r|a'r)\b")
_SMALL_ENGLISH = re.compile(r"\b(?:the|and|of|to|for|with|in|on|by|from|an)\b")


def languages_of(blocks: Sequence[Table | Prose]) -> tuple[str, ...]:
    """The languages in the order in which the plan has them: by its headings, then by its actions.

    A second one only where headings are in both, or a line says that the document is there in it.
    """
    plans = [block for block in blocks if isinstance(block, Table) and block.is_plan]
    headings = [folded(column.heading) for table in plans for column in table.columns]
    welsh = sum(1 for heading in headings if _WELSH.search(heading))
    english = sum(1 for heading in headings if _ENGLISH.search(heading))
    lines = [folded(block.text) for block in blocks if isinstance(block, Prose)]
    if welsh > english or (welsh and welsh == english and _are_welsh(plans)):
        return ("cy", "en") if english or any(map(ALSO_IN_ENGLISH.fullmatch, lines)) else ("cy",)
    return ("en", "cy") if welsh or any(map(ALSO_IN_WELSH.fullmatch, lines)) else ("en",)


def _are_welsh(plans: Sequence[Table]) -> bool:
    """Whether the small words of the actions are Welsh."""
    said = folded(" ".join(row.words("action") for table in plans for row in table.rows))
    return len(_SMALL_WELSH.findall(said)) > len(_SMALL_ENGLISH.findall(said))
