"""Who is asked what in a round, and what each body has answered."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed
from planctl.model.period import Period
from planctl.model.plan import Plan, Round
from planctl.model.standing import asks_for
from planctl.queries.overdue import askable
from planctl.queries.selection import Stood, selected


class Asking(NamedTuple):
    """What one body is asked in a round, in the plan's order. `body` is an id of the register."""

    body: str
    items: tuple[Stood, ...]


class Asked(NamedTuple):
    """What a round asks: of each body, in the register's order, and what nobody can be asked about."""

    round: Round
    bodies: tuple[Asking, ...]
    nobody: tuple[Stood, ...]

    def of(self, body: str) -> tuple[Stood, ...]:
        """What one body is asked; empty where it is asked nothing."""
        return next((asking.items for asking in self.bodies if asking.body == body), ())

    @property
    def items(self) -> tuple[Stood, ...]:
        """Every action the round asks about, each once, in the order first met."""
        found = {i.id: i for asking in self.bodies for i in asking.items}
        return tuple((found | {item.id: item for item in self.nobody}).values())


def asked_in(plan: Plan, as_of: date, opened: Round) -> Asked:
    """What a round asks, as seen on a day.

    An action is asked of every body that answers for one of its leads, a group's of all its members.
    """
    items = [item for item in selected(plan, as_of) if is_asked(plan, item, opened)]
    found: dict[str, list[Stood]] = {lead.id: [] for lead in plan.register.leads}
    nobody = []
    for item in items:
        bodies = askable(plan, item, as_of)
        for body in bodies:
            found.setdefault(body, []).append(item)
        if not bodies:
            nobody.append(item)
    asking = (Asking(body, tuple(own)) for body, own in found.items() if own)
    return Asked(opened, tuple(asking), tuple(nobody))


def is_asked(plan: Plan, item: Stood, opened: Round) -> bool:
    """Whether a round asks for an action, also where that was answered by completing it."""
    if opened == plan.terms.round_from(item.standing.as_of):
        return item.standing.answer != "not asked"
    settled = item.tracked.settled
    asks = asks_for(settled, item.standing.current_due, plan.terms, opened)
    spoken = settled.spoken is not None and settled.spoken.last >= opened.period.last
    return asks and (spoken or not settled.finished)


def round_for(plan: Plan, as_of: date, period: Period | None) -> Round | None:
    """The round of a period, opened by hand or with the plan's grace; the newest one for None."""
    from datetime import timedelta

    if period is None:
        return plan.terms.round_from(as_of)
    opened = next((each for each in plan.terms.rounds if each.period == period), None)
    return opened or Round(period, period.last, period.last + timedelta(days=plan.terms.grace))


def answer_of(ledger: Ledger, body: str, since: Period) -> Placed | None:
    """What a body, or one that it succeeded, answers about a period or a later one; None for nothing.

    That is its newest report, else the newest update that is no report on the action. What it says
    of the period itself goes before what it says of a later one.
    """
    own = [placed for placed in answers_of(ledger, body) if placed.period.last >= since.last]
    of_period = [placed for placed in own if placed.period.last == since.last]
    return max(of_period or own, key=lambda p: (p.update.reports, p.place), default=None)


def reports_of(ledger: Ledger, body: str) -> Iterable[Placed]:
    """Every report of a body, or of one that it succeeded, whether it counts as a lead's or not."""
    return (placed for placed in answers_of(ledger, body) if placed.update.reports)


def answers_of(ledger: Ledger, body: str) -> Iterable[Placed]:
    """Every update of a body, or of one that it succeeded: also evidence or a request by itself."""
    return (
        placed
        for placed in ledger.placed
        if body in (placed.sender, ledger.register.heir(placed.sender, placed.date))
    )
