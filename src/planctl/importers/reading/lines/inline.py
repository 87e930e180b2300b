"""Items that say their lead and time at their end, in brackets or after dashes, set in rows."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from planctl.importers.reading.lines.labels import label_of
from planctl.importers.reading.lines.numbers import numbered
from planctl.importers.reading.lines.times import is_time
from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

FEWEST = 3
"""Items at the least; one less under a heading that names a plan."""
_END = re.compile(r"(?P<words>.*\S)\s*[(\[](?P<end>[^()\[\]]{3,120})[)\]]\s*[.;]?\s*\Z", re.DOTALL)
_APART = (re.compile(r"\s*[;|]\s*"), re.compile(r"\s+[–—-]\s+"), re.compile(r",\s+"))
_DASH = re.compile(r"\s+[|–—-]\s+")
_PLAN = re.compile(
    r"\b(?:plan|strategy|actions?|commitments?|g?cynllun|strategaeth|g?camau|gweithredu|ymrwymiad\w*)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<label>[^:]{2,30}):\s*(?P<value>.*)")
_BY = re.compile(r"(?:by|due|erbyn)\s+", re.IGNORECASE)
LONGEST = 2000
"""Letters of the longest item."""
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
    is_plan = any(map(_names_plan, blocks))
    made = _in_rows(blocks, _bracketed, FEWEST - is_plan)
    if not made and is_plan:
        made = _in_rows(blocks, _dashed, FEWEST - 1)
    return made or tuple(blocks)


def _in_rows(
    blocks: Sequence[Block], item_of: Callable[[Prose], _Item | None], fewest: int
) -> tuple[Block, ...]:
    """The blocks with items of one form as grids; none where not all of them are certain."""
    items = [
        item_of(block) if isinstance(block, Prose) and not block.level else None for block in blocks
    ]
    found = [at for at, item in enumerate(items) if item]
    if len(found) < fewest or any(map(_is_item, _without(blocks, items, found))):
        return ()
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


def _names_plan(block: Block) -> bool:
    return isinstance(block, Prose) and bool(block.level) and bool(_PLAN.search(block.text))


def _bracketed(block: Prose) -> _Item | None:
    """An item with two values in brackets at its end."""
    found = _END.fullmatch(block.text) if len(block.text) < LONGEST else None
    if found is None:
        return None
    ends = (apart.split(found["end"]) for apart in _APART)
    made = (_with_values(block, found["words"], end) for end in ends)
    return next(filter(None, made), None)


def _dashed(block: Prose) -> _Item | None:
    """An item with two values after dashes."""
    words, *end = _DASH.split(block.text) if len(block.text) < LONGEST else ("",)
    return _with_values(block, words, end) if _is_item(block) else None


def _with_values(block: Prose, text: str, end: Sequence[str]) -> _Item | None:
    """An item of these words, where of two values one is a time and one is none."""
    if len(end) != 2:
        return None
    values = [_value(part.strip()) for part in end]
    times = [value for value in values if is_time(value)]
    lead = values[1 - values.index(times[0])] if len(times) == 1 else ""
    number, words = numbered(text)
    return _Item(block.at, number, words, times[0], lead) if lead else None


def _value(part: str) -> str:
    """What a part says without the label of a lead or time, and without the word before a time.

    Nothing for one with another label.
    """
    found = _LABEL.fullmatch(part)
    if found and (label := label_of(found["label"])) and label.role in ("lead", "timescale"):
        part = found["value"]
    elif ":" in part:
        return ""
    plain = _BY.sub("", part, count=1) if _BY.match(part) else part
    return plain if is_time(plain) else part


def _grid(items: Sequence[_Item]) -> Grid:
    first = items[0].at
    lines = [Line(1, tuple(Cell(first, heading) for heading in _HEADINGS))]
    for number, item in enumerate(items, 2):
        said = (item.number, item.words, item.timescale, item.lead)
        lines.append(Line(number, tuple(Cell(item.at, words) for words in said)))
    return Grid(f"list from {first}", tuple(lines))
