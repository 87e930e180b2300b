"""Which of a plan's actions and commitments a document speaks of."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from planctl.importers.comparing.alike import (
    APART,
    MAYBE,
    SURE,
    Shelf,
    folded,
    likeness,
    same_numbers,
    typed,
)
from planctl.importers.comparing.flat import Flat
from planctl.importers.comparing.there import There
from planctl.importers.proposal import NewAction
from planctl.model.action import Action, Commitment

FAR = 0.85
"""So much alike are two actions that stand under different commitments and are still one."""
WIDE = 3
"""Words of evidence that, the same in both, make two actions likelier one."""
REFERENCE = "x-reference"
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
    `held` are ids that one of those may be.
    """

    def __init__(self, flat: Flat, there: There, unsure: Unsure) -> None:
        self._flat, self._there, self._unsure = flat, there, unsure
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
        self._pair()

    def _pair(self) -> None:
        self._aims_by_name()
        self._commitments_by_words()
        self._actions_at_home()
        self._actions_anywhere()
        self._aims_by_actions()
        self._commitments_by_actions()
        self._commitments_by_likeness()
        self._actions_at_home()
        self._actions_by_reference()
        self._alike_at_home()
        self._alike_anywhere()

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
        for same_aim in (True, False):
            here: dict[tuple[str, str], list[int]] = defaultdict(list)
            there: dict[tuple[str, str], list[str]] = defaultdict(list)
            for at in self._open_commitments():
                aim = self.aims.get(self._flat.aim_of[at], "") if same_aim else ""
                here[aim, folded(self._flat.commitments[at].words)].append(at)
            for each in self._free_commitments():
                aim = each.aim if same_aim else ""
                there[aim, folded(each.commitment)].append(each.id)
            for key, places in here.items():
                if key[1] and len(places) == len(there.get(key, ())) == 1:
                    self.commitments[places[0]] = there[key][0]

    def _actions_at_home(self) -> None:
        """The same words under a commitment that is the same; of equal ones those that say most alike."""
        for commitment, identity in self.commitments.items():
            free = [a.id for a in self._by_id[identity].actions if a.id not in self._taken]
            for at in self._open(self._flat.rows[commitment]):
                new = self._flat.actions[at]
                same = [a for a in free if self._same_words(new, a)]
                if same:
                    best = max(same, key=lambda a: _agreeing(new, self._plan[a][1]))
                    self._match(at, best)
                    free.remove(best)

    def _actions_anywhere(self) -> None:
        """The same words under another commitment, where they stand once on both sides."""
        here: dict[str, list[int]] = defaultdict(list)
        there: dict[str, list[str]] = defaultdict(list)
        for at in self._open(range(len(self._flat.actions))):
            here[folded(self._flat.actions[at].action)].append(at)
        for identity in self._free():
            there[folded(self._plan[identity][1].action)].append(identity)
        for words, places in here.items():
            if words and len(places) == len(there.get(words, ())) == 1:
                self._match(places[0], there[words][0])

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
        answer = self._unsure("match", new.action, left, new.at) if left else "new"
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

    def _same_words(self, new: NewAction, identity: str) -> bool:
        return folded(new.action) == folded(self._plan[identity][1].action)

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


def _agreeing(new: NewAction, old: Action) -> int:
    """How many of the other fields say the same."""
    fields = ("evidence", "timescale", "lead")
    return sum(typed(getattr(new, f)) == typed(getattr(old, f)) for f in fields)


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
