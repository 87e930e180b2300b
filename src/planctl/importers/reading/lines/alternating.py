"""Text in which each cell of a table stands on a line of its own, as it is copied out of a PDF."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planctl.importers.reading.lines.feet import without_feet
from planctl.importers.reading.lines.headings import Header, headers_of, variants
from planctl.importers.reading.lines.labels import lone_label
from planctl.importers.reading.lines.times import is_time
from planctl.importers.reading.lines.wrapping import rejoined
from planctl.importers.source import Block, Grid, Prose
from planctl.importers.tables.columns.heading_words import FUTURE
from planctl.importers.tables.folding import folded
from planctl.locale.rag_words import COLOURS_BY_WORD
from planctl.office.cells import Cell, Line

Rows = list[tuple[Cell, ...]]
_NEARLY = re.compile(
    r"(?i)\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:complete|done|n/a|rolling|immediate"
    r"|wedi.i gwblhau|cwblhawyd)"
)
"""What stands where a time is meant, though it is none that can be read."""
_LONGEST = 60
"""Letters of the longest such words."""
_RATED = re.compile(r"[A-Za-z]|(?P<word>[^\W\d_]+)\b.*", re.DOTALL)


def alternating(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such tables as grids; as they are where not every item fits its headings.

    Where they do not fit with lines without words as cells, those are none; then the feet of pages
    are put last, and then lines that begin in the midst of words go on the one before.
    """
    words = [block for block in blocks if isinstance(block, Grid) or block.text.strip()]
    text, feet = without_feet(words)
    for lines, rest in ((blocks, []), (words, []), (text, feet), (list(_rejoined(text)), feet)):
        if made := _in_tables(lines):
            return (*made, *rest)
    return tuple(blocks)


def has_headings_in_a_column(blocks: Sequence[Block]) -> bool:
    """Whether headings stand one under the other with nothing between them."""
    words = [block for block in blocks if isinstance(block, Grid) or block.text.strip()]
    return bool(headers_of(words))


