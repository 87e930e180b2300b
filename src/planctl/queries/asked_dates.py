"""New dates: which have been asked for and wait for a decision, and which have been granted."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

from planctl.model.ledger import Ledger, Placed, entitled
from planctl.model.record import Approval, Record, Refusal
from planctl.model.times import open_requests, timescales
from planctl.queries.selection import Stood


class Wanted(NamedTuple):
    """A new timescale that was asked for and not decided, with the update that asks."""

    item: Stood
    asking: Placed

    @property
    def timescale(self) -> str:
        """The words of the timescale asked for."""
        return self.asking.update.asks.timescale if self.asking.update.asks else ""

    @property
    def reason(self) -> str:
        """Why it is asked for, "" where nobody said."""
        return self.asking.update.asks.reason if self.asking.update.asks else ""


class Granted(NamedTuple):
    """An action whose timescale has been granted anew, with the record of the newest grant."""

    item: Stood
    record: Record

    @property
    def approval(self) -> Approval:
        """The newest grant."""
        return cast(Approval, self.record.act)

    @property
    def day(self) -> date:
        """When it was granted."""
        return self.record.date


def wanted(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Wanted, ...]:
    """Every timescale asked for and not decided, of unfinished actions, in the plan's order."""
    return tuple(
        Wanted(item, placed)
        for item in items
        if item.tracked.settled.undecided and not item.tracked.settled.finished
        for placed in open_requests(ledgers[item.id])
    )


class Refused(NamedTuple):
    """A new timescale that was refused: the request, None where it is not there, and the refusal."""

    item: Stood
    record: Record
    asking: Placed | None

    @property
    def timescale(self) -> str:
        """The words of the timescale that was refused, "" where they are not there."""
        asks = self.asking.update.asks if self.asking else None
        return asks.timescale if asks else ""


def refused(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Refused, ...]:
    """Every refusal by the body that may grant, in the plan's order, each action's oldest first."""
    return tuple(
        Refused(item, record, _asked_in(ledgers[item.id], record.act.refuses))
        for item in items
        for record in ledgers[item.id].records
        if isinstance(record.act, Refusal)
        and entitled(record, ledgers[item.id].terms.policies.approves)
    )


def _asked_in(ledger: Ledger, name: str) -> Placed | None:
    return next((placed for placed in ledger.placed if name in placed.names), None)


def granted(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> tuple[Granted, ...]:
    """Every action whose timescale was ever granted anew, in the plan's order."""
    found = ((item, _newest_grant(ledgers[item.id])) for item in items)
    return tuple(Granted(item, record) for item, record in found if record)


def _newest_grant(ledger: Ledger) -> Record | None:
    names = [move.name for move in timescales(ledger).moves if move.name]
    by_name = {record.name: record for record in ledger.records}
    return by_name[names[-1]] if names else None
