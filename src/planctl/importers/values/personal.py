"""Where words may give a person away: the place and the kind, never the words."""

import re
from collections.abc import Iterator

from planctl.importers.outline import Facts
from planctl.importers.proposal import NewAction, NewAim
from planctl.importers.source import Aside
from planctl.rules.privacy import hits

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Fonesig)\b\.? [A-ZÀ-ÞŴŶ][\w’'-]+")
_HOUSE = re.compile(
    r"\b\d{1,4}[A-Za-z]?,? (?:[A-ZÀ-ÞŴŶ][\w’'-]* ){1,3}(?:Street|Road|Avenue|Lane|Close|Crescent|Drive"
    r"|Terrace|Gardens|Grove|Row|Mews|St|Rd|Ave)\b"
    r"|\b\d{1,4}[A-Za-z]?,? (?:Heol|Stryd|Ffordd|Lôn|Rhodfa|Teras|Clos|Maes) [A-ZÀ-ÞŴŶyY]"
)


def personal_asides(aims: tuple[NewAim, ...], facts: Facts) -> tuple[Aside, ...]:
    """An aside for each kind in each place, in the document's order."""
    told: dict[Aside, None] = {}
    for at, text in _texts(aims, facts):
        for kind in (*(hit.kind for hit in hits(text)), *_named(text)):
            told[Aside(at, "personal", kind)] = None
    return tuple(told)


def _named(text: str) -> Iterator[str]:
    """Whether a text names somebody by title, or the house where somebody lives."""
    if _TITLED.search(text):
        yield "name"
    if _HOUSE.search(text):
        yield "address"


def _texts(aims: tuple[NewAim, ...], facts: Facts) -> Iterator[tuple[str, str]]:
    for text in (facts.title, facts.vision, facts.introduction, facts.strapline):
        yield facts.title, text
    for aim in aims:
        yield from ((aim.title, text) for text in (aim.statement, aim.narrative))
        for commitment in aim.commitments:
            yield commitment.at, commitment.words
            for action in commitment.actions:
                yield from ((action.at, text) for text in _of(action))


def _of(action: NewAction) -> Iterator[str]:
    yield from (action.action, action.evidence, action.timescale, action.lead)
    yield from (words for _, words in action.others)
    if action.report:
        yield from (action.report.progress, action.report.barriers, action.report.next_steps)