def _rejoined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, of which lines that begin with a small letter and are no time go on the one before."""
    open_line: Prose | None = None
    for block in blocks:
        if isinstance(block, Grid) or block.level:
            yield from [open_line] if open_line else []
            yield block
            open_line = None
        elif open_line and _goes_on(open_line.text, block.text.strip()):
            open_line = open_line._replace(text=rejoined([open_line.text, block.text]))
        else:
            yield from [open_line] if open_line else []
            open_line = block
    yield from [open_line] if open_line else []


def _goes_on(before: str, words: str) -> bool:
    return words[0].islower() and not is_time(words) and not lone_label(before)


def _in_tables(blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """Lines as such tables and what stands between them; None where one is not certain."""
    found = headers_of(blocks)
    if not found:
        return None
    headers = _settled(found, blocks)
    if len(headers) < len(found):
        return None
    made: list[Block] = list(blocks[: headers[0].start])
    starts = [*(header.start for header in headers), len(blocks)]
    for header, (start, end) in zip(headers, pairwise(starts), strict=True):
        read = _read(header, blocks[start:end])
        if read is None:
            return None
        made.extend(read)
    return tuple(made) if _are_timed(headers, made) else None


def _settled(found: Sequence[Header], blocks: Sequence[Block]) -> list[Header]:
    """The headings under which lines are rows, without those for which that is not certain."""
    ends = [*(header.start for header in found[1:]), len(blocks)]
    settled: list[Header] = []
    alike: dict[tuple[str, ...], list[int]] = {}
    for at, header in enumerate(found):
        alike.setdefault(header.words, []).append(at)
    for equal in alike.values():
        fitting = [
            each
            for each in variants([found[at] for at in equal], blocks)
            if all(_read(h, blocks[h.start : ends[at]]) for h, at in zip(each, equal, strict=True))
        ]
        settled.extend(_best(fitting))
    return sorted(settled)


def _best(fitting: Sequence[tuple[Header, ...]]) -> tuple[Header, ...]:
    """Those as they were found, or else the only ones; such as have but one for the actions go before others."""
    best = [each for each in fitting if each[0].roles.count("action") < 2] or fitting
    return best[0] if best and (len(best) == 1 or best[0] == fitting[0]) else ()


def _are_timed(headers: Sequence[Header], made: Sequence[Block]) -> bool:
    """Whether most of what stands under a heading of times is one that can be read."""
    due = {header.words: header.due for header in headers if header.due >= 0}
    times = [
        is_time(line.cells[due[words]].text)
        for block in made
        if isinstance(block, Grid) and block.lines
        if (words := tuple(cell.text for cell in block.lines[0].cells)) in due
        for line in block.lines[1:]
    ]
    return 2 * sum(times) >= len(times)


def _read(header: Header, blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """A grid of the lines under the headings, and the words after it. None where it is not certain."""
    width = header.end - header.start
    lines: list[Prose] = []
    for block in blocks[width:]:
        if isinstance(block, Grid):
            break
        lines.append(block)
    rows, used = _rows(header, lines)
    rest = _with_future(header, lines[used:])
    words = [block for block in rest if isinstance(block, Prose) and block.text.strip()]
    if not rows or any(_shows(header, line.text) for line in words) or _is_cut(words):
        return None
    first = blocks[0].at if isinstance(blocks[0], Prose) else ""
    heading = tuple(Cell(first, words) for words in header.words)
    body = (Line(number, cells) for number, cells in enumerate(rows, 2))
    return (
        Grid(f"list from {first}", (Line(1, heading), *body)),
        *rest,
        *blocks[width + len(lines) :],
    )


def _with_future(header: Header, rest: Sequence[Prose]) -> list[Block]:
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


def _is_to_come(header: Header, lines: Sequence[Prose]) -> bool:
    """Whether lines begin with an item that ends with its time."""
    return 0 <= header.due < len(lines) and is_time(lines[header.due].text)


def _future(header: Header, lines: Sequence[Prose]) -> Grid:
    title, *cells = (Cell(line.at, line.text.strip()) for line in lines)
    width = header.due + 1
    blank = (Cell(title.at),) * (len(header.words) - width)
    starts = range(0, len(cells), width)
    rows = [(*cells[start : start + width], *blank) for start in starts]
    found = (Line(number, row) for number, row in enumerate(rows, 2))
    return Grid(f"list from {title.at}", (Line(1, (title,)), *found))


def _is_cut(rest: Sequence[Prose]) -> bool:
    """Whether words after the items begin as if they went on in the last of them."""
    return bool(rest) and rest[0].text.strip()[:1].islower()


def _rows(header: Header, lines: Sequence[Prose]) -> tuple[Rows, int]:
    """The items, and how many lines they take. None where an item may end in two places."""
    width = len(header.words)
    rows: Rows = []
    at = 0
    while at + width - header.may_skip <= len(lines):
        is_whole = at + width <= len(lines) and _fits(header, lines, at, 0)
        is_short = header.may_skip and bool(rows) and _fits(header, lines, at, 1)
        if is_whole == is_short:
            return ([], 0) if is_whole else (rows, at)
        taken = lines[at : at + width - is_short]
        cells = tuple(Cell(line.at, line.text.strip()) for line in taken)
        rows.append((Cell(taken[0].at), *cells) if is_short else cells)
        at += len(taken)
    return rows, at


def _fits(header: Header, lines: Sequence[Prose], at: int, less: int) -> bool:
    """Whether a line begins an item: its time or rating shows it. `less` is 1 for one without the first cell."""
    if header.due < 0:
        return header.rated >= 0 and _is_rating(lines[at + header.rated - less].text)
    words = lines[at + header.due - less].text.strip()
    return is_time(words) or (len(words) <= _LONGEST and bool(_NEARLY.search(words)))


def _shows(header: Header, words: str) -> bool:
    """Whether words beside the items are what shows an item, so that not all were understood."""
    return is_time(words) if header.due >= 0 else _is_rating(words)


def _is_rating(words: str) -> bool:
    """Whether words are a letter, or begin with a colour."""
    found = _RATED.fullmatch(words.strip())
    return found is not None and (not found["word"] or folded(found["word"]) in COLOURS_BY_WORD)
