"""Lines that say how a document is kept, and head nothing: its date, period, owner, version, marking."""

import re
from collections.abc import Iterator, Sequence

from planctl.importers.chapters.facts.dating import PARTS, made_in, period_in
from planctl.importers.chapters.labels import DRAFT, bare, is_generic
from planctl.importers.chapters.places import sheet_of
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_MARKING = re.compile(
    r"(?:official(?:[ -]+sensitive)?|confidential|restricted|public|internal|cyhoeddus|cyfrinachol|swyddogol"
    r"|(?:agenda )?item \d+\w?|eitem \d+\w?|(?:appendix|annex|atodiad) \w{1,3})"
)
_KEPT_BY = re.compile(
    r"(?:(?:plan|document|action plan|report|project|programme|strategy|policy|overall|strategic) ){0,2}"
    r"(?:owner|author|lead(?: officer| member)?|sro|senior responsible (?:owner|officer)|responsible officer"
    r"|sponsor|chair|contact|project manager|version(?: no\.?| number)?|status|date(?: of \w+)?"
    r"|(?:last |next )?(?:updated?|reviewed|review|revised|amended)(?: date| by| on)?|(?:reporting |plan )?period"
    r"|(?:prepared|produced|completed|written|approved|agreed|signed off) (?:by|for|on)|approval date"
    r"|perchennog|awdur|swyddog arweiniol|cadeirydd|cyswllt|fersiwn|statws|dyddiad(?: \w+)?|cyfnod(?: adrodd)?"
    r"|diweddarwyd(?: gan)?|cymeradwywyd gan|paratowyd gan)\s*(?::|-\s)\s*\S.{0,100}"
)
"""“Owner: Homelessness Forum”: a label of the whole document, and what it says."""


def is_marking(text: str) -> bool:
    """Whether a line marks who may read a document or which paper it is: “OFFICIAL”, “Appendix 2”."""
    return bool(_MARKING.fullmatch(bare(text)))


def is_particular(text: str) -> bool:
    """Whether a line says nothing but how its document is kept: “Updated October 2025 – Quarter 2”."""
    if _is_told(text):
        return True
    parts = [part for part in PARTS.split(text) if part.strip()]
    told = [_is_told(part) for part in parts]
    return any(told) and all(t or is_generic(part) for t, part in zip(told, parts, strict=True))


def _is_told(part: str) -> bool:
    is_period = bool(part.strip()) and period_in(part) == part.strip(" ()")
    is_kept = bool(_KEPT_BY.fullmatch(folded(part)) or DRAFT.fullmatch(folded(part)))
    return is_period or is_kept or is_marking(part) or bool(made_in(part))


def with_particulars_apart(blocks: Sequence[Table | Prose]) -> Iterator[Table | Prose]:
    """The blocks, where such a line stood as the title of a table with the line before it instead."""
    for block in blocks:
        if isinstance(block, Table) and _is_headed_so(block):
            yield Prose(block.name, " ".join(block.title.split()))
            yield block._replace(title="")
        else:
            yield block


def _is_headed_so(table: Table) -> bool:
    """Whether a table's title is such a line, and no sheet's own name."""
    return table.is_plan and table.title != sheet_of(table) and is_particular(table.title)
