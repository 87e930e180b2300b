"""The outline of a document: its facts, and its chapters with their rows and words."""

from collections.abc import Iterator, Sequence

from planctl.importers.chapters.assembling import Assembly, chapters_of, gathered
from planctl.importers.chapters.broken_headings import with_whole_headings
from planctl.importers.chapters.editions import meant_edition
from planctl.importers.chapters.facts.dating import (
    date_of,
    first_of,
    is_report,
    made_in,
    period_in,
    span_in,
    year_in,
)
from planctl.importers.chapters.facts.front import Front
from planctl.importers.chapters.facts.introduction import headed_introduction, plain_introduction
from planctl.importers.chapters.facts.naming import title_of
from planctl.importers.chapters.facts.particulars import with_particulars_apart
from planctl.importers.chapters.facts.rating_key import key_in
from planctl.importers.chapters.facts.spoken import languages_of
from planctl.importers.chapters.facts.strapline import strapline_of
from planctl.importers.chapters.facts.vision import vision_of
from planctl.importers.chapters.labelled import with_labelled_headings
from planctl.importers.chapters.labels import DRAFT_WORD, is_generic
from planctl.importers.chapters.periods import Told, told_of_period
from planctl.importers.chapters.places import sheet_of
from planctl.importers.chapters.running_lines import without_running_lines
from planctl.importers.chapters.stated import Manner
from planctl.importers.chapters.statements import statements_of
from planctl.importers.chapters.table_titles import Titles, titles_of
from planctl.importers.chapters.walking import Walk
from planctl.importers.doubts import Questions
from planctl.importers.outline import Facts, Outline
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_REPORTING = ("rag", "progress", "state")
_SHORT_LINE = 16
"""Words of a line in which a document says its years or period; longer ones tell of other things."""


def outline_of(blocks: Sequence[Table | Prose], questions: Questions, name: str) -> Outline:
    """A document in the order of a plan; `name` is the document's own, for the reader."""
    edition = meant_edition(blocks, questions)
    kept = without_running_lines(edition.blocks, questions)
    kept = kept._replace(blocks=_with_headings(kept.blocks))
    key = key_in(kept.blocks)
    front = Front(kept.blocks, key.claimed)
    titles = titles_of(kept.blocks)._replace(silent=edition.headless)
    named, other = _named(title_of(front), titles.document)
    if folded(titles.document) not in folded(f"{named} {other}"):
        titles = Titles(silent=edition.headless)  # what stands over the tables is their own
    title = DRAFT_WORD.sub("", named)
    facts = Facts(title, vision_of(front), headed_introduction(front), key=key.key)
    is_draft = kept.is_draft or title != named or _is_dated_draft(front)
    facts = _dated(facts, front)._replace(is_draft=is_draft)
    manner = _manner(kept.blocks, facts)
    told = told_of_period(front, facts.reported, questions) if manner else Told(facts.reported)
    facts = facts._replace(reported=told.reported)
    walk = Walk(titles)
    aims = Assembly(walk.over(front), Questions(), title, name).titles
    statements = statements_of(front, aims, questions)
    facts = facts._replace(strapline=strapline_of(front))
    if not facts.introduction:
        facts = facts._replace(introduction=plain_introduction(front))
    assembly = Assembly(walk.over(front), questions, title, name)
    chapters, rest = chapters_of(assembly, statements, manner)
    words = gathered((*assembly.left, *rest), kept.blocks)
    left = (
        *edition.left,
        *kept.left,
        *told.left,
        *_told(other, kept.blocks),
        *words,
        *_other_tables(front),
    )
    columns = tuple((each.name, each.columns) for each in _plans(kept.blocks))
    return Outline(facts, chapters, columns, left, languages_of(kept.blocks), name)


def _with_headings(blocks: Sequence[Table | Prose]) -> tuple[Table | Prose, ...]:
    """The blocks with headings that are whole, and nothing taken for one that is none."""
    return tuple(with_labelled_headings([*with_particulars_apart(with_whole_headings(blocks))]))


def _named(above: str, over: str) -> tuple[str, str]:
    """The title, and another that is left: of one above all, and one over tables that gives years."""
    first, second = folded(above), folded(over)
    if not above or not over or first in second:
        return over or above, ""
    if second in first or not span_in(over):
        return above, ""
    return (above, over) if span_in(above) else (over, above)


def _told(title: str, blocks: Sequence[Table | Prose]) -> Iterator[tuple[str, Said]]:
    """Another title of the document, at its place."""
    for block in blocks:
        text = block.text if isinstance(block, Prose) else block.title
        if title and folded(title) in folded(text):
            at = block.at if isinstance(block, Prose) else block.name
            yield at, Said(title, at)
            return


def _is_dated_draft(front: Front) -> bool:
    """Whether a line that dates the document calls it a draft: “Draft v0.3, March 2024”."""
    lines = (folded(text) for text in front.texts() if made_in(text))
    return any("draft" in line or "drafft" in line for line in lines)


def _dated(facts: Facts, front: Front) -> Facts:
    """The facts with the years, the period and the day that short lines of the front say."""
    short = [text for text in front.texts() if len(text.split()) <= _SHORT_LINE]
    said = [facts.title, *short, *(table.title for table in _plans(front.blocks))]
    front.claim(
        *(n for n, prose in front.free() if made_in(prose.text) or _only_names_period(prose.text))
    )
    return facts._replace(
        span=first_of(map(span_in, said)) or year_in(facts.title),
        reported=first_of(map(period_in, said)) or _period_of_columns(front.blocks),
        made=first_of(map(date_of, said)),
    )


def _only_names_period(text: str) -> bool:
    """Whether a line names the period that is looked back at, and nothing else that could be told."""
    rest = text.replace(period_in(text), "")
    return rest != text and is_generic(rest.replace(period_in(rest), ""))


def _period_of_columns(blocks: Sequence[Table | Prose]) -> str:
    """The one period over the columns of progress, "" for none or several: “Progress Q2 2025-26”."""
    headings = (c.heading for t in _plans(blocks) for c in t.columns if c.role in _REPORTING)
    found = dict.fromkeys(filter(None, map(period_in, headings)))
    whole = [each for each in found if not any(each in other for other in found if other != each)]
    return whole[0] if len(whole) == 1 else ""


def _plans(blocks: Sequence[Table | Prose]) -> Iterator[Table]:
    return (block for block in blocks if isinstance(block, Table) and block.is_plan)


def _manner(blocks: Sequence[Table | Prose], facts: Facts) -> Manner:
    """Whether a document says what became of its actions, so that its words tell of a period."""
    if is_report(facts.title):
        return Manner.REPORT
    is_rated = any(row.words(role) for t in _plans(blocks) for row in t.rows for role in _REPORTING)
    return Manner.TRACKER if is_rated else Manner.PLAN


def _other_tables(front: Front) -> Iterator[tuple[str, Said]]:
    """The tables that hold no actions and were no part of the facts, each as its words."""
    for n, block in enumerate(front.blocks):
        if not isinstance(block, Table) or block.is_plan or n in front.claimed:
            continue
        lines = (" | ".join(s.words for s in line if s.words.strip()) for line in block.cells)
        title = "" if block.title == sheet_of(block) else block.title
        if words := "\n".join(filter(None, (title, *lines))):
            yield block.name, Said(words, block.name)
