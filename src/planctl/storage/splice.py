"""Changing one value in somebody's file while every other line stays as it is."""

import re
from collections.abc import Iterator, Sequence

from planctl.storage.scalars import STEP, WIDTH, fold_text, quoted, write_scalar, write_text
from planctl.storage.spliced_file import (
    BY_HAND,
    SplicedFile,
    SpliceRefused,
    changed,
    dash_of,
    end_of_item,
    first_sure,
    name_of,
    opened,
    value_at,
)
from planctl.storage.yaml_events import Plain, parse
from planctl.storage.yaml_places import Keys, Node, end_of_line, start_of_line

__all__ = ["SpliceRefused", "append_item", "remove_key", "set_value"]

_COLON = re.compile(r"[ \t]*:")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*")


def set_value(
    text: str,
    keys: Keys,
    value: str,
    *,
    block: bool,
    order: Sequence[str] = (),
    sentence: bool = False,
) -> str:
    """Return `text` with `value` at `keys`, in its old place or as a new key of an existing map.

    `block` writes free text under a sign of its own (a folded value stays folded). A `sentence` is
    the plan's wording: it is folded, or stays on one line where it stood so and fits. A new key is put
    after the last of its neighbours that come before it in `order`, else after all of them. Raises
    SpliceRefused when the result would not say the old data plus exactly this.
    """
    file = opened(text)
    expected = changed(file.data, keys, value)
    if expected == file.data:
        return text
    node = file.root.at(keys)
    column, style = _column(file, keys), node.style if node else ""
    if sentence:
        block = _is_wide(value, column + len(f"{name_of(keys)}: "), style)
        style = style if style == "literal" else "folded"
    forms = _forms(value, block, column + STEP, style)
    if node is None:
        candidates = (_inserted(file, keys, [*form], order) for form in forms)
    else:
        candidates = (_replaced(file, keys, node, form) for form in forms)
    return first_sure(file, candidates, expected)


def remove_key(text: str, keys: Keys) -> str:
    """Return `text` without the key at `keys`, or without that item of a list.

    A comment on the key's own line goes with it, comments on lines of their own stay. Raises
    SpliceRefused when it is not there, is the only one of its map or list, or can't be cut out.
    """
    file = opened(text)
    node = _there(file, keys)
    if len(_holder(file, keys).children) == 1:
        raise SpliceRefused(
            f'"{name_of(keys)}" is all there is in its place, so it can\'t be taken out'
        )
    expected = changed(file.data, keys, None)
    return first_sure(file, [_cut(file, keys, node)], expected)


def append_item(
    text: str,
    keys: Keys,
    lines: Sequence[str],
    order: Sequence[str] = (),
    above: Sequence[str] = (),
) -> str:
    """Return `text` with one more item at the end of the list at `keys`.

    `lines` are the item's own lines, without dash and indentation; the comments `above` stand above
    its dash. Comments that stand further in than the last item's dash are about it and stay behind
    it. A list that is not there yet is begun, with its key placed as `set_value` places it. Raises
    SpliceRefused as `set_value` does.
    """
    file = opened(text)
    item = _item(lines)
    old = value_at(file.data, keys)
    if not isinstance(old, list) and old:
        raise SpliceRefused(f'"{name_of(keys)}" is not a list')
    expected = changed(file.data, keys, [*(old or []), item])
    return first_sure(file, [_appended(file, keys, [*above, *lines], order)], expected)


def _is_wide(value: str, used: int, style: str) -> bool:
    """Return whether a sentence wants lines of its own, behind so many characters of its key."""
    return style in {"folded", "literal"} or used + len(write_scalar(value)) > WIDTH


def _forms(value: str, block: bool, indent: int, style: str) -> Iterator[list[str]]:
    """Give the ways to write `value`, the best first; the last can stand anywhere."""
    if not block:
        yield [write_scalar(value)]
    elif style == "folded":
        yield fold_text(value, indent)
    else:
        yield write_text(value, indent)
    yield [quoted(value)]


def _replaced(file: SplicedFile, keys: Keys, node: Node, form: list[str]) -> str:
    if node.children or node.style in {"map", "list", "flow-map", "flow-list"}:
        raise SpliceRefused(f'"{name_of(keys)}" is a list or a map, not one text')
    text = file.text
    if _holder(file, keys).style == "flow-list":
        return text[: node.start] + form[0] + text[node.end :]
    start = _after_name(file, keys, node)
    gap = text[start : node.start]
    if gap.strip():
        raise SpliceRefused(f'a comment stands between "{name_of(keys)}" and its text', BY_HAND)
    same_line = gap and "\n" not in gap and "\r" not in gap
    first = text[:start] + (gap if same_line else " ") + form[0] + _comment(text, node)
    return file.newline.join([first, *form[1:]]) + text[end_of_line(text, node.end) :]


def _comment(text: str, node: Node) -> str:
    """Return the comment on the line where a value ends, or on the line of its block sign."""
    sign = _BLOCK_SIGN.match(text, node.start) if node.style in {"literal", "folded"} else None
    end = sign.end() if sign else node.end
    comment = text[end : end_of_line(text, end)]
    return comment if comment.strip() else ""


