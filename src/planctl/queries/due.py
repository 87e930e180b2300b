"""What falls due next: every unfinished action whose day is still to come."""

from datetime import date
from typing import NamedTuple

from planctl.model.plan import Plan
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected


class Falling(NamedTuple):
    """An action and the day it next falls due, inclusive.

    `occurrence` names which one of a recurring action ("2026-27"), and is empty for any other. A
    recurring action can be overdue for one occurrence and fall due for the next.
    """

    item: Stood
    day: date
    occurrence: str = ""


class Due(NamedTuple):
    """The answer: `items` fall due from `as_of` to `until`, both inclusive, the soonest first.

    `total` counts the actions selected. `later` fall due after `until`. `overdue` are past their
    day and fall due no more; `undated` never do; `finished` need not.
    """

    as_of: date
    until: date
    total: int
    items: tuple[Falling, ...]
    later: tuple[Falling, ...]
    overdue: tuple[Stood, ...]
    undated: tuple[Stood, ...]
    finished: tuple[Stood, ...]


def due(plan: Plan, as_of: date, until: date, selection: Selection = EVERYTHING) -> Due:
    """What falls due from a day to another, both inclusive."""
    items = selected(plan, as_of, selection)
    open_ones = [item for item in items if not item.tracked.settled.finished]
    falling = [found for item in open_ones if (found := next_due(plan, item)) is not None]
    ordered = sorted(falling, key=lambda found: (found.day, found.item.id))
    ids = {found.item.id for found in falling}
    past = [item for item in open_ones if item.id not in ids]
    return Due(
        as_of=as_of,
        until=until,
        total=len(items),
        items=tuple(found for found in ordered if found.day <= until),
        later=tuple(found for found in ordered if found.day > until),
        overdue=tuple(item for item in past if item.standing.overdue),
        undated=tuple(item for item in past if not item.standing.overdue),
        finished=tuple(item for item in items if item.tracked.settled.finished),
    )


def next_due(plan: Plan, item: Stood) -> Falling | None:
    """When an unfinished action next falls due on or after the day asked about; None for never."""
    if item.tracked.settled.recurs and item.standing.due == item.standing.current_due:
        return _next_occurrence(plan, item)
    day = item.standing.due
    return Falling(item, day) if day and day >= item.standing.as_of else None


def _next_occurrence(plan: Plan, item: Stood) -> Falling | None:
    from planctl.model.recurrence import occurrences_from

    settled = item.tracked.settled
    for found in occurrences_from(settled.recurs, settled.recurs_from, plan.terms):
        if found.due >= item.standing.as_of and found.label not in settled.answered:
            return Falling(item, found.due, found.label)
    return None
