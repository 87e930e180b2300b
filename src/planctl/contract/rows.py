"""An action as machines read it: the same keys everywhere, null where there is nothing."""

from datetime import date
from typing import NamedTuple

from planctl.locale.catalogue import say
from planctl.model.plan import Plan
from planctl.model.settled import Said
from planctl.queries.overdue import askable
from planctl.queries.selection import Group, Stood

Row = dict[str, object]
WORDS = ("commitment", "action", "evidence")


class Told(NamedTuple):
    """An action's words in a language, with the names of those that stand in another."""

    texts: dict[str, str]
    fallback: tuple[str, ...]


def told(item: Stood, lang: str, first: str) -> Told:
    """The words of an action in the language asked, in the plan's first language where missing."""
    action = item.tracked.action
    own = {"commitment": item.tracked.commitment, "action": action.action}
    own |= {"evidence": action.evidence, "lead": action.lead}
    if lang == first:
        return Told(own, ())
    there = dict(action.texts.get(lang, {}))
    if lang in item.tracked.commitment_texts:
        there["commitment"] = item.tracked.commitment_texts[lang]
    missing = tuple(key for key in WORDS if own[key] and not there.get(key))
    return Told({key: there.get(key) or words for key, words in own.items()}, missing)


def timescale_in(item: Stood, lang: str) -> str:
    """The timescale in force, in a language where it is the plan's own and has been translated."""
    settled, action = item.tracked.settled, item.tracked.action
    if settled.timescale != action.timescale:
        return settled.timescale
    return action.texts.get(lang, {}).get("timescale") or settled.timescale


def timescale_told(item: Stood, lang: str) -> str:
    """The timescale in force with what it was first: "Sep 2026 (was Mar 2026)"; "" for none."""
    settled, words = item.tracked.settled, timescale_in(item, lang)
    original = settled.original_timescale
    # A translator's words, like the plan's own, may already say what it was.
    is_translated = words != settled.timescale
    if not original or is_translated or original in words:
        return words
    return f"{words} ({say('was', lang)} {original})"


def action_row(plan: Plan, item: Stood, lang: str) -> Row:
    """One action with all its keys; `due` is by the timescale in force, whatever it is held against."""
    tracked, standing, settled = item.tracked, item.standing, item.tracked.settled
    words = told(item, lang, plan.terms.languages[0])
    return {
        "id": item.id,
        "aim": tracked.aim,
        "commitment_id": tracked.commitment_id,
        "commitment": words.texts["commitment"],
        "action": words.texts["action"],
        "evidence": words.texts["evidence"] or None,
        "timescale": timescale_in(item, lang) or None,
        "original_timescale": settled.original_timescale or None,
        "due": iso(standing.current_due),
        "original_due": iso(standing.original_due),
        "days_overdue": standing.days_overdue,
        "slips": settled.slips,
        "lead": words.texts["lead"] or None,
        "leads": list(tracked.leads),
        "asked": list(askable(plan, item, standing.as_of)),
        "rag": settled.rag,
        "rag_word": plan.terms.scheme.word(settled.rag, lang) or None,
        "rag_period": str(settled.rag_period) if settled.rag_period else None,
        "rag_by": settled.rag_by or None,
        "agreed": settled.agreed,
        "state": settled.state,
        "reported": settled.reported,
        "round": standing.answer,
        "missed": list(standing.missed),
        "request": settled.request or None,
        "last_update": _last(settled.last),
        "fallback": list(words.fallback),
    }


def _last(said: Said | None) -> Row | None:
    if said is None:
        return None
    return {
        "name": said.name,
        "date": iso(said.date),
        "from": said.sender,
        "period": str(said.period),
        "rag": said.rag,
    }


def group_rows(groups: tuple[Group, ...]) -> list[Row]:
    """Groups by the ids in them: an action stands once among the items, in each of its groups here."""
    return [
        {"key": group.key, "label": group.label, "ids": [item.id for item in group.items]}
        for group in groups
    ]


def iso(day: date | None) -> str | None:
    """A day as 2026-11-21, None for none."""
    return day.isoformat() if day else None
