"""Items that say their lead and time in brackets at their end, set in rows."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.reading.plain_labels import label_of
from planctl.importers.reading.plain_numbers import numbered
from planctl.importers.reading.plain_times import is_time
from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

FEWEST = 3
"""Items at the least."""
_END = re.compile(r"(?P<words>.*\S)\s*[(\[](?P<end>[^()\[\]]{3,120})[)\]]\s*[.;]?\s*\Z", re.DOTALL)
_APART = (re.compile(r"\s*[;|]\s*"), re.compile(r"\s+[–—-]\s+"), re.compile(r",\s+"))
_LABEL = re.compile(r"(?P<label>[^:]{2,30}):\s*(?P<value>.*)")
_BY = re.compile(r"(?:by|due|erbyn)\s+", re.IGNORECASE)
_HEADINGS = ("Ref", "Action", "Timescale", "Lead")


class _Item(NamedTuple):
    """One item as it was taken apart."""

    at: str
    number: str
    words: str
    timescale: str
    lead: str


def inline(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such items as grids; as they are where one item among them is not certain."""
    items = [
        _item(block) if isinstance(block, Prose) and not block.level else None for block in blocks
    ]
    found = [at for at, item in enumerate(items) if item]
    if len(found) < FEWEST or any(map(_is_item, _without(blocks, items, found))):
        return tuple(blocks)
    made: list[Block] = []
    run: list[_Item] = []
    for block, item in zip(blocks, items, strict=True):
        if item:
            run.append(item)
        elif isinstance(block, Grid) or block.text.strip():
            made += [_grid(run)] if run else []
            run = []
            made.append(block)
    return (*made, _grid(run)) if run else tuple(made)


def _without(
    blocks: Sequence[Block], items: Sequence[_Item | None], found: Sequence[int]
) -> Sequence[Block]:
    """The blocks between the first and the last item that are none."""
    between = range(found[0], found[-1])
    return [blocks[at] for at in between if items[at] is None]


def _is_item(block: Block) -> bool:
    """Whether a block looks like one of the items, so that not all of them were understood."""
    return (
        isinstance(block, Prose)
        and not block.level
        and (block.is_item or bool(numbered(block.text)[0]))
    )


def _item(block: Prose) -> _Item | None:
    found = _END.fullmatch(block.text) if len(block.text) < 2000 else None
    if found is None:
        return None
    for apart in _APART:
        parts = [part.strip() for part in apart.split(found["end"])]
        if len(parts) != 2:
            continue
        values = [_value(part) for part in parts]
        times = [value for value in values if is_time(value)]
        if len(times) == 1:
            lead = values[1 - values.index(times[0])]
            number, words = numbered(found["words"])
            return _Item(block.at, number, words, times[0], lead) if lead else None
    return None


def _value(part: str) -> str:
    """What a part says without its label, "Lead: Police", and without the word before a time."""
    found = _LABEL.fullmatch(part)
    bare = found["value"] if found and label_of(found["label"]) else part
    plain = _BY.sub("", bare, count=1) if _BY.match(bare) else bare
    return plain if is_time(plain) else bare


def _grid(items: Sequence[_Item]) -> Grid:
    first = items[0].at
    lines = [Line(1, tuple(Cell(first, heading) for heading in _HEADINGS))]
    for number, item in enumerate(items, 2):
        said = (item.number, item.words, item.timescale, item.lead)
        lines.append(Line(number, tuple(Cell(item.at, words) for words in said)))
    return Grid(f"list from {first}", tuple(lines))
