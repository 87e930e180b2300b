"""Which actions are asked about: one selection for every question, and the ways to group an answer."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from planctl.model.plan import Plan, Tracked
from planctl.model.standing import Standing, stand_all


class Selection(NamedTuple):
    """What to keep. Each part is a set of choices, any of which will do; an empty part keeps all.

    `leads` are ids; a lead's own actions and those of groups it is a member of are not the same:
    only the leads that the plan names count. `text` are words to find, in any case, in the id, the
    action, its evidence or its commitment.
    """

    aims: frozenset[str] = frozenset()
    commitments: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    rags: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    text: tuple[str, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING


EVERYTHING = Selection()
UNRATED = "none"
"""What `--rag` calls an action without a rating."""


class Stood(NamedTuple):
    """An action and its standing on the day asked about."""

    tracked: Tracked
    standing: Standing

    @property
    def id(self) -> str:
        """The action's id."""
        return self.tracked.action.id


class Group(NamedTuple):
    """Part of an answer under one heading; an action with several leads is in several groups."""

    key: str
    label: str
    items: tuple[Stood, ...]


def selected(plan: Plan, as_of: date, selection: Selection = EVERYTHING) -> tuple[Stood, ...]:
    """The actions asked about, with their standing, in the plan's order."""
    stood = (Stood(tracked, standing) for tracked, standing in stand_all(plan, as_of))
    if selection.is_everything:
        return tuple(stood)
    return tuple(item for item in stood if _is_in(item, selection))


def _is_in(item: Stood, selection: Selection) -> bool:
    tracked, settled = item.tracked, item.tracked.settled
    return (
        (not selection.aims or tracked.aim in selection.aims)
        and (not selection.commitments or tracked.commitment_id in selection.commitments)
        and (not selection.leads or bool(selection.leads & set(tracked.leads)))
        and (not selection.rags or (settled.rag or UNRATED) in selection.rags)
        and (not selection.states or settled.state in selection.states)
        and all(word.casefold() in _searched(tracked) for word in selection.text)
    )


def _searched(tracked: Tracked) -> str:
    action = tracked.action
    own = (action.id, action.action, action.evidence, action.lead, tracked.commitment)
    other = (words for texts in action.texts.values() for words in texts.values())
    return "\n".join((*own, *other)).casefold()


def by_aim(plan: Plan, items: Iterable[Stood], lang: str) -> tuple[Group, ...]:
    """Groups by aim, in the plan's order, those with nothing in them left out."""
    labels = {aim.id: aim.title_in(lang) for aim in plan.terms.aims}
    return _grouped(items, lambda item: (item.tracked.aim,), labels)


def by_commitment(plan: Plan, items: Iterable[Stood], lang: str) -> tuple[Group, ...]:
    """Groups by commitment, in the plan's order."""
    labels = {t.commitment_id: t.commitment_texts.get(lang) or t.commitment for t in plan.tracked}
    return _grouped(items, lambda item: (item.tracked.commitment_id,), labels)


def by_lead(plan: Plan, items: Iterable[Stood], lang: str) -> tuple[Group, ...]:
    """Groups by lead, the fullest first; an action led by nobody the register knows stands under ""."""
    labels = {lead.id: lead.name_in(lang) for lead in plan.register.leads}
    groups = _grouped(items, lambda item: item.tracked.leads or ("",), labels, order=())
    return tuple(sorted(groups, key=lambda group: (-len(group.items), group.label)))


def by_rag(plan: Plan, items: Iterable[Stood], lang: str) -> tuple[Group, ...]:
    """Groups by rating, the least favourable first and the unrated last."""
    labels = {
        level.id: plan.terms.scheme.word(level.id, lang) for level in plan.terms.scheme.levels
    }
    order = (*reversed(labels), "")
    return _grouped(items, lambda item: (item.tracked.settled.rag or "",), labels, order)


def by_state(plan: Plan, items: Iterable[Stood], lang: str) -> tuple[Group, ...]:  # noqa: ARG001 - one signature for all
    """Groups by state, in the order of an action's life."""
    from planctl.locale.catalogue import say
    from planctl.model.settled import STATE_WORDS

    labels = {state: say(state, lang) for state in STATE_WORDS}
    return _grouped(items, lambda item: (item.tracked.settled.state,), labels)


def _grouped(
    items: Iterable[Stood],
    keys_of: Callable[[Stood], tuple[str, ...]],
    labels: dict[str, str],
    order: Iterable[str] | None = None,
) -> tuple[Group, ...]:
    found: dict[str, list[Stood]] = {key: [] for key in (labels if order is None else order)}
    for item in items:
        for key in keys_of(item):
            found.setdefault(key, []).append(item)
    return tuple(
        Group(key, labels.get(key, key), tuple(inside)) for key, inside in found.items() if inside
    )


GROUPINGS: dict[str, Callable[[Plan, Iterable[Stood], str], tuple[Group, ...]]] = {
    "aim": by_aim,
    "commitment": by_commitment,
    "lead": by_lead,
    "rag": by_rag,
    "state": by_state,
}
