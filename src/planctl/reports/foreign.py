"""Texts that stand in another language than the part of the paper that they are in."""

from collections.abc import Iterable, Iterator

from planctl.reports.tree import (
    Block,
    Cell,
    Chart,
    Heading,
    Items,
    Paragraph,
    Rating,
    Table,
    ToEdit,
)


def foreign_texts(blocks: Iterable[Block]) -> set[str]:
    """Every text that is marked as being in another language than its part, each once."""
    return {text for block in blocks for text, lang in _texts(block) if lang and text.strip()}


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Heading(words=words) | Paragraph(words=words):
            yield from _runs(words)
        case ToEdit(words=words, items=items):
            for each in (words, *items):
                yield from _runs(each)
        case Items(items=items):
            for words in items:
                yield from _runs(words)
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    yield from _runs(cell)
        case Chart(parts=parts, bars=bars, table=table):
            yield from ((part.label, part.lang) for part in parts)
            yield from ((bar.label, bar.lang) for bar in bars)
            yield from _texts(table)


def _runs(cell: Cell) -> Iterator[tuple[str, str]]:
    if isinstance(cell, Rating):
        yield cell.word, cell.lang
        return
    yield from ((run.text, run.lang) for run in cell)
