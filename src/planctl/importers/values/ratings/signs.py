"""Signs and letters that stand for a rating: pictures of a colour, and initials where all are initials."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planctl.importers.outline import Chapter, Outline
from planctl.importers.rows import Column, Row
from planctl.importers.values.ratings.fills import colour_of, is_filled
from planctl.importers.values.ratings.states import is_share, state_of
from planctl.importers.values.wording import folded, is_blank, one_line
from planctl.locale.rag_words import COLOURS_BY_WORD

CIRCLES = {
    **dict.fromkeys("🔴🟥", "red"),
    **dict.fromkeys("🟠🟧", "amber"),
    **dict.fromkeys("🟡🟨", "yellow"),
    **dict.fromkeys("🟢🟩", "green"),
    **dict.fromkeys("🔵🟦", "blue"),
    **dict.fromkeys("⚪⬜", "white"),
}
SHAPES = "●▲■◆○▼◼⬤"
CLAUSE = re.compile(r"\s*[–—:;,(\n.→>]\s*|\s+[-/|]+\s+|\s+(?=to\b|was\b|now\b|or\b|then\b)")
"""What may stand between a rating and the words that go with it."""
BRACKETED = re.compile(r"(?P<head>[^()\n]+?) ?\((?P<word>[^\W\d_]{2,})\)")
"""Words with one word in brackets after them, which may be their rating."""
DRAWN = re.compile(r"\[picture: [^\]\n]*\]")
"""How a cell tells what is drawn in it."""
_ARROW = "[↑↓→←↔↗↘⇧⇩⇨⬆⬇➡⬌]\ufe0f?"
_WRITTEN = r"[-=]{1,3}>|<[-=]{1,3}>?"
_TREND = re.compile(
    rf"^(?:(?:{_ARROW}|{_WRITTEN})\s?){{1,4}}|(?:\s?(?:{_ARROW}|{_WRITTEN}|[▲▼])){{1,4}}$"
)
"""Arrows at either end; a triangle that stands first is a shape."""
_MARK = re.compile(rf"[\W\d_]{{1,8}}|\w|(?:{DRAWN.pattern}\s*)+")
_BEFORE, _AFTER = " \n([{\"'“", " \n)]}\"'”.:"
"""Signs that may stand around words and say nothing."""
SPEAKING = ("rag", "state", "progress")
"""Roles of columns that say what has become of an action."""
ENGLISH = {letter: colour for letter, colour in COLOURS_BY_WORD.items() if len(letter) == 1}
WELSH = {"c": "red", "a": "amber", "o": "amber", "m": "amber", "g": "green"}
"""Coch, ambr or oren or melyn, gwyrdd."""
_RAG, _CAG = re.compile("b?ragb?"), re.compile("c[aom]g")
_LEVELS = frozenset(("red", "amber", "green"))
_GROUPING = ("aim", "commitment")
"""Roles of columns that are coloured to group rows."""
_SURE = frozenset(("red", "green"))
"""Colours that a letter stands for in every scheme of colours: no other list has just these."""


class Used(NamedTuple):
    """By what rows are rated: colours in words, signs or fills, and what single letters are initials of.

    `rates` says whether anything stands there at all that is or may be a rating; `filled` are the roles
    of columns whose fills tell one row from another, also where words stand in them.
    """

    colours: frozenset[str] = frozenset()
    initials: Mapping[str, str] = ENGLISH
    rates: bool = True
    filled: frozenset[str] = frozenset()


def bare(words: str) -> str:
    """Words on one line without brackets, quotes or stops around them."""
    line = one_line(words)
    return line if is_mark(words) else line.lstrip(_BEFORE).rstrip(_AFTER)


def is_mark(words: str) -> bool:
    """Whether a text is a sign, a number, a single letter or something drawn, and no words."""
    return bool(_MARK.fullmatch(words))


def trend_in(words: str) -> str:
    """The arrows before or after words, which tell the way that a rating is going: "Green ↑"."""
    return " ".join(found[0].strip() for found in _TREND.finditer(words))


def without_trend(words: str) -> str:
    """Words without arrows before or after them."""
    return _TREND.sub("", words)


def pictured(words: str) -> str:
    """The colour that a picture shows, where all pictures in the words show one."""
    colours = {CIRCLES[sign] for sign in words if sign in CIRCLES}
    return colours.pop() if len(colours) == 1 else ""


def initials_in(words: Iterable[str], headings: Iterable[str] = ()) -> Mapping[str, str]:
    """The colours that single letters stand for among words that rate: "R" and "G", and not "C, T, B".

    A heading that is made of them proves them, "BRAG" or "CAG". So do red and green, where both are
    among the words, or one of these and no letter is of no colour; and "C", "O" and "G" in Welsh.
    """
    proven = {letter: colour for each in headings for letter, colour in _spelt_by(each)}
    said = {folded(each) for each in words}
    letters = {each for each in said if len(each) == 1 and each.isalpha()}
    if {"c", "g"} <= letters <= WELSH.keys() and letters & {"o", "m"}:
        return WELSH
    colours = {letter: ENGLISH[letter] for letter in letters & ENGLISH.keys()} | proven
    sure = {COLOURS_BY_WORD[each] for each in said if each in COLOURS_BY_WORD} & _SURE
    are_all = sure == _SURE or (bool(sure) and letters <= colours.keys())
    return {**ENGLISH, **proven} if are_all and not proven.keys() - ENGLISH.keys() else proven


def _spelt_by(heading: str) -> Iterator[tuple[str, str]]:
    """The letters by which a heading calls its ratings, with the colour of each."""
    for word in re.findall(r"\w+", folded(heading)):
        for alphabet, form in ((ENGLISH, _RAG), (WELSH, _CAG)):
            if form.fullmatch(word):
                yield from ((letter, alphabet[letter]) for letter in word)


def used_in(outlines: Iterable[Outline]) -> Used:
    """By what the rows of documents are rated."""
    placed = tuple(outlines)
    rows = [row for each in placed for part in each.chapters for row in (*part.rows, *part.future)]
    heads = [head for row in rows for head in _heads(row)]
    initials = initials_in(heads, (c.heading for each in placed for c in _rating_columns(each)))
    found = {_colour(head, initials) for head in heads}
    for row in rows:
        shown = row.said.get("rag") or row.said.get("state")
        if shown and is_blank(shown.words):
            found.add(colour_of(shown.fill))
        found.update(pictured(row.words(role)) for role in SPEAKING)
    if "yellow" in found and "amber" not in found:
        found.discard("yellow")  # who has no amber calls it yellow
    colours = frozenset(found - {"", "white"})
    filled = frozenset(role for each in placed for part in each.chapters for role in _filled(part))
    rates = bool(colours or filled) or any(map(_may_rate, rows))
    return Used(colours, initials, rates, filled)


def _filled(chapter: Chapter) -> Iterator[str]:
    """The roles of columns whose cells have several colours of ratings, one of them red or green."""
    shown: dict[str, set[str]] = {}
    for row in (*chapter.rows, *chapter.future):
        for role, said in row.said.items():
            if role not in _GROUPING:
                shown.setdefault(role, set()).add(colour_of(said.fill).replace("yellow", "amber"))
    for role, colours in shown.items():
        if len(colours & _LEVELS) > 1:
            yield role


def _rating_columns(outline: Outline) -> Iterator[Column]:
    for _, columns in outline.columns:
        yield from (column for column in columns if column.role == "rag")


def _may_rate(row: Row) -> bool:
    """Whether a row has something in a column of ratings, or a mark where its progress is told."""
    shown = row.said.get("rag")
    words = shown.words if shown else ""
    is_other = is_blank(words) or is_share(words) or bool(state_of(bare(words)))
    if shown and (is_filled(shown.fill) or not is_other):
        return True
    found = [row.words(role).strip() for role in SPEAKING]
    return any(is_mark(each) and not (is_blank(each) or is_share(each)) for each in found)


def _heads(row: Row) -> list[str]:
    """What the cells of a row begin with: of a column for progress a letter only where it is alone."""
    found = []
    for role in SPEAKING:
        words = bare(row.words(role))
        head = CLAUSE.split(words)[0]
        if len(head) > 1 or role != "progress" or head == words:
            found.append(head)
        tail = BRACKETED.fullmatch(row.words(role))
        found += [tail["word"]] if tail else []
    return found


def _colour(head: str, initials: Mapping[str, str]) -> str:
    return (initials if len(head) == 1 else COLOURS_BY_WORD).get(folded(head), "")
