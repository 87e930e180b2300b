"""Items that say their labels after their words: "Open a hub (Lead: Libraries; By: March 2026)"."""

import re
from collections.abc import Sequence

from planctl.importers.reading.lines.entries import Entry, tail_of, without_bullet
from planctl.importers.reading.lines.labels import Label
from planctl.importers.reading.lines.numbers import numbered
from planctl.importers.source import Prose

FEWEST = 2
"""Items with two labels at the least."""
_DATED = ("timescale", "lead")
_BOX = re.compile(r"(?P<box>\[[ xX✓✔]\]|[☐☑☒✓✔])\s+")
_EMPTY = ("[ ]", "☐")


def with_tails(lines: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries with each such item as an action and its labels.

    As they are where a label names actions, or where an item that looks alike has no labels.
    """
    found = [_tailed(line) for line in lines]
    lines, found = _without_headings(lines, found)
    if any(line.label and line.role == "action" and not line.label.wider for line in lines):
        return tuple(lines)
    tailed = [at for at, made in enumerate(found) if made]
    whole = [made for made in found if len({each.role for each in made} - {""}) > 2]
    if len(whole) < FEWEST:
        return tuple(lines)
    looks = {_look(lines[at]) for at in tailed}
    others = (lines[at] for at in range(tailed[0], tailed[-1]) if not found[at])
    if any(_look(each) in looks for each in others if each.label is None and _is_item(each)):
        return tuple(lines)
    return tuple(each for line, made in zip(lines, found, strict=True) for each in made or (line,))


def _without_headings(
    lines: Sequence[Entry], found: Sequence[tuple[Entry, ...]]
) -> tuple[list[Entry], list[tuple[Entry, ...]]]:
    """Both without a word over items that only says what they are: "Actions:"."""
    kept = list(zip(lines, found, strict=True))
    is_tailed = False
    for at in range(len(kept) - 1, -1, -1):
        line, made = kept[at]
        if is_tailed and line.role == "action" and not line.value and not line.number:
            del kept[at]
        elif not line.is_blank:
            is_tailed = bool(made)
    return [line for line, _ in kept], [made for _, made in kept]


def _tailed(line: Entry) -> tuple[Entry, ...]:
    """An action and its labels; nothing for a line that is none, or not for certain."""
    if line.label is not None or line.is_heading or not isinstance(line.block, Prose):
        return ()
    text = without_bullet(line.words)
    box = _BOX.match(text)
    said, parts = tail_of(line.block, text[box.end() if box else 0 :])
    number, words = numbered(said)
    is_dated = any(part.role in _DATED for part in parts)
    if not is_dated or not words or words[0].islower() or any(map(_is_odd, parts)):
        return ()
    action = Entry(line.block, Label("Action", "action", number), words.rstrip(" ,;:–—-"))
    done = Entry(
        line.block, Label("Done", "state"), "" if not box or box["box"] in _EMPTY else box["box"]
    )
    return (action, *map(_ended, parts), *([done] if box else ()))


def _is_odd(part: Entry) -> bool:
    """Whether a value does not end where its item does."""
    return any(
        part.value.count(closing) > part.value.count(opening) for opening, closing in ("()", "[]")
    )


def _ended(part: Entry) -> Entry:
    """A label whose value is without the sign that ends its sentence."""
    value = part.value.rstrip(";, ")
    is_sentence = value.endswith(".") and "." not in value[:-1]
    return part._replace(value=value[:-1] if is_sentence else value)


def _is_item(line: Entry) -> bool:
    is_strong = isinstance(line.block, Prose) and line.block.is_strong
    return not (line.is_heading or line.is_blank or is_strong) and any(_look(line))


def _look(line: Entry) -> tuple[bool, bool]:
    """Whether a line has the sign of an item, and whether it has a number."""
    return line.is_item, bool(numbered(without_bullet(line.words))[0])
