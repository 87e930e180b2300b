"""Who leads: the words as they are published, and the register through which they are read."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.source import Aside
from planctl.importers.values.lead_pieces import (
    Standing,
    cut,
    lead_line,
    loose,
    parts_of,
    standing,
    sure_pieces,
)
from planctl.importers.values.lead_words import kind_of
from planctl.importers.values.near_names import near_pairs, spelt_out
from planctl.importers.values.persons import person_in
from planctl.importers.values.wording import folded, is_blank, slug, unique
from planctl.locale.importing import REGISTER_QUESTIONS
from planctl.model.lead import Lead, Register

_LABEL = re.compile(
    r"(?:joint )?(?:leads?|arweinydd(?:ion)?)\s*[:–-]\s*(?P<name>.+)", re.IGNORECASE
)
_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?:the )?(?P<short>[A-Z][A-Za-z&]*[A-Z])\)")
_OR = re.compile(r"(?:or|neu)\s+(?P<name>.+)", re.IGNORECASE)
_NOBODY = frozenset(
    (
        "tbc",
        "tba",
        "various",
        "amrywiol",
        "multiple",
        "to be confirmed",
        "to be agreed",
        "vacant",
        "?",
        "i'w gadarnhau",
        "all",
        "pawb",
    )
)
"""Words that name nobody who could be asked."""


class Leads(NamedTuple):
    """The register that is wanted, and for each cell's words those that are written in the plan.

    `counts` says how many cells name an entry, by its id.
    """

    register: Register
    words: dict[str, str]
    counts: dict[str, int]


def read_leads_of(
    cells: Iterable[tuple[str, str]],
    known: Register,
    questions: Questions,
    asides: list[Aside],
    language: str,
) -> Leads:
    """The register that cells of leads ask for; `cells` are (words, place) in the document's order.

    What is known is never changed but by another way to write it, where somebody says so.
    """
    reading = _Reading(known, questions, asides, language)
    return reading.read(tuple(cells))


class _Reading:
    """One reading of all the cells that name leads."""

    def __init__(
        self, known: Register, questions: Questions, asides: list[Aside], language: str
    ) -> None:
        self._known = known
        self._questions = questions
        self._asides = asides
        self._lang = 1 if language == "cy" else 0
        self._spellings: dict[str, Counter[str]] = {}
        self._places: dict[str, dict[str, None]] = {}
        self._roles: dict[str, str] = {}
        self._persons: set[str] = set()
        self._left_out: set[str] = set()
        self._whole: dict[str, str] = {}

    def read(self, cells: tuple[tuple[str, str], ...]) -> Leads:
        lines = self._lines(cells)
        places: dict[str, dict[str, None]] = {}
        for raw, at in cells:
            if lines[raw]:
                places.setdefault(lines[raw], {})[at] = None
        written = {words: self._without_persons(words, tuple(at)) for words, at in places.items()}
        self._whole = _spelt_in_brackets(written.values())
        stands = standing(written.values(), self._known.ids_by_name)
        for words, standing_at in places.items():
            if self._known.read(written[words]).unknown or not self._known.leads:
                self._name(written[words], standing_at, stands)
        entries = self._entries()
        register = self._mended(Register(entries), written.values())
        kept = {raw: written.get(line, "") for raw, line in lines.items()}
        kept = {
            raw: "" if folded(words) in self._left_out else words for raw, words in kept.items()
        }
        return Leads(register, kept, _counts(cells, kept, register))

    def _lines(self, cells: tuple[tuple[str, str], ...]) -> dict[str, str]:
        """Each cell's words on one line; a name that is broken over lines is joined where it is known."""
        whole = {loose(piece) for raw, _ in cells if "\n" not in raw for piece in sure_pieces(raw)}
        raws = dict.fromkeys(raw for raw, _ in cells)
        return {
            raw: "" if is_blank(raw) else lead_line(raw, lambda name: loose(name) in whole)
            for raw in raws
        }

    def _without_persons(self, words: str, places: tuple[str, ...]) -> str:
        """The words to write: those of the document, but where somebody says another for a person."""
        for piece in sure_pieces(words):
            if labelled := _LABEL.fullmatch(piece):
                self._roles[piece] = labelled["name"]
                continue
            person = person_in(piece, places, self._questions, self._asides)
            if person is None:
                continue
            if person.words != piece:
                words = words.replace(piece, person.words)
            elif person.role:
                self._roles[piece] = person.role
            else:
                self._persons.add(piece)
        return words

    def _name(self, words: str, at: Iterable[str], stands: Standing) -> None:
        for piece in sure_pieces(words):
            for name in self._cut(piece, tuple(at), stands):
                role = self._roles.get(name) or self._whole.get(loose(name), name)
                known = self._known.read(role)
                if known.ids and not known.unknown and role == name:
                    continue
                key = loose(role)
                spellings = self._spellings.setdefault(key, Counter())
                spellings[role] += 1
                if name not in self._roles:
                    spellings[name] += 0
                self._places.setdefault(key, {}).update(dict.fromkeys(at))

    def _cut(self, piece: str, places: tuple[str, ...], stands: Standing) -> tuple[str, ...]:
        """The names in a piece; asked where nothing proves how many they are."""
        if piece in self._roles or self._known.find(piece):
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

    def _entries(self) -> tuple[Lead, ...]:
        """The known entries, then one for each new name, with the question that is open about it."""
        ids = {lead.id for lead in self._known.leads}
        entries = {lead.id: lead for lead in self._known.leads}
        new: dict[str, str] = {}
        for key, spellings in self._spellings.items():
            name = max(spellings, key=lambda each: spellings[each])
            same = self._same_as_known(name, key)
            if same is not None:
                if same:
                    entry = entries[same]
                    entries[same] = entry._replace(aliases=(*entry.aliases, *spellings))
                continue
            identity = unique(slug(name) or "lead", ids)
            aliases = (*_aliases(name, spellings), *self._with_person(key))
            entries[identity] = Lead(identity, name, aliases, kind_of(name))
            new[name] = identity
        self._ask_pairs(entries, new)
        self._question(entries, new)
        return tuple(entries.values())

    def _with_person(self, key: str) -> tuple[str, ...]:
        return tuple(piece for piece, role in self._roles.items() if loose(role) == key)

    def _same_as_known(self, name: str, key: str) -> str | None:
        """The id of the known lead that a new name means, "" for nobody; None for a lead of its own."""
        if folded(name) in _NOBODY:
            choices = [Choice("none", "no-lead")]
        elif not self._known.leads:
            return None
        else:
            choices = [Choice(each, "same-as") for each in self._near(name)]
        choices.append(Choice("new", "new-lead"))
        places = tuple(self._places[key])
        answer = self._questions.ask(
            Doubt(key_of("lead", name), "lead", name, places, tuple(choices), "new")
        )
        if answer == "none":
            self._left_out.add(folded(name))
            return ""
        return None if answer == "new" else answer

    def _near(self, name: str) -> list[str]:
        """The ids of known leads that a name may mean."""
        ways = {way: lead.id for lead in self._known.leads for way in (lead.name, *lead.aliases)}
        pairs = near_pairs([name, *(way for way in ways if way != name)])
        return list(dict.fromkeys(ways[other] for one, other in pairs if one == name))

    def _ask_pairs(self, entries: dict[str, Lead], new: dict[str, str]) -> None:
        """Ask about new names that may be one body; while they stay apart each has its question."""
        for one, other in near_pairs(list(new)):
            is_same = self._ask_pair(one, other) == "same"
            first, second = entries[new[one]], entries[new[other]]
            if first.id == second.id:
                continue  # both are the same as a third
            if is_same:
                aliases = (*first.aliases, second.name, *second.aliases)
                entries[first.id] = first._replace(aliases=aliases)
                del entries[second.id]
                new.update({name: first.id for name, each in new.items() if each == second.id})
                continue
            entries[first.id] = self._doubted(first, other)
            entries[second.id] = self._doubted(second, one)

    def _ask_pair(self, one: str, other: str) -> str:
        places = (*self._places[loose(one)], *self._places[loose(other)])
        choices = (Choice("apart", "two-leads"), Choice("same", "one-lead"))
        key = key_of("same-lead", " ".join(sorted((one, other), key=str.casefold)))
        places = tuple(dict.fromkeys(places))
        return self._questions.ask(
            Doubt(key, "same-lead", one, places, choices, "apart", beside=other)
        )

    def _doubted(self, lead: Lead, other: str) -> Lead:
        said = f'{REGISTER_QUESTIONS["same"][self._lang]} "{other}"?'
        return lead if lead.question else lead._replace(question=said)

    def _question(self, entries: dict[str, Lead], new: dict[str, str]) -> None:
        """A question for those that cannot answer for themselves, and for what a plan did not know."""
        for identity in new.values():
            lead = entries.get(identity)
            if lead is None or lead.question:
                continue
            if lead.kind == "group":
                key = "group"
            elif self._known.leads or folded(lead.name) in _NOBODY or lead.name in self._persons:
                key = "who"
            else:
                continue
            entries[identity] = lead._replace(question=REGISTER_QUESTIONS[key][self._lang])

    def _mended(self, register: Register, written: Iterable[str]) -> Register:
        """The register with an entry for each name that the reader of plans would still not find."""
        entries = dict(register.by_id)
        seen = set(register.ids_by_name)
        for words in written:
            for left in register.read(words).unknown:
                if folded(left) not in seen and folded(left) not in _NOBODY:
                    seen.add(folded(left))
                    self._add_left(left, entries, register)
        return register if entries == register.by_id else Register(tuple(entries.values()))

    def _add_left(self, left: str, entries: dict[str, Lead], register: Register) -> None:
        """What is left of words is another way to write a lead ("or Health"), else a lead of its own."""
        after = _OR.fullmatch(left)
        found = register.find(after["name"]) if after else None
        if found:
            aliases = (*entries[found.id].aliases, left)
            entries[found.id] = entries[found.id]._replace(aliases=aliases)
            return
        identity = unique(slug(left) or "lead", set(entries))
        question = REGISTER_QUESTIONS["who"][self._lang]
        entries[identity] = Lead(identity, left, kind=kind_of(left), question=question)


