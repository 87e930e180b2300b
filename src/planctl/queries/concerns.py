"""What is rated less than well: the ratings behind it, and what its leads say stands in the way."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed
from planctl.model.plan import Plan
from planctl.model.standing import needs_watching
from planctl.queries.selection import Stood


class Voice(NamedTuple):
    """What one body said last: the report, and the one its barriers and next steps are from.

    They are the same unless the body has since said that nothing changed.
    """

    body: str
    report: Placed
    words: Placed

    @property
    def says_why(self) -> bool:
        """Whether it says what stands in the way, or what comes next."""
        return bool(self.words.update.barriers or self.words.update.next_steps)


class Concern(NamedTuple):
    """An action with the newest report of each body whose rating of it counts, in their order."""

    item: Stood
    voices: tuple[Voice, ...]

    @property
    def loudest(self) -> Voice:
        """The one to be named alone: who says why, and of those whose rating is the one that counts.

        There must be any.
        """
        counted = self.item.tracked.settled.rag
        return min(self.voices, key=lambda v: (not v.says_why, v.report.update.rag != counted))


def concerns(plan: Plan, items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Concern, ...]:
    """The unfinished actions with any but the best rating, the least favourable first."""
    order = [level.id for level in plan.terms.scheme.levels]
    rated = [item for item in items if _is_concern(plan, item)]
    worst = sorted(rated, key=lambda item: -order.index(item.tracked.settled.rag or order[0]))
    return tuple(concern(item, ledgers[item.id]) for item in worst)


def _is_concern(plan: Plan, item: Stood) -> bool:
    settled = item.tracked.settled
    return not settled.finished and needs_watching(settled.rag, plan.terms)


def differing(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Concern, ...]:
    """The unfinished actions whose leads rate one period differently, in the plan's order."""
    found = (i for i in items if not i.tracked.settled.finished and not i.tracked.settled.agreed)
    return tuple(concern(item, ledgers[item.id]) for item in found)


def concern(item: Stood, ledger: Ledger) -> Concern:
    """What was last said of an action by each body that has spoken since the rating's period."""
    since = item.tracked.settled.rag_period
    by_coordinator = item.tracked.settled.rag_by == "coordinator"
    heard = (*ledger.spoken, *(ledger.assessed if by_coordinator else ()))
    newest = [p for p in heard if since is None or p.period.last >= since.last]
    bodies = dict.fromkeys(_heir(ledger, placed) for placed in newest)
    return Concern(item, tuple(_voice(ledger, body, heard) for body in bodies))


def _heir(ledger: Ledger, placed: Placed) -> str:
    return ledger.register.heir(placed.sender, placed.date)


def _voice(ledger: Ledger, body: str, heard: tuple[Placed, ...]) -> Voice:
    own = sorted((p for p in heard if _heir(ledger, p) == body), key=lambda placed: placed.place)
    words = next((p for p in reversed(own) if not _says_nothing_new(p)), own[-1])
    return Voice(body, own[-1], words)


def _says_nothing_new(placed: Placed) -> bool:
    update = placed.update
    return update.no_change and not (update.barriers or update.next_steps)
