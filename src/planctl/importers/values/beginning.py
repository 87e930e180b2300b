"""What a new plan's own file would say."""

import re
from datetime import date
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.outline import Facts, Key, Outline
from planctl.importers.proposal import Beginning
from planctl.importers.values.otherwise import Voice, standing
from planctl.importers.values.spans import Years
from planctl.importers.values.wording import one_line, tidy
from planctl.model.plan import Terms
from planctl.model.rag import Scheme

_ASKED = frozenset(("title", "vision", "introduction", "strapline", "span", "key"))
"""Facts of which only one can stand in a plan."""
STATUSES = ("draft", "approved", "closed")


class Said(NamedTuple):
    """What all the documents say of themselves, the languages they are written in, the first one's name.

    `reported` are the words of every document for the period that it looks back at, each once.
    """

    facts: Facts
    languages: tuple[str, ...]
    name: str = ""
    reported: tuple[str, ...] = ()


def said_of_all(outlines: tuple[Outline, ...], questions: Questions) -> Said:
    """Of each fact what the first document says that says any, or the one that somebody chose."""
    facts = Facts()
    for field in Facts._fields:
        voices = [Voice(each.name, _words(getattr(each.facts, field))) for each in outlines]
        asked = questions if field in _ASKED else Questions()
        if voices:
            chosen = outlines[standing(field, voices, asked)]
            facts = facts._replace(**{field: getattr(chosen.facts, field)})
    languages = dict.fromkeys(lang for outline in outlines for lang in outline.languages)
    name = outlines[0].name if outlines else ""
    reported = dict.fromkeys(o.facts.reported for o in outlines if o.facts.reported)
    return Said(facts, tuple(languages) or ("en",), name, tuple(reported))


def _words(fact: str | bool | tuple[Key, ...]) -> str:
    """A fact in words, "" for none."""
    if isinstance(fact, tuple):
        return "; ".join(f"{key.word or key.fill}: {key.meaning}" for key in fact)
    return one_line(fact) if isinstance(fact, str) else "draft" * fact


def beginning_of(
    said: Said,
    years: Years,
    made: date | None,
    coordinator: str,
    scheme: Scheme,
    terms: Terms | None,
    questions: Questions,
) -> Beginning:
    """Its title and texts, its years, its scheme. The status of what is looked back at is asked."""
    facts = said.facts
    title = terms.title if terms else _title(said, questions)
    return Beginning(
        title,
        one_line(facts.vision),
        tidy(facts.introduction),
        one_line(facts.strapline),
        _status(facts, years, made, terms, questions),
        years.first,
        years.last,
        years.starts,
        said.languages,
        coordinator,
        scheme.levels,
    )


def _title(said: Said, questions: Questions) -> str:
    """The document's title; asked where it has none, and meanwhile its file's name."""
    if title := one_line(said.facts.title):
        return title
    stem = said.name.rpartition(".")[0] or said.name
    words = one_line(re.sub("[-_]+", " ", stem))
    taken = f"{words[:1].upper()}{words[1:]}" or "Action plan"
    choices = (Choice(taken, "file-name"),)
    doubt = Doubt("title", "title", said.name, (), choices, taken, is_open=True)
    return one_line(questions.ask(doubt))


def _status(
    facts: Facts, years: Years, made: date | None, terms: Terms | None, questions: Questions
) -> str:
    """Draft until somebody says more: asked where a document looks back, or its years are over."""
    if terms is not None:
        return terms.status
    is_over = made is not None and years.last < made
    if facts.is_draft or not (is_over or facts.reported):
        return "draft"
    choices = tuple(Choice(each, f"status-{each}") for each in STATUSES)
    return questions.ask(Doubt("status", "status", facts.title, (), choices, "draft"))
