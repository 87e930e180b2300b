"""The feet of pages, among the lines that were copied out of a document."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planctl.importers.reading.lines.labels import lone_label
from planctl.importers.source import Block, Prose
from planctl.importers.tables.folding import folded

_PAGE = re.compile(r"(?:page|tudalen) ?\d{1,4}(?: ?(?:of|o|/) ?\d{1,4})?")
_NUMBER = re.compile(r"[-–—| ]*\d{1,3}[-–—| ]*")
_SHORTEST = 10
"""Letters of a document's name that a foot may say again."""


def without_feet(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of a text without the feet of its pages, and the numbers of those.

    A foot is such a number beside words that stand over the document's first headings already, or
    with the word "page".
    """
    lines = [folded(block.text) if isinstance(block, Prose) else "" for block in blocks]
    above = list(takewhile(lambda line: line and not lone_label(line), lines))
    name = _letters("".join(above))
    numbers: set[int] = set()
    again: set[int] = set()
    for at, line in enumerate(lines):
        beside = (n for n in (at - 1, at + 1) if len(above) <= n < len(lines))
        named = [n for n in beside if len(lines[n]) >= _SHORTEST and _letters(lines[n]) in name]
        if _PAGE.fullmatch(line) or (named and _NUMBER.fullmatch(line)):
            numbers.add(at)
            again.update(named)
    kept = [block for at, block in enumerate(blocks) if at not in numbers | again]
    return kept, [blocks[at] for at in sorted(numbers)]


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
