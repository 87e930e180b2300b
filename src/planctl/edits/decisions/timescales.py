"""Moving a timescale: asked for, granted or refused."""

from datetime import date
from typing import NamedTuple

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket
from planctl.edits.decisions.ended import require_unfinished
from planctl.edits.decisions.entitled import require_named
from planctl.edits.decisions.requested import the_request
from planctl.edits.updates.said import require_timescale
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.lead import Lead
from planctl.model.ledger import granted_by
from planctl.model.record import Approval, Refusal, Request, Update
from planctl.model.times import timescales


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

    Raises WrongUsage for words that are no time or are in force already, and for what is finished;
    NotAllowed to grant at once what a body asks that is not heard.
    """
    case.require_action()
    require_unfinished(case)
    require_timescale(wanted.timescale, docket.cases.terms)
    if wanted.approved_by:
        _require_heard(docket, case)
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


def heard(case: Case, body: Lead, day: date) -> bool:
    """Whether a body's request counts: a lead's or the coordinator's does, any other is kept and shown."""
    return body.id == case.ledger.terms.coordinator or case.ledger.led_by(body.id, day)


def _require_heard(docket: Docket, case: Case) -> None:
    if not heard(case, docket.sender, docket.ruling.day):
        raise NotAllowed(
            f"{docket.sender.name} does not lead {case.found.id}, so what it asks cannot be"
            " granted. Nothing was changed.",
            "Ask in a lead's name, with --from LEAD, or in the coordinator's, without.",
        )


class Granted(NamedTuple):
    """A timescale that was granted, and the day of that."""

    date: date
    timescale: str


def superseding(case: Case, day: date) -> Granted | None:
    """The newest grant dated after a day: whatever is granted on that day, this one is in force."""
    terms, own = case.ledger.terms, case.found.id
    later = [r for r in case.unit.records if r.subject == own and r.date > day]
    newest = max(
        later, key=lambda r: (granted_by(r, terms) is not None, r.date, r.name), default=None
    )
    words = granted_by(newest, terms) if newest else None
    return Granted(newest.date, words) if newest and words is not None else None


class Grant(NamedTuple):
    """What is granted: another timescale than was asked for, which request, which re-adoption; or ""."""

    timescale: str = ""
    request: str = ""
    refresh: str = ""


def approve(docket: Docket, case: Case, wanted: Grant) -> None:
    """Grant the one open request, or the one named.

    Raises WrongUsage where there is none or more than one, and for what is finished; NotAllowed for
    a body that may not.
    """
    require_named(docket, docket.sender, "approves")
    case.require_action()
    require_unfinished(case)
    asked = the_request(docket, case, wanted.request)
    _refuse_two_in_a_day(docket, case)
    words = wanted.timescale or (asked.update.asks.timescale if asked.update.asks else "")
    require_timescale(words, docket.cases.terms)
    minute, reason = docket.ruling.minute, docket.ruling.reason
    docket.record(case, Approval(asked.names[0], words, minute, reason, wanted.refresh))


def refuse(docket: Docket, case: Case, request: str = "") -> None:
    """Refuse the one open request, or the one named. Raises as `approve` does."""
    require_named(docket, docket.sender, "approves")
    asked = the_request(docket, case, request)
    docket.record(case, Refusal(asked.names[0], docket.ruling.reason, docket.ruling.minute))


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
