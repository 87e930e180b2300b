"""A proposal held against a plan: what it says otherwise, what is new, and what is no longer in it."""

from planctl.importers.comparing.alike import MAYBE, Shelf, likeness
from planctl.importers.comparing.asking import Asking
from planctl.importers.comparing.difference import (
    Added,
    Begun,
    Dated,
    Difference,
    Gone,
    Move,
    Narrated,
    Reported,
    Rewording,
)
from planctl.importers.comparing.fields import Fields
from planctl.importers.comparing.flat import Flat, flat
from planctl.importers.comparing.given_ids import given_ids, without
from planctl.importers.comparing.pairing import Pairs
from planctl.importers.comparing.there import There
from planctl.importers.doubts import Questions
from planctl.importers.proposal import Proposal
from planctl.model.lead import Lead

LEAST = 5
"""A document that has not a fifth of what it could share with the plan is another plan."""


def compare(proposal: Proposal, there: There, questions: Questions) -> Difference:
    """What a document would change in a plan; ids that are there are kept, always."""
    asking = Asking(there, questions)
    laid = flat(proposal)
    given = given_ids(laid, there)
    laid = without(laid, given)
    pairs = Pairs(laid, there, asking.which, given)
    if _is_another(laid, pairs, there):
        return Difference(is_another=True)
    return _Comparison(proposal, there, laid, pairs, asking).difference()


def _is_another(laid: Flat, pairs: Pairs, there: There) -> bool:
    could = min(len(laid.actions), len(there.actions))
    shared = len(pairs.actions) + len(pairs.later) + len(pairs.commitments)
    return could > 0 and shared * LEAST < could


