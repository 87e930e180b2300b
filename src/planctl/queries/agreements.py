"""Ratings that were settled: what the leads had said of the period, and what was agreed instead."""

from collections.abc import Iterable
from typing import NamedTuple, cast

from planctl.model.ledger import Ledger, entitled
from planctl.model.rating import rating_of
from planctl.model.record import Agreement, Record
from planctl.queries.selection import Stood


class Settlement(NamedTuple):
    """An agreement about the rating of one period; `ratings` are the leads' own then, (lead, rag)."""

    item: Stood
    record: Record
    ratings: tuple[tuple[str, str], ...]

    @property
    def agreement(self) -> Agreement:
        """What was agreed."""
        return cast(Agreement, self.record.act)


def settlements(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Settlement, ...]:
    """Every agreement by the body that may agree, in the plan's order, each action's oldest first."""
    return tuple(
        Settlement(item, record, _ratings_then(ledgers[item.id], record))
        for item in items
        for record in ledgers[item.id].records
        if isinstance(record.act, Agreement)
        and entitled(record, ledgers[item.id].terms.policies.agrees)
    )


def _ratings_then(ledger: Ledger, record: Record) -> tuple[tuple[str, str], ...]:
    """The leads' ratings that an agreement spoke of: those given by its day."""
    spoken = tuple(placed for placed in ledger.spoken if placed.date <= record.date)
    return rating_of(ledger._replace(spoken=spoken), cast(Agreement, record.act).agrees).ratings
