"""Which request for a new timescale is meant: the one open, or the one that was named."""

from datetime import date

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket
from planctl.errors import WrongUsage
from planctl.locale.months import format_day
from planctl.model.lead import Register
from planctl.model.ledger import Placed
from planctl.model.record import Approval, Refusal, Update
from planctl.model.times import open_requests


def the_request(docket: Docket, case: Case, named: str) -> Placed:
    """The one open request for an action, or the one named.

    Raises WrongUsage where there is none, with what became of those there are, and where there are
    several, with all of them.
    """
    case.require_action()
    requests = open_requests(case.ledger)
    name = named.removesuffix(".yaml").rpartition("/")[2]
    found = [each for each in requests if not named or name in each.names]
    if len(found) == 1:
        return found[0]
    identity, register = case.found.id, docket.cases.register
    listed = "; ".join(_told(each, register) for each in requests)
    if not requests:
        raise _none_open(case, docket.ruling.day, register)
    if named:
        raise WrongUsage(f'"{named}" is no open request for {identity}', f"Open: {listed}")
    raise WrongUsage(
        f"{identity} has {len(requests)} open requests",
        f"Say which, with --request NAME. Open: {listed}",
    )


def _told(request: Placed, register: Register) -> str:
    asks = request.update.asks
    words = asks.timescale if asks else ""
    who = _name(request.sender, register)
    return f"{words}, asked for by {who} on {format_day(request.date)} ({request.names[0]})"


def _none_open(case: Case, day: date, register: Register) -> WrongUsage:
    """Why there is none: asked for after the day, decided already, or never asked for."""
    identity = case.found.id
    sentence = f"nobody has asked for a new timescale of {identity}"
    hint = f"To ask and grant in one: planctl extend {identity} --to … --approved-by BODY"
    own = [record for record in case.unit.records if record.subject == identity]
    later = [r for r in own if isinstance(r.act, Update) and r.act.asks and r.date > day]
    if later:
        asked = min(later, key=lambda record: record.date)
        return WrongUsage(
            f"{sentence} by {format_day(day)}: it was asked for on {format_day(asked.date)},"
            " after that day",
            f"Date the decision that day or later: --date {asked.date.isoformat()}",
        )
    decided = [r for r in own if isinstance(r.act, Approval | Refusal) and r.date <= day]
    if decided:
        last = max(decided, key=lambda record: (record.date, record.name))
        verb = "granted" if isinstance(last.act, Approval) else "refused"
        return WrongUsage(
            f"no request for a new timescale of {identity} is open: the last was {verb} on"
            f" {format_day(last.date)} by {_name(last.sender, register)} ({last.name})",
            hint,
        )
    return WrongUsage(sentence, hint)


def _name(body: str, register: Register) -> str:
    known = register.by_id.get(body)
    return known.name if known else body
