"""Lines that a page repeats: footers and running titles, and the paragraphs that they cut in two."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from planctl.importers.chapters.facts.front import is_plan_name
from planctl.importers.chapters.labels import DRAFT, is_future, is_sentence
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_PAGE = re.compile(
    r"(?:.{0,80}\W)?(?:page|tudalen)\s*\d{1,4}(?:\s*(?:of|o|/)\s*\d{1,4})?|[-–|\s]*\d{1,3}[-–|\s]*"
)
_GOES_ON = re.compile(
    r"(?:an?|the|and|or|of|to|in|for|with|by|on|at|from|as|that|which|is|are|was|were|be|more|this|these"
    r"|their|its|our|into|between|through|about|than|yr?|ac|o|i|yn|gan|gyda|ar|am|i'r|o'r|neu|sydd|.*[,–-])"
)
"""Words that no paragraph ends with."""
_ENDS = tuple(".!?:;…)”\"'")
_FEWEST = 8
"""Words of a paragraph that may have been cut; fewer are a heading."""
_FAR = 99
_MOST_CUTS = 4
"""Paragraphs broken off without a footer; where there are more, each line of a text is a paragraph."""
_TOP = 6
"""How many paragraphs at a document's head may name it."""


class Kept(NamedTuple):
    """The blocks without them. `left` are the lines that were left out, each once."""

    blocks: tuple[Table | Prose, ...]
    left: tuple[tuple[str, Said], ...]
    is_draft: bool


def without_running_lines(blocks: Sequence[Table | Prose], questions: Questions) -> Kept:
    """The blocks without footers, running titles and DRAFT lines; what a footer cut in two is one again."""
    tidied = [tidy(block) for block in blocks if isinstance(block, Table) or block.text.strip()]
    bare = [block for block in tidied if not _is_draft(block)]
    running = _running(bare)
    left: dict[str, tuple[str, Said]] = {}
    for n, block in enumerate(bare):
        if isinstance(block, Prose) and _runs(n, block, running):
            left.setdefault(folded(block.text), (block.at, Said(block.text, block.at)))
    joined = _joined(bare, running, questions)
    return Kept(joined, tuple(left.values()), len(bare) < len(tidied))


def tidy(block: Table | Prose) -> Table | Prose:
    """A paragraph on one line, without the marks that flattened text has for bold."""
    if isinstance(block, Table):
        return block
    text = " ".join(block.text.split())
    if text.count("**") % 2 == 0:
        text = text.replace("**", "")
    return block._replace(text=text.strip())


def _is_draft(block: Table | Prose) -> bool:
    return isinstance(block, Prose) and bool(DRAFT.fullmatch(folded(block.text)))


def _masked(text: str) -> str:
    return re.sub(r"\d{1,4}$|(?<=page )\d{1,4}|(?<=tudalen )\d{1,4}", "#", folded(text))


def _running(blocks: Sequence[Table | Prose]) -> dict[str, int]:
    """The repeated lines that are a page's, masked, with the place of the one that is the document's own."""
    places: dict[str, list[int]] = {}
    for n, block in enumerate(blocks):
        if isinstance(block, Prose) and not block.level:
            places.setdefault(_masked(block.text), []).append(n)
    top = [block.text for block in blocks[:_TOP] if isinstance(block, Prose)]
    return {
        masked: found[0] if found[0] < _TOP else -1
        for masked, found in places.items()
        if len(found) > 1 and _is_pages(blocks, found, top)
    }


def _is_pages(blocks: Sequence[Table | Prose], places: Sequence[int], top: Sequence[str]) -> bool:
    """Whether a repeated line is one of the page: it names the document, or cuts a sentence in two."""
    prose = blocks[places[0]]
    if not isinstance(prose, Prose):
        return False
    words = folded(prose.text).split()
    if is_sentence(prose.text) or is_future(prose.text) or len(words) < 3:
        return False
    if prose.text in top and is_plan_name(prose.text):
        return True
    names = {word for text in top if text != prose.text for word in folded(text).split()}
    if sum(word in names for word in words) >= 0.6 * len(words) and len(words) > 3:
        return True
    return any(_cuts(blocks, n) for n in places)


def _cuts(blocks: Sequence[Table | Prose], n: int) -> bool:
    if not 0 < n < len(blocks) - 1:
        return False
    before, after = blocks[n - 1], blocks[n + 1]
    return isinstance(before, Prose) and isinstance(after, Prose) and _is_cut(before, after)


def _runs(n: int, block: Table | Prose, running: dict[str, int]) -> bool:
    if not isinstance(block, Prose) or block.level:
        return False
    if _PAGE.fullmatch(folded(block.text)):
        return True
    return running.get(_masked(block.text), n) != n


def _joined(
    blocks: Sequence[Table | Prose], running: dict[str, int], questions: Questions
) -> tuple[Table | Prose, ...]:
    kept: list[Table | Prose] = []
    since = _FAR
    is_wrapped = sum(_is_broken(*pair) for pair in pairwise(blocks)) > _MOST_CUTS
    for n, block in enumerate(blocks):
        if _runs(n, block, running):
            since = 0
            continue
        is_beside = since == 0 or not is_wrapped
        whole = _whole(kept[-1], block, since, questions) if kept and is_beside else None
        if whole:
            kept[-1] = whole
        else:
            kept.append(block)
        since += 1
    return tuple(kept)


def _whole(
    before: Table | Prose, after: Table | Prose, since: int, questions: Questions
) -> Prose | None:
    """Two paragraphs as one where the end of a page cut it; asked where that cannot be seen.

    `since` is how many paragraphs stand between the last footer and the second one: 0 where the
    footer is between them. Flattened text may have it before both: then a small letter must show it.
    """
    if not isinstance(before, Prose) or not isinstance(after, Prose):
        return None
    if after.is_item or after.level or before.level or before.text.endswith(_ENDS):
        return None
    is_small = after.text[:1].islower()
    is_one = _is_cut(before, after) and (since == 0 or (since == 1 and is_small))
    if not is_one and _may_go_on(before, after, since == 0):
        is_one = _asked(before, after, questions)
    return before._replace(text=f"{before.text} {after.text}") if is_one else None


def _is_broken(before: Table | Prose, after: Table | Prose) -> bool:
    if not isinstance(before, Prose) or not isinstance(after, Prose):
        return False
    return _may_go_on(before, after, False) and not before.text.endswith(_ENDS)


def _may_go_on(before: Prose, after: Prose, across: bool) -> bool:
    if len(before.text.split()) < _FEWEST or not is_sentence(after.text):
        return False
    return across or (before.text[:1].isupper() and after.text[:1].islower())


def _is_cut(before: Prose, after: Prose) -> bool:
    if len(before.text.split()) < 6 or before.text.endswith(_ENDS) or before.level or after.level:
        return False
    last = folded(before.text).split()[-1]
    return after.text[:1].islower() or bool(_GOES_ON.fullmatch(last))


def _asked(before: Prose, after: Prose, questions: Questions) -> bool:
    words = " ".join(before.text.split()[-8:])
    doubt = Doubt(
        key=key_of("paragraphs", before.text),
        kind="paragraphs",
        read=words,
        places=(before.at, after.at),
        choices=(Choice("apart", "paragraphs-apart"), Choice("join", "paragraphs-join")),
        taken="apart",
        beside=" ".join(after.text.split()[:8]),
    )
    return questions.ask(doubt) == "join"
