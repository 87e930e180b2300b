"""Columns of a fixed width, set apart by spaces alone: read only where that is certain."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat

from planctl.importers.reading.lines.entries import is_labelled
from planctl.importers.reading.lines.labels import are_headings, label_of
from planctl.importers.reading.lines.records import is_heading
from planctl.importers.reading.lines.times import is_time
from planctl.importers.reading.lines.wrapping import SIGN, rejoined
from planctl.importers.reading.plain.drawn import is_drawn, is_rule
from planctl.office.opening import MOST_COLUMNS

_GAP = re.compile(r"\s{2,}")
_FOOT = re.compile(
    r"(?:page|tudalen)?\s*\d{1,3}(?:\s*(?:of|o|/)\s*\d{1,3})?|\W*draft\W*|\W*drafft\W*",
    re.IGNORECASE,
)
FEWEST = 3
"""Columns at the least."""


def is_header(line: str) -> bool:
    """Whether a line is of headings, apart by two spaces or more, of which two are known."""
    if is_drawn(line):
        return False
    parts = _GAP.split(line.strip())
    return len(parts) >= FEWEST and are_headings(parts)


def ends_columns(line: str) -> bool:
    """Whether a line is none of a table's: the foot of a page, or a heading."""
    bare = line.strip()
    return bool(_FOOT.fullmatch(bare)) or is_heading(bare) or is_labelled(bare)


def column_rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The rows of lines that begin with headings, where each is certain; () where one is not.

    Every row has its time in its first line. Lines without words may stand between rows.
    """
    wide = [line.expandtabs() for line in lines if not is_rule(line)]
    spans = _columns([line for line in wide if line.strip()])
    if not FEWEST <= len(spans) <= MOST_COLUMNS:
        return ()
    cells = [tuple(line[start:end].strip() for start, end in spans) for line in wide]
    body = next((at for at, row in enumerate(cells[1:], 1) if not any(row) or _time(row)), 0)
    header = tuple(rejoined(column) for column in zip(*cells[:body], strict=True)) if body else ()
    due = next((at for at, words in enumerate(header) if _is_due(words)), -1)
    if (
        due < 0
        or not _are_one(cells[:body], header)
        or any(_GAP.search(cell) for row in cells for cell in row)
    ):
        return ()
    if any(map(ends_columns, wide[body:])):
        return ()
    groups = list(_groups(cells[body:], due))
    if not all(map(_are_wrapped, groups, repeat(_widths(cells[body:])))):
        return ()
    rows = [tuple(map(_cell, zip(*group, strict=True))) for group in groups]
    is_certain = bool(rows) and all(is_time(row[due]) and sum(map(bool, row)) > 1 for row in rows)
    return (header, *rows) if is_certain else ()


def _cell(lines: Sequence[str]) -> str:
    """The words of a cell, without the sign of an item where it is the only one there."""
    words = rejoined(lines)
    return words if "\n" in words else SIGN.sub("", words, count=1)


def _are_one(lines: Sequence[tuple[str, ...]], header: Sequence[str]) -> bool:
    """Whether lines are the headings that they make together: what is known in the first stays known."""
    first = (label_of(words) for words in lines[0])
    whole = (label_of(words) for words in header)
    return all(one is None or made is not None for one, made in zip(first, whole, strict=True))


def _widths(cells: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """How long the two longest lines of each column are."""
    return [sorted(map(len, column))[-2:] for column in zip(*cells, strict=True)]


def _are_wrapped(group: Sequence[tuple[str, ...]], widths: Sequence[Sequence[int]]) -> bool:
    """Whether each line of a row goes on because its column was full: its first word had no room."""
    for column, longest in zip(zip(*group, strict=True), widths, strict=True):
        for before, line in pairwise(column):
            room = longest[0] if len(line) == longest[-1] else longest[-1]
            if line and len(before) + 1 + len(line.split()[0]) <= room:
                return False
    return True


def _time(row: Sequence[str]) -> bool:
    return any(is_time(cell) for cell in row)


def _is_due(heading: str) -> bool:
    label = label_of(heading)
    return label is not None and label.role == "timescale"


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """From where to where each column reaches: between the places that are blank in every line."""
    width = max(map(len, lines), default=0)
    used = [False] * width
    for line in lines:
        for at, sign in enumerate(line):
            used[at] = used[at] or sign != " "
    starts = [
        at
        for at in range(width)
        if used[at]
        and (at == 0 or (at > 1 and not used[at - 1] and not used[at - 2]) or not any(used[:at]))
    ]
    return [(start, end) for start, end in zip(starts, [*starts[1:], width], strict=True)]


def _groups(cells: Sequence[tuple[str, ...]], due: int) -> Iterator[list[tuple[str, ...]]]:
    """The lines of each row: it begins where something stands under the time, or after a blank line."""
    group: list[tuple[str, ...]] = []
    for row in cells:
        if group and (row[due] or not any(row)):
            yield group
            group = []
        if any(row):
            group.append(row)
    if group:
        yield group
