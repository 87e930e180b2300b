"""The document's own key to its ratings: a table, a line, or paragraphs that say what each means."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from planctl.importers.chapters.facts.key_lines import ANY_LIST, COLOURED, entry_in, key_in_line
from planctl.importers.chapters.labels import alike, bare
from planctl.importers.outline import Key
from planctl.importers.rows import Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.columns.headings import meaning_of
from planctl.importers.tables.folding import folded
from planctl.locale.rag_words import COLOURS_BY_WORD

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
_MEANS = re.compile(
    r"(?:.*\b)?(?:mean\w*|definitions?|descript\w+|explanations?|criteria|guid\w+|indicates?|details?|what"
    r"|notes?|interpretation|ystyr|diffiniad\w*|disgrifiad|eglurhad|esboniad|meini prawf|beth)\b.*"
)
"""What stands over the meanings of a key."""
_VALUES = tuple(
    (role,) for role in ("aim", "commitment", "action", "timescale", "lead", "partner", "state")
)
_RATED = ("rag", "state", "progress")
_FURTHEST = 4
"""Paragraphs after a sentence that opens a key among which it is looked for."""


class Found(NamedTuple):
    """The key, and the blocks (by their number from 0) that are it."""

    key: tuple[Key, ...] = ()
    claimed: frozenset[int] = frozenset()


def key_in(blocks: Sequence[Table | Prose]) -> Found:
    """The first key of a document, wherever it stands."""
    marks = _marks(blocks)
    for n, block in enumerate(blocks):
        found = (
            _of_table(block, marks) if isinstance(block, Table) else key_in_line(block.text, marks)
        )
        if found:
            return Found(found, _with_heading(blocks, n))
    return _paragraphs(blocks, marks)


def _marks(blocks: Sequence[Table | Prose]) -> frozenset[str]:
    """What stands in the columns of ratings and the like, those too that are kept under their heading."""
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    said = [row.words(role) for row in rows for role in _RATED]
    said += [each.words for row in rows for heading, each in row.others if _is_rated(heading)]
    return frozenset(bare(words) for words in said if words)


def _is_rated(heading: str) -> bool:
    return any(role in _RATED for role in meaning_of(heading).roles)


def _with_heading(blocks: Sequence[Table | Prose], n: int) -> frozenset[int]:
    """A key's block, and the short line over it that says so: “Key to progress”."""
    before = blocks[n - 1] if n else None
    if isinstance(before, Prose) and len(before.text.split()) <= 6:
        return frozenset({n - 1, n} if _OPENS.fullmatch(folded(before.text)) else {n})
    return frozenset({n})


def _of_table(table: Table, marks: frozenset[str]) -> tuple[Key, ...]:
    """The rows of a table of no plan that say a rating and what it means, or its cells that do."""
    if table.is_plan:
        return ()
    rows = [[said for said in line if said.words.strip() or said.fill] for line in table.cells]
    rows = [line for line in rows if line]
    is_named = bool(_HEADS_TABLE.fullmatch(folded(table.title)))
    if rows and _is_headed(rows[0]):
        if _are_values([said.words for said in rows[0][1:]]):
            return ()
        is_named |= _MEANS.fullmatch(bare(rows[0][1].words)) is not None
        rows, marks = rows[1:], frozenset()
    elif rows and len(rows[0]) == 1 and _HEADS_TABLE.fullmatch(folded(rows[0][0].words)):
        is_named, rows = True, rows[1:]
    pairs = tuple(filter(None, (_pair(line) for line in rows)))
    is_whole = len(pairs) >= 2 and len(pairs) >= len(rows) - 1
    if is_whole and (is_named or _is_of_ratings(pairs, marks)):
        return pairs
    return _of_cells(rows)


def _is_headed(line: Sequence[Said]) -> bool:
    return len(line) >= 2 and bool(_HEADS.fullmatch(bare(line[0].words)))


def _are_values(headings: Sequence[str]) -> bool:
    """Whether the columns beside a key's words are other lists of values, for drop-downs, and no meanings."""
    if any(_MEANS.fullmatch(bare(heading)) for heading in headings):
        return False
    return len(headings) > 1 or meaning_of(headings[0]).roles[:1] in _VALUES


def _is_of_ratings(keys: Sequence[Key], marks: frozenset[str]) -> bool:
    """Whether two lines name colours or show them, or are what the document rates by."""
    colours = {bare(key.word) for key in keys if is_rating(key)}
    is_list = bool(colours) and colours <= ANY_LIST and not any(key.fill for key in keys)
    known = 0 if is_list else sum(map(is_rating, keys))
    return known >= 2 or sum(bare(key.word) in marks for key in keys) >= 2


def _pair(line: Sequence[Said]) -> Key | None:
    """A row as a line of the key: a word or a filled cell, then what it means."""
    if len(line) == 1:
        inside = COLOURED.match(alike(line[0].words))
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


def _paragraphs(blocks: Sequence[Table | Prose], marks: frozenset[str]) -> Found:
    """Paragraphs that follow a sentence about ratings: “Red: …”, or “Indicates …” beside an icon."""
    for n, block in enumerate(blocks):
        if not isinstance(block, Prose) or not _OPENS.fullmatch(folded(block.text)):
            continue
        found = _after(blocks, n + 1)
        coloured = list(takewhile(lambda each: is_rating(each[1]) or not each[1].word, found))
        is_used = any(bare(key.word) in marks for _, key in found)
        meant = found if is_used and len(coloured) < 2 else coloured
        if len(meant) >= 2:
            over = _with_heading(blocks, n + 1) - {n + 1}
            return Found(tuple(key for _, key in meant), over | {at for at, _ in meant})
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
    if indicates := _INDICATES.match(alike(text)):
        return Key("", text[indicates.end() :].strip())
    return entry_in(text)


def _plain(meaning: str) -> str:
    """A meaning without “Indicates” before it."""
    found = _INDICATES.match(alike(meaning))
    return meaning[found.end() :].strip() if found else meaning.strip()
