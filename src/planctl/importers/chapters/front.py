"""What stands before a document's first chapter: its title, vision, introduction and strapline."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from planctl.importers.chapters.dating import made_in, span_in
from planctl.importers.chapters.headings import rank_of
from planctl.importers.chapters.labels import (
    AIMS,
    BOILERPLATE,
    INTRODUCTION,
    LABEL,
    PLAN_WORDS,
    VISION,
    alike,
    bare,
    is_future,
    is_generic,
    is_sentence,
)
from planctl.importers.chapters.places import is_inside
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded

_ORGANISATION = re.compile(
    r"\b(?:council|partnership|board|trust|authority|cyngor|partneriaeth|bwrdd|ymddiriedolaeth|awdurdod)$"
    r"|^(?:cyngor|partneriaeth|bwrdd)\b"
)
_MOST_PARAGRAPHS = 12
"""An introduction longer than this is a part of a book, and no field of a plan."""
_OPENERS = re.compile(
    r"(?:key|how|contents?|foreword|table|appendix|for|by|from|note|allwedd|sut|cynnwys|tabl|gan)\b.*"
)
"""Words with which a short line begins that leads somewhere."""
_SMALL = frozenset(
    ["a", "an", "the", "and", "or", "of", "to", "in", "for", "with", "y", "yr", "ac"]
)


class Front:
    """The paragraphs before the first table of actions, and which of them have found their use."""

    def __init__(self, blocks: Sequence[Table | Prose], claimed: frozenset[int]) -> None:
        self.blocks = blocks
        self.claimed = set(claimed)
        self.end = next(
            (n for n, b in enumerate(blocks) if isinstance(b, Table) and b.is_plan), len(blocks)
        )

    def free(self, start: int = 0) -> Iterator[tuple[int, Prose]]:
        """Those from a place on that have none yet, with their numbers."""
        for n in range(start, self.end):
            block = self.blocks[n]
            if isinstance(block, Prose) and n not in self.claimed:
                yield n, block

    def texts(self) -> Iterator[str]:
        """All that stands there, in order, claimed or not."""
        for block in self.blocks[: self.end]:
            if isinstance(block, Prose):
                yield block.text

    def is_heading(self, n: int) -> bool:
        """Whether a paragraph heads others: its form says so, or its words are a known label."""
        block = self.blocks[n]
        if isinstance(block, Table):
            return False
        after = self.blocks[n + 1] if n + 1 < len(self.blocks) else None
        return is_label(block.text) or rank_of(block, after) is not None

    def claim(self, *numbers: int) -> None:
        """These have found their use."""
        self.claimed.update(numbers)


def is_label(text: str) -> bool:
    """Whether words are the heading of a known part: “VISION”, “AIMS:”, “Introduction”."""
    words = bare(text)
    return any(each.fullmatch(words) for each in (VISION, AIMS, INTRODUCTION))


def title_of(front: Front) -> str:
    """The lines at the top that name the document, else the longest before its first table. They are claimed."""
    run = _top_lines(front)
    named = [k for k, (_, prose) in enumerate(run) if is_plan_name(prose.text)]
    if named and run[named[0]][1].level:
        run = _same_form(run[named[0] :])
    elif named:
        run = run[: named[-1] + 1]
        run = run[1:] if named[0] and _ORGANISATION.search(folded(run[0][1].text)) else run
    elif run and not _stands_over_table(front, run[0][0]) and not is_inside(run[0][1]):
        run = run[:1]
    else:
        run = _longest_name(front)
    lines = {folded(prose.text): prose.text for _, prose in reversed(run)}
    title = " ".join(reversed(lines.values()))
    again = (n for n, p in front.free() if folded(p.text) in (folded(title), *lines))
    front.claim(*(n for n, _ in run), *again)
    return title


def _same_form(run: Sequence[tuple[int, Prose]]) -> list[tuple[int, Prose]]:
    """The first of some headings with those that go on from it: printed alike, and names of a plan too."""
    first = run[0][1]
    form = (first.level, first.is_strong)
    return list(
        takewhile(lambda e: (e[1].level, e[1].is_strong) == form and is_plan_name(e[1].text), run)
    )


def _top_lines(front: Front) -> list[tuple[int, Prose]]:
    run: list[tuple[int, Prose]] = []
    for n, prose in front.free():
        if made_in(prose.text):
            continue
        if not _may_name(prose) or (run and run[-1][1].level and not prose.level):
            break
        run.append((n, prose))
    return run


def _may_name(prose: Prose) -> bool:
    text = prose.text
    is_numbered = LABEL.match(alike(text)) is not None
    is_known = is_label(text) or VISION.match(folded(text)) or is_future(text)
    is_contents = bare(text) in ("contents", "table of contents", "cynnwys")
    return not (is_sentence(text) or prose.is_item or is_numbered or is_known or is_contents)


def is_plan_name(text: str) -> bool:
    """Whether a line may name a document: it says strategy, plan or report, or gives the years."""
    return bool(PLAN_WORDS.search(folded(text)) or span_in(text))


def _stands_over_table(front: Front, n: int) -> bool:
    return n + 1 == front.end and front.end < len(front.blocks)


def _longest_name(front: Front) -> list[tuple[int, Prose]]:
    lines = [
        (n, prose)
        for n, prose in front.free()
        if prose.level <= 1 and _may_name(prose) and is_plan_name(prose.text)
    ]
    lines = [each for each in lines if not is_generic(each[1].text)]
    return [max(lines, key=lambda each: len(each[1].text))] if lines else []


def vision_of(front: Front) -> str:
    """“VISION: …”, or the paragraph under such a heading, or beside it in a table. It is claimed."""
    for n, prose in front.free():
        words = _after_label(prose.text)
        if words:
            front.claim(n)
            return words
        if VISION.fullmatch(bare(prose.text)):
            below = next(((k, p) for k, p in front.free(n + 1)), None)
            if below and below[0] == n + 1 and not front.is_heading(n + 1):
                front.claim(n, n + 1)
                return below[1].text
    return _vision_in_table(front)


def _after_label(text: str) -> str:
    found = VISION.match(alike(text))
    if not found:
        return ""
    rest = text[found.end() :]
    if rest.lstrip()[:1] in (":", "–", "—", "-") and rest.strip(" :–—-"):
        return rest.strip().lstrip(":–—- ").strip()
    is_told = alike(rest).startswith((" is ", " for ", " yw ")) and is_sentence(text)
    return text if is_told else ""


def _vision_in_table(front: Front) -> str:
    for n in range(front.end):
        block = front.blocks[n]
        if not isinstance(block, Table):
            continue
        if words := _after_label(block.title):
            return words
        if n in front.claimed:
            continue
        said = [cell.words.strip() for line in block.cells for cell in line if cell.words.strip()]
        if len(said) == 1 and (words := _after_label(said[0])):
            front.claim(n)
            return words
        if len(said) == 2 and VISION.fullmatch(bare(said[0])):
            front.claim(n)
            return said[1]
    return ""


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


def strapline_of(front: Front) -> str:
    """A short line that is no heading, name or sentence: “It's In our hands”. It is claimed."""
    for n, prose in front.free():
        stands_over = isinstance(front.blocks[n + 1], Table) if n + 1 < front.end else True
        if n and not stands_over and not front.is_heading(n) and _is_strapline(prose):
            front.claim(n)
            return prose.text
    return ""


def _is_strapline(prose: Prose) -> bool:
    words = prose.text.strip("“”\"'‘’").split()
    if not 3 <= len(words) <= 8 or prose.is_item or is_sentence(prose.text):
        return False
    is_name = all(word[:1].isupper() or word.lower() in _SMALL for word in words)
    has_sign = any(sign.isdigit() or sign in ":@=|" for sign in prose.text)
    leads_on = _OPENERS.match(folded(prose.text))
    return not (is_name or has_sign or leads_on or is_plan_name(prose.text))
