"""Tables drawn with signs: bars between cells, and rules of dashes between rows."""

import re
from collections.abc import Iterator, Sequence

from planctl.importers.reading.lines.wrapping import rejoined

_BOXES = str.maketrans("│┃║─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛", "|||---" + "+" * 27)
_BETWEEN = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_RULE = re.compile(r"\s*[+|][-=+:| ]*[-=]{2}[-=+:| ]*\Z")
_SET_APART = re.compile(r"\s*(?:[-=_+|: ]*[-=_]{3}[-=_+|: ]*|([*~#.])\1{2,})\s*")
_DASHES = re.compile(r":?-+:?|:?=+:?")


def plain_bars(line: str) -> str:
    """A line with the signs of drawn boxes as bars, dashes and crosses."""
    return line.translate(_BOXES)


def is_drawn(line: str) -> bool:
    """Whether a line is one of a drawn table: it begins with a bar or with a rule."""
    bare = plain_bars(line).strip()
    return bare.startswith(("|", "+-", "+=", "+:"))


def drawn_rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The cells of the lines of a drawn table, without its rules."""
    plain = [plain_bars(line) for line in lines]
    if any(line.strip().startswith("+") for line in plain):
        return tuple(_ruled(plain))
    rows = (barred_cells(line) for line in plain if not is_rule(line))
    return tuple(row for row in rows if not _is_ruled_off(row))


def barred_cells(line: str) -> tuple[str, ...]:
    """The cells between the bars of a line; one behind a backslash is no bar but a sign."""
    bare = line.strip()
    inside = bare.removeprefix("|")
    cells = [part.strip() for part in _BETWEEN.sub("\\1\0", inside).split("\0")]
    if len(cells) > 1 and not cells[-1] and bare.endswith("|"):
        cells.pop()
    return tuple(cell.replace("\\|", "|") for cell in cells)


def is_rule(line: str) -> bool:
    """Whether a line only sets others apart."""
    return _SET_APART.fullmatch(line) is not None


def _is_ruled_off(row: Sequence[str]) -> bool:
    return any(row) and all(_DASHES.fullmatch(cell) for cell in row)


def _ruled(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Rows between rules. Lines without a rule between them are one row where cells of it go on."""
    groups: list[list[tuple[str, ...]]] = [[]]
    for line in lines:
        if _RULE.match(line):
            groups.append([])
        else:
            groups[-1].append(barred_cells(line))
    filled = [group for group in groups if group]
    headed = [group for group in filled if sum(map(bool, group[0])) > 1]
    is_each_ruled = len(headed) > 2 or any(not all(row) for group in filled for row in group[1:])
    for group in filled:
        if is_each_ruled:
            yield _stacked(group)
        else:
            yield from group


def _stacked(group: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """One row of the lines between two rules."""
    width = max(map(len, group))
    padded = [(*row, *[""] * (width - len(row))) for row in group]
    return tuple(rejoined(column) for column in zip(*padded, strict=True))
