"""What stands before a document's first chapter, and which of it has found its use."""

from collections.abc import Iterator, Sequence

from planctl.importers.chapters.facts.dating import span_in
from planctl.importers.chapters.headings import rank_of
from planctl.importers.chapters.labels import (
    AIMS,
    ASKS,
    INTRODUCTION,
    PLAN_WORDS,
    VISION,
    bare,
)
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded


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

    def has_table(self, start: int, end: int) -> bool:
        """Whether a table that has no use yet stands between two places."""
        between = range(start + 1, end)
        return any(isinstance(self.blocks[n], Table) and n not in self.claimed for n in between)

    def is_heading(self, n: int) -> bool:
        """Whether a paragraph heads others: its form says so, or its words are a known label."""
        block = self.blocks[n]
        if isinstance(block, Table):
            return False
        after = self.blocks[n + 1] if n + 1 < len(self.blocks) else None
        if isinstance(after, Table) and after.title:
            after = None  # that table has its own heading
        return is_label(block.text) or rank_of(block, after) is not None

    def claim(self, *numbers: int) -> None:
        """These have found their use."""
        self.claimed.update(numbers)


def is_label(text: str) -> bool:
    """Whether words are the heading of a known part: “VISION”, “AIMS:”, “Introduction”."""
    words = bare(text)
    return any(each.fullmatch(words) for each in (VISION, AIMS, INTRODUCTION))


def is_plan_name(text: str) -> bool:
    """Whether a line may name a document: it says strategy, plan or report, or gives the years."""
    low = folded(text)
    return not ASKS.search(low) and bool(PLAN_WORDS.search(low) or span_in(text))
