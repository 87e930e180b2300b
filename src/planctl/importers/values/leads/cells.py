"""The cells of a column for leads: the words to write, and the names that stand in them."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.source import Aside
from planctl.importers.values.leads.labels import named_in, stretches
from planctl.importers.values.leads.near_names import spelt_out
from planctl.importers.values.leads.persons import person_in
from planctl.importers.values.leads.pieces import (
    Standing,
    cut,
    lead_line,
    loose,
    parts_of,
    standing,
    sure_pieces,
)
from planctl.importers.values.leads.words import is_person
from planctl.importers.values.wording import is_blank
from planctl.model.lead import Register

_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?:the )?(?P<short>[A-Z][A-Za-z&]*[A-Z])\)")


class Named(NamedTuple):
    """A name that the register does not know yet, with how often it is written how, and where.

    `also` are words that mean it and hold more than its name: "Jane Smith, Head of Housing".
    """

    spellings: Counter[str]
    places: dict[str, None]
    also: dict[str, None]


class Cells(NamedTuple):
    """All the cells: for each one's words those that are written; `named` by the loose form of a name.

    `persons` are names that look like a person's.
    """

    written: dict[str, str]
    named: dict[str, Named]
    persons: frozenset[str]


def read_cells(
    cells: Iterable[tuple[str, str]], known: Register, questions: Questions, asides: list[Aside]
) -> Cells:
    """What cells of (words, place) say, in the document's order."""
    return _Reading(known, questions, asides).read(tuple(cells))


class _Reading:
    """One reading of all the cells."""

    def __init__(self, known: Register, questions: Questions, asides: list[Aside]) -> None:
        self._known = known
        self._questions = questions
        self._asides = asides
        self._named: dict[str, Named] = {}
        self._meant: dict[str, str] = {}
        self._whole: dict[str, str] = {}
        self._persons: set[str] = set()

    def read(self, cells: tuple[tuple[str, str], ...]) -> Cells:
        """What they say: first who is a person, then what stands alone, then every name."""
        lines = _lines(cells)
        places: dict[str, dict[str, None]] = {}
        for raw, at in cells:
            if lines[raw]:
                places.setdefault(lines[raw], {})[at] = None
        written = {line: self._without_persons(line, tuple(at)) for line, at in places.items()}
        self._whole = _spelt_in_brackets(written.values())
        pieces = (piece for words in written.values() for piece in _pieces(words))
        stands = standing(map(named_in, pieces), self._known.ids_by_name)
        for line, where in places.items():
            for piece in _pieces(written[line]):
                for name in self._cut(piece, tuple(where), stands):
                    self._name(name, where)
        kept = {raw: written.get(line, "") for raw, line in lines.items()}
        return Cells(kept, self._named, frozenset(self._persons))

    def _without_persons(self, words: str, places: tuple[str, ...]) -> str:
        """The words to write: those of the document, but where somebody says another for a person."""
        for piece in map(named_in, _pieces(words)):
            person = person_in(piece, places, self._questions, self._asides)
            if person is None:
                continue
            if person.words != piece:
                words = words.replace(piece, person.words)
            elif person.role:
                self._meant[piece] = person.role
            if person.words == piece and is_person(person.role or piece):
                self._persons.add(person.role or piece)
        return words

    def _cut(self, piece: str, places: tuple[str, ...], stands: Standing) -> tuple[str, ...]:
        """The names in a piece; asked where nothing proves how many they are.

        What stands around them goes with the first and the last: both ways mean the name.
        """
        bare = named_in(piece)
        if bare == piece or self._is_known(piece):
            return self._cut_bare(piece, places, stands)
        names = self._cut_bare(bare, places, stands)
        before, _, after = piece.partition(bare)
        if len(names) == 1:
            return (self._meaning(piece, names[0]),)
        first = self._meaning(f"{before}{names[0]}", names[0])
        return (first, *names[1:-1], self._meaning(f"{names[-1]}{after}", names[-1]))

    def _meaning(self, words: str, name: str) -> str:
        """Words that mean a name; what the name itself means, where it does."""
        if words != name:
            self._meant[words] = self._meant.get(name, name)
        return words

    def _cut_bare(self, piece: str, places: tuple[str, ...], stands: Standing) -> tuple[str, ...]:
        if piece in self._meant or self._is_known(piece):
            return (piece,)
        found = cut(piece, stands)
        if found.is_sure:
            return found.names
        taken = "whole" if len(found.names) == 1 else "apart"
        choices = (Choice("whole", "one-lead"), Choice("apart", "several-leads"))
        answer = self._questions.ask(
            Doubt(key_of("lead-parts", piece), "lead-parts", piece, places, choices, taken)
        )
        if answer == "whole":
            return (piece,)
        return found.names if taken == "apart" else parts_of(piece)

    def _name(self, words: str, places: Iterable[str]) -> None:
        """Counts a name, under what it means; what the register reads already is none."""
        name = self._meant.get(words) or self._whole.get(loose(words), words)
        if name == words and self._is_known(words):
            return
        found = self._named.setdefault(loose(name), Named(Counter(), {}, {}))
        found.spellings[name] += 1
        found.places.update(dict.fromkeys(places))
        if words in self._meant:
            found.also[words] = None
        else:
            found.spellings[words] += 0

    def _is_known(self, words: str) -> bool:
        reading = self._known.read(words)
        return bool(reading.ids) and not reading.unknown


def _pieces(words: str) -> list[str]:
    """What signs, and parts in brackets, set apart in a cell for sure."""
    return [each for piece in sure_pieces(words) for each in stretches(piece)]


def _lines(cells: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Each cell's words on one line; a name that is broken over lines is joined where it is known."""
    raws = dict.fromkeys(raw for raw, _ in cells)
    whole = {loose(piece) for raw in raws if "\n" not in raw for piece in sure_pieces(raw)}

    def is_name(words: str) -> bool:
        return loose(words) in whole

    return {raw: "" if is_blank(raw) else lead_line(raw, is_name) for raw in raws}


def _spelt_in_brackets(cells: Iterable[str]) -> dict[str, str]:
    """Initials that a cell explains itself: in "Welsh Women's Aid (WWA)" both ways mean one name."""
    found: dict[str, str] = {}
    for piece in dict.fromkeys(piece for words in cells for piece in sure_pieces(words)):
        explained = _BRACKETS.fullmatch(piece)
        if explained and _is_short_for(explained["short"], explained["name"]):
            name = found.setdefault(loose(explained["name"]), explained["name"])
            found[loose(explained["short"])] = found[loose(piece)] = name
    return found


def _is_short_for(short: str, name: str) -> bool:
    return short.casefold() in {initials for initials, _ in spelt_out(name)}
