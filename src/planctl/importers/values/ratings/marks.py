"""What a rating column says of an action: a level, a state, words of progress, or a mark nobody can read."""

import re
from typing import Literal, NamedTuple, TypeAlias

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Row, Said
from planctl.importers.values.ratings.fills import colour_of, is_filled
from planctl.importers.values.ratings.scheme import Meant
from planctl.importers.values.ratings.signs import (
    BRACKETED,
    CIRCLES,
    CLAUSE,
    SHAPES,
    SPEAKING,
    bare,
    is_mark,
    pictured,
    trend_in,
    without_trend,
)
from planctl.importers.values.ratings.states import is_share, is_unclear, state_of
from planctl.importers.values.wording import folded, is_blank, one_line, tidy
from planctl.locale.rag_words import COLOURS_BY_WORD
from planctl.model.rag import Scheme
from planctl.model.record import STATES

_BESIDE = re.compile(r"[/|\n]|\((?=\w\)?$)")
_PLAIN_WORD = re.compile(
    r"^(?:(?:rag|status|rating)[:\s]+)+|\s+(?:rag|rating|status)$|[*†‡¹²³]+$",
    re.IGNORECASE,
)
"""What may stand beside a level's word and says no more: "RAG: Amber", "Green status"."""
_SHARED = re.compile(r"(?P<head>[^\d%]+?)[\s(–-]+(?P<share>\d{1,3} ?%(?: complete)?)\)?")
"""A rating and the share that is done: "Green 80%"."""
_LEFT = re.compile(
    r"\b(?:phase|stage|part(?:ly|ially)?|first|most(?:ly)?|some|half|remain\w*|still|outstanding|to do|yet|due"
    r"|will|await\w*|further|except|apart from|but|however|need\w*|cam cyntaf|rhan|gweddill|eto|ond)\b",
    re.IGNORECASE,
)
"""What tells that something is left of what is said to be complete."""
_OF_TWO = re.compile(r"(?:to|was|now|then|or|and|from|i|gynt|neu|yn awr)\b", re.IGNORECASE)
UNRATED_WORDS = frozenset(
    (
        *("not rated", "unrated", "no rating", "not rated yet", "not yet rated", "tbc", "tba"),
        *("heb sgôr", "heb ei raddio", "i'w gadarnhau"),
    )
)
"""What people write, in small letters, where there is no rating."""
_LONG = 32
"""Characters: what is longer in a rating column is a sentence about the action."""
Column: TypeAlias = Literal["rag", "state", "progress"]
"""What a column is for, by its role."""
UNRATED = "unrated"
AS_WORDS = "as-words"


class Rated(NamedTuple):
    """What one cell says. `progress` are its words where they say more than a rating or a state."""

    rag: str = ""
    mark: str = ""
    state: str = ""
    progress: str = ""

    @property
    def says(self) -> bool:
        """Whether it says anything at all."""
        return any(self)


def rated(said: Said, at: str, meant: Meant, questions: Questions, column: Column = "rag") -> Rated:
    """What a cell of a column for ratings, states or progress says by the scheme.

    In a column for progress only what is a rating, a state or a mark, or begins as one, is taken
    for one; the rest are words.
    """
    words = "" if is_blank(said.words) else tidy(said.words)
    if not words:
        is_shown = column != "progress" and is_filled(said.fill)
        return _by_fill(said, at, meant, questions) if is_shown else Rated()
    state = state_of(bare(words))
    level = "" if state and column == "state" else _level(words, meant)
    if level:
        found = _held_against_fill(level, said, at, meant, questions)
        return Rated(rag=found, progress=trend_in(words))
    if state or is_share(words):
        return Rated(state=state, progress="" if state else words)
    if is_mark(words):
        is_read = column != "progress" and _fill_reads(said, meant)
        return (
            _by_fill(said, at, meant, questions)
            if is_read
            else _marked(words, at, meant, questions)
        )
    if headed := _headed(words, meant, 2 if column == "progress" else 1):
        return headed
    if column == "progress":
        return Rated(progress=words)
    return _mixed(words, at, meant, questions, column)


