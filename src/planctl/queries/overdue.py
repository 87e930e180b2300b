"""What is late, in its two kinds, and what cannot be late because it has no day."""

from datetime import date
from typing import NamedTuple

from planctl.model.plan import Plan
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected


class Overdue(NamedTuple):
    """The answer. `total` counts the actions selected before asking what is late.

    `items` are late, the oldest due day first. `undated` have no due day and are not finished: they
    can never be late. `against` is "current" or "original": the timescale held against them.
    """

    as_of: date
    against: str
    total: int
    items: tuple[Stood, ...]
    undated: tuple[Stood, ...]

    @property
    def never_reported(self) -> tuple[Stood, ...]:
        """Those late of which no lead has ever said anything."""
        return tuple(item for item in self.items if not item.tracked.settled.reported)

    @property
    def shared(self) -> tuple[Stood, ...]:
        """Those late with more than one lead."""
        return tuple(item for item in self.items if len(item.tracked.leads) > 1)

    @property
    def requests(self) -> tuple[Stood, ...]:
        """Those late for which a new timescale has been asked and not decided."""
        return tuple(item for item in self.items if item.tracked.settled.undecided)


def overdue(plan: Plan, as_of: date, selection: Selection = EVERYTHING) -> Overdue:
    """What is overdue as of a day: due before it, and neither reported complete, signed off nor closed."""
    items = selected(plan, as_of, selection)
    late = [item for item in items if item.standing.overdue]
    undated = tuple(
        item for item in items if item.standing.due is None and not item.tracked.settled.finished
    )
    ordered = sorted(late, key=lambda item: (item.standing.due or date.max, item.id))
    return Overdue(as_of, plan.against, len(items), tuple(ordered), undated)


def askable(plan: Plan, item: Stood, as_of: date) -> tuple[str, ...]:
    """Whom to ask about an action, as ids, each once; empty where nobody can be asked."""
    asked = (who for lead in item.tracked.leads for who in plan.register.askable(lead, as_of))
    return tuple(dict.fromkeys(asked))
