"""Was each request for a new timescale decided once, and as it was asked? A rule over the decisions."""

from collections.abc import Iterator
from typing import cast

from planctl.model.lead import Register
from planctl.model.ledger import Placed, effective_updates, entitled
from planctl.model.plan import Terms
from planctl.model.record import Approval, Record, Refusal, Update
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.nearest import quoted
from planctl.rules.records import finding
from planctl.rules.subjects import by_subject


def requests_decided_once(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """A request is granted or refused, not both, once, and what is granted is what is asked for.

    Otherwise it comes of two branches that did not know of each other.
    """
    for records in by_subject(unit).values():
        decisions = [
            record
            for record in records
            if isinstance(record.act, Approval | Refusal)
            and entitled(record, terms.policies.approves)
        ]
        requests = _requests(records, terms, register) if decisions else []
        for request in requests:
            yield from _decided(request, [r for r in decisions if _answers(r) in request.names])
        yield from _granted_in_two_ways([r for r in decisions if _grant(r)], requests)


def _requests(records: list[Record], terms: Terms, register: Register) -> list[Placed]:
    """Every update that asks for a timescale, or did so before it was corrected."""
    asking = {r.name for r in records if isinstance(r.act, Update) and r.act.asks}
    updates = effective_updates(records, terms, register)
    return [placed for placed in updates if asking.intersection(placed.names)]


def _answers(record: Record) -> str:
    act = record.act
    return act.approves if isinstance(act, Approval) else cast(Refusal, act).refuses


def _grant(record: Record) -> str:
    """The timescale that a record grants; "" for any other."""
    return record.act.timescale if isinstance(record.act, Approval) else ""


def _decided(request: Placed, decisions: list[Record]) -> Iterator[Finding]:
    granted = [record for record in decisions if _grant(record)]
    refused = [record for record in decisions if isinstance(record.act, Refusal)]
    if granted and refused:
        message = f"what is refused here is granted in {granted[-1].name}"
        yield finding(refused[-1], "refuses", "decided-twice", message, DECIDED_TWICE)
    asked = request.update.asks.timescale if request.update.asks else ""
    if granted and request.names[0] not in map(_answers, granted) and _grant(granted[-1]) != asked:
        since = f"asked for since {quoted(asked)}" if asked else "nothing is asked for any more"
        message = f"granted is {quoted(_grant(granted[-1]))}, and {since}"
        yield finding(granted[-1], "timescale", "granted-before-corrected", message, CORRECTED)


def _granted_in_two_ways(granted: list[Record], requests: list[Placed]) -> Iterator[Finding]:
    """Two grants of one request, or of one day, that differ: nobody could say which is meant."""
    for at, record in enumerate(granted):
        for other in granted[:at]:
            is_same = _is_of_one(record, other, requests) or record.date == other.date
            if is_same and _grant(other) != _grant(record):
                message = f"{quoted(_grant(record))} is granted here, {quoted(_grant(other))} in"
                message = f"{message} {other.name}"
                yield finding(record, "timescale", "decided-twice", message, GRANTED_TWICE)
                break


def _is_of_one(record: Record, other: Record, requests: list[Placed]) -> bool:
    """Whether two grants answer one request, whichever of its corrections they name."""
    return any({_answers(record), _answers(other)} <= set(each.names) for each in requests)


DECIDED_TWICE = "The grant is in force. Ask the body what it meant, and say so: planctl accept ID decided-twice."
GRANTED_TWICE = "This one is in force. Ask what was meant; grant that anew, or: planctl accept ID decided-twice."
CORRECTED = "What was granted is in force; where the newer one is wanted, ask for it anew."
