"""Who tells a diff: the names of bodies, ratings, aims and things, in a language."""

from datetime import date
from typing import NamedTuple

from planctl.locale.changes import change_word
from planctl.locale.months import format_day
from planctl.model.action import Action
from planctl.queries.changes.side import Pair


class Teller(NamedTuple):
    """What is needed to tell differences: the sides, whose plans know the names, and a language.

    `words` are those of every action and commitment in that language, by id.
    """

    pair: Pair
    lang: str
    words: dict[str, str]

    def word(self, key: str) -> str:
        """A word of ours."""
        return change_word(key, self.lang)

    def body(self, identity: str) -> str:
        """A body's name."""
        for side in reversed(self.pair):
            lead = side.plan.register.by_id.get(identity)
            if lead:
                return lead.name_in(self.lang)
        return identity

    def rag(self, rag: str) -> str:
        """A rating's word."""
        for side in reversed(self.pair):
            if side.plan.terms.scheme.level(rag):
                return side.plan.terms.scheme.word(rag, self.lang)
        return rag or self.word("unrated")

    def aim(self, identity: str) -> str:
        """An aim's title."""
        for side in reversed(self.pair):
            for aim in side.plan.terms.aims:
                if aim.id == identity:
                    return aim.title_in(self.lang)
        return identity

    def action(self, identity: str) -> Action | None:
        """An action as the later side has it."""
        actions = (each.action for each in self.pair.now.plan.tracked)
        return next((each for each in actions if each.id == identity), None)

    def words_of(self, identity: str) -> str:
        """The words of an action or commitment, of the later side that has it."""
        return self.words.get(identity, "")

    def day(self, day: date | None) -> str:
        """A day in words."""
        return format_day(day, self.lang) if day else ""


def teller_of(pair: Pair, lang: str) -> Teller:
    """Who tells the differences of two sides in a language."""
    words: dict[str, str] = {}
    for side in pair:
        for commitment in side.commitments.values():
            words[commitment.id] = commitment.texts.get(lang) or commitment.commitment
        for tracked in side.plan.tracked:
            action = tracked.action
            words[action.id] = action.texts.get(lang, {}).get("action") or action.action
            said = tracked.commitment_texts.get(lang) or tracked.commitment
            words[tracked.commitment_id] = said
    return Teller(pair, lang, words)
