"""A key to ratings in one line of text: its words, each with what it means."""

import re
from collections.abc import Iterator

from planctl.importers.chapters.labels import alike, bare
from planctl.importers.outline import Key
from planctl.locale.rag_words import COLOURS_BY_WORD

_COLOURS = sorted((word for word in COLOURS_BY_WORD if len(word) > 1), key=len, reverse=True)
_LETTERS = "|".join(word for word in COLOURS_BY_WORD if len(word) == 1)
_SIGN = r"(?:\s*[=:–—]|\s+-|-\s)\s*"
_WORD = r"[^\W_][^=:;,|()\n–—]{0,29}?"
COLOURED = re.compile(rf"(?<!\w)(?P<word>{'|'.join(_COLOURS)}|{_LETTERS})\)?{_SIGN}")
_SAID = re.compile(rf"(?P<word>{_WORD}){_SIGN}(?=\S)")
_IN_BRACKETS = re.compile(rf"(?P<word>{_WORD})\s*\((?P<meaning>[^()]+)\)[\s;,|/.]*")
_OPENED = re.compile(
    r"(?:(?:the|our|b?rag|colou?r|traffic light|status|rating|progress) ){0,3}"
    r"(?:key|legend|allwedd|(?:b?rag|ratings?|status|sgôr|statws)(?: (?:ratings?|status|key|codes?))?)"
    r"(?: (?:to|for|of|i|ar) (?:[\w']+ ?){1,4})?\s*[:–—-]\s*"
)
"""“Key to ratings: ”: what stands before a key in its line."""
_RATES = re.compile(r"\b(?:b?rag|ratings?|sgôr)\b")
_BETWEEN = re.compile(r"\s*[;|\n]\s*|,\s+|\s/\s")
ANY_LIST = frozenset("ab")
"""Letters that number a list as well as they rate."""


def key_in_line(text: str, marks: frozenset[str] = frozenset()) -> tuple[Key, ...]:
    """“RAG: Red = off track; Amber = at risk; …”: at least two words, each with its meaning.

    They are colours; or the line begins as a key to ratings does, or as any key, and one of its words
    is among `marks`, what the document rates by.
    """
    opened = _OPENED.match(alike(text))
    if opened:
        found = _listed(text[opened.end() :])
        is_of_ratings = _RATES.search(opened[0]) or _is_used(found, marks)
        if len(found) >= 2 and (is_of_ratings or _is_of_colours(found)):
            return found
    found = _bracketed(text)
    return found if found and _is_of_colours(found) else _coloured(text)


def is_key_line(text: str) -> bool:
    """Whether a line begins as a key does and lists words with meanings, of whatever it is the key."""
    opened = _OPENED.match(alike(text))
    return opened is not None and len(_listed(text[opened.end() :])) >= 2


def entry_in(text: str) -> Key | None:
    """One line of a key, “Red: off track”: a colour or other short words, and what they mean."""
    found = COLOURED.match(alike(text)) or _SAID.match(text)
    meaning = text[found.end() :].strip() if found else ""
    return Key(text[: found.end("word")], meaning) if found and meaning else None


def _is_of_colours(keys: tuple[Key, ...]) -> bool:
    return all(bare(key.word) in COLOURS_BY_WORD for key in keys)


def _is_used(keys: tuple[Key, ...], marks: frozenset[str]) -> bool:
    return any(bare(key.word) in marks for key in keys)


def _listed(text: str) -> tuple[Key, ...]:
    """“C – complete, T – on target”, or each meaning in brackets; none where a word comes twice."""
    keys = _bracketed(text) or tuple(_pieces(text))
    is_whole = all(key.meaning for key in keys)
    is_apart = len({bare(key.word) for key in keys}) == len(keys)
    return keys if is_whole and is_apart else ()


def _bracketed(text: str) -> tuple[Key, ...]:
    """A line of words with their meanings in brackets and nothing else."""
    keys, end = [], 0
    while found := _IN_BRACKETS.match(text, end):
        keys.append(Key(found["word"].strip(), found["meaning"].strip()))
        end = found.end()
    return tuple(keys) if len(keys) >= 2 and end == len(text) else ()


def _pieces(text: str) -> Iterator[Key]:
    """Words with their meanings between commas and the like; a piece that is none goes on the last meaning."""
    word, start, at = "", 0, 0
    for end, after in [*(each.span() for each in _BETWEEN.finditer(text)), (len(text), len(text))]:
        if found := _SAID.match(text, at, end):
            if word:
                yield Key(word, _meaning(text[start:at]))
            word, start = found["word"].strip(), found.end()
        elif not word:
            return
        at = after
    if word:
        yield Key(word, _meaning(text[start:]))


def _coloured(text: str) -> tuple[Key, ...]:
    entries = list(COLOURED.finditer(alike(text)))
    words = {each["word"] for each in entries}
    if len(entries) < 2 or len(words) < len(entries) or words <= ANY_LIST:
        return ()
    ends = [each.start() for each in entries[1:]] + [len(text)]
    keys = [
        Key(text[each.start("word") : each.end("word")], _meaning(text[each.end() : end]))
        for each, end in zip(entries, ends, strict=True)
    ]
    return tuple(keys) if all(key.meaning for key in keys) else ()


def _meaning(text: str) -> str:
    return text.strip(" ;,.|/(\n")
