"""What can be chosen in a form: each choice as it is printed, in both languages, with what it means."""

from planctl.locale.returns import both
from planctl.locale.story import page_word
from planctl.model.lead import Lead
from planctl.model.plan import Terms
from planctl.model.record import STATES

YES = "yes"

Choices = dict[str, dict[str, str]]
"""By a field's key: what is printed, and what it means ("Gwyrdd / Green" -> "green")."""


def choices(terms: Terms, leads: tuple[Lead, ...] = ()) -> Choices:
    """The choices of every field that has any: ratings, states, yes, and the bodies of a register."""
    yes = {both(YES): YES}
    return {
        "no_change": yes,
        "complete": yes,
        "rag": {rating_word(terms, level.id): level.id for level in terms.scheme.levels},
        "state": {beside(*_state(state)): state for state in STATES},
        "from": {beside(lead.name_in("cy"), lead.name_in("en")): lead.id for lead in leads},
    }


def beside(welsh: str, english: str, sign: str = " / ") -> str:
    """A text in both languages, Welsh first; once where they are alike or one is missing."""
    return sign.join(dict.fromkeys(part for part in (welsh, english) if part))


def rating_word(terms: Terms, rag: str) -> str:
    """A rating's word in both languages. What the plan calls by its colour has that colour's Welsh."""
    level = terms.scheme.level(rag)
    return beside(level.word_in("cy"), level.word_in("en")) if level else rag


def _state(state: str) -> tuple[str, str]:
    words = (page_word(state, lang) for lang in ("cy", "en"))
    welsh, english = (word[:1].upper() + word[1:] for word in words)
    return welsh, english
