"""A file that is to be spliced: what it says, where, and the proof that a new text says just the change."""

from collections.abc import Iterable
from copy import deepcopy
from typing import NamedTuple

from planctl.errors import NotWritten
from planctl.storage.yaml_events import Plain, parse
from planctl.storage.yaml_places import Keys, Node, end_of_line, start_of_line, tree

_BOM = "\ufeff"
BY_HAND = "Change it in an editor, then run `planctl check`."


class SpliceRefused(NotWritten):
    """The change can't be made in this file so that nothing else in it changes."""


class SplicedFile(NamedTuple):
    """A readable file: its text after the byte order mark, what it says, and where."""

    mark: str
    text: str
    newline: str
    data: dict[str, Plain]
    root: Node


def opened(text: str) -> SplicedFile:
    """Return `text` ready to be spliced. Raises SpliceRefused when it can't be read."""
    body = text.removeprefix(_BOM)
    data = parse(body, "").data
    if data is None:
        raise SpliceRefused("the file can't be read as it stands", "`planctl check` says why.")
    newline = next((sign for sign in ("\r\n", "\n", "\r") if sign in body), "\n")
    return SplicedFile(text[: len(text) - len(body)], body, newline, data, tree(body))


def first_sure(file: SplicedFile, candidates: Iterable[str], expected: Plain) -> str:
    """Return the first text that reads back as expected, with no new problem in it."""
    known = {problem.code for problem in parse(file.text, "").problems}
    for candidate in candidates:
        parsed = parse(candidate, "")
        if parsed.data == expected and known.issuperset(each.code for each in parsed.problems):
            return file.mark + candidate
    raise SpliceRefused("the file is laid out so that this can't be changed alone", BY_HAND)


def dash_of(text: str, item: Node) -> int:
    """Return where the dash of a list's item stands."""
    dash = len(text[: item.start].rstrip()) - 1
    if text[dash : dash + 1] != "-":
        raise SpliceRefused("a comment stands between a dash and what it begins", BY_HAND)
    return dash


def end_of_item(text: str, item: Node) -> int:
    """Return where the last line of a list's item ends, before its line break.

    Comments behind it that stand further in than its dash are the item's own.
    """
    dash = dash_of(text, item)
    margin = dash - start_of_line(text, dash)
    end = at = end_of_line(text, item.end)
    while at < len(text):
        begin = at + (2 if text[at : at + 2] == "\r\n" else 1)
        at = end_of_line(text, begin)
        line = text[begin:at]
        if line.strip() and not is_comment(line, margin + 1):
            break
        end = at if line.strip() else end
    return end


def is_comment(line: str, least: int) -> bool:
    """Return whether a line holds a comment only, with at least so many spaces before it."""
    return line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) >= least


def name_of(keys: Keys) -> str:
    """Return the last of the keys, as it is called in a sentence."""
    return str(keys[-1]) if keys else ""


def value_at(data: Plain, keys: Keys) -> Plain | None:
    """Return what `data` holds at `keys`, or nothing where it holds none."""
    for key in keys:
        parts = _parts(data)
        if key not in parts:
            return None
        data = parts[key]
    return data


def _parts(data: Plain) -> dict[str | int, Plain]:
    """Return what a map or list holds, by key or position; a text holds nothing."""
    parts: dict[str | int, Plain] = {}
    if not isinstance(data, str):
        parts.update(data.items() if isinstance(data, dict) else enumerate(data))
    return parts


def changed(data: dict[str, Plain], keys: Keys, value: Plain | None) -> dict[str, Plain]:
    """Return a copy of `data` with `value` at `keys`, or without it where `value` is None."""
    copy = deepcopy(data)
    holder = value_at(copy, keys[:-1])
    key = keys[-1] if keys else ""
    if isinstance(holder, dict) and isinstance(key, str):
        if value is None:
            del holder[key]
        else:
            holder[key] = value
    elif isinstance(holder, list) and isinstance(key, int) and 0 <= key < len(holder):
        holder[key : key + 1] = [] if value is None else [value]
    else:
        raise SpliceRefused(f'there is no place for "{name_of(keys)}" in the file')
    return copy
