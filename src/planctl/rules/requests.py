"""Was each request for a new timescale decided once, and as it was asked? Rules over the decisions."""

from collections.abc import Iterator
from typing import cast

from planctl.model.lead import Register
from planctl.model.ledger import Placed, effective_updates, entitled
from planctl.model.plan import Terms
from planctl.model.record import Approval, Record, Refusal
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.nearest import quoted
from planctl.rules.records import finding
from planctl.rules.subjects import by_subject


def requests_decided_once(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """A request is granted or refused, not both, and what is granted is what is asked for.

    Either comes of two branches that did not know of each other.
    """
    for records in by_subject(unit).values():
        placed = [p for p in effective_updates(records, terms, register) if p.update.asks]
        decisions = [
            record
            for record in records
            if isinstance(record.act, Approval | Refusal)
            and entitled(record, terms.policies.approves)
        ]
        for request in placed:
            yield from _decided(request, [r for r in decisions if _answers(r) in request.names])


def _answers(record: Record) -> str:
    act = record.act
    return act.approves if isinstance(act, Approval) else cast(Refusal, act).refuses


def _decided(request: Placed, decisions: list[Record]) -> Iterator[Finding]:
    granted = [record for record in decisions if isinstance(record.act, Approval)]
    refused = [record for record in decisions if isinstance(record.act, Refusal)]
    if granted and refused:
        message = f"what is refused here is granted in {granted[-1].name}"
        yield finding(refused[-1], "refuses", "decided-twice", message, DECIDED_TWICE)
    asked = request.update.asks.timescale if request.update.asks else ""
    newest = cast(Approval, granted[-1].act) if granted else None
    is_corrected = newest is not None and newest.approves != request.names[0]
    if newest and is_corrected and newest.timescale != asked:
        message = f"granted is {quoted(newest.timescale)}, and asked for since {quoted(asked)}"
        yield finding(granted[-1], "timescale", "granted-before-corrected", message, CORRECTED)


DECIDED_TWICE = "The grant is in force. Ask the body what it meant, and say so: planctl accept ID decided-twice."
CORRECTED = "What was granted is in force; where the newer one is wanted, ask for it anew."
