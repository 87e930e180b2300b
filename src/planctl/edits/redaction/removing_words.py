"""Taking words out of one file of the plan, so that every other line stays as it is."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.edits.record_text import ACT_KEYS, BLOCKS
from planctl.errors import NotWritten
from planctl.model.record import REMOVED
from planctl.storage.redaction import KEY
from planctl.storage.splice import set_value
from planctl.storage.yaml_events import Plain, parse

Keys = tuple[str | int, ...]
NO_TEXT = frozenset(
    {
        *("id", "action", "commitment", "from", "period", "date", "rag", "state", "no_change"),
        *ACT_KEYS,
        *("corrects", "into", "of", "copy", "sha256", "publish", "timescale", KEY),
    }
)
"""Keys of a record that planctl reads as more than words: nothing is taken out of them."""
NO_WORDS = frozenset({"id", "was", "publish", "of"})
"""The same for a commitment's file, whose other keys all hold words."""
NO_TERMS = frozenset(
    {
        *("id", "format", "status", "period", "year_start", "languages", "coordinator", "cadence"),
        *("grace", "policies", "order", "states", "kind", "members", "asked", "until"),
        *("succeeded_by", "escalate_to", "aliases", "opened", "closes", "of", "digest"),
    }
)
"""The same for the plan's own files: its terms, the register, rounds and documents that came in."""
SHORTEST = 3
"""Letters and figures that words to be taken out must have: fewer stand in half of all texts."""


class Cut(NamedTuple):
    """What is to be taken out: whole fields, or words wherever they stand (in those fields alone)."""

    fields: frozenset[str] = frozenset()
    patterns: tuple[re.Pattern[str], ...] = ()

    def left_of(self, keys: Keys, value: str) -> str:
        """What is left of a text that stands under some keys."""
        if self.fields and not self.fields & {str(keys[0]), str(keys[-1])}:
            return value
        if self.fields and not self.patterns:
            return REMOVED + ("\n" if value.endswith("\n") else "")
        return self.left_in(value)

    def left_in(self, text: str) -> str:
        """A text without the words, in any case and however they are broken over lines."""
        for pattern in self.patterns:
            text = pattern.sub(REMOVED, text)
        return text

    def stands_in(self, text: str) -> bool:
        """Whether any of the words stand in a text."""
        return any(pattern.search(text) for pattern in self.patterns)


class Left(NamedTuple):
    """A file's text after words were taken out: from under which keys, and what those said before."""

    text: str
    keys: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def pattern_of(words: str) -> re.Pattern[str]:
    """What finds words in any case and with any white space between them."""
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)


def is_too_common(words: str) -> bool:
    """Whether taking these words out would take out far more than is meant."""
    letters = sum(sign.isalnum() for sign in words)
    return letters < SHORTEST or bool(pattern_of(words).search(REMOVED))


def cut_from(text: str, cut: Cut, no_text: frozenset[str]) -> Left:
    """A YAML file's text without what is to go; keys in `no_text` stay, comments are looked through.

    Raises NotWritten where the words stand in what is no text, or the file is laid out so that they
    cannot be taken out alone.
    """
    data = parse(text.removeprefix("\ufeff"), "").data
    if data is None:
        raise NotWritten(
            "a file from which words shall go cannot be read. Nothing was changed.",
            "Mend it first: `planctl check` says what is wrong.",
        )
    keys, before = [], []
    for at, value in _texts(data, no_text):
        left = cut.left_of(at, value)
        if left != value:
            text = set_value(text, at, left, block=str(at[-1]) in BLOCKS)
            keys.append(str(at[-1]))
            before.append(value)
    if cut.patterns and not cut.fields:
        beside = _without_comments_words(text, cut)
        keys += ["#"] if beside != text else []
        text = beside
    return Left(text, tuple(dict.fromkeys(keys)), tuple(before))


def _texts(data: Plain, no_text: frozenset[str], at: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every text of a file with its keys."""
    if isinstance(data, str):
        yield at, data
        return
    parts: Iterable[tuple[str | int, Plain]] = (
        data.items() if isinstance(data, dict) else enumerate(data)
    )
    for key, value in parts:
        if key not in no_text:
            yield from _texts(value, no_text, (*at, key))


def _without_comments_words(text: str, cut: Cut) -> str:
    """The text with the words taken out of comments; anywhere else they are no text."""
    left = cut.left_in(text)
    if left != text and parse(left, "").data != parse(text, "").data:
        raise NotWritten(
            "the words stand in a key that planctl reads as more than words. Nothing was changed.",
            "Change it in an editor, then run `planctl check`.",
        )
    return left
