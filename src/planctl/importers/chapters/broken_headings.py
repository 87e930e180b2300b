"""Headings over two lines, the first of which is no more than a label: “Objective 1”, “Raise awareness”."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from planctl.importers.chapters.headings import series_of
from planctl.importers.chapters.labels import LABEL, alike, is_sentence
from planctl.importers.rows import Table
from planctl.importers.source import Prose

Caption: TypeAlias = tuple[int, str, str]


def with_whole_headings(blocks: Sequence[Table | Prose]) -> tuple[Table | Prose, ...]:
    """The blocks with each such heading on one line, between paragraphs and over the rows of tables."""
    return tuple(_joined(blocks))


def _joined(blocks: Sequence[Table | Prose]) -> Iterator[Table | Prose]:
    label: Prose | None = None
    for block in blocks:
        if label is not None:
            if isinstance(block, Prose) and _goes_on(label, block):
                yield label._replace(text=f"{label.text.rstrip(' :')}: {block.text}")
                label = None
                continue
            yield label
        label = block if isinstance(block, Prose) and is_label_alone(block.text) else None
        if label is None:
            yield _whole(block) if isinstance(block, Table) else block
    if label is not None:
        yield label


def is_label_alone(text: str) -> bool:
    """Whether words are a label with its number and nothing else: “Objective 1:”."""
    found = LABEL.match(alike(text))
    return bool(found and series_of(text)[0] and not text[found.end() :].strip(" :.–—-"))


def _goes_on(label: Prose, after: Prose) -> bool:
    """Whether a paragraph is the other half: printed as the label is, and no sentence or label itself."""
    form = (label.level, label.is_strong, label.text.isupper())
    is_alike = form == (after.level, after.is_strong, after.text.isupper()) and any(form)
    is_other = after.is_item or is_sentence(after.text) or LABEL.match(alike(after.text))
    return is_alike and not is_other


def _whole(table: Table) -> Table:
    if len(table.captions) < 2:
        return table
    kept: list[Caption] = []
    for caption in table.captions:
        before = kept[-1] if kept else None
        if before and before[0] == caption[0] and is_label_alone(before[1]):
            kept[-1] = (before[0], f"{before[1].rstrip(' :')}: {caption[1]}", before[2])
        else:
            kept.append(caption)
    return table._replace(captions=tuple(kept))
