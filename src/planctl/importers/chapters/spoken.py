"""Which languages a document speaks."""

import re
from collections.abc import Iterable, Sequence

from planctl.importers.chapters.labels import ALSO_IN_WELSH, folded
from planctl.importers.rows import Table
from planctl.importers.source import Prose

_WELSH = re.compile(
    r"\b(?:ymrwymiadau?|ymrwymiad|camau|cam|gweithredu|tystiolaeth|amserlen|arweinydd|arweiniol|erbyn|byddwn"
    r"|cynnydd|statws|dyddiad|cyfrifoldeb|pwy|pryd|canlyniadau?|nodau?|amcan(?:ion)?|blaenoriaeth(?:au)?"
    r"|mesur(?:au)?|carreg|filltir|sgôr|targed|cyfeirnod|perchennog|adran|gweithred(?:oedd)?)\b"
)
_ENGLISH = re.compile(
    r"\b(?:commitments?|actions?|milestones?|evidence|timescales?|lead|owner|responsib\w+|we will|by|progress"
    r"|status|date|when|who|outcomes?|aims?|objectives?|priority|measures?|target|reference|section|what|how)\b"
)


def languages_of(blocks: Sequence[Table | Prose]) -> tuple[str, ...]:
    """The languages in the order in which the plan has them: by the headings of its tables."""
    headings = folded(" | ".join(_headings(blocks)))
    welsh, english = len(_WELSH.findall(headings)), len(_ENGLISH.findall(headings))
    if welsh and welsh >= english:
        return "cy", "en"
    is_bilingual = any(
        isinstance(block, Prose) and ALSO_IN_WELSH.fullmatch(folded(block.text)) for block in blocks
    )
    return ("en", "cy") if is_bilingual or welsh else ("en",)


def _headings(blocks: Sequence[Table | Prose]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Table) and block.is_plan:
            yield from (column.heading for column in block.columns)
