"""A Markdown text cut into tables, pieces of HTML that are tables, and all between."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planctl.importers.reading.plain.columns import column_rows
from planctl.importers.reading.plain.drawn import drawn_rows, is_drawn
from planctl.importers.reading.plain.pieces import columns_at

_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_UNDER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_OTHER = re.compile(r"\s*(?:#{1,6}\s|>|[-*+]\s|\d+[.)]\s|```|~~~|<)")
_OPENS = re.compile(r"<table\b", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)


class Part(NamedTuple):
    """Lines that belong together. `number` is that of the first, from 1; `rows` are a table's cells."""

    kind: Literal["table", "web", "words"]
    number: int
    lines: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


def parts(lines: Sequence[str]) -> Iterator[Part]:
    """The parts of a text in order. A table's lines come without the signs of a quotation before them."""
    start = at = 0
    fence = ""
    while at < len(lines):
        found = _FENCE.match(lines[at])
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        end, kind = (at, "words") if fence else _special(lines, at)
        if end == at:
            at += 1
            continue
        if start < at:
            yield Part("words", start + 1, tuple(lines[start:at]))
        yield _part(kind, at + 1, tuple(map(_bare, lines[at:end])))
        start = at = end
    if start < len(lines):
        yield Part("words", start + 1, tuple(lines[start:]))


def _part(kind: str, number: int, lines: tuple[str, ...]) -> Part:
    if kind == "web":
        return Part("web", number, lines)
    rows = column_rows(lines) if kind == "columns" else drawn_rows(lines)
    return Part("table", number, lines, rows)


def _bare(line: str) -> str:
    found = _QUOTED.match(line)
    return line[found.end() :] if found else line


def _special(lines: Sequence[str], at: int) -> tuple[int, str]:
    """Where a table ends that begins at a line, and of which kind it is; the line itself for none."""
    if _OPENS.search(lines[at]):
        return _web_end(lines, at), "web"
    if is_drawn(_bare(lines[at])):
        end = next((n for n in range(at, len(lines)) if not is_drawn(_bare(lines[n]))), len(lines))
        if end - at > 1:
            return end, "table"
    if at + 1 < len(lines) and "|" in lines[at] and _is_under(_bare(lines[at + 1])):
        return _barred_end(lines, at + 2), "table"
    _, end = columns_at(lines, at)
    return end, "columns"


def _is_under(line: str) -> bool:
    return "|" in line and "-" in line and len(line) < 5000 and _UNDER.fullmatch(line) is not None


def _barred_end(lines: Sequence[str], start: int) -> int:
    for at in range(start, len(lines)):
        bare = _bare(lines[at])
        if not bare.strip() or ("|" not in bare and _OTHER.match(bare)):
            return at
    return len(lines)


def _web_end(lines: Sequence[str], start: int) -> int:
    """The line after the one in which a table of HTML ends; the end where it never does."""
    depth = 0
    for at in range(start, len(lines)):
        depth += len(_OPENS.findall(lines[at])) - len(_CLOSES.findall(lines[at]))
        if depth <= 0:
            return at + 1
    return len(lines)
