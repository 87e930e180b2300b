"""Moving a timescale: asked for, granted or refused."""

from typing import NamedTuple

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket, settled
from planctl.edits.decisions.entitled import require_named
from planctl.edits.updates.said import require_timescale
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.ledger import Placed
from planctl.model.record import Approval, Refusal, Request, Update
from planctl.model.settling import open_requests, timescales


class Extension(NamedTuple):
    """A new timescale in a plan's words, why, and who grants it in the same act ("" for nobody).

    `refresh` names the re-adoption that the grant is part of, or is empty.
    """

    timescale: str
    reason: str
    approved_by: str = ""
    refresh: str = ""


def extend(docket: Docket, case: Case, wanted: Extension) -> None:
    """Ask for a new timescale and, where a body grants it in the same act, grant it.

    Raises WrongUsage for words that are no time or are in force already, and for what is finished.
    """
    case.require_action()
    _require_unfinished(case)
    require_timescale(wanted.timescale, docket.cases.terms)
    in_force = timescales(case.ledger).in_force.words
    if wanted.timescale == in_force:
        raise WrongUsage(f"{case.found.id} has the timescale {in_force} already")
    asked = Update(asks=Request(wanted.timescale, wanted.reason))
    case = docket.record(case, asked)
    if wanted.approved_by:
        body = docket.body(wanted.approved_by)
        require_named(docket, body, "approves")
        _refuse_two_in_a_day(docket, case)
        name = docket.decided[-1].filed.name
        minute = docket.ruling.minute
        granted = Approval(name, wanted.timescale, minute, refresh=wanted.refresh)
        docket.record(case, granted, body)


class Grant(NamedTuple):
    """What is granted: another timescale than was asked for, which request, which re-adoption; or ""."""

    timescale: str = ""
    request: str = ""
    refresh: str = ""


def approve(docket: Docket, case: Case, wanted: Grant) -> None:
    """Grant the one open request, or the one named.

    Raises WrongUsage where there is none or more than one, NotAllowed for a body that may not.
    """
    require_named(docket, docket.sender, "approves")
    asked = _the_request(case, wanted.request)
    _refuse_two_in_a_day(docket, case)
    words = wanted.timescale or (asked.update.asks.timescale if asked.update.asks else "")
    require_timescale(words, docket.cases.terms)
    minute, reason = docket.ruling.minute, docket.ruling.reason
    docket.record(case, Approval(asked.names[0], words, minute, reason, wanted.refresh))


def refuse(docket: Docket, case: Case, request: str = "") -> None:
    """Refuse the one open request, or the one named. Raises as `approve` does."""
    require_named(docket, docket.sender, "approves")
    asked = _the_request(case, request)
    docket.record(case, Refusal(asked.names[0], docket.ruling.reason, docket.ruling.minute))


def _require_unfinished(case: Case) -> None:
    stands = settled(case)
    if stands.finished:
        raise WrongUsage(
            f"{case.found.id} is {stands.state}, so it needs no new timescale",
            f"Leave it out, or open it first: planctl reopen {case.found.id}",
        )


def _the_request(case: Case, named: str) -> Placed:
    case.require_action()
    requests = open_requests(case.ledger)
    found = [each for each in requests if not named or named.removesuffix(".yaml") in each.names]
    if len(found) == 1:
        return found[0]
    identity = case.found.id
    if not requests:
        hint = f"To ask and grant in one: planctl extend {identity} --to … --approved-by BODY"
        raise WrongUsage(f"nobody has asked for a new timescale of {identity}", hint)
    names = ", ".join(each.names[0] for each in requests)
    if named:
        raise WrongUsage(f'"{named}" is no open request for {identity}', f"Open: {names}")
    raise WrongUsage(
        f"{identity} has {len(requests)} open requests", f"Say which with --request: {names}"
    )


def _refuse_two_in_a_day(docket: Docket, case: Case) -> None:
    """Of two grants on one day nobody could say which came last."""
    day = docket.ruling.day
    for record in case.ledger.records:
        if isinstance(record.act, Approval) and record.date == day:
            raise NotAllowed(
                f"{case.found.id} was granted {record.act.timescale} on that day already:"
                f" {record.name}. Nothing was changed.",
                "Take that back with planctl undo, or date this one a day later.",
            )
