"""The document's own key to its ratings: a table, a line, or paragraphs that say what each means."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.chapters.labels import alike, bare
from planctl.importers.outline import Key
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded
from planctl.locale.rag_words import COLOURS_BY_WORD

_COLOURS = sorted((word for word in COLOURS_BY_WORD if len(word) > 1), key=len, reverse=True)
_LETTERS = "|".join(word for word in COLOURS_BY_WORD if len(word) == 1)
_ENTRY = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join(_COLOURS)}|{_LETTERS})\)?(?:\s*[=:–—]|\s+-|-\s)\s*"
)
_INDICATES = re.compile(
    r"[-–—•\s]*(?:indicates|denotes|means|yn dynodi|yn golygu|mae hyn yn golygu)\b[\s:]*"
)
_OPENS = re.compile(
    r".*\b(?:rag|brag|ratings?|key|colou?r|traffic lights?|sgor\w*|sgôr\w*|allwedd|lliw\w*|goleuadau traffig)\b.*"
)
_HEADS = re.compile(
    r"(?:(?:b?rag|ratings?|status|colour|key|code|symbol|score|statws|sgôr|lliw|allwedd)[\s/]*){1,4}"
)
_HEADS_TABLE = re.compile(
    r".*\b(?:(?:rag|brag|status|rating|colour)s?\W+(?:\w+\W+){0,2}?(?:key|definitions?|guide|meanings?|ratings?)|key|legend|allwedd)\b.*"
)
_FURTHEST = 4
"""Paragraphs after a sentence that opens a key among which it is looked for."""


class Found(NamedTuple):
    """The key, and the blocks (by their number from 0) that are it."""

    key: tuple[Key, ...] = ()
    claimed: frozenset[int] = frozenset()


def key_in(blocks: Sequence[Table | Prose]) -> Found:
    """The first key of a document, wherever it stands."""
    for n, block in enumerate(blocks):
        found = _of_table(block) if isinstance(block, Table) else key_in_line(block.text)
        if found:
            return Found(found, _with_heading(blocks, n))
    return _paragraphs(blocks)


def _with_heading(blocks: Sequence[Table | Prose], n: int) -> frozenset[int]:
    """A key's block, and the short line over it that says so: “Key to progress”."""
    before = blocks[n - 1] if n else None
    if isinstance(before, Prose) and len(before.text.split()) <= 6:
        return frozenset({n - 1, n} if _OPENS.fullmatch(folded(before.text)) else {n})
    return frozenset({n})


def key_in_line(text: str) -> tuple[Key, ...]:
    """“RAG: Red = off track; Amber = at risk; …”: at least two colours, each with its meaning."""
    entries = list(_ENTRY.finditer(alike(text)))
    if len(entries) < 2 or len({each["word"] for each in entries}) < len(entries):
        return ()
    ends = [each.start() for each in entries[1:]] + [len(text)]
    keys = [
        Key(text[each.start("word") : each.end("word")], text[each.end() : end].strip(" ;,.|/(\n"))
        for each, end in zip(entries, ends, strict=True)
    ]
    return tuple(keys) if all(key.meaning for key in keys) else ()


def _of_table(table: Table) -> tuple[Key, ...]:
    """The rows of a table of no plan that say a rating and what it means, or its cells that do."""
    if table.is_plan:
        return ()
    rows = [[said for said in line if said.words.strip() or said.fill] for line in table.cells]
    rows = [line for line in rows if line]
    is_named = bool(_HEADS_TABLE.fullmatch(folded(table.title))) or _is_headed(rows)
    if _is_headed(rows) or (
        rows and len(rows[0]) == 1 and _HEADS_TABLE.fullmatch(folded(rows[0][0].words))
    ):
        rows = rows[1:]
    pairs = tuple(filter(None, (_pair(line) for line in rows)))
    known = sum(is_rating(key) for key in pairs)
    if len(pairs) >= 2 and len(pairs) >= len(rows) - 1 and (known >= 2 or is_named):
        return pairs
    return _of_cells(rows)


def _is_headed(rows: Sequence[Sequence[Said]]) -> bool:
    return bool(rows) and len(rows[0]) >= 2 and bool(_HEADS.fullmatch(bare(rows[0][0].words)))


def _pair(line: Sequence[Said]) -> Key | None:
    """A row as a line of the key: a word or a filled cell, then what it means."""
    if len(line) == 1:
        inside = _ENTRY.match(alike(line[0].words))
        if not inside:
            return None
        words = line[0].words
        return Key(words[: inside.end("word")], words[inside.end() :].strip(), line[0].fill)
    meaning = " – ".join(said.words for said in line[1:] if said.words)
    fill = line[0].fill or next((said.fill for said in line[1:] if said.fill), "")
    return Key(line[0].words.strip(), _plain(meaning), fill) if meaning else None


def is_rating(key: Key) -> bool:
    """Whether a line of a key names a colour, or shows one without a word."""
    return bare(key.word) in COLOURS_BY_WORD or (bool(key.fill) and len(key.word.split()) <= 4)


def _of_cells(rows: Sequence[Sequence[Said]]) -> tuple[Key, ...]:
    """A key whose entries stand side by side: “Red – off track” in a cell, or words in filled cells."""
    cells = [said for line in rows for said in line]
    keys = [key for said in cells if (key := _pair([said]))]
    if len(keys) >= 2 and len(keys) >= len(cells) - 1:
        return tuple(keys)
    return ()


def _paragraphs(blocks: Sequence[Table | Prose]) -> Found:
    """Paragraphs that follow a sentence about ratings: “Red: …”, or “Indicates …” beside an icon."""
    for n, block in enumerate(blocks):
        if not isinstance(block, Prose) or not _OPENS.fullmatch(folded(block.text)):
            continue
        found = _after(blocks, n + 1)
        if len(found) >= 2:
            return Found(tuple(key for _, key in found), frozenset(at for at, _ in found))
    return Found()


def _after(blocks: Sequence[Table | Prose], start: int) -> list[tuple[int, Key]]:
    found: list[tuple[int, Key]] = []
    for n in range(start, len(blocks)):
        block = blocks[n]
        key = _entry(block.text) if isinstance(block, Prose) else None
        if key:
            found.append((n, key))
        elif found or n >= start + _FURTHEST or isinstance(block, Table):
            break
    return found


def _entry(text: str) -> Key | None:
    low = alike(text)
    if indicates := _INDICATES.match(low):
        return Key("", text[indicates.end() :].strip())
    found = _ENTRY.match(low)
    return Key(text[: found.end("word")], _plain(text[found.end() :])) if found else None


def _plain(meaning: str) -> str:
    """A meaning without “Indicates” before it."""
    found = _INDICATES.match(alike(meaning))
    return meaning[found.end() :].strip() if found else meaning.strip()
