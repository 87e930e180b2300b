"""Lines that a label alone makes headings, because one stands over each table: “Aim: Everyone can make art”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from planctl.importers.chapters.headings import rank_of
from planctl.importers.chapters.labels import LABEL, alike, is_sentence
from planctl.importers.rows import Table
from planctl.importers.source import Prose

_LEVEL = 6
"""How high such a heading stands among those by style."""


def with_labelled_headings(blocks: Sequence[Table | Prose]) -> Iterator[Table | Prose]:
    """The blocks with such lines as headings: the same label each time, rows after each, none between."""
    places: dict[str, list[int]] = {}
    for n, block in enumerate(blocks):
        if isinstance(block, Prose) and (word := _label(block)):
            places.setdefault(word, []).append(n)
    headings = {
        n
        for found in places.values()
        if len(found) > 1 and _are_over_tables(blocks, [*found, len(blocks)])
        for n in found
    }
    for n, block in enumerate(blocks):
        if isinstance(block, Prose) and n in headings:
            yield block._replace(level=_LEVEL)
        else:
            yield block


def _label(prose: Prose) -> str:
    found = LABEL.match(alike(prose.text))
    is_running = prose.level or prose.is_item or is_sentence(prose.text)
    return found["word"] if found and not found["number"] and not is_running else ""


def _are_over_tables(blocks: Sequence[Table | Prose], ends: Sequence[int]) -> bool:
    return all(
        any(isinstance(block, Table) and block.rows for block in blocks[start + 1 : end])
        and not any(_heads(block) for block in blocks[start + 1 : end])
        for start, end in pairwise(ends)
    )


def _heads(block: Table | Prose) -> bool:
    if isinstance(block, Table):
        return bool(block.title) and block.is_plan
    return rank_of(block, None) is not None
