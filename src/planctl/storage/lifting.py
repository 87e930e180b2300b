"""Taking a whole item out of one list and putting it into another, with its comments."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planctl.storage.scalars import STEP
from planctl.storage.splice import SpliceRefused, append_item
from planctl.storage.spliced_file import (
    BY_HAND,
    SplicedFile,
    changed,
    dash_of,
    end_of_item,
    first_sure,
    is_comment,
    name_of,
    opened,
    value_at,
)
from planctl.storage.yaml_events import Plain
from planctl.storage.yaml_places import Keys, Node, end_of_line, start_of_line

_BREAK = re.compile(r"\r\n|\n|\r")


class Lifted(NamedTuple):
    """An item on its way from one list to another.

    `lines` are its lines as they stood, comments above its dash first, without line breaks; its
    dash stands `margin` characters in. `data` is what it says.
    """

    lines: tuple[str, ...]
    margin: int
    data: Plain


def lift(text: str, keys: Keys) -> tuple[str, Lifted]:
    """Return `text` without the item of a list at `keys`, and the item.

    Comments right above its dash go with it, as do those behind it that stand further in than the
    dash. A list that has no other item goes with its key. Raises SpliceRefused when the item is
    not there, or the rest would not say the old data less exactly this.
    """
    file = opened(text)
    node, data = file.root.at(keys), value_at(file.data, keys)
    if node is None or data is None or file.root.at(keys[:-1]) is None:
        raise SpliceRefused(f'"{name_of(keys)}" is not in the file')
    start, dash, end = _span(file.text, node)
    lines = _BREAK.split(file.text[start:end])
    lifted = Lifted(tuple(lines), dash - start_of_line(file.text, dash), data)
    rest, gone = _without(file.text, start, end), keys
    if len(_items(file, keys)) == 1:
        rest, gone = _without(rest, *_line_of_key(file, keys[:-1])), keys[:-1]
    return first_sure(file, [rest], changed(file.data, gone, None)), lifted


def put_down(text: str, keys: Keys, lifted: Lifted, order: Sequence[str] = ()) -> str:
    """Return `text` with a lifted item at the end of the list at `keys`, which may be new.

    Its lines keep their layout and stand as far in as the list's other items. Raises SpliceRefused
    when the result would not say the old data plus exactly this.
    """
    file = opened(text)
    node = file.root.at(keys)
    old = value_at(file.data, keys)
    if old and not isinstance(old, list):
        raise SpliceRefused(f'"{name_of(keys)}" is not a list')
    if node is None or not node.children:
        above, own = _apart(lifted)
        return append_item(text, keys, own, order, above)
    if node.style != "list":
        raise SpliceRefused(f'"{name_of(keys)}" is not written one item a line', BY_HAND)
    *_, last = node.children.values()
    dash, end = dash_of(file.text, last), end_of_item(file.text, last)
    moved = _shifted(lifted.lines, dash - start_of_line(file.text, dash) - lifted.margin)
    new = file.newline.join([file.text[:end], *moved]) + file.text[end:]
    return first_sure(file, [new], changed(file.data, keys, [*(old or []), lifted.data]))


def _items(file: SplicedFile, keys: Keys) -> Sequence[str | int]:
    holder = file.root.at(keys[:-1])
    return [*holder.children] if holder else []


def _line_of_key(file: SplicedFile, keys: Keys) -> tuple[int, int]:
    """Return where the line of a list's key begins and ends, when it is not all its map holds."""
    holder = file.root.at(keys[:-1])
    name = holder.names.get(keys[-1]) if holder and len(holder.children) > 1 else None
    if name is None:
        raise SpliceRefused(f'"{name_of(keys)}" is all there is in its place', BY_HAND)
    start = start_of_line(file.text, name[0])
    if file.text[start : name[0]].strip():
        raise SpliceRefused(f'"{name_of(keys)}" shares its line with something else', BY_HAND)
    return start, end_of_line(file.text, name[1])


def _span(text: str, item: Node) -> tuple[int, int, int]:
    """Return where the item's own lines begin, where its dash stands, and where its lines end."""
    dash = dash_of(text, item)
    start = start_of_line(text, dash)
    if text[start:dash].strip():
        raise SpliceRefused("the item shares its line with something else", BY_HAND)
    margin = dash - start
    while start:
        above = start_of_line(text, start - 1)
        line = text[above : end_of_line(text, above)]
        # A comment that stands further in than the dash is about the item before.
        if not is_comment(line, 0) or is_comment(line, margin + 1):
            break
        start = above
    return start, dash, end_of_item(text, item)


def _without(text: str, start: int, end: int) -> str:
    if end < len(text):
        return text[:start] + text[end:].removeprefix("\r").removeprefix("\n")
    return text[:start].removesuffix("\n").removesuffix("\r")


def _shifted(lines: Sequence[str], by: int) -> list[str]:
    """Return lines so many columns further in, or out as far as they have spaces."""
    if by >= 0:
        return [" " * by + line if line else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _apart(lifted: Lifted) -> tuple[list[str], list[str]]:
    """Return the comments above an item, and its own lines without its dash, as a new list wants them."""
    lines = _shifted(lifted.lines, -lifted.margin)
    first = next(at for at, line in enumerate(lines) if not is_comment(line, 0))
    own = lines[first:]
    if not own[0].startswith("- ") or own[0][STEP : STEP + 1] in ("", " "):
        raise SpliceRefused("the item is laid out so that it can't begin a list", BY_HAND)
    return [line.strip() for line in lines[:first]], [own[0][STEP:], *_shifted(own[1:], -STEP)]
