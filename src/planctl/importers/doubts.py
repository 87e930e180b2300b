"""The doubts met while a document is read, and the answers that settle them."""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import NamedTuple
from unicodedata import combining, normalize

SHORT = 24
"""Letters of what a doubt is about that its key may spell out."""

_UNTOLD = " #-'’"
"""Signs that a key may leave out: no two things are told apart by them alone."""

_QUOTED = re.compile('["\'“‘]([^"“”]+)["\'”’]')
"""An answer that somebody put between quotes."""

_STRAIGHT = str.maketrans("’‘“”", "''\"\"")

UNSPELT = frozenset({"person"})
"""Kinds whose words no key spells out: a plan keeps the keys of answers for ever."""


class Choice(NamedTuple):
    """One answer that may be given, and what it comes to.

    `meaning` is a key of `locale.import_questions.MEANINGS`; other words are shown as they are.
    """

    answer: str
    meaning: str


class Doubt(NamedTuple):
    """A question that only a person can settle.

    `kind` is a key of `locale.import_questions.QUESTIONS`, which has the sentence; `key` is what an
    answers file calls it. `read` are the words in question and `beside` those that they are held
    against, or ""; `about` is what of the plan they speak of, where neither says it. `places` is
    every place where they stand. `choices` are the answers offered;
    where `is_open` any other words are an answer too. `taken` is what is done meanwhile, one of the
    answers. While a doubt that `blocks` is open nothing can be written. `refused` is an answer that
    was given and is none of these.
    """

    key: str
    kind: str
    read: str
    places: tuple[str, ...]
    choices: tuple[Choice, ...]
    taken: str
    beside: str = ""
    is_open: bool = False
    blocks: bool = False
    refused: str = ""
    about: str = ""

    @property
    def line(self) -> str:
        """The key and the answer taken meanwhile, for an answers file."""
        return f"{self.key}: {self.taken}"


class Questions:
    """Everything that was asked. An answer that is known is given; the cautious one is, meanwhile.

    While one `file` of several is read its name stands before the places of its doubts.
    """

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self._answers = dict(answers or {})
        self.file = ""
        self._open: dict[str, Doubt] = {}
        self._places: dict[str, dict[str, None]] = {}
        self._settled: dict[str, str] = {}

    def ask(self, doubt: Doubt, is_fit: Callable[[str], bool] = lambda _: True) -> str:
        """The answer to a doubt; what it takes meanwhile where there is none.

        The same key asked again is the same doubt at more places. `is_fit` tells whether words that
        are none of the choices can be an answer; what cannot is refused.
        """
        given = self._answers.get(doubt.key)
        answer = None if given is None else _answer(doubt, given, is_fit)
        if answer is not None:
            self._settled[doubt.key] = answer
            return answer
        self._open.setdefault(doubt.key, doubt._replace(refused=given or ""))
        self._places.setdefault(doubt.key, {}).update(dict.fromkeys(self._named(doubt.places)))
        return doubt.taken

    def _named(self, places: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{self.file}, {at}" for at in places) if self.file else places

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Those that are still open, in the order they were met."""
        return tuple(
            doubt._replace(places=tuple(self._places[key])) for key, doubt in self._open.items()
        )

    @property
    def settled(self) -> dict[str, str]:
        """The answers that settled a doubt, by its key."""
        return dict(self._settled)

    @property
    def idle(self) -> tuple[str, ...]:
        """The keys of answers to nothing that was asked."""
        return tuple(
            key for key in self._answers if key not in self._settled and key not in self._open
        )


def key_of(kind: str, about: str) -> str:
    """The key of a doubt of a kind about some words: the same on any machine, and in a later edition.

    Short words are spelt out ("lead-hrps"), with hex digits of their SHA-256 where signs are left
    out that may tell them from others ("rating-green-93d1"); long ones, and those of a kind that is
    never spelt out, give eight such digits.
    """
    bare = "".join(sign for sign in normalize("NFKD", about) if not combining(sign))
    slug = "-".join("".join(s if s.isascii() and s.isalnum() else " " for s in bare).split())
    digits = sha256(about.encode("utf-8", "surrogatepass")).hexdigest()
    if not slug or len(slug) > SHORT or kind in UNSPELT:
        return f"{kind}-{digits[:8]}"
    is_whole = all((s.isascii() and s.isalnum()) or s in _UNTOLD for s in bare)
    return f"{kind}-{slug.lower()}" if is_whole else f"{kind}-{slug.lower()}-{digits[:4]}"


def _plain(answer: str) -> str:
    """An answer whose capitals and kinds of quotation mark do not count."""
    return answer.translate(_STRAIGHT).casefold()


def _answer(doubt: Doubt, given: str, is_fit: Callable[[str], bool]) -> str | None:
    """The choice that was meant, as it is spelt, or other words without quotes around; None for nothing fit."""
    quoted = _QUOTED.fullmatch(given.strip())
    said = (quoted[1] if quoted else given).strip()
    for choice in doubt.choices:
        if _plain(choice.answer) in (_plain(given), _plain(said)):
            return choice.answer
    return said if doubt.is_open and said and is_fit(said) else None
