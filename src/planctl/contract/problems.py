"""Problems as people and machines read them: lines with a caret, annotations, JSON."""

from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

from planctl.model.problem import Problem

WIDTH = 100
"""Columns that an excerpt takes at most, its line number included."""

MOST_OF_A_MESSAGE = 400
"""Characters: a file can put any text into a message."""

UNSHOWN = frozenset({"contact-personal", "evidence-unrecorded", "may-identify"})
"""Codes whose lines nobody repeats: what stands there may give somebody away."""

LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}
"""What a forge calls each severity."""


def lines_of(problem: Problem, severity: str, source_line: str, folder: str = "") -> list[str]:
    """Place and message, the line of the file with a caret under the fault, and one line of help.

    `source_line` is the whole line without its end; nothing is shown of it where it is empty or the
    problem speaks of the whole file. `folder` is what stands before the path, such as "plan".
    """
    place = f"{visible(_path(problem, folder))}:{max(problem.line, 1)}:{max(problem.column, 1)}"
    lines = [f"{place}: {severity}: {_short(problem.message)} [{problem.code}]"]
    if problem.line and source_line.strip() and problem.code not in UNSHOWN:
        lines += _excerpt(problem, source_line)
    return [*lines, f"  {_short(problem.help)}"] if problem.help else lines


def github(problem: Problem, severity: str, folder: str = "") -> str:
    """One workflow command that a forge shows beside the line."""
    where = {
        "file": _path(problem, folder),
        "line": str(max(problem.line, 1)),
        "col": str(max(problem.column, 1)),
        "endColumn": str(max(problem.column, 1) + problem.length),
        "title": problem.code,
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    text = _short(problem.message) + (f". {_short(problem.help)}" if problem.help else "")
    return f"::{LEVELS.get(severity, 'error')} {properties}::{_data(text)}"


def as_json(problem: Problem, severity: str, fixable: bool, folder: str = "") -> dict[str, object]:
    """One problem with the same keys always; `line` and `column` are null for a whole file."""
    return {
        "path": _path(problem, folder),
        "line": problem.line or None,
        "column": problem.column if problem.line else None,
        "length": problem.length if problem.line else None,
        "code": problem.code,
        "severity": severity,
        "message": problem.message,
        "help": problem.help,
        "fixable": fixable,
    }


def visible(text: str) -> str:
    r"""The text with every character that no screen shows as its escape: \x1b, \t, \u202e."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _path(problem: Problem, folder: str) -> str:
    return f"{folder}/{problem.path}" if folder else problem.path


def _short(text: str) -> str:
    if len(text) > MOST_OF_A_MESSAGE:
        text = text[: MOST_OF_A_MESSAGE - 1] + "…"
    return visible(text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def _shown(sign: str) -> str:
    if sign.isprintable():
        return sign
    if sign.isascii():
        return _ESCAPES.get(sign) or f"\\x{ord(sign):02x}"
    return sign.encode("ascii", "backslashreplace").decode()


class _Cell(NamedTuple):
    """One character as it is shown, with the columns it takes."""

    shown: str
    columns: int


def _cell(sign: str) -> _Cell:
    shown = _shown(sign)
    if shown != sign:
        return _Cell(shown, len(shown))
    if combining(sign) or category(sign) in ("Mn", "Me"):
        return _Cell(sign, 0)
    return _Cell(sign, 2 if east_asian_width(sign) in ("W", "F") else 1)


def _excerpt(problem: Problem, source_line: str) -> list[str]:
    """The line and, under it, a caret for every column of the fault."""
    gutter = f"  {problem.line} | "
    line = source_line.rstrip("\r\n")
    start = min(max(problem.column - 1, 0), len(line))
    text, before, marked = _window(line, start, problem.length, WIDTH - len(gutter))
    return [gutter + text, " " * (len(gutter) - 2) + "| " + " " * before + "^" * marked]


def _window(line: str, start: int, length: int, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, the fault's first column in it, and how many columns it takes.

    A line too long is cut so that a third of the room stands before the fault; "…" marks each cut.
    """
    offset = max(0, start - _REACH)
    cells = [_cell(sign) for sign in line[offset : start + _REACH]]
    fault = start - offset
    first = 0
    behind = fault == len(cells)  # a fault after the last sign wants a column of its own
    if len(line) > len(cells) or _columns(cells) + behind > room:
        first = _first_shown(cells[:fault], room // 3)
    cut = "…" if offset + first else ""
    before = len(cut) + _columns(cells[first:fault])
    shown = _fitting(cells[first:], room - len(cut), offset + len(cells) < len(line))
    marked = _columns(cells[fault : min(fault + length, first + len(shown))])
    dots = "…" if offset + first + len(shown) < len(line) else ""
    return cut + "".join(cell.shown for cell in shown) + dots, before, max(1, marked)


_REACH = 300
"""Characters looked at on each side of a fault: more than a line can show."""


def _first_shown(cells: list[_Cell], room: int) -> int:
    """How many to leave out at the front, so that the rest takes at most `room` columns."""
    left, first = room, len(cells)
    while first and cells[first - 1].columns <= left:
        first -= 1
        left -= cells[first].columns
    return 0 if first == 1 else first


def _fitting(cells: list[_Cell], room: int, more: bool) -> list[_Cell]:
    """As many as fit, with a column kept for "…" where not all do."""
    if not more and _columns(cells) <= room:
        return cells
    left = room - 1
    for at, cell in enumerate(cells):
        left -= cell.columns
        if left < 0:
            return cells[:at]
    return cells


def _columns(cells: list[_Cell]) -> int:
    return sum(cell.columns for cell in cells)
