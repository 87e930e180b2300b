"""The comments of a file, each given to the entry that it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from planctl.edits.form.laying_out import Keys, Notes
from planctl.storage.yaml_places import Node, end_of_line, start_of_line

_SIGN = re.compile(r"[|>][-+0-9]*")
_COMMENT = re.compile(r"(?<![^\s])#[^\r\n]*")
_EMPTY_LINE = re.compile(r"^[ \t]*(?=\r?\n)", re.MULTILINE)


class _Remark(NamedTuple):
    """A comment ("" for an empty line), where it begins, and whether the line is its own."""

    start: int
    words: str
    is_alone: bool


def notes_of(text: str, root: Node) -> Notes:
    """The comments and empty lines of a readable text without byte order mark.

    One on a line of its own belongs to what comes after it, one behind a value to that value.
    """
    starts, spans = _inside(root)
    remarks = _remarks(text, spans)
    first = starts[0][0] if starts else len(text)
    above: dict[Keys, list[str]] = {}
    beside: dict[Keys, list[str]] = {}
    tail: list[str] = []
    head = [remark.words for remark in remarks if remark.start < first]
    for remark in (remark for remark in remarks if remark.start >= first):
        at = bisect_right([start for start, _ in starts], remark.start)
        if not remark.is_alone:
            beside.setdefault(starts[at - 1][1], []).append(remark.words)
        elif at < len(starts):
            above.setdefault(_outermost(starts, at), []).append(remark.words)
        else:
            tail.append(remark.words)
    return Notes(
        _from_first_comment(_closed_up(head)),
        {keys: _closed_up(lines) for keys, lines in above.items()},
        {keys: tuple(lines) for keys, lines in beside.items()},
        _from_first_comment(_closed_up(tail)[::-1])[::-1],
    )


def _closed_up(lines: list[str]) -> tuple[str, ...]:
    """The lines with one empty line where there were several."""
    return tuple(line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1])


def _from_first_comment(lines: tuple[str, ...]) -> tuple[str, ...]:
    return lines[1:] if lines[:1] == ("",) else lines


def _outermost(starts: list[tuple[int, Keys]], at: int) -> Keys:
    """The entry that begins at a place: of an item and its first key, the item."""
    begin = starts[at][0]
    return min((keys for start, keys in starts if start == begin), key=len)


def _inside(root: Node) -> tuple[list[tuple[int, Keys]], list[tuple[int, int, str]]]:
    """Where each entry begins, in order, and the stretches that hold words: start, end, style."""
    starts: list[tuple[int, Keys]] = []
    spans: list[tuple[int, int, str]] = []

    def walk(node: Node, at: Keys) -> None:
        for key, child in node.children.items():
            name = node.names.get(key)
            if name:
                spans.append((*name, "key"))
            starts.append((name[0] if name else child.start, (*at, key)))
            if not child.children and child.style not in ("map", "list", "flow-map", "flow-list"):
                spans.append((child.start, child.end, child.style))
            walk(child, (*at, key))

    walk(root, ())
    return sorted(starts, key=lambda entry: (entry[0], len(entry[1]))), sorted(spans)


def _remarks(text: str, spans: list[tuple[int, int, str]]) -> list[_Remark]:
    found = [remark for gap in _gaps(text, spans) for remark in _remarks_in(text, *gap)]
    return sorted(found)


def _remarks_in(text: str, start: int, end: int) -> Iterator[_Remark]:
    for match in _COMMENT.finditer(text, start, end):
        before = text[start_of_line(text, match.start()) : match.start()]
        yield _Remark(match.start(), match.group().rstrip(), not before.strip(" \t-"))
    for match in _EMPTY_LINE.finditer(text, start, end):
        if match.start() == start_of_line(text, match.start()):
            yield _Remark(match.start(), "", is_alone=True)


def _gaps(text: str, spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The stretches between words; in a block text the rest of its sign's line is one, too."""
    at = 0
    for start, end, style in spans:
        if start > at:
            yield at, start
        sign = _SIGN.match(text, start) if style in ("literal", "folded") else None
        if sign:
            yield sign.end(), end_of_line(text, sign.end())
        at = max(at, end)
    if at < len(text):
        yield at, len(text)
