"""The introduction to a plan: what is told before its chapters."""

from planctl.importers.chapters.facts.dating import made_in
from planctl.importers.chapters.facts.front import Front
from planctl.importers.chapters.labels import (
    BOILERPLATE,
    INTRODUCTION,
    bare,
    is_sentence,
)
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_MOST_PARAGRAPHS = 12
"""An introduction longer than this is a part of a book, and no field of a plan."""


def headed_introduction(front: Front) -> str:
    """The paragraphs under a heading that says introduction, up to the next heading. They are claimed."""
    for n, prose in front.free():
        if INTRODUCTION.fullmatch(bare(prose.text)):
            body = _paragraphs(front, n + 1)
            if 0 < len(body) <= _MOST_PARAGRAPHS:
                front.claim(n, *(k for k, _ in body))
                return "\n\n".join(words.text for _, words in body)
    return ""


def _paragraphs(front: Front, start: int) -> list[tuple[int, Prose]]:
    found: list[tuple[int, Prose]] = []
    for n, prose in front.free(start):
        if front.is_heading(n):
            break
        opens_key = n + 1 in front.claimed and prose.text.endswith(":")
        if not (opens_key or _is_beside_the_point(prose.text)):
            found.append((n, prose))
    return found


def _is_beside_the_point(text: str) -> bool:
    return bool(made_in(text) or BOILERPLATE.fullmatch(folded(text)))


def plain_introduction(front: Front) -> str:
    """Sentences before the first heading, where nothing is called introduction. They are claimed."""
    body = [(n, p) for n, p in _paragraphs(front, 0) if is_sentence(p.text) and not p.is_item]
    if not 0 < len(body) <= _MOST_PARAGRAPHS:
        return ""
    front.claim(*(n for n, _ in body))
    return "\n\n".join(words.text for _, words in body)
