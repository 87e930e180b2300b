"""The register of closures: what was ended without being completed, how, by whom and why."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, cast

from planctl.model.ledger import sorted_out
from planctl.model.plan import Plan, Tracked
from planctl.model.record import CLOSURES, Closure, Record
from planctl.model.stating import standing_closure
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected


class Ended(NamedTuple):
    """A closed action with the record that closed it, which may speak of its whole commitment."""

    item: Stood
    record: Record

    @property
    def closure(self) -> Closure:
        """How it was closed."""
        return cast(Closure, self.record.act)


class Closures(NamedTuple):
    """The answer: `items` in the order of their closing. `total` counts the actions selected."""

    as_of: date
    total: int
    items: tuple[Ended, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many were closed in each way, those without any left out."""
        found = Counter(each.closure.closes for each in self.items)
        return tuple((reason, found[reason]) for reason in CLOSURES if found[reason])


def closures(
    plan: Plan,
    as_of: date,
    records_of: Callable[[Tracked], tuple[Record, ...]],
    selection: Selection = EVERYTHING,
) -> Closures:
    """What was closed by a day. `records_of` gives the records that speak of an action, known then."""
    items = selected(plan, as_of, selection)
    ended = [
        Ended(item, record)
        for item in items
        if item.tracked.settled.state == "closed"
        and (record := _closing(plan, item.tracked, records_of(item.tracked)))
    ]
    ordered = sorted(ended, key=lambda each: (each.record.date, each.item.id))
    return Closures(as_of, len(items), tuple(ordered))


def _closing(plan: Plan, tracked: Tracked, records: tuple[Record, ...]) -> Record | None:
    ledger = sorted_out(tracked.action, tracked.leads, records, plan.terms, plan.register)
    return standing_closure(ledger)
