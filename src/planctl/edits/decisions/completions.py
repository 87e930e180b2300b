"""What becomes of a completion: signed off by another body than reported it, or sent back."""

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket, settled
from planctl.edits.decisions.ended import require_not_closed
from planctl.edits.decisions.entitled import require_named
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.ledger import Placed, may_undo
from planctl.model.record import SendBack, Verification
from planctl.model.stating import completion_reports


def verify(docket: Docket, case: Case) -> None:
    """Sign off what is reported complete.

    Raises WrongUsage where nothing is, NotAllowed for a body that may not or that reported it.
    """
    require_named(docket, docket.sender, "verifies")
    reports = _reports(case, ("reported complete",))
    reporters = {report.sender for report in reports}
    register, day = docket.cases.register, docket.ruling.day
    if docket.sender.id in reporters | {register.heir(each, day) for each in reporters}:
        raise NotAllowed(
            f"{docket.sender.name} reported {case.found.id} complete, so another body signs it off."
            " Nothing was changed.",
            "Who looked at it instead? Name that body with --from.",
        )
    ruling = docket.ruling
    docket.record(case, Verification(reports[-1].names[0], ruling.minute, ruling.reason))


def send_back(docket: Docket, case: Case) -> None:
    """Send back what is reported complete or signed off; raises as `verify` does."""
    reports = _reports(case, ("reported complete", "signed off"))
    ruling = docket.ruling
    sent = SendBack(reports[-1].names[0], ruling.reason, ruling.minute)
    if not may_undo(docket.record_of(case, sent), case.ledger):
        raise NotAllowed(
            f"{docket.sender.name} cannot send {case.found.id} back. Nothing was changed.",
            "A lead, the coordinator, or a body that the plan names for decisions can.",
        )
    docket.record(case, sent)


def _reports(case: Case, states: tuple[str, ...]) -> list[Placed]:
    """The reports of the completion that stands; there is one in these states or a usage error."""
    case.require_action()
    stands = settled(case)
    if stands.state in states:
        return completion_reports(case.ledger)
    identity = case.found.id
    require_not_closed(case)
    if stands.state == "signed off":
        raise WrongUsage(f"{identity} is signed off already", f"See: planctl show {identity}")
    if stands.recurs:
        raise WrongUsage(
            f"{identity} recurs ({stands.timescale}): each completion answers its own occurrence,"
            " and none is signed off or sent back",
            f"To see what has been answered: planctl show {identity}",
        )
    raise WrongUsage(
        f"{identity} is not reported complete: {stands.state}",
        f"A lead reports it: planctl update {identity} --from LEAD --state complete",
    )
