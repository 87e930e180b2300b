"""What the words over a column may mean: each heading's fields, the likeliest first."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from planctl.importers.tables.columns.heading_words import (
    BEGINNING,
    DETAILS,
    DUE,
    FORMER,
    KEPT,
    LEADING,
    NAMES,
    NUMBERS,
    OTHER,
    PHRASES,
    QUESTIONS,
    RANKS,
    REVISING,
)
from planctl.importers.tables.folding import folded
from planctl.locale.months import MONTHS, SHORT_MONTHS

LONGEST = 90
"""Letters of the longest heading."""
_WORDS = 14
_LITTLE_WORDS = """
    the a an our your of for and or to be key proposed planned agreed required expected intended main
    needed necessary specific smart high level high-level overall y yr a'r ar gyfer i o a ac ein
    allweddol arfaethedig disgwyliedig"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
_ENDS = frozenset(("end", "finish", "completion", "gorffen", "diwedd"))
_DATES = frozenset(("date", "day", "month", "year", "forecast", "dyddiad"))
_ACTS = frozenset(("action", "task", "activity", "cam", "camau", "gweithred", "gweithredoedd"))
_OVERSEEING = frozenset(("executive", "strategic", "senior", "trustee", "member", "cabinet", "sro"))
_SORTS = frozenset(("type", "kind", "category", "source"))
_SHORT_FORMS = (("'ve", " have"), ("'ll", " will"), ("'re", " are"), ("exec ", "executive "))
_WHOSE = frozenset(("action", "task", "project", "milestone", "objective", "gweithred", "tasg"))
_TOLD = frozenset(("review", "report", "update", "meeting"))
"""What may be due on a day that is not the one by which an action is done."""
_OF_A_DAY = ("rag", "progress", "state", "barriers", "next-steps")
_NUMBERED = ("action", "commitment", "aim", "barriers")
_BREAK = re.compile(r"[/|\\\n;&+]|\s[-–]\s|[()\[\]:?]|,|\b(?:and|ac)\b")
_PLURAL = re.compile(r"\((?:s|es|ies)\)|'s\b|s'(?=\s|$)")
_SIGNS = re.compile(r"[^\w#'\- ]+|_")


class Meaning(NamedTuple):
    """The fields that a heading may mean, the likeliest first. `is_exact` where its words are known whole."""

    roles: tuple[str, ...] = ()
    is_exact: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.roles)


@lru_cache(maxsize=2048)
def meaning_of(heading: str) -> Meaning:
    """What a heading may mean; nothing for words that no heading has."""
    text = _plain(heading)
    if not text or len(text) > LONGEST or text.count(" ") > _WORDS:
        return Meaning()
    whole = _exact(text) or _question(text)
    if whole:
        return Meaning(whole, True)
    parts = [part for part in _BREAK.split(text) if part.strip()]
    exact = [found for part in parts if (found := _exact(part))]
    if exact:
        return Meaning(_merged(exact), True)
    words = _words(text)
    if words[-1:] != ("due",):
        return Meaning(_within(text), False)
    return Meaning(("timescale",) if _TOLD.isdisjoint(words) else (), False)


def _question(text: str) -> tuple[str, ...]:
    """The field that a heading asks for: "How will we measure it?"."""
    words = " ".join(_words(text))
    if len(words.split()) < 3:
        return ()
    return next((roles for form, roles in QUESTIONS if re.fullmatch(form, words)), ())


def rank_of(heading: str) -> int:
    """How narrow its words are, a theme 0; 5 for words that do not tell."""
    ranks = [RANKS[word] for word in _words(_plain(heading)) if word in RANKS]
    return min(ranks, default=5)


def names_level(heading: str) -> bool:
    """Whether it is a word for a level of a plan with others before or after it: “Cross-cutting theme”."""
    words = _words(_plain(heading))
    return bool(words) and len(words) < 4 and (words[-1] in RANKS or words[0] in RANKS)


def is_due(heading: str) -> bool:
    """Whether its words say that something is due, as "Deadline" does and "Date" does not."""
    words = _words(_plain(heading))
    return not DUE.isdisjoint(words) and BEGINNING.isdisjoint(words)


def names_action(heading: str) -> bool:
    """Whether it is a word for an action with others before or after it: “Improvement action”."""
    words = _words(_plain(heading))
    return bool(words) and len(words) < 4 and (words[-1] in _ACTS or words[0] in _ACTS)


def is_leading(heading: str) -> bool:
    """Whether its words say that somebody leads, as "Lead officer" does; not "Service" nor "Executive lead"."""
    words = _words(_plain(heading))
    return not LEADING.isdisjoint(words) and _OVERSEEING.isdisjoint(words)


def is_former(heading: str) -> bool:
    """Whether its words say that it was so before: "RAG (previous)", "Original date"."""
    return not FORMER.isdisjoint(_words(_plain(heading)))


def _plain(heading: str) -> str:
    """A heading folded, without "(s)"; its line breaks are kept as breaks between parts."""
    lines = (_in_full(folded(line)) for line in heading.split("\n"))
    return _PLURAL.sub("", "\n".join(line for line in lines if line)).strip(" *:?.†-\n")


