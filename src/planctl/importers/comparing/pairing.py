"""Which of a plan's actions and commitments a document speaks of."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from planctl.importers.comparing.alike import (
    APART,
    MAYBE,
    SURE,
    Shelf,
    folded,
    likeness,
    same_numbers,
)
from planctl.importers.comparing.flat import Flat
from planctl.importers.comparing.given_ids import REFERENCE
from planctl.importers.comparing.same_words import Facts, facts_of, told_apart
from planctl.importers.comparing.there import There
from planctl.importers.proposal import NewAction
from planctl.model.action import Action, Commitment

FAR = 0.85
"""So much alike are two actions that stand under different commitments and are still one."""
WIDE = 3
"""Words of evidence that, the same in both, make two actions likelier one."""
NO_IDS: Mapping[int, str] = {}
Unsure = Callable[[str, str, tuple[str, ...], str], str]
"""Asks which of some ids is meant: (kind, words, ids, place) -> an id, "new" or "later"."""


class Scored(NamedTuple):
    """How much a place in the document is like something of the plan."""

    score: float
    at: int
    id: str


class Pairs:
    """What of a document is what of a plan, found step by step: the certain first, then the likely.

    `aims`, `commitments` and `actions` go from places in the document to ids; `later` are the
    actions, and `later_commitments` the commitments, of which somebody has yet to say what they are.
    `held` are ids that one of those may be. `given` are ids that the document itself gives to places.
    """

    def __init__(
        self, flat: Flat, there: There, unsure: Unsure, given: Mapping[int, str] = NO_IDS
    ) -> None:
        self._flat, self._there, self._unsure = flat, there, unsure
        self._given = given
        self._plan = there.actions
        self._by_id = {each.id: each for each in there.commitments}
        self.aims: dict[int, str] = {}
        self.commitments: dict[int, str] = {}
        self.actions: dict[int, str] = {}
        self.later: set[int] = set()
        self.later_commitments: set[int] = set()
        self.held: set[str] = set()
        self._new: set[int] = set()
        self._taken: set[str] = set()
        self._several: set[str] = set()
        self._pair()

    def _pair(self) -> None:
        self._by_given_ids()
        self._aims_by_name()
        self._commitments_by_words()
        self._same_words(surely=True)
        self._aims_by_actions()
        self._commitments_by_actions()
        self._commitments_by_likeness()
        self._same_words(surely=False)
        self._earlier_words()
        self._actions_by_reference()
        self._alike_at_home()
        self._alike_anywhere()
        self._unknown_ids()

    def _aims_by_name(self) -> None:
        free = {aim.id: aim for aim in self._there.terms.aims}
        names: tuple[Callable[[str, str, str], str], ...] = (
            lambda _, title, __: folded(title),
            lambda identity, _, __: identity,
            lambda _, __, statement: folded(statement),
        )
        for name in names:
            for at, new in enumerate(self._flat.aims):
                wanted = name(new.id, new.title, new.statement)
                hits = [a.id for a in free.values() if name(a.id, a.title, a.statement) == wanted]
                if at not in self.aims and wanted and len(hits) == 1:
                    self.aims[at] = hits[0]
                    del free[hits[0]]

    def _commitments_by_words(self) -> None:
        """The same words under the same aim, then under any, then words that it had before."""
        for same_aim, earlier in ((True, False), (False, False), (False, True)):
            here: dict[tuple[str, str], list[int]] = defaultdict(list)
            there: dict[tuple[str, str], list[str]] = defaultdict(list)
            for at in self._open_commitments():
                aim = self.aims.get(self._flat.aim_of[at], "") if same_aim else ""
                here[aim, folded(self._flat.commitments[at].words)].append(at)
            for each in self._free_commitments():
                aim = each.aim if same_aim else ""
                now = {folded(each.commitment)}
                for words in self._earlier(each.id, "commitment") if earlier else now:
                    there[aim, words].append(each.id)
            for key, places in here.items():
                if key[1] and len(places) == len(there.get(key, ())) == 1:
                    self.commitments[places[0]] = there[key][0]

    def _same_words(self, *, surely: bool) -> None:
        """The same words: one of each side is one action; several are told apart by what else is said."""
        here: dict[str, list[int]] = defaultdict(list)
        there: dict[str, list[str]] = defaultdict(list)
        for at in self._open(range(len(self._flat.actions))):
            here[folded(self._flat.actions[at].action)].append(at)
        for identity in self._free():
            there[folded(self._plan[identity][1].action)].append(identity)
        for words, places in here.items():
            ids = there.get(words, []) if words else []
            if len(places) == len(ids) == 1 and words not in self._several:
                self._match(places[0], ids[0])
            elif ids:
                self._several.add(words)
                self._tell_apart(places, ids, surely=surely)

    def _tell_apart(self, places: list[int], ids: list[str], *, surely: bool) -> None:
        here = {at: self._facts_here(at) for at in places}
        there = {each: self._facts_there(each) for each in ids}
        found, asked = told_apart(here, there, surely=surely)
        for at, identity in found.items():
            self._match(at, identity)
        for at, some in asked.items():
            self._ask(at, some)

    def _facts_here(self, at: int) -> Facts:
        new, home = self._flat.actions[at], self._flat.home[at]
        return facts_of(new, self.commitments.get(home, ""), new.reference)

    def _facts_there(self, identity: str) -> Facts:
        home, old = self._plan[identity]
        return facts_of(old, home.id, self._there.mark(identity).own.get(REFERENCE, ""))

    def _earlier_words(self) -> None:
        """Words that an action had before it was reworded, where one of each side has them."""
        there: dict[str, list[str]] = defaultdict(list)
        for identity in self._free():
            for words in self._earlier(identity, "action"):
                there[words].append(identity)
        here: dict[str, list[int]] = defaultdict(list)
        for at in self._open(range(len(self._flat.actions))):
            here[folded(self._flat.actions[at].action)].append(at)
        for words, places in here.items():
            ids = there.get(words, [])
            if len(places) == len(ids) == 1 and ids[0] not in self._taken:
                self._match(places[0], ids[0])

    def _earlier(self, identity: str, field: str) -> set[str]:
        """The words that something had before, folded."""
        return {folded(w) for each, w in self._there.mark(identity).earlier if each == field}

    def _by_given_ids(self) -> None:
        """A row that has an id of the plan is that action, asked about where its words are others."""
        times = Counter(self._given.values())
        for at, identity in self._given.items():
            if identity not in self._plan:
                continue
            if times[identity] == 1 and self._likeness(at, identity) >= MAYBE:
                self._match(at, identity)
            else:
                self._ask(at, (identity,))

    def _unknown_ids(self) -> None:
        """A row that is like no action, with an id that none has, is not new before somebody says so."""
        for at in self._open(self._given):
            new = self._flat.actions[at]
            about = f"{self._given[at]} {new.action}"
            self._settle(at, (), self._unsure("unknown-id", about, (), new.at))

    def _likeness(self, at: int, identity: str) -> float:
        return likeness(self._flat.actions[at].action, self._plan[identity][1].action)

    def _aims_by_actions(self) -> None:
        """An aim under another title has most of the actions of one whose title is not here."""
        free = {aim.id for aim in self._there.terms.aims} - set(self.aims.values())
        for at in range(len(self._flat.aims)):
            own = [a for a, home in enumerate(self._flat.home) if self._flat.aim_of[home] == at]
            homes = [self._plan[self.actions[a]][0].aim for a in own if a in self.actions]
            for aim in sorted(free) if at not in self.aims else ():
                all_there = sum(c.aim == aim for c, _ in self._plan.values())
                if homes.count(aim) * 2 > max(len(own), all_there):
                    self.aims[at] = aim
                    free.discard(aim)
                    break

    def _commitments_by_actions(self) -> None:
        """A commitment in other words has most of the actions of one whose words are not here."""
        for at in self._open_commitments():
            own = self._flat.rows[at]
            homes = [self._plan[self.actions[a]][0] for a in own if a in self.actions]
            for each in self._free_commitments():
                most = sum(home.id == each.id for home in homes) * 2
                if most <= max(len(own), len(each.actions)):
                    continue
                words = self._flat.commitments[at].words
                if likeness(words, each.commitment) >= MAYBE:
                    self.commitments[at] = each.id
                else:
                    self._ask_commitment(at, (each.id,))
                break

    def _commitments_by_likeness(self) -> None:
        words = {each.id: each.commitment for each in self._free_commitments()}
        shelf = Shelf(words)
        open_ = {at: self._flat.commitments[at].words for at in self._open_commitments()}
        scores = [
            Scored(likeness(text, words[key]), at, key)
            for at, text in open_.items()
            for key in shelf.nearest(text)
        ]
        for at, ids, is_sure in _decided(scores, SURE, MAYBE):
            if is_sure:
                self.commitments[at] = ids[0]
            else:
                self._ask_commitment(at, ids)

    def _actions_by_reference(self) -> None:
        """The document's own number of a row, where each side has it once and the words are alike."""
        there: dict[str, list[str]] = defaultdict(list)
        for identity in self._plan:
            there[self._there.mark(identity).own.get(REFERENCE, "")].append(identity)
        numbers = [action.reference for action in self._flat.actions]
        times = Counter(numbers)
        for at in self._open(range(len(numbers))):
            hits = there.get(numbers[at], []) if numbers[at] else []
            if len(hits) != 1 or times[numbers[at]] != 1 or hits[0] in self._taken:
                continue
            if likeness(self._flat.actions[at].action, self._plan[hits[0]][1].action) >= MAYBE:
                self._match(at, hits[0])
            else:
                self._ask(at, (hits[0],))

    def _alike_at_home(self) -> None:
        for commitment, identity in self.commitments.items():
            free = [a.id for a in self._by_id[identity].actions if a.id not in self._taken]
            scores = [
                Scored(self._score(self._flat.actions[at], self._plan[a][1]), at, a)
                for at in self._open(self._flat.rows[commitment])
                for a in free
            ]
            self._take(_decided(scores, SURE, MAYBE))

    def _alike_anywhere(self) -> None:
        free = self._free()
        shelf = Shelf({a: self._plan[a][1].action for a in free})
        scores = []
        for at in self._open(range(len(self._flat.actions))):
            words = self._flat.actions[at].action
            for a in shelf.nearest(words):
                scores.append(Scored(likeness(words, self._plan[a][1].action), at, a))
        self._take(_decided(scores, FAR, SURE))

    def _take(self, decided: Iterable[tuple[int, tuple[str, ...], bool]]) -> None:
        for at, ids, is_sure in decided:
            if is_sure:
                self._match(at, ids[0])
            else:
                self._ask(at, ids)

    def _ask(self, at: int, ids: tuple[str, ...]) -> None:
        left = tuple(a for a in ids if a not in self._taken)
        new = self._flat.actions[at]
        self._settle(at, left, self._unsure("match", new.action, left, new.at) if left else "new")

    def _settle(self, at: int, left: tuple[str, ...], answer: str) -> None:
        if answer in left:
            self._match(at, answer)
        elif answer == "new":
            self._new.add(at)
        else:
            self.later.add(at)
            self.held.update(left)

    def _ask_commitment(self, at: int, ids: tuple[str, ...]) -> None:
        left = tuple(c for c in ids if c not in self.commitments.values())
        new = self._flat.commitments[at]
        answer = self._unsure("match-commitment", new.words, left, new.at) if left else "new"
        if answer in left:
            self.commitments[at] = answer
        elif answer != "new":
            self.later_commitments.add(at)

    def _score(self, new: NewAction, old: Action) -> float:
        found = likeness(new.action, old.action)
        evidence = folded(new.evidence)
        is_same = len(evidence.split()) >= WIDE and evidence == folded(old.evidence)
        if is_same and same_numbers(new.action, old.action):
            return (found + 1) / 2
        return found

    def _match(self, at: int, identity: str) -> None:
        self.actions[at] = identity
        self._taken.add(identity)

    def _open(self, places: Iterable[int]) -> list[int]:
        done = self.later | self._new
        return [at for at in places if at not in self.actions and at not in done]

    def _free(self) -> list[str]:
        return [identity for identity in self._plan if identity not in self._taken]

    def _open_commitments(self) -> list[int]:
        done = self.commitments.keys() | self.later_commitments
        return [at for at in range(len(self._flat.commitments)) if at not in done]

    def _free_commitments(self) -> list[Commitment]:
        taken = set(self.commitments.values())
        return [each for each in self._there.commitments if each.id not in taken]


def _decided(
    scores: Sequence[Scored], sure: float, maybe: float
) -> list[tuple[int, tuple[str, ...], bool]]:
    """For each place what it is: one id for certain, or those that it may be.

    Of two that are about as much alike neither is certain; what is less alike than `maybe` is left.
    """
    found: list[tuple[int, tuple[str, ...], bool]] = []
    left = sorted((s for s in scores if s.score >= maybe), key=lambda s: (-s.score, s.at, s.id))
    while left:
        best = left[0]
        near = [s for s in left[1:] if (s.at == best.at) != (s.id == best.id)]
        rivals = [s for s in near if best.score - s.score < APART]
        is_sure = best.score >= sure and not rivals
        own = [s.id for s in left if s.at == best.at and best.score - s.score < 2 * APART]
        found.append((best.at, (best.id,) if is_sure else tuple(own), is_sure))
        left = [s for s in left if s.at != best.at and (not is_sure or s.id != best.id)]
    return found
