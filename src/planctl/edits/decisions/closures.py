"""Ending an action without completing it, and opening it again."""

from datetime import date

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Decided, Docket, settled
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.action import Action
from planctl.model.ledger import may_close
from planctl.model.record import Act, Closure, Record, Reopening
from planctl.model.settling import settle
from planctl.model.standing import known_on
from planctl.model.stating import completion_reports, standing_closure


def close(docket: Docket, case: Case, reason: str, into: str = "") -> None:
    """End an action, or every action of a commitment. `into` is the id that goes on with it.

    Raises WrongUsage where it is closed or signed off already or `into` leads nowhere, NotAllowed
    for a body that may not.
    """
    closed = standing_closure(case.ledger)
    if closed:
        raise WrongUsage(f"{case.found.id} is closed already", f"See: planctl show {case.found.id}")
    if settled(case).state == "signed off":
        raise WrongUsage(
            f"{case.found.id} is signed off, so there is nothing to end",
            f"To open it first: planctl reopen {case.found.id} --reason TEXT",
        )
    target = _target(docket, case, into)
    _require_sense(case, reason, target)
    ruling = docket.ruling
    act = Closure(reason, target, ruling.reason, ruling.minute)
    _require_entitled(docket, case, act, "close")
    docket.record(case, act)


def reopen(docket: Docket, case: Case) -> None:
    """Undo a closure, or a completion. Raises WrongUsage where neither stands."""
    closed, ruling = standing_closure(case.ledger), docket.ruling
    if closed:
        name, subject = closed.name, closed.subject
    elif settled(case).state in ("reported complete", "signed off"):
        name, subject = completion_reports(case.ledger)[-1].names[0], case.found.id
    else:
        hint = f"See: planctl show {case.found.id}"
        raise WrongUsage(f"{case.found.id} is neither closed nor complete", hint)
    if subject != case.found.id:
        raise WrongUsage(
            f"{case.found.id} was closed with its commitment", f"planctl reopen {subject}"
        )
    act = Reopening(name, ruling.reason, ruling.minute)
    _require_entitled(docket, case, act, "reopen")
    docket.record(case, act)


def _target(docket: Docket, case: Case, into: str) -> str:
    """The id that goes on with it, which must itself be open, on any day; "" for none."""
    if not into:
        return ""
    target = docket.cases.of(into, date.max)
    closed = standing_closure(target.ledger)
    if closed and target.found.id != case.found.id:
        ended = closed.act if isinstance(closed.act, Closure) else None
        gone_into = f" into {ended.into}" if ended and ended.into else ""
        raise WrongUsage(
            f"{target.found.id} is closed itself{gone_into}, so nothing can go on in it",
            f"To open it first: planctl reopen {closed.subject} --reason TEXT",
        )
    return target.found.id


def _require_sense(case: Case, reason: str, target: str) -> None:
    if target == case.found.id:
        raise WrongUsage(f"{target} cannot go into itself", "Name another id with --into.")
    if reason == "merged" and not target:
        raise WrongUsage("what is merged goes into something", "Say where: --into ID")
    if target and reason not in ("merged", "superseded"):
        raise WrongUsage(f"nothing goes on from what is {reason}", "Leave --into out.")


def _require_entitled(docket: Docket, case: Case, act: Act, verb: str) -> None:
    if not may_close(docket.record_of(case, act), case.ledger):
        closes = docket.cases.terms.policies.closes
        raise NotAllowed(
            f"{docket.sender.name} cannot {verb} {case.found.id}. Nothing was changed.",
            f"In this plan {closes} alone can: --from {closes}"
            if closes
            else "A lead, the coordinator, or a body that the plan names for decisions can.",
        )


def closed_with(made: Decided) -> tuple[str, ...]:
    """The ids of the actions that the closure of a whole commitment closes: those it did not leave alone."""
    case, before = made.case, made.case.unit.records
    day, after = made.record.date, (*before, made.record)
    return tuple(
        action.id
        for action in case.commitment.actions
        if _state(case, action, known_on(before, day)) != "closed"
        and _state(case, action, known_on(after, day)) == "closed"
    )


def _state(case: Case, action: Action, records: tuple[Record, ...]) -> str:
    """The state of an action of the case's commitment, by these records."""
    of, subjects = case.ledger, (action.id, case.found.id)
    own = tuple(record for record in records if record.subject in subjects)
    leads = of.register.read(action.lead).ids
    return settle(action, leads, own, of.terms, of.register).state