def rated_by_fill(row: Row, meant: Meant, questions: Questions) -> Rated:
    """The level of the colour that fills a cell of a row with words, where such fills tell rows apart.

    Of a column that is not for progress it is taken meanwhile only where the document's key has the colour.
    """
    roles = sorted(meant.filled & row.said.keys(), key=lambda each: (each not in SPEAKING, each))
    for role in roles:
        said = row.said[role]
        if _fill_reads(said, meant):
            is_taken = role in SPEAKING or said.fill.upper() in meant.fills
            found = _by_fill(said, row.at, meant, questions, is_taken=is_taken)
            return found if role in SPEAKING or found.rag else Rated()
    return Rated()


def _level(words: str, meant: Meant) -> str:
    """The level that words are, and nothing else: a word, a letter, a picture, in either language."""
    said = bare(words)
    direct = meant.read(said)
    if direct:
        return direct
    said = bare(without_trend(said))
    letters = "".join(" " if sign in CIRCLES or sign in SHAPES else sign for sign in said)
    parts = [_PLAIN_WORD.sub("", part.strip()) for part in _BESIDE.split(letters) if part.strip()]
    read = {meant.read(bare(part)) for part in parts}
    if shown := meant.of_colour(pictured(said)):
        read.add(shown)
    return (read.pop() or "") if len(read) == 1 else ""


def _fill_reads(said: Said, meant: Meant) -> str:
    """The level that a cell's fill shows, by the document's key or the name of its colour; "" for none."""
    return meant.fills.get(said.fill.upper()) or meant.of_colour(colour_of(said.fill))


def _by_fill(
    said: Said, at: str, meant: Meant, questions: Questions, *, is_taken: bool = True
) -> Rated:
    """The level of a colour that fills a cell: shown, and asked once for each colour."""
    read = _fill_reads(said, meant) if is_taken else ""
    answer = questions.ask(
        Doubt(
            key_of("rating", said.fill),
            "rating",
            said.fill,
            (at,),
            _levels(meant.scheme),
            read or UNRATED,
            beside=colour_of(said.fill),
        )
    )
    return Rated(mark=said.fill) if answer == UNRATED else Rated(rag=answer)


def _held_against_fill(level: str, said: Said, at: str, meant: Meant, questions: Questions) -> str:
    """The level in words; asked where the cell is filled with the colour of another one."""
    filled = _fill_reads(said, meant)
    if not filled or filled == level or colour_of(said.fill) == "grey":
        return level
    words = one_line(said.words)
    key = key_of("rating", f"{words} {said.fill}")
    choices = tuple(c for c in _levels(meant.scheme) if c.answer != UNRATED)
    return questions.ask(Doubt(key, "rating", words, (at,), choices, level, beside=said.fill))


def _marked(words: str, at: str, meant: Meant, questions: Questions) -> Rated:
    """A bare number or sign that nobody can read: unrated, and asked once for each."""
    key = key_of("mark", words)
    answer = questions.ask(Doubt(key, "mark", words, (at,), _levels(meant.scheme), UNRATED))
    return Rated(mark=words) if answer == UNRATED else Rated(rag=answer)


def _headed(words: str, meant: Meant, fewest: int) -> Rated | None:
    """A rating or a state and the words after it, "Amber – awaiting funding"; None for anything else.

    `fewest` are the letters that its word has at least.
    """
    shown = meant.of_colour(pictured(words))
    if shown and words[0] in CIRCLES and not _names_level(words, meant):
        rest = words[1:].lstrip(" \ufe0f-–—:")
        return Rated(shown, state=state_of(rest), progress="" if state_of(rest) else rest)
    if len(words) <= _LONG and (shared := _SHARED.fullmatch(words)):
        level = _level(shared["head"], meant)
        return Rated(level, progress=shared["share"]) if level else None
    tail = BRACKETED.fullmatch(words)
    if tail and (found := _in_brackets(tail["head"], tail["word"], meant)):
        return found
    sign = CLAUSE.search(words)
    if not sign or not (sign[0].strip() or "\n" in sign[0]):
        return None
    head, rest = words[: sign.start()], words[sign.end() :]
    if len(head) < fewest:
        return None
    if sign[0].strip() == "(" and rest.endswith(")"):
        rest = rest[:-1]
    level, state = _level(head, meant), state_of(bare(head))
    if not (level or state) or not rest or _OF_TWO.match(rest) or _names_level(rest, meant):
        return None
    if level and is_mark(rest) and meant.read(rest):
        return None  # two ratings
    if state == "complete" and _leaves_some(rest, sign[0]):
        return None  # it is, and it is not
    also = state_of(bare(rest)) if level else ""
    more = "\n".join(filter(None, (trend_in(head), "" if also else rest)))
    return Rated(level, "", also or ("" if level else state), more)


