"""What becomes of each record: whether it counts, and if not, why it is only kept and shown."""

from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed, entitled, may_close, may_undo
from planctl.model.rating import rating
from planctl.model.record import (
    Agreement,
    Approval,
    Closure,
    Record,
    Refusal,
    Reopening,
    SendBack,
    Verification,
    names_another,
)
from planctl.model.stating import decides_completion, leaves_alone
from planctl.model.times import Timescales, timescales


class Heard(NamedTuple):
    """Whether a record counts, as whose word, or why not; and the record that corrects it, or "".

    Counted: "lead", "assessment", "request", "decision", "note". Kept and not counted: "corrected",
    "lead-rated" (a lead has rated since), "assessed-again" (only the coordinator has, and this one
    is older), "remark" (the coordinator's, no rating), "other-body",
    "not-entitled", "overtaken" (the report it speaks of says something else now), "left-alone" (the
    closure of the whole commitment left this action as it was).
    """

    counted: bool
    why: str
    corrected_by: str = ""


def heard(ledger: Ledger) -> dict[str, Heard]:
    """What becomes of every record of a ledger, by its name."""
    times = timescales(ledger)
    found = {record.name: _decision(record, ledger, times) for record in ledger.records}
    rated = set(rating(ledger).names)
    for placed in ledger.placed:
        found[placed.names[0]] = _update(placed, ledger, rated)
        for newer, older in zip(placed.names, placed.names[1:], strict=False):
            found[older] = Heard(False, "corrected", newer)
    return found


def _update(placed: Placed, ledger: Ledger, rated: set[str]) -> Heard:
    if ledger.leads_it(placed):
        return Heard(True, "lead")
    if not placed.update.reports and placed.update.supplied and not placed.update.asks:
        return Heard(True, "note")
    if placed.sender != ledger.terms.coordinator:
        return Heard(False, "other-body")
    if placed.names[0] in rated:
        return Heard(True, "assessment")
    if placed.update.asks:
        return Heard(True, "request")
    return Heard(False, _gives_way(placed, ledger) if placed.update.rag else "remark")


def _gives_way(assessment: Placed, ledger: Ledger) -> str:
    """Why an assessment of the coordinator's own is not the rating: a lead's, or a newer one of its own."""
    rated = (placed for placed in ledger.spoken if placed.update.rag)
    later = any(p.period.sort_key >= assessment.period.sort_key for p in rated)
    return "lead-rated" if later else "assessed-again"


def _decision(record: Record, ledger: Ledger, times: Timescales) -> Heard:
    policies = ledger.terms.policies
    match record.act:
        case Approval() | Refusal():
            counts = entitled(record, policies.approves)
        case Agreement():
            counts = entitled(record, policies.agrees)
        case Verification() | SendBack():
            counts = decides_completion(record, ledger, times)
            if not counts and _overtaken(record, ledger):
                return Heard(False, "overtaken")
        case Closure():
            counts = may_close(record, ledger)
            if counts and leaves_alone(record, ledger, times):
                return Heard(False, "left-alone")
        case Reopening():
            counts = may_close(record, ledger) or decides_completion(record, ledger, times)
        case _:
            return Heard(True, "note")
    return Heard(True, "decision") if counts else Heard(False, "not-entitled")


def _overtaken(record: Record, ledger: Ledger) -> bool:
    """Whether a body that may decided about a report that is there, and completes nothing any more."""
    named = names_another(record)
    reports = {name: p for p in ledger.placed for name in p.names}
    if named not in reports or reports[named].update.state == "complete":
        return False
    if isinstance(record.act, Verification):
        return entitled(record, ledger.terms.policies.verifies)
    return may_undo(record, ledger)