def _in_full(line: str) -> str:
    """A folded heading with its short forms written out: of “What we've done” "what we have done"."""
    for short, full in (*_SHORT_FORMS, ("%", " percent ")):
        line = line.replace(short, full)
    return line


def _words(text: str) -> tuple[str, ...]:
    """Its words in the singular, without signs and accents: of “Themâu” "themau"."""
    if not text.isascii():
        apart = unicodedata.normalize("NFD", text)
        text = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return tuple(_singular(word) for word in _SIGNS.sub(" ", text).replace("\n", " ").split())


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "sis", "tatws")):
        return word[:-1]
    return word


def _exact(text: str) -> tuple[str, ...]:
    words = _words(text)
    known = _known()
    big = _big(words)
    found = known.get(" ".join(words)) or _of_one(words) or known.get(" ".join(big))
    if found or _telling().isdisjoint(big):
        return found or ()
    if found := known.get(" ".join(_without_number(words))):
        return found
    if "." not in text and (found := known.get(" ".join(_without_period(words)))):
        return found
    return _of_dates(big)


def _of_dates(words: tuple[str, ...]) -> tuple[str, ...]:
    """The field of a date by what it is of: “Target start”, “Start and end dates”, “New target date”."""
    if not BEGINNING.isdisjoint(words) and all(w in DUE | BEGINNING | _DATES for w in words):
        has_end = not _ENDS.isdisjoint(words) and "actual" not in words
        return (KEPT, "timescale") if has_end else (KEPT,)
    rest = [word for word in words if word not in REVISING]
    is_newer = 0 < len(rest) < len(words) and "timescale" in _known().get(" ".join(rest), ())
    return ("revised",) if is_newer else ()


def _of_one(words: tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a number, a name or more of something: “Issue key”, “Task name”, “Action status”."""
    if len(words) > 2 and words[1] == "of" and words[0] in NAMES | DETAILS | _SORTS:
        return (KEPT,) if words[0] in _SORTS else _known().get(" ".join(words[2:]), ())
    roles = _known().get(" ".join(words[:-1]), ())
    if roles and roles[0] in _NUMBERED:
        if words[-1] in NUMBERS:
            return ("reference",)
        if words[-1] in DETAILS and roles == ("action",):
            return ("action", "detail")
        if words[-1] in NAMES | DETAILS:
            return roles
    return _known().get(" ".join(words[1:]), ()) if words[:1] and words[0] in _WHOSE else ()


def _big(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _LITTLE)


def _without_number(words: tuple[str, ...]) -> tuple[str, ...]:
    """A heading without the numbers and years in it: "Progress Q1 2024/25", "Status 2024"."""
    return tuple(word for word in _big(words) if not re.search(r"\d", word))


def _without_period(words: tuple[str, ...]) -> tuple[str, ...]:
    """A heading without the period in it either: "Year 1 update", "RAG April 2025"."""
    return tuple(word for word in _without_number(words) if word not in _periods())


@lru_cache(maxsize=1)
def _periods() -> frozenset[str]:
    months = (name for each in (MONTHS, SHORT_MONTHS) for names in each.values() for name in names)
    return frozenset(
        ("year", "quarter", "month", "blwyddyn", "chwarter", "mis", *map(folded, months))
    )


def _merged(found: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The fields of several parts: those that all may mean, else all, in their order."""
    fields = [roles for roles in found if roles[0] not in (KEPT, OTHER)]
    found = fields or found
    if any(roles[0] in _OF_A_DAY for roles in found):  # the date is that of the update
        found = [roles for roles in found if roles != ("timescale",)]
    shared = [role for role in found[0] if all(role in other for other in found)]
    if not shared and {("lead",), ("timescale",)} <= set(found):
        return (KEPT, "lead", "timescale")
    return tuple(dict.fromkeys(shared or [role for roles in found for role in roles]))


def _within(text: str) -> tuple[str, ...]:
    """The fields of the longest known words inside a longer heading; () in a sentence."""
    words = _big(_words(text))
    if len(words) > 8 or _telling().isdisjoint(words):
        return ()
    for length in range(min(len(words) - 1, 4), 0, -1):
        for start in range(len(words) - length + 1):
            found = _known().get(" ".join(words[start : start + length]))
            if found and not _WEAK.issuperset(words[start : start + length]):
                return found
    return ()


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Every word of the known headings."""
    return frozenset(word for phrase in _known() for word in phrase.split())


_WEAK_WORDS = """
    no number time end year what how who when by date area issue id focus complete due
    support section officer service agency department position note item step end lead-in change role
    term score page total organisation cam her sut beth pwy pryd adran maes rhif cost link source from
    project quarter colour row code we will start finish"""
_WEAK = frozenset(_WEAK_WORDS.split())
"""Words that say too little inside a longer heading."""


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[str, ...]]:
    said = [
        (roles, _words(" ".join(phrase.split())))
        for roles, phrases in PHRASES.items()
        for phrase in phrases.split(";")
    ]
    known: dict[str, tuple[str, ...]] = {}
    for roles, words in said:
        known.setdefault(" ".join(words), roles)
    for roles, words in said:
        big = _big(words)
        if len(big) > 1 or words == big:  # of "work required" the word "work" alone says nothing
            known.setdefault(" ".join(big), roles)
    known.pop("", None)
    return known