def _inserted(file: SplicedFile, keys: Keys, form: list[str], order: Sequence[str]) -> str:
    """Return the text with a new key, on lines of its own between those of its map."""
    holder = _holder(file, keys)
    lines = [f"{' ' * _column(file, keys)}{write_scalar(name_of(keys))}: {form[0]}", *form[1:]]
    before = _neighbours_before(holder, name_of(keys), order)
    first = start_of_line(file.text, holder.start)
    if before or file.text[first : holder.start].strip():
        after = (before or [*holder.children.values()][:1])[-1]
        return _with_lines(file, end_of_line(file.text, after.end), lines)
    return file.text[:first] + file.newline.join([*lines, ""]) + file.text[first:]


def _neighbours_before(holder: Node, key: str, order: Sequence[str]) -> list[Node]:
    places = {name: place for place, name in enumerate(order)}
    if key not in places:
        return [*holder.children.values()]
    return [
        node
        for name, node in holder.children.items()
        if places.get(str(name), len(places)) < places[key]
    ]


def _with_lines(file: SplicedFile, end: int, lines: list[str]) -> str:
    """Return the text with more lines behind the one that ends at `end`."""
    return file.newline.join([file.text[:end], *lines]) + file.text[end:]


def _appended(file: SplicedFile, keys: Keys, lines: Sequence[str], order: Sequence[str]) -> str:
    node = file.root.at(keys)
    if node is not None and node.style == "flow-list":
        comma = ", " if node.children else ""
        return file.text[: node.end - 1] + comma + lines[0] + file.text[node.end - 1 :]
    if node is not None and node.children:
        *_, last = node.children.values()
        dash = dash_of(file.text, node.children[0])
        dashed = _dashed(lines, dash - start_of_line(file.text, dash))
        return _with_lines(file, end_of_item(file.text, last), dashed)
    dashed = _dashed(lines, _column(file, keys) + _list_step(file.text, file.root))
    if node is not None:
        return _with_lines(file, end_of_line(file.text, node.end), dashed)
    text = _inserted(file, keys, ["", *dashed], order)
    return text.replace(f"{name_of(keys)}: {file.newline}", f"{name_of(keys)}:{file.newline}")


def _dashed(lines: Sequence[str], column: int) -> list[str]:
    """Return an item's lines at a column, with a dash before the first that is no comment."""
    first = next((at for at, line in enumerate(lines) if not line.startswith("#")), 0)
    margins = (" " * column, " " * column + "- ", " " * (column + STEP))
    return [
        margins[0 if at < first else 1 if at == first else 2] + line if line else ""
        for at, line in enumerate(lines)
    ]


def _list_step(text: str, node: Node) -> int:
    """Return how far the first list of the file stands to the right of its key."""
    for name, child in node.children.items():
        if child.style == "list" and child.children and name in node.names:
            dash, key = dash_of(text, child.children[0]), node.names[name][0]
            return dash - start_of_line(text, dash) - key + start_of_line(text, key)
    return STEP


def _cut(file: SplicedFile, keys: Keys, node: Node) -> str:
    text = file.text
    begin = _holder(file, keys).names.get(keys[-1], (_dash_or_none(file, keys, node), 0))[0]
    start, end = start_of_line(text, begin), end_of_line(text, node.end)
    if text[start:begin].strip():
        return text[:begin] + text[_next_name(file, keys, end) :]
    if end < len(text):
        return text[:start] + text[end:].removeprefix("\r").removeprefix("\n")
    return text[:start].removesuffix("\n").removesuffix("\r")


def _dash_or_none(file: SplicedFile, keys: Keys, node: Node) -> int:
    return dash_of(file.text, node) if _holder(file, keys).style == "list" else node.start


def _next_name(file: SplicedFile, keys: Keys, end: int) -> int:
    """Return where the key after the one at `keys` begins, when nothing stands between them."""
    later = [start for start, _ in _holder(file, keys).names.values() if start >= end]
    if not later or file.text[end : later[0]].strip():
        raise SpliceRefused(f'"{name_of(keys)}" shares its line with something else', BY_HAND)
    return later[0]


def _after_name(file: SplicedFile, keys: Keys, node: Node) -> int:
    """Return the place right after the colon of a key, or after the dash of an item."""
    name = _holder(file, keys).names.get(keys[-1])
    if name is None:
        return dash_of(file.text, node) + 1
    colon = _COLON.match(file.text, name[1])
    if colon is None:
        raise SpliceRefused(f'"{name_of(keys)}" is written in an unusual way', BY_HAND)
    return colon.end()


def _column(file: SplicedFile, keys: Keys) -> int:
    """Return how many characters stand before the keys, or the dashes, of the holder of `keys`."""
    holder = _holder(file, keys)
    begin = holder.start
    if holder.style == "list":
        begin = dash_of(file.text, holder.children[0])
    return begin - start_of_line(file.text, begin)


def _holder(file: SplicedFile, keys: Keys) -> Node:
    """Return the map or list in which the last of `keys` stands, or would stand."""
    holder = file.root.at(keys[:-1])
    if holder is None or not keys or not holder.children:
        raise SpliceRefused(f'there is no place for "{name_of(keys)}" in the file')
    return holder


def _there(file: SplicedFile, keys: Keys) -> Node:
    node = file.root.at(keys)
    if node is None or not keys:
        raise SpliceRefused(f'"{name_of(keys)}" is not in the file')
    return node


def _item(lines: Sequence[str]) -> Plain:
    """Return what an item's lines say by themselves."""
    data = parse("\n".join(["item:", *_dashed(lines, 0), ""]), "").data
    items = data["item"] if data else ""
    if not isinstance(items, list) or len(items) != 1:
        raise SpliceRefused("the new item can't be read by itself")
    return items[0]
