"""Lines of cells set apart by tabs, as they come out of a document saved as text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planctl.importers.reading.lines.labels import label_of

_ITEM = re.compile(r"\s*(?:[•▪◦●·‣○■□–*o-]|\(?\w{1,3}[.)]|\d+(?:\.\d+)*)\t+[^\t]*\Z")
_GOES_ON = re.compile(r"[a-zâêîôûŵŷ(•▪–-]")
_SMALL = re.compile(r"[a-zâêîôûŵŷ](?![.):])")
LONGEST_QUOTED = 60
"""Lines that one quoted cell may run over."""


def is_tabbed(line: str) -> bool:
    """Whether a line has cells, of which the first may be blank."""
    return "\t" in line and bool(line.strip())


def is_list(lines: Sequence[str]) -> bool:
    """Whether tabs only stand after bullets, numbers and labels, or before lines: no table."""
    tabbed = [line for line in lines if is_tabbed(line)]
    if all("\t" not in line.strip() and not line.endswith("\t") for line in tabbed):
        return True
    return all(_ITEM.match(line) or _is_labelled(line) for line in tabbed)


def as_label(line: str) -> str:
    """A label and its value with a colon between them instead of a tab; any other line as it is."""
    if not _is_labelled(line):
        return line
    first, _, rest = line.strip().partition("\t")
    return f"{first.strip().rstrip(':')}: {rest.strip()}"


def _is_labelled(line: str) -> bool:
    """Whether a line is a label, a tab and a value that is no heading itself."""
    first, _, rest = line.strip().partition("\t")
    if not rest.strip() or "\t" in rest.strip():
        return False
    return label_of(first) is not None and label_of(rest) is None


def tabbed_rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The cells of lines that stand together, each line a row but where a cell runs over several."""
    rows = [_unquoted(line) for line in _whole(lines)]
    return tuple(tuple(cell.strip() for cell in row) for row in _joined(rows))


def _whole(lines: Sequence[str]) -> Iterator[str]:
    """The lines, of which those inside one quoted cell are one."""
    at = 0
    while at < len(lines):
        end = at
        # Where a quoted cell ends, another of the same row may begin.
        while _opens(lines[end]) and (closing := _closing(lines, end)):
            end = closing
        yield "\n".join(lines[at : end + 1])
        at = end + 1


def _opens(line: str) -> bool:
    """Whether the last cell of a line begins with a quotation that does not end there."""
    last = line.rpartition("\t")[2]
    return last.startswith('"') and last.count('"') % 2 == 1


def _closing(lines: Sequence[str], start: int) -> int:
    """The line in which a quoted cell ends that is open at the end of one; 0 where it never does."""
    for at in range(start + 1, min(start + LONGEST_QUOTED, len(lines))):
        first, tab, _ = lines[at].partition("\t")
        if first.count('"') % 2 == 1:
            return at if first.rstrip().endswith('"') else 0
        if tab:
            return 0
    return 0


def _unquoted(line: str) -> list[str]:
    return [_bare(cell) for cell in line.split("\t")]


def _bare(cell: str) -> str:
    words = cell.strip()
    inside = words[1:-1]
    if len(words) > 1 and words[0] == words[-1] == '"' and '"' not in inside.replace('""', ""):
        return inside.replace('""', '"')
    return cell


def _joined(rows: list[list[str]]) -> Iterator[list[str]]:
    """The rows, of which some that together have the usual number of cells are one.

    Only where that is certain: a line without a tab is among them, or one begins in the midst of words.
    """
    widths = Counter(len(row) for row in rows if len(row) > 1)
    usual = widths.most_common(1)[0][0] if widths else 1
    has_capitals = _begin_with_capitals(rows, usual)
    at = 0
    while at < len(rows):
        end = _end_of_first_cell(rows, at, usual) if has_capitals else at + 1
        end = max(end, _end_of_row(rows, at, usual))
        row = list(rows[at])
        for more in rows[at + 1 : end]:
            row[-1] = f"{row[-1].rstrip()}\n{more[0].lstrip()}"
            row.extend(more[1:])
        yield row
        at = end


def _end_of_row(rows: list[list[str]], start: int, usual: int) -> int:
    """Where a row that begins at one line ends, exclusive: the next line where it is not certain."""
    width = len(rows[start])
    if not 1 < width < usual:
        return start + 1
    for end in range(start + 1, min(start + LONGEST_QUOTED, len(rows))):
        width += len(rows[end]) - 1
        if width > usual:
            break
        if width == usual:
            rest = rows[start + 1 : end + 1]
            is_certain = any(len(row) == 1 or _GOES_ON.match(row[0].lstrip()) for row in rest)
            return end + 1 if is_certain else start + 1
    return start + 1


def _begin_with_capitals(rows: list[list[str]], usual: int) -> bool:
    """Whether whole rows begin with capitals or numbers, but those after a line without a tab."""
    pairs = pairwise(rows)
    firsts = [row[0] for before, row in pairs if len(before) > 1 and len(row) == usual]
    return any(firsts) and not any(map(_is_small, firsts))


def _end_of_first_cell(rows: list[list[str]], start: int, usual: int) -> int:
    """Where a row ends, exclusive, whose first cell runs over lines of which the last has the tabs."""
    if len(rows[start]) > 1 or _is_small(rows[start][0]):
        return start + 1
    end = start + 1
    while end < len(rows) and len(rows[end]) == 1 and _is_small(rows[end][0]):
        end += 1
    is_row = end < len(rows) and len(rows[end]) == usual and _is_small(rows[end][0])
    return end + 1 if is_row else start + 1


def _is_small(cell: str) -> bool:
    """Whether a cell begins in the midst of words."""
    return _SMALL.match(cell.lstrip()) is not None
