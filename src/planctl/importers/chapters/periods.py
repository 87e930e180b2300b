"""Texts that stand under the names of periods: which of them tell of the one that is looked back at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.importers.chapters.facts.dating import period_in
from planctl.importers.chapters.facts.front import Front
from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.values.spans import period_of_words
from planctl.model.period import Period

_NONE = "none"


class Told(NamedTuple):
    """The words for the period that is looked back at, and the texts about others."""

    reported: str
    left: tuple[tuple[str, Said], ...] = ()


class _Part(NamedTuple):
    """A heading that names a period, at a place, with the places of the paragraphs under it."""

    period: Period
    at: int
    under: tuple[int, ...]


def told_of_period(front: Front, reported: str, questions: Questions) -> Told:
    """The period, where headings name some and nothing else does; what they head of others is left.

    Of several the newest is taken until somebody says. Claimed are their headings, and what is left.
    """
    parts = list(_parts(front.blocks))
    periods = sorted({each.period for each in parts}, key=lambda each: each.sort_key)
    answer = reported or (_asked(periods, questions) if periods else "")
    chosen = period_of_words(answer) if answer else None
    if chosen not in periods:
        return Told("" if answer == _NONE else answer)
    front.claim(*(each.at for each in parts))
    others = [each for each in parts if each.period != chosen]
    front.claim(*(n for each in others for n in each.under))
    return Told(answer, tuple(_left(front.blocks, each) for each in others))


def _parts(blocks: Sequence[Table | Prose]) -> Iterator[_Part]:
    for n, block in enumerate(blocks):
        if not isinstance(block, Prose) or not _is_heading(block):
            continue
        words = block.text.strip(" :")
        period = period_of_words(words) if period_in(words) == words.strip("()") else None
        under = tuple(_under(blocks, n + 1))
        if period and under and not _leads_to_rows(blocks, under[-1] + 1):
            yield _Part(period, n, under)


def _is_heading(prose: Prose) -> bool:
    return bool(prose.level) or prose.is_strong


def _under(blocks: Sequence[Table | Prose], start: int) -> Iterator[int]:
    for n in range(start, len(blocks)):
        block = blocks[n]
        if not isinstance(block, Prose) or _is_heading(block):
            return
        yield n


def _leads_to_rows(blocks: Sequence[Table | Prose], n: int) -> bool:
    """Whether a table of actions follows: the period is then of those."""
    block = blocks[n] if n < len(blocks) else None
    return isinstance(block, Table) and block.is_plan


def _asked(periods: Sequence[Period], questions: Questions) -> str:
    newest = str(periods[-1])
    if len(periods) == 1:
        return newest
    doubt = Doubt(
        key="period",
        kind="period",
        read="; ".join(map(str, periods)),
        places=(),
        choices=(*(Choice(str(each), "period") for each in periods), Choice(_NONE, "no-period")),
        taken=newest,
        is_open=True,
    )
    return questions.ask(doubt, lambda words: period_of_words(words) is not None)


def _left(blocks: Sequence[Table | Prose], part: _Part) -> tuple[str, Said]:
    texts = [block.text for n in (part.at, *part.under) if isinstance(block := blocks[n], Prose)]
    heading = blocks[part.at]
    at = heading.at if isinstance(heading, Prose) else heading.name
    return at, Said("\n".join(texts), at)
