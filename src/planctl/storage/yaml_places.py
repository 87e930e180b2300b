"""Where each value of a YAML text stands, for carets and for splicing."""

from typing import NamedTuple

from yaml._yaml import CParser
from yaml.events import (
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

Keys = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of maps, positions in lists from 0."""

_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


class Place(NamedTuple):
    """A stretch of text as an editor counts it.

    Lines and columns count from 1, in characters; a byte order mark is no column. The end is
    exclusive. `length` is how much of the first line belongs to the stretch, at least 1. `style` is
    one of plain, single, double, literal, folded, map, list, flow-map, flow-list; a value that is
    not written at all (`key:`) is plain.
    """

    line: int
    column: int
    length: int
    end_line: int
    end_column: int
    style: str


class Node(NamedTuple):
    """One value in the text: `start` and `end` (exclusive) index its characters.

    The end of a block text leaves out its last line break, and the empty lines after it unless its
    sign keeps them (`|+`).
    `names` gives the span of each key of a map, `children` the value of each key or position.
    """

    start: int
    end: int
    style: str
    names: dict[str | int, tuple[int, int]]
    children: dict[str | int, "Node"]

    def at(self, keys: Keys) -> "Node | None":
        """Return the value at `keys`, or nothing when there is none."""
        node = self
        for key in keys:
            if key not in node.children:
                return None
            node = node.children[key]
        return node

    def nearest(self, keys: Keys, of_key: bool) -> tuple[int, int, str]:
        """Return start, end and style of the value at `keys`, or of its key.

        For what is not there it is the key of the innermost map or list that would hold it; a
        position in a list has no key, so its value stands for it.
        """
        node, name = self, (self.start, self.start + 1)
        for key in keys:
            if key not in node.children:
                return *name, "plain"
            name = node.names.get(key) or (node.children[key].start, node.children[key].end)
            node = node.children[key]
        return (*name, "plain") if of_key else (node.start, node.end, node.style)


def tree(text: str) -> Node:
    """Return the top value of `text`, which must be readable and hold no byte order mark.

    Raises `yaml.YAMLError` where libyaml does.
    """
    events = CParser(text)
    for _ in range(2):  # the start of the stream and of the document
        events.get_event()
    return _node(text, events, events.get_event())


def span(event: Event) -> tuple[int, int]:
    """Return the characters from which (inclusive) up to which (exclusive) `event` was read."""
    start, end = event.start_mark, event.end_mark
    return start.index if start else 0, end.index if end else 0


def place_of(text: str, start: int, end: int, style: str = "plain") -> Place:
    """Return the place of the characters from `start` up to `end`."""
    line, column = line_and_column(text, start)
    end_line, end_column = line_and_column(text, end)
    shown = end if end_line == line else end_of_line(text, start)
    length = max(1, len(text[start:shown].rstrip()))
    return Place(line, column, length, end_line, end_column, style)


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of a character; lines end in LF, CRLF or CR."""
    before = text[:index]
    line = before.count("\n") + before.count("\r") - before.count("\r\n")
    return line + 1, index - start_of_line(text, index) + 1


def start_of_line(text: str, index: int) -> int:
    """Return where the line of the character at `index` begins."""
    if text[max(index - 1, 0) : index + 1] == "\r\n":
        index -= 1
    start = text.rfind("\n", 0, index) + 1
    return max(start, text.rfind("\r", start, index) + 1)


def end_of_line(text: str, index: int) -> int:
    """Return where the line of the character at `index` ends, before its line break."""
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    carriage = text.find("\r", index, end)
    return end if carriage < 0 else carriage


def _node(text: str, events: CParser, event: Event | None) -> Node:
    if isinstance(event, MappingStartEvent):
        return _map(text, events, event)
    if isinstance(event, SequenceStartEvent):
        return _list(text, events, event)
    if not isinstance(event, NodeEvent):
        return Node(0, 0, "plain", {}, {})
    style = _STYLES[event.style] if isinstance(event, ScalarEvent) else "plain"
    start, end = span(event)
    return Node(start, _written_end(text, start, end, style), style, {}, {})


def _written_end(text: str, start: int, end: int, style: str) -> int:
    if style not in {"literal", "folded"}:
        return end
    if "+" in text[start : start + 3]:
        return start + len(text[start:end].removesuffix("\n").removesuffix("\r"))
    return start + len(text[start:end].rstrip(" \r\n"))


def _map(text: str, events: CParser, first: MappingStartEvent) -> Node:
    names: dict[str | int, tuple[int, int]] = {}
    children: dict[str | int, Node] = {}
    while not isinstance(event := events.get_event(), CollectionEndEvent):
        key = event.value if isinstance(event, ScalarEvent) else ""
        name = _node(text, events, event)
        names[key] = (name.start, name.end)
        children[key] = _node(text, events, events.get_event())
    return Node(span(first)[0], _end(first, event, children), _kind(first), names, children)


def _list(text: str, events: CParser, first: SequenceStartEvent) -> Node:
    children: dict[str | int, Node] = {}
    while not isinstance(event := events.get_event(), CollectionEndEvent):
        children[len(children)] = _node(text, events, event)
    return Node(span(first)[0], _end(first, event, children), _kind(first), {}, children)


def _kind(first: MappingStartEvent | SequenceStartEvent) -> str:
    kind = "map" if isinstance(first, MappingStartEvent) else "list"
    return f"flow-{kind}" if first.flow_style else kind


def _end(
    first: MappingStartEvent | SequenceStartEvent,
    last: CollectionEndEvent,
    children: dict[str | int, Node],
) -> int:
    """Return where a map or list ends: libyaml says so only after the comments that follow."""
    if first.flow_style or not children:
        return span(last)[1]
    return max(child.end for child in children.values())