def _spelt_in_brackets(cells: Iterable[str]) -> dict[str, str]:
    """Initials that a cell explains itself: in "Welsh Women's Aid (WWA)" both ways mean one name."""
    found: dict[str, str] = {}
    for piece in dict.fromkeys(piece for words in cells for piece in sure_pieces(words)):
        explained = _BRACKETS.fullmatch(piece)
        if explained and explained["short"].casefold() in {
            s for s, _ in spelt_out(explained["name"])
        }:
            name = found.setdefault(loose(explained["name"]), explained["name"])
            found[loose(explained["short"])] = found[loose(piece)] = name
    return found


def _aliases(name: str, spellings: Iterable[str]) -> tuple[str, ...]:
    """The other ways in which a name is written, each once, as the eye tells them apart."""
    seen = {name.casefold()}
    found = []
    for each in spellings:
        if each.casefold() not in seen:
            seen.add(each.casefold())
            found.append(each)
    return tuple(found)


def _counts(
    cells: tuple[tuple[str, str], ...], kept: dict[str, str], register: Register
) -> dict[str, int]:
    """How many cells name each entry."""
    each = Counter(kept[raw] for raw, _ in cells)
    found: Counter[str] = Counter()
    for words, number in each.items():
        for identity in register.read(words).ids if words else ():
            found[identity] += number
    return dict(found)