def _in_brackets(head: str, word: str, meant: Meant) -> Rated | None:
    """A rating in brackets after what it says in words, "On track (Green)"; None for anything else."""
    level, state = _level(word, meant), state_of(head)
    if not level or len(head) > _LONG or _OF_TWO.match(head) or _names_level(head, meant):
        return None
    return Rated(level, state=state, progress="" if state else head)


def _leaves_some(rest: str, sign: str) -> bool:
    """Whether the words after "Complete" and a sign tell of a part that is, or of what is still to come."""
    is_part = is_share(rest) and not rest.startswith("100")
    return is_part or sign.strip() in (":", ",") or bool(_LEFT.search(rest))


def _mixed(words: str, at: str, meant: Meant, questions: Questions, column: Column) -> Rated:
    """Words in a column of ratings or states that are neither: a sentence, or asked about."""
    if folded(words) in UNRATED_WORDS:
        return Rated()
    begins = _level(words.split()[0], meant) or _level(CLAUSE.split(words)[0], meant)
    if begins or (len(words) <= _LONG and _names_level(words, meant)):
        return _unread(words, at, meant, questions)
    if len(words) > _LONG:
        return Rated(progress=words)
    if column == "state" or is_unclear(words):
        return _unclear_state(words, at, questions)
    return _unread(words, at, meant, questions)


def _names_level(words: str, meant: Meant) -> bool:
    """Whether a word somewhere in them is that of a level or of a colour; a letter is none."""
    found = (w for w in re.findall(r"\w+", words) if len(w) > 1)
    return any(meant.read(w) or folded(w) in COLOURS_BY_WORD for w in found)


def _is_of_letters(words: str, meant: Meant) -> bool:
    """Whether words are several letters that rate: "R/A", "G (was A)"."""
    found = [word for word in re.findall(r"\w+", words) if not _OF_TWO.fullmatch(word)]
    return len(found) > 1 and all(len(word) == 1 and meant.read(word) for word in found)


def _unread(words: str, at: str, meant: Meant, questions: Questions) -> Rated:
    """Words in a column of ratings that are none: asked.

    Meanwhile those that name a rating or a colour are a mark, and others are progress.
    """
    taken = UNRATED if _names_level(words, meant) or _is_of_letters(words, meant) else AS_WORDS
    choices = (Choice(AS_WORDS, AS_WORDS), *_levels(meant.scheme))
    answer = questions.ask(Doubt(key_of("rating", words), "rating", words, (at,), choices, taken))
    if answer == AS_WORDS:
        return Rated(progress=words)
    more = words if len(words) > _LONG else ""
    mark = words.split()[0] if more else words
    return Rated(mark=mark, progress=more) if answer == UNRATED else Rated(answer, progress=more)


def _unclear_state(words: str, at: str, questions: Questions) -> Rated:
    """Words for which planctl has no one state: kept as progress, and asked once for each."""
    choices = (Choice(AS_WORDS, AS_WORDS), *(Choice(state, "state") for state in STATES))
    answer = questions.ask(Doubt(key_of("state", words), "state", words, (at,), choices, AS_WORDS))
    return Rated(progress=words) if answer == AS_WORDS else Rated(state=answer)


def _levels(scheme: Scheme) -> tuple[Choice, ...]:
    levels = [Choice(level.id, "level") for level in scheme.levels]
    return (*levels, Choice(UNRATED, UNRATED))
