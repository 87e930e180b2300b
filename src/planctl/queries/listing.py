"""Actions, selected and sorted."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from planctl.model.plan import Plan
from planctl.model.settled import STATE_WORDS
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected

Key = Callable[[Plan, Stood], tuple[object, ...]]


class Listing(NamedTuple):
    """The answer: the selected actions, in the order asked for. `whole` counts the plan's."""

    as_of: date
    whole: int
    items: tuple[Stood, ...]


def listing(
    plan: Plan, as_of: date, selection: Selection = EVERYTHING, sort: str | None = None
) -> Listing:
    """The selected actions, sorted by one of `SORTS`; in the plan's own order for None."""
    items = selected(plan, as_of, selection)
    if sort is not None:
        key = SORTS[sort]
        items = tuple(sorted(items, key=lambda item: (*key(plan, item), _by_id(plan, item))))
    return Listing(as_of, len(plan.tracked), items)


def _by_id(_plan: Plan, item: Stood) -> tuple[object, ...]:
    """ACT-099 before ACT-100 and that before ACT-1000."""
    return (len(item.id), item.id)


def _by_due(_plan: Plan, item: Stood) -> tuple[object, ...]:
    """The earliest day first, those without one last."""
    return (item.standing.due or date.max,)


def _by_lead(plan: Plan, item: Stood) -> tuple[object, ...]:
    """By the name of the lead that the plan says first, those without one last."""
    leads = [plan.register.by_id[key] for key in item.tracked.leads if key in plan.register.by_id]
    return (not leads, leads[0].name.casefold() if leads else "")


def _by_rag(plan: Plan, item: Stood) -> tuple[object, ...]:
    """The least favourable first, the unrated last."""
    order = [level.id for level in plan.terms.scheme.levels]
    rag = item.tracked.settled.rag
    return (-order.index(rag) if rag in order else 1,)


def _by_state(_plan: Plan, item: Stood) -> tuple[object, ...]:
    """In the order of an action's life."""
    return (STATE_WORDS.index(item.tracked.settled.state),)


def _by_updated(_plan: Plan, item: Stood) -> tuple[object, ...]:
    """The last reported on first, the never reported on last."""
    last = item.tracked.settled.last
    return (-last.date.toordinal() if last else 0,)


SORTS: dict[str, Key] = {
    "due": _by_due,
    "id": _by_id,
    "lead": _by_lead,
    "rag": _by_rag,
    "state": _by_state,
    "updated": _by_updated,
}
