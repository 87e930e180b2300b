"""How records are added up: the only code that makes them a rating, a state or a date."""

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.ledger import Ledger, Placed, sorted_out
from planctl.model.plan import Terms
from planctl.model.rating import rating, rating_before
from planctl.model.record import Record
from planctl.model.settled import Said, Settled
from planctl.model.stating import state
from planctl.model.times import answered, open_requests, timescales


def settle(
    action: Action,
    leads: tuple[str, ...],
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Settled:
    """Add up `records` (all of this action, already limited to what was known on the day)."""
    ledger = sorted_out(action, leads, records, terms, register)
    times = timescales(ledger)
    rated = rating(ledger)
    stated = state(ledger, times)
    requests = open_requests(ledger)
    last = last_report(ledger)
    return Settled(
        timescale=times.in_force.words,
        original_timescale=times.original.words,
        due=times.in_force.due,
        original_due=times.original.due,
        kind=times.in_force.kind,
        certainty=times.in_force.certainty,
        recurs=times.in_force.recurs,
        rag=rated.rag,
        rag_period=rated.period,
        rag_by=rated.by,
        agreed=rated.agreed,
        ratings=rated.ratings,
        state=stated.state,
        closed_as=stated.closed_as,
        into=stated.into,
        slips=sum(move.slip for move in times.moves),
        answered=answered(ledger, times),
        spoken=last.period if last else None,
        last=_said(last) if last else None,
        request=requests[-1].update.asks.timescale if requests and requests[-1].update.asks else "",
        undecided=len(requests),
        known=max((record.date for record in records), default=None),
        recurs_from=times.recurs_from,
        earlier_rag=rating_before(ledger, rated.period).rag if rated.period else None,
    )


def last_report(ledger: Ledger) -> Placed | None:
    """The newest report by a lead, in the order of periods."""
    return max(ledger.spoken, key=lambda placed: placed.place, default=None)


def _said(last: Placed) -> Said:
    return Said(last.names[0], last.date, last.sender, last.period, last.update.rag)
