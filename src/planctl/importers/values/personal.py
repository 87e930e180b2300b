"""Where words may give a person away: the place and the kind, never the words."""

from collections.abc import Iterator

from planctl.importers.outline import Facts
from planctl.importers.proposal import NewAction, NewAim
from planctl.importers.source import Aside
from planctl.rules.privacy import hits


def personal_asides(aims: tuple[NewAim, ...], facts: Facts) -> tuple[Aside, ...]:
    """An aside for each kind in each place, in the document's order."""
    told: dict[Aside, None] = {}
    for at, text in _texts(aims, facts):
        for hit in hits(text):
            told[Aside(at, "personal", hit.kind)] = None
    return tuple(told)


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
