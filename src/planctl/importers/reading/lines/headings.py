"""Headings that stand one under the other, as a table's do where each of its cells has its own line."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.importers.reading.lines.labels import Label, lone_label
from planctl.importers.reading.lines.times import is_time
from planctl.importers.source import Block, Prose

FEWEST = 3
"""Headings at the least that are known words for something."""
_DOING = frozenset({"action", "commitment"})
_MOST_WORDS = 6
"""Words of a heading that is not known."""
_ENDS = (".", "!", "?", ";", ":", ",")


class Header(NamedTuple):
    """Headings one under the other: from where to where, the end exclusive; each with its role, or ""."""

    start: int
    end: int
    words: tuple[str, ...]
    roles: tuple[str, ...]

    @property
    def due(self) -> int:
        """Which of them is over the timescales, counted from 0; -1 for none."""
        return self.roles.index("timescale") if "timescale" in self.roles else -1

    @property
    def rated(self) -> int:
        """Which of them is over the ratings, counted from 0; -1 for none."""
        return self.roles.index("rag") if "rag" in self.roles else -1

    @property
    def may_skip(self) -> bool:
        """Whether the first is of what stands once for several items."""
        return self.roles[0] in ("aim", "commitment") and self.due > 0


def headers_of(blocks: Sequence[Block]) -> list[Header]:
    """Every run of such headings. A line between two that are known is one too, if few are so."""
    labels = [_label(block) for block in blocks]
    found: list[Header] = []
    at = 0
    while at < len(blocks):
        end = _end(blocks, labels, at)
        known = [label for label in labels[at:end] if label]
        unknown = end - at - len(known)
        roles = {label.role for label in known if label.role}
        if len(known) >= max(FEWEST, 2 * unknown) and len(roles) > 1:
            found.append(_header(blocks, at, end))
        at = max(end, at + 1)
    return found


def variants(headers: Sequence[Header], blocks: Sequence[Block]) -> Iterator[tuple[Header, ...]]:
    """Equal headings as they were found; then with a line more before or up to two after, or one less.

    A line before may be a title, or a heading that is not known; one after may be a value. So all of
    them have the same lines more.
    """
    for before in (0, -1, 1):
        for after in (0, 1, 2):
            places = [(each.start - before, each.end + after) for each in headers]
            added = [
                n
                for each, (start, end) in zip(headers, places, strict=True)
                for n in (*range(start, each.start), *range(each.end, end))
            ]
            if all(0 <= n < len(blocks) and _may_head(blocks[n]) for n in added):
                made = tuple(_header(blocks, *place) for place in places)
                if len({each.words for each in made}) == 1 and _is_kept(headers[0], made[0]):
                    yield made


def _is_kept(header: Header, made: Header) -> bool:
    """Whether headings with a line less still have one for what is to be done."""
    return bool(_DOING & set(made.roles)) or not _DOING & set(header.roles)


def _end(blocks: Sequence[Block], labels: Sequence[Label | None], start: int) -> int:
    """Where headings that begin at a line end, exclusive: the same line where there are none."""
    end = at = start
    seen: set[str] = set()
    while at < len(blocks):
        label = labels[at]
        if label and label.words in seen:
            break
        if label:
            seen.add(label.words)
            end = at + 1
        elif at > end or end == start or not _may_head(blocks[at]):
            break
        at += 1
    return end


def _header(blocks: Sequence[Block], start: int, end: int) -> Header:
    words, roles = [], []
    for block in blocks[start:end]:
        label = _label(block)
        bare = block.text.strip().rstrip(":").strip() if isinstance(block, Prose) else ""
        words.append(label.words if label else bare)
        roles.append(label.role if label else "")
    return Header(start, end, tuple(words), tuple(roles))


def _label(block: Block) -> Label | None:
    return lone_label(block.text, among_capitals=True) if isinstance(block, Prose) else None


def _may_head(block: Block) -> bool:
    """Whether a line may be a heading that nobody knows: few words, and no time."""
    if not isinstance(block, Prose):
        return False
    bare = block.text.strip()
    is_short = 0 < len(bare.split()) <= _MOST_WORDS and not bare.endswith(_ENDS)
    return is_short and bare[0].isupper() and not is_time(bare)
