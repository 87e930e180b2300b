"""Paragraphs as the Markdown of a chapter's narrative: what they say, and no marks of their own."""

import re
from collections.abc import Iterable

from planctl.importers.chapters.places import is_inside
from planctl.importers.source import Prose

_SIGNS = re.compile(r"([\\`*<\[]|(?<!\w)_|_(?!\w))")
_BEGINS = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([#>+=~|-]))")
_MARKS = ("*", "†", "‡", "¹", "²", "³")
_FEWEST = 12
"""Words of a paragraph in a table or sheet that may be part of a narrative."""


def markdown(paragraphs: Iterable[tuple[Prose, bool]]) -> str:
    """Paragraphs in Markdown, those that are headings in bold; items stand together as a list."""
    text = ""
    was_item = False
    for prose, is_heading in paragraphs:
        words = guarded(prose.text)
        line = f"**{words}**" if is_heading else f"- {words}" if prose.is_item else words
        between = "" if not text else "\n" if was_item and prose.is_item else "\n\n"
        text += between + line
        was_item = prose.is_item and not is_heading
    return text


def guarded(text: str) -> str:
    """Words that Markdown shows as they are."""
    plain = _SIGNS.sub(r"\\\1", text)
    return _BEGINS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def is_note(prose: Prose) -> bool:
    """Whether a paragraph is a note to a mark in a table, “* Delayed …”, or a short line in a table."""
    is_marked = not prose.is_item and prose.text.startswith(_MARKS) and len(prose.text) > 2
    return is_marked or (is_inside(prose) and len(prose.text.split()) < _FEWEST)