class _Comparison:
    """One document and one plan, once it is known what is what."""

    def __init__(
        self, proposal: Proposal, there: There, laid: Flat, pairs: Pairs, asking: Asking
    ) -> None:
        self._proposal, self._there, self._flat = proposal, there, laid
        self._pairs, self._asking = pairs, asking
        self._plan = there.actions
        self._kept_apart = self._regroup()

    def difference(self) -> Difference:
        """Everything that the document says otherwise."""
        fields = self._fields()
        reworded = tuple(each for each in fields if isinstance(each, Rewording))
        dated = tuple(each for each in fields if isinstance(each, Dated))
        moved = (*self._moved_commitments(), *self._moved_actions())
        touched = {each.id for each in fields} | {each.id for each in moved}
        known = self._pairs.actions.values()
        return Difference(
            same=tuple(identity for identity in known if identity not in touched),
            known=tuple(self._pairs.commitments.values()),
            reworded=reworded,
            moved=moved,
            aims=tuple(a for at, a in enumerate(self._flat.aims) if at not in self._pairs.aims),
            begun=self._begun(),
            added=self._added(),
            gone=self._gone(),
            dated=dated,
            reported=self._reported(),
            narrated=self._narrated(),
            leads=self._leads(),
        )

    def _fields(self) -> list[Rewording | Dated]:
        fields = Fields(self._proposal, self._there, self._asking)
        by_id = {each.id: each for each in self._there.commitments}
        found: list[Rewording | Dated] = [*fields.of_plan()]
        for at, identity in sorted(self._pairs.aims.items()):
            found += fields.of_aim(self._flat.aims[at], identity)
        for at, identity in sorted(self._pairs.commitments.items()):
            found += fields.of_commitment(self._flat.commitments[at], by_id[identity])
        for at, identity in sorted(self._pairs.actions.items()):
            found += fields.of_action(self._flat.actions[at], self._plan[identity][1])
        return [*found, *self._lead_words()]

    def _lead_words(self) -> list[Rewording]:
        """Names that the register learns, and questions about them that have been settled."""
        found = []
        for lead in self._proposal.leads:
            old = self._there.register.by_id.get(lead.id)
            for alias in lead.aliases if old else ():
                if old and alias not in old.aliases:
                    found.append(Rewording(lead.id, "aliases", "", alias))
            if old and lead.question != old.question:
                found.append(Rewording(lead.id, "question", old.question, lead.question))
        return found

    def _regroup(self) -> set[int]:
        """New commitments whose actions are there, and stay where they stand until somebody says no."""
        kept = set()
        for at, new in enumerate(self._flat.commitments):
            if at in self._pairs.commitments or at in self._pairs.later_commitments:
                continue
            has_old = any(each in self._pairs.actions for each in self._flat.rows[at])
            if has_old and not self._asking.regrouped(new.words, new.at):
                kept.add(at)
        return kept

    def _moved_commitments(self) -> tuple[Move, ...]:
        by_id = {each.id: each for each in self._there.commitments}
        found = []
        for at, identity in sorted(self._pairs.commitments.items()):
            aim, new = self._aim(at), self._flat.commitments[at]
            if by_id[identity].aim != aim and self._moves(identity, "aim", new.words, aim, new.at):
                found.append(Move(identity, by_id[identity].aim, aim, new.at))
        return tuple(found)

    def _moved_actions(self) -> tuple[Move, ...]:
        found = []
        for at, identity in sorted(self._pairs.actions.items()):
            home, was = self._flat.home[at], self._plan[identity][0].id
            if home in self._kept_apart or home in self._pairs.later_commitments:
                continue
            to = self._pairs.commitments.get(home) or self._flat.commitments[home].words
            new = self._flat.actions[at]
            if to != was and self._moves(identity, "commitment", new.action, to, new.at):
                found.append(Move(identity, was, to, new.at))
        return tuple(found)

    def _moves(self, identity: str, field: str, words: str, to: str, at: str) -> bool:
        """Whether something goes where the document has it; asked where the plan moved it from there."""
        is_back = (field, to) in self._there.mark(identity).earlier
        return not is_back or self._asking.moved_back(identity, words, to, at)

    def _aim(self, commitment: int) -> str:
        """The id of the aim that a commitment stands under, one that is new included."""
        at = self._flat.aim_of[commitment]
        return self._pairs.aims.get(at) or self._flat.aims[at].id

    def _begun(self) -> tuple[Begun, ...]:
        """New commitments: those that get actions, and those that have none in the document either."""
        found = []
        for at, new in enumerate(self._flat.commitments):
            if at in self._pairs.commitments or at in self._pairs.later_commitments:
                continue
            own = self._flat.rows[at]
            wanted = own and all(each in self._pairs.actions for each in own)
            if not (at in self._kept_apart and wanted):
                found.append(Begun(self._aim(at), new._replace(actions=())))
        return tuple(found)

    def _added(self) -> tuple[Added, ...]:
        named = {each.id: each.commitment for each in self._there.commitments}
        found = []
        for at, new in enumerate(self._flat.actions):
            home = self._flat.home[at]
            waits = at in self._pairs.later or home in self._pairs.later_commitments
            if at not in self._pairs.actions and not waits:
                to = self._pairs.commitments.get(home, "")
                words = named.get(to) or self._flat.commitments[home].words
                found.append(Added(to, words, new, self._aim(home)))
        return tuple(found)

    def _reported(self) -> tuple[Reported, ...]:
        return tuple(
            Reported(self._pairs.actions.get(at, ""), new)
            for at, new in enumerate(self._flat.actions)
            if new.report is not None and at not in self._pairs.later
        )

    def _narrated(self) -> tuple[Narrated, ...]:
        return tuple(
            Narrated(self._pairs.aims.get(at) or aim.id, aim.narrative)
            for at, aim in enumerate(self._flat.aims)
            if aim.narrative
        )

    def _leads(self) -> tuple[Lead, ...]:
        known = self._there.register.by_id
        return tuple(lead for lead in self._proposal.leads if lead.id not in known)

    def _gone(self) -> tuple[Gone, ...]:
        """What is not in the document: asked about as a whole where a whole part is missing."""
        seen = {*self._pairs.actions.values(), *self._pairs.held}
        away = [i for i in self._plan if i not in seen and not self._there.mark(i).is_finished]
        if not away:
            return ()
        if len(away) * 2 > len(self._plan) and self._asking.part(self._proposal.source):
            return ()
        homes = {self._plan[identity][0].id for identity in seen}
        homes |= set(self._pairs.commitments.values())
        aims = {self._plan[identity][0].aim for identity in seen}
        texts = {each: action.action for each, (_, action) in self._plan.items()}
        shelf, missing = Shelf(texts), set(away)
        each = (i for i in away if self._is_asked_about(i, missing, homes, aims))
        return tuple(self._gone_action(identity, texts, shelf) for identity in each)

    def _is_asked_about(
        self, identity: str, away: set[str], homes: set[str], aims: set[str]
    ) -> bool:
        commitment = self._plan[identity][0]
        if commitment.aim not in aims:
            titles = {aim.id: aim.title for aim in self._there.terms.aims}
            return self._asking.whole("gone-aim", titles.get(commitment.aim, commitment.aim))
        if commitment.id not in homes and len([a for a in commitment.actions if a.id in away]) > 1:
            return self._asking.whole("gone-commitment", commitment.commitment)
        return True

    def _gone_action(self, identity: str, texts: dict[str, str], shelf: Shelf) -> Gone:
        words = texts[identity]
        others = (key for key in shelf.nearest(words) if key != identity)
        near = [key for key in others if likeness(words, texts[key]) >= MAYBE / 2]
        return Gone(identity, words, self._asking.gone(identity, tuple(near[:3])))
