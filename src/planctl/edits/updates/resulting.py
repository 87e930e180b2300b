"""How an action stands before and after an update: what the word that was said comes to."""

from datetime import date
from typing import NamedTuple

from planctl.edits.case import Cases
from planctl.edits.decisions.deciding import settled
from planctl.model.ledger import sorted_out
from planctl.model.period import parse_period
from planctl.model.plan import Terms
from planctl.model.record import Record, Request, Update
from planctl.model.settled import Settled
from planctl.storage.finding import Found
from planctl.storage.yaml_events import Plain


class Resulting(NamedTuple):
    """What the records up to the day add up to, without the update and with it."""

    before: Settled
    after: Settled

    @property
    def answers(self) -> tuple[str, ...]:
        """The occurrences of a recurring action that the update answers, by their labels."""
        return tuple(each for each in self.after.answered if each not in self.before.answered)


def resulting(cases: Cases, found: Found, name: str, data: dict[str, Plain]) -> Resulting:
    """How an action stands without and with an update; `data` is what it says in the one form."""
    day = date.fromisoformat(str(data["date"]))
    case = cases.of(found.id, day)
    old = case.ledger
    record = _record(name, data, found.id, day, old.terms)
    others = (each for each in old.records if each.name != name)
    ledger = sorted_out(old.action, old.leads, (*others, record), old.terms, old.register)
    return Resulting(settled(case), settled(case._replace(ledger=ledger)))


def _record(name: str, data: dict[str, Plain], identity: str, day: date, terms: Terms) -> Record:
    period = parse_period(str(data.get("period", "")) or "none", terms.year_starts)
    update = Update(
        rag=_said(data, "rag"),
        state=_said(data, "state"),
        progress=_said(data, "progress") or "",
        no_change="no_change" in data,
        asks=_request(data.get("asks")),
        corrects=_said(data, "corrects") or "",
    )
    return Record(name, "", identity, str(data["from"]), day, update, period)


def _said(data: dict[str, Plain], key: str) -> str | None:
    return str(data[key]) if key in data else None


def _request(asks: Plain | None) -> Request | None:
    return Request(str(asks.get("timescale", ""))) if isinstance(asks, dict) else None
