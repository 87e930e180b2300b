"""The rating scheme: by the document's own key, the plan's, or the plain one until somebody says."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.outline import Key
from planctl.importers.values.ratings.fills import colour_of
from planctl.importers.values.ratings.signs import ENGLISH, Used, initials_in, is_mark, pictured
from planctl.importers.values.wording import folded, one_line, slug, unique
from planctl.locale.importing import PLAIN_MEANINGS
from planctl.locale.rag_words import COLOURS_BY_WORD, WORDS
from planctl.model.plan import Terms
from planctl.model.rag import Level, Scheme

FAVOUR = ("blue", "green", "yellow", "amber", "red", "grey")
"""Colours from the most favourable to the least, as they are mostly meant; grey says nothing yet."""
PLAIN = ("green", "amber", "red")
_SYMBOLS = {"blue": "◆", "green": "●", "yellow": "◐", "amber": "▲", "red": "■", "grey": "○"}
_OTHER_SYMBOLS = "★✚✖◇□△▽"
_FEWEST = 2
_LONGEST = 24
"""Letters of a meaning that is short enough to call a level by."""
_INDICATES = re.compile(
    r"^(?:[-–—:•]\s*)?(?:this\s+)?(?:indicates?|means?|denotes?|shows?|yn dynodi|yn dangos|mae)?[\s:–-]*",
    re.IGNORECASE,
)
_COLOUR_FIRST = re.compile(r"(?P<word>\w{2,})\s*(?:[(:–—,/]|\s-)\s*(?P<rest>.+)")
_BY_MEANING = (
    (
        "red",
        r"poor|no progress|not progress|significant|serious|critical|off track|not on track|behind"
        r"|overdue|dim cynnydd|gwael",
    ),
    (
        "amber",
        r"some progress|minor|at risk|slight|delay|slipp|require\w* (?:a )?change|concern|rhywfaint",
    ),
    ("green", r"good|on track|on target|complete|achieved|ar y trywydd|da\b"),
)  # fmt: skip
"""What the meaning of a level without a word says, tried in this order."""


class Meant(NamedTuple):
    """The scheme, and what stands for its levels in the document.

    `fills` are those of its key ("#RRGGBB" -> id), `marks` the key's words, letters and signs, folded.
    `initials` are the colours that other letters stand for, `filled` the roles of columns whose fills
    rate also where words stand in them.
    """

    scheme: Scheme
    fills: dict[str, str]
    marks: dict[str, str] = {}
    initials: Mapping[str, str] = ENGLISH
    filled: frozenset[str] = frozenset()

    def read(self, words: str) -> str:
        """The id of the level that a word, a letter or a sign stands for; "" for none."""
        said = words.strip()
        if found := self.marks.get(folded(said)):
            return found
        if len(said) == 1:
            said = self.initials.get(folded(said), "")
        return self.scheme.read(said) or self.of_colour(COLOURS_BY_WORD.get(folded(said), ""))

    def of_colour(self, colour: str) -> str:
        """The level of a colour; yellow stands for amber where the scheme has no yellow."""
        levels = {level.colour: level.id for level in self.scheme.levels if level.colour}
        return levels.get("amber" if colour == "yellow" and "yellow" not in levels else colour, "")


def scheme_of(
    keys: Sequence[Key],
    used: Used,
    terms: Terms | None,
    questions: Questions,
    language: str,
) -> Meant:
    """The levels, most favourable first. `used` is by what the document rates.

    Without a key the plain scheme is asked about, where anything is rated; with levels of other
    colours their order is.
    """
    read = _levels(keys, language)
    fills = {key.fill.upper(): level.id for key, level in read if key.fill}
    marks = {folded(key.word): level.id for key, level in read if key.word}
    if terms is not None:
        known = terms.scheme
        own = {folded(level.word): level.id for level in known.levels}
        return Meant(
            known, _of(known, fills), {**_of(known, marks), **own}, used.initials, used.filled
        )
    levels = [level for _, level in read]
    if len(levels) < _FEWEST:
        levels, fills, marks = _plain(used.colours, language), {}, {}
        if used.rates:
            questions.ask(_of_the_plain(levels))
    elif any(not key.word for key in keys):
        questions.ask(_of_the_plain(levels))
    return Meant(
        Scheme(tuple(_in_order(levels, questions))), fills, marks, used.initials, used.filled
    )


def _of(scheme: Scheme, read: dict[str, str]) -> dict[str, str]:
    """Those that stand for a level of a scheme."""
    ids = {level.id for level in scheme.levels}
    return {shown: each for shown, each in read.items() if each in ids}


def _levels(keys: Sequence[Key], language: str) -> list[tuple[Key, Level]]:
    """A level for each line of the key that can be told from the others."""
    ids: set[str] = set()
    found: list[tuple[Key, Level]] = []
    initials = initials_in(key.word for key in keys)
    for key in map(_plainly, keys):
        colour = _colour(key, initials)
        word = _word(key, colour, language)
        if not word:
            return []  # a line that nobody can name: the key cannot be followed
        is_its_colour = COLOURS_BY_WORD.get(folded(word)) == colour != ""
        wanted = colour if is_its_colour else slug(word)
        identity = unique(wanted if wanted[:1].isalpha() else f"level-{wanted}".rstrip("-"), ids)
        meaning = "" if folded(key.meaning) in COLOURS_BY_WORD else _meaning(key)
        symbol = _SYMBOLS.get(colour) or _OTHER_SYMBOLS[len(found) % len(_OTHER_SYMBOLS)]
        found.append((key, Level(identity, word, meaning, colour, symbol)))
    return _apart(found)


def _word(key: Key, colour: str, language: str) -> str:
    """What a line of the key calls its level: a sign is called by its colour, or by what it means."""
    word = one_line(key.word)
    if word and not is_mark(word):
        return word
    meaning = _meaning(key).rstrip(".")
    called = meaning[:1].upper() + meaning[1:] if len(meaning) <= _LONGEST and key.word else ""
    if folded(meaning) in COLOURS_BY_WORD:
        return called
    return WORDS.get(colour, ("", ""))[language == "cy"] or called or word


def _meaning(key: Key) -> str:
    return _INDICATES.sub("", one_line(key.meaning), count=1)


def _plainly(key: Key) -> Key:
    """A line of the key whose word is a colour alone: "Green (on track)" is Green, which means on track."""
    found = _COLOUR_FIRST.fullmatch(one_line(key.word))
    if not found or folded(found["word"]) not in COLOURS_BY_WORD:
        return key
    meaning = ": ".join(filter(None, (found["rest"].strip(" )"), key.meaning)))
    return key._replace(word=found["word"], meaning=meaning)


def _apart(found: list[tuple[Key, Level]]) -> list[tuple[Key, Level]]:
    """Those that tell themselves apart: of two lines with one word the first, symbols each once."""
    words: set[str] = set()
    symbols: set[str] = set()
    kept = []
    for key, level in found:
        if folded(level.word) in words:
            continue
        words.add(folded(level.word))
        free = (each for each in _OTHER_SYMBOLS if each not in symbols)
        symbol = level.symbol if level.symbol not in symbols else next(free, "")
        symbols.add(symbol)
        kept.append((key, level._replace(symbol=symbol)))
    return kept


def _colour(key: Key, initials: Mapping[str, str]) -> str:
    """The colour of a line of the key: its word's, its fill's, or that of what it means."""
    known = initials if len(key.word) == 1 else COLOURS_BY_WORD
    is_called = is_mark(key.word) and folded(key.meaning) in COLOURS_BY_WORD
    said = COLOURS_BY_WORD[folded(key.meaning)] if is_called else known.get(folded(key.word), "")
    said = said or pictured(key.word) or colour_of(key.fill)
    return said or ("" if key.word else _told_by(key.meaning))


def _told_by(meaning: str) -> str:
    """The colour that is mostly given to what words mean; "" for none."""
    said = folded(meaning)
    return next((colour for colour, form in _BY_MEANING if re.search(form, said)), "")


def _plain(used: frozenset[str], language: str) -> list[Level]:
    colours = [each for each in FAVOUR if each in PLAIN or each in used]
    at = int(language == "cy")
    return [
        Level(
            colour,
            WORDS.get(colour, (colour.capitalize(), "Melyn"))[at],
            PLAIN_MEANINGS.get(colour, ("", ""))[at],
            colour,
            _SYMBOLS[colour],
        )
        for colour in colours
    ]


def _of_the_plain(levels: list[Level]) -> Doubt:
    said = "; ".join(f"{level.word}: {level.meaning}".rstrip(": ") for level in levels)
    return Doubt("key", "key", said, (), (Choice("as-it-stands", "plain-key"),), "as-it-stands")


def _in_order(levels: list[Level], questions: Questions) -> list[Level]:
    """Most favourable first; asked where a colour is there that is not the same everywhere."""
    rank = {colour: at for at, colour in enumerate(FAVOUR)}
    placed = sorted(levels, key=lambda level: rank.get(_favour(level), len(FAVOUR)))
    if all(level.colour in PLAIN for level in placed):
        return placed
    taken = ", ".join(level.id for level in placed)
    choices = (Choice(taken, "order-as-shown"),)
    by_id = {level.id: level for level in placed}

    def is_order(answer: str) -> bool:
        return sorted(_ids(answer)) == sorted(by_id)

    answer = questions.ask(
        Doubt("order", "order", taken, (), choices, taken, is_open=True), is_order
    )
    return [by_id[each] for each in _ids(answer)]


def _favour(level: Level) -> str:
    """The colour whose place in the order a level has: its own, or that of what it means."""
    return level.colour or _told_by(f"{level.word} {level.meaning}")


def _ids(answer: str) -> list[str]:
    return [each.strip() for each in answer.split(",")]
