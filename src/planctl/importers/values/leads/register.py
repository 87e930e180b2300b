"""Who leads: the register through which the words of a document's leads are read."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.source import Aside
from planctl.importers.values.leads.cells import Cells, read_cells
from planctl.importers.values.leads.near_names import Pair, near_pairs
from planctl.importers.values.leads.pieces import loose, sure_pieces
from planctl.importers.values.leads.words import UNNAMED, kind_of
from planctl.importers.values.wording import folded, slug, unique
from planctl.locale.importing import REGISTER_QUESTIONS
from planctl.model.lead import Lead, Register

_OR = re.compile(r"(?:or|neu)\s+(?P<name>.+)", re.IGNORECASE)
_UNCLEAR = frozenset(("various", "amrywiol", "multiple", "all", "pawb"))
"""Words that name several of whom none could be asked."""

_MOST_LOOKED_UP = 100
"""New names for which near ones are looked up in a register that is there: each goes through it."""


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
    *,
    is_bilingual: bool = False,
) -> Leads:
    """The register that cells of leads ask for; `cells` are (words, place) in the document's order.

    In a document that `is_bilingual` two names that always stand together may be one in two languages.
    What is known is never changed but by another way to write it, where somebody says so.
    """
    placed = tuple(cells)
    found = read_cells(placed, known, questions, asides)
    making = _Making(found, known, questions, language)
    register = making.register(_couples(found.written.values()) if is_bilingual else ())
    words = {raw: _without(making.left_out, said) for raw, said in found.written.items()}
    return Leads(register, words, _counts(placed, words, register))


class _Making:
    """One register in the making. `left_out` are words of which somebody said that nobody leads."""

    def __init__(self, cells: Cells, known: Register, questions: Questions, language: str) -> None:
        self._cells = cells
        self._known = known
        self._questions = questions
        self._lang = 1 if language == "cy" else 0
        self._entries = {lead.id: lead for lead in known.leads}
        self._ids = set(self._entries)
        self._said = {folded(way) for each in cells.named.values() for way in each.spellings}
        self._new: dict[str, str] = {}
        self._looked_up = 0
        self.left_out: set[str] = set()

    def register(self, couples: Iterable[Pair]) -> Register:
        """The known entries, then one for each new name, with the question that is open about it.

        `couples` are names, loosely, that may be one in two languages.
        """
        for key in self._cells.named:
            self._enter(key)
        by_loose = {loose(name): name for name in self._new}
        both = [(by_loose[a], by_loose[b]) for a, b in couples if {a, b} <= by_loose.keys()]
        self._ask_pairs([*near_pairs(list(self._new)), *both])
        for identity in dict.fromkeys(self._new.values()):
            self._question(identity)
        register = Register(tuple(self._entries.values()))
        self._enter_left(register)
        return Register(tuple(self._entries.values()))

    def _enter(self, key: str) -> None:
        spellings, places, also = self._cells.named[key]
        name = max(spellings, key=lambda each: spellings[each])
        ways = (*spellings, *also)
        answer = self._same_as_known(name, tuple(places))
        if answer == "none":
            self.left_out.add(folded(name))
        elif answer != "new":
            self._add_ways(answer, *ways)
        else:
            identity = self._id_of(name)
            self._entries[identity] = Lead(identity, name, _aliases(name, ways), kind_of(name))
            self._new[name] = identity

    def _id_of(self, name: str) -> str:
        """A free id for a name: an id is a way to write a lead, so it is no other one's name either."""
        wanted = slug(name) or "lead"
        if wanted in self._said and wanted != folded(name):
            wanted = f"{wanted}-lead"
        return unique(wanted, self._ids)

    def _add_ways(self, identity: str, *ways: str) -> None:
        """Other ways to write an entry."""
        entry = self._entries[identity]
        aliases = _aliases(entry.name, (*entry.aliases, *ways))
        self._entries[identity] = entry._replace(aliases=aliases)

    def _same_as_known(self, name: str, places: tuple[str, ...]) -> str:
        """The id of the known lead that a new name means; "none" for nobody, "new" for one of its own."""
        if folded(name) in UNNAMED:
            return "none"
        if folded(name) in _UNCLEAR:
            choices = [Choice("none", "no-lead")]
        elif self._known.leads:
            choices = [Choice(each, "same-as") for each in self._near(name)]
        else:
            return "new"
        choices.append(Choice("new", "new-lead"))
        return self._questions.ask(
            Doubt(key_of("lead", name), "lead", name, places, tuple(choices), "new")
        )

    def _near(self, name: str) -> list[str]:
        """The ids of known leads that a name may mean, for the first names that ask for it."""
        self._looked_up += 1
        if self._looked_up > _MOST_LOOKED_UP:
            return []
        ways = {way: lead.id for lead in self._known.leads for way in (lead.name, *lead.aliases)}
        pairs = near_pairs([name, *(way for way in ways if way != name)])
        return list(dict.fromkeys(ways[other] for one, other in pairs if one == name))

    def _ask_pairs(self, pairs: Iterable[Pair]) -> None:
        """Asks about new names that may be one body; while they stay apart each has its question."""
        new = self._new
        for one, other in dict.fromkeys(pairs):
            is_same = self._ask_pair(one, other) == "same"
            first, second = self._entries[new[one]], self._entries[new[other]]
            if first.id == second.id:
                continue  # both are the same as a third
            if is_same:
                self._add_ways(first.id, second.name, *second.aliases)
                del self._entries[second.id]
                new.update({name: first.id for name, each in new.items() if each == second.id})
            else:
                self._doubt(first.id, other)
                self._doubt(second.id, one)

    def _ask_pair(self, one: str, other: str) -> str:
        named = self._cells.named
        places = dict.fromkeys((*named[loose(one)].places, *named[loose(other)].places))
        choices = (Choice("apart", "two-leads"), Choice("same", "one-lead"))
        key = key_of("same-lead", " ".join(sorted((one, other), key=str.casefold)))
        return self._questions.ask(
            Doubt(key, "same-lead", one, tuple(places), choices, "apart", beside=other)
        )

    def _doubt(self, identity: str, other: str) -> None:
        lead = self._entries[identity]
        if not lead.question:
            said = f'{REGISTER_QUESTIONS["same"][self._lang]} "{other}"?'
            self._entries[identity] = lead._replace(question=said)

    def _question(self, identity: str) -> None:
        """A question about those that cannot answer for themselves, and what a plan did not know."""
        lead = self._entries[identity]
        is_unclear = folded(lead.name) in _UNCLEAR or lead.name in self._cells.persons
        if lead.question:
            return
        if lead.kind == "group":
            self._ask_of(lead, "group")
        elif is_unclear or self._known.leads:
            self._ask_of(lead, "who")

    def _ask_of(self, lead: Lead, key: str) -> None:
        self._entries[lead.id] = lead._replace(question=REGISTER_QUESTIONS[key][self._lang])

    def _enter_left(self, register: Register) -> None:
        """An entry, or another way to write one, for what the reader of plans would still not find."""
        seen = set(register.ids_by_name)
        for words in dict.fromkeys(self._cells.written.values()):
            for left in register.read(words).unknown:
                if folded(left) not in seen | self.left_out:
                    seen.add(folded(left))
                    self._enter_words(left, register)

    def _enter_words(self, left: str, register: Register) -> None:
        after = _OR.fullmatch(left)
        found = register.find(after["name"]) if after else None
        if found:
            self._add_ways(found.id, left)
            return
        lead = Lead(self._id_of(left), left, kind=kind_of(left))
        self._ask_of(lead, "who")


def _couples(cells: Iterable[str]) -> list[Pair]:
    """The two names of each cell that has two, neither of which stands anywhere else, loosely."""
    placed = [tuple(loose(piece) for piece in sure_pieces(words)) for words in dict.fromkeys(cells)]
    often = Counter(name for names in placed for name in set(names))
    return [
        (names[0], names[1])
        for names in placed
        if len(names) == 2 and names[0] != names[1] and often[names[0]] == often[names[1]] == 1
    ]


def _without(left_out: set[str], words: str) -> str:
    """The words without those of which somebody said that nobody leads."""
    if not left_out:
        return words
    pieces = sure_pieces(words)
    kept = [piece for piece in pieces if folded(piece) not in left_out]
    return words if len(kept) == len(pieces) else " / ".join(kept)


def _aliases(name: str, ways: Iterable[str]) -> tuple[str, ...]:
    """The other ways in which a name is written, each once, as the eye tells them apart."""
    seen = {name.casefold()}
    found = []
    for each in ways:
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
