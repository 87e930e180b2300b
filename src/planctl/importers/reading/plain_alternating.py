"""Text in which each cell of a table stands on a line of its own, as it is copied out of a PDF."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.importers.reading.plain_feet import without_feet
from planctl.importers.reading.plain_labels import Label, lone_label
from planctl.importers.reading.plain_times import is_time
from planctl.importers.reading.plain_wrapping import rejoined
from planctl.importers.source import Block, Grid, Prose
from planctl.importers.tables.folding import folded
from planctl.importers.tables.heading_words import FUTURE
from planctl.office.cells import Cell, Line

FEWEST = 3
"""Headings at the least."""


class _Header(NamedTuple):
    """Headings one under the other: from where to where, the end exclusive."""

    start: int
    end: int
    labels: tuple[Label, ...]

    @property
    def due(self) -> int:
        """Which of them is over the timescales, counted from 0; -1 for none."""
        return next((at for at, label in enumerate(self.labels) if label.role == "timescale"), -1)

    @property
    def may_skip(self) -> bool:
        """Whether the first is of what stands once for several items."""
        return self.labels[0].role in ("aim", "commitment") and self.due > 0


def alternating(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such tables as grids; as they are where not every item fits its headings.

    Where they do not fit as they stand, the feet of pages are put last, and then lines that begin in
    the midst of words go on the one before.
    """
    words = [block for block in blocks if isinstance(block, Grid) or block.text.strip()]
    text, feet = without_feet(words)
    for lines in (words, text, list(_rejoined(text))):
        if made := _in_tables(lines):
            return made if lines is words else (*made, *feet)
    return tuple(blocks)


def _rejoined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, of which lines that begin with a small letter and are no time go on the one before."""
    open_line: Prose | None = None
    for block in blocks:
        if isinstance(block, Grid) or block.level:
            yield from [open_line] if open_line else []
            yield block
            open_line = None
        elif open_line and block.text.strip()[0].islower() and not is_time(block.text):
            open_line = open_line._replace(text=rejoined([open_line.text, block.text]))
        else:
            yield from [open_line] if open_line else []
            open_line = block
    yield from [open_line] if open_line else []


def _in_tables(words: Sequence[Block]) -> tuple[Block, ...] | None:
    """Lines with words as such tables and what stands between them; None where one is not certain."""
    headers = [header for header in _headers(words) if header.due >= 0]
    if not headers:
        return None
    made: list[Block] = list(words[: headers[0].start])
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        end = following.start if following else len(words)
        read = _read(header, words[header.start : end])
        if read is None:
            return None
        made.extend(read)
    return tuple(made)


def has_headings_in_a_column(blocks: Sequence[Block]) -> bool:
    """Whether headings stand one under the other with nothing between them."""
    words = [block for block in blocks if isinstance(block, Grid) or block.text.strip()]
    return any(header.due >= 0 for header in _headers(words))


def _headers(blocks: Sequence[Block]) -> Iterator[_Header]:
    start, labels = 0, list[Label]()
    for at, block in enumerate([*blocks, None]):
        label = lone_label(block.text, among_capitals=True) if isinstance(block, Prose) else None
        if label and _is_beside(label, labels):
            labels.append(label)
            continue
        is_under_title = bool(labels) and _may_be_title(labels[0])
        start, labels = start + is_under_title, labels[is_under_title:]
        if len(labels) >= FEWEST and len({each.role for each in labels if each.role}) > 1:
            yield _Header(start, at, tuple(labels))
        labels = [label] if label else []
        start = at if label else at + 1


def _is_beside(label: Label, labels: Sequence[Label]) -> bool:
    """Whether a label is one more of some headings: what may be a title is among capitals alone."""
    is_new = label.words not in {each.words for each in labels}
    both = [*labels, label]
    return is_new and (
        not any(map(_may_be_title, both)) or all(each.words.isupper() for each in both)
    )


def _may_be_title(label: Label) -> bool:
    """Whether a label may head a chapter: in capitals, and the word of nothing that a plan has."""
    return not label.role and label.words.isupper()


def _read(header: _Header, blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """A grid of the lines under the headings, and the words after it. None where it is not certain."""
    width = header.end - header.start
    lines: list[Prose] = []
    for block in blocks[width:]:
        if isinstance(block, Grid):
            break
        lines.append(block)
    rows, used = _rows(header, lines)
    rest = _with_future(header, lines[used:])
    words = [block for block in rest if isinstance(block, Prose)]
    if not rows or any(is_time(line.text) for line in words) or _is_cut(words):
        return None
    first = blocks[0].at if isinstance(blocks[0], Prose) else ""
    heading = tuple(Cell(first, label.words) for label in header.labels)
    body = (Line(number, cells) for number, cells in enumerate(rows, 2))
    return (
        Grid(f"list from {first}", (Line(1, heading), *body)),
        *rest,
        *blocks[width + len(lines) :],
    )


def _with_future(header: _Header, rest: Sequence[Prose]) -> list[Block]:
    """The words after the items, with what is to come, under its title, as a grid of the same columns."""
    made: list[Block] = []
    at = 0
    while at < len(rest):
        end = at + 1
        while folded(rest[at].text) in FUTURE and _is_to_come(header, rest[end:]):
            end += header.due + 1
        made.append(_future(header, rest[at:end]) if end > at + 1 else rest[at])
        at = end
    return made


def _is_to_come(header: _Header, lines: Sequence[Prose]) -> bool:
    """Whether lines begin with an item that ends with its time."""
    return len(lines) > header.due and is_time(lines[header.due].text)


def _future(header: _Header, lines: Sequence[Prose]) -> Grid:
    title, *cells = (Cell(line.at, line.text.strip()) for line in lines)
    width = header.due + 1
    blank = (Cell(title.at),) * (len(header.labels) - width)
    starts = range(0, len(cells), width)
    rows = [(*cells[start : start + width], *blank) for start in starts]
    found = (Line(number, row) for number, row in enumerate(rows, 2))
    return Grid(f"list from {title.at}", (Line(1, (title,)), *found))


def _is_cut(rest: Sequence[Prose]) -> bool:
    """Whether words after the items begin as if they went on in the last of them."""
    return bool(rest) and rest[0].text.strip()[:1].islower()


def _rows(header: _Header, lines: Sequence[Prose]) -> tuple[list[tuple[Cell, ...]], int]:
    """The items, and how many lines they take. None where an item may end in two places."""
    width, due = len(header.labels), header.due
    rows: list[tuple[Cell, ...]] = []
    at = 0
    while at + width - header.may_skip <= len(lines):
        is_whole = at + width <= len(lines) and is_time(lines[at + due].text)
        is_short = header.may_skip and bool(rows) and is_time(lines[at + due - 1].text)
        if is_whole == is_short:
            return ([], 0) if is_whole else (rows, at)
        taken = lines[at : at + width - is_short]
        cells = tuple(Cell(line.at, line.text.strip()) for line in taken)
        rows.append((Cell(taken[0].at), *cells) if is_short else cells)
        at += len(taken)
    return rows, at
