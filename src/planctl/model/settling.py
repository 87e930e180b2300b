"""How records are added up: the only code that makes them a rating, a state or a date."""

from datetime import date
from typing import NamedTuple, cast

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.ledger import (
    Ledger,
    Placed,
    entitled,
    granted_by,
    may_close,
    may_undo,
    sorted_out,
)
from planctl.model.period import Period
from planctl.model.phrases import read_timescale
from planctl.model.plan import Terms
from planctl.model.record import (
    Agreement,
    Approval,
    Closure,
    Record,
    Refusal,
    Reopening,
    SendBack,
    Verification,
)
from planctl.model.settled import Said, Settled
from planctl.model.timescale import Timescale


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
        answered=_answered(ledger, times),
        spoken=last.period if last else None,
        last=_said(last) if last else None,
        request=requests[-1].update.asks.timescale if requests and requests[-1].update.asks else "",
        undecided=len(requests),
        known=max((record.date for record in records), default=None),
    )


def last_report(ledger: Ledger) -> Placed | None:
    """The newest report by a lead, in the order of periods."""
    return max(ledger.spoken, key=_place, default=None)


def _said(last: Placed) -> Said:
    return Said(last.names[0], last.date, last.sender, last.period, last.update.rag)


def _place(placed: Placed) -> tuple[object, ...]:
    return placed.place


class Rated(NamedTuple):
    """The rating that counts, whose it is, the leads' own, and the names of the records behind."""

    rag: str | None = None
    period: Period | None = None
    by: str = ""
    agreed: bool = True
    ratings: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


def rating(ledger: Ledger) -> Rated:
    """The newest period that a lead rated decides; the coordinator's own only where none has."""
    rated = [placed for placed in ledger.spoken if placed.update.rag]
    newest = _newest_period(rated)
    assessed = _newest_period(ledger.assessed)
    if assessed and (newest is None or assessed.sort_key > newest.sort_key):
        own = _newest_by_lead(ledger, [p for p in ledger.assessed if p.period == assessed])
        ((_, (_, rag, name)),) = own.items()
        return Rated(rag, assessed, "coordinator", names=(name,))
    if newest is None:
        return Rated()
    return _of_period(ledger, newest, [placed for placed in rated if placed.period == newest])


def _newest_period(placed: list[Placed] | tuple[Placed, ...]) -> Period | None:
    return max((p.period for p in placed), key=lambda period: period.sort_key, default=None)


def _of_period(ledger: Ledger, period: Period, rated: list[Placed]) -> Rated:
    newest = sorted(_newest_by_lead(ledger, rated).items())
    ratings = tuple((lead, rag) for lead, (_, rag, _) in newest)
    names = tuple(name for _, (_, _, name) in newest)
    agreement = _agreement(ledger, period)
    if agreement:
        agreed = cast(Agreement, agreement.act).rag
        return Rated(agreed, period, "agreement", True, ratings, (*names, agreement.name))
    rags = tuple(rag for _, rag in ratings)
    counted = ledger.terms.scheme.least_favourable(rags)
    return Rated(counted, period, "leads", len(set(rags)) == 1, ratings, names)


def _newest_by_lead(ledger: Ledger, rated: list[Placed]) -> dict[str, tuple[date, str, str]]:
    """Each lead's newest rating as (date, rag, name); of two on one day, the more cautious.

    What an ended lead said is its successor's once the successor has had the chance to speak.
    """
    newest: dict[str, tuple[date, str, str]] = {}
    spoke_last = max(placed.date for placed in rated)
    for placed in sorted(rated, key=_place):
        lead = ledger.register.heir(placed.sender, spoke_last)
        said = (placed.date, cast(str, placed.update.rag), placed.names[0])
        before = newest.get(lead)
        if before and before[0] == placed.date:
            cautious = ledger.terms.scheme.least_favourable((said[1], before[1]))
            said = said if said[1] == cautious else before
        newest[lead] = said
    return newest


def _agreement(ledger: Ledger, period: Period) -> Record | None:
    settled = [
        record
        for record in ledger.records
        if isinstance(record.act, Agreement)
        and record.act.agrees == period
        and entitled(record, ledger.terms.policies.agrees)
    ]
    return settled[-1] if settled else None


class Stated(NamedTuple):
    """The state, of a closed action the reason and the id it went into, and the records behind."""

    state: str
    closed_as: str = ""
    into: str = ""
    names: tuple[str, ...] = ()


def state(ledger: Ledger, times: "Timescales") -> Stated:
    """The leads' newest word on it, and what was decided about that word."""
    closure, names = _closure(ledger)
    if closure:
        return Stated("closed", closure.closes, closure.into, names)
    said = _words_on_state(ledger, times)
    if not said:
        return Stated("not known", names=names)
    newest = said[-1]
    if newest.update.state != "complete":
        return Stated(newest.update.state or "", names=(*names, newest.names[0]))
    return _completion(ledger, _runs_of_complete(said)[-1], names)


def _words_on_state(ledger: Ledger, times: "Timescales") -> list[Placed]:
    said = [p for p in ledger.spoken if p.update.state and not _once_only(p, times)]
    return sorted(said, key=_place)


def _once_only(placed: Placed, times: "Timescales") -> bool:
    """Whether a word on the state speaks of one occurrence: complete, of a recurring action."""
    return placed.update.state == "complete" and bool(times.in_force.recurs)


def _runs_of_complete(said: list[Placed]) -> list[list[Placed]]:
    """The reports of completion that no contrary word stands between, run by run."""
    runs: list[list[Placed]] = [[]]
    for placed in said:
        if placed.update.state == "complete":
            runs[-1].append(placed)
        elif runs[-1]:
            runs.append([])
    return runs


def decides_completion(record: Record, ledger: Ledger, times: "Timescales") -> bool:
    """Whether a record signs off, sends back or reopens a completion, by a body that may."""
    runs = _runs_of_complete(_words_on_state(ledger, times))
    return any(_decided(record, run, ledger) for run in runs)


def _completion(ledger: Ledger, run: list[Placed], names: tuple[str, ...]) -> Stated:
    """What became of a completion: its reports and the decisions about them, by their dates.

    A completion said again changes nothing; on one day what undoes counts after what signs off.
    """
    events = [(placed.date, 0, placed.names[0], "reported complete") for placed in run]
    for record in ledger.records:
        decided = _decided(record, run, ledger)
        if decided:
            events.append((record.date, 1 if decided == "signed off" else 2, record.name, decided))
    now = ""
    behind: list[str] = []
    for _, rank, name, word in sorted(events):
        if rank or now != "signed off":
            now = word
            behind.append(name)
    return Stated(now, names=(*names, *behind))


def _decided(record: Record, run: list[Placed], ledger: Ledger) -> str:
    """What a record makes of these reports of completion; "" where it does not speak of them."""
    act = record.act
    names = {name for report in run for name in report.names}
    if isinstance(act, Verification) and act.verifies in names:
        reporters = {ledger.register.heir(report.sender, record.date) for report in run}
        independent = record.sender not in reporters | {report.sender for report in run}
        by_the_body = entitled(record, ledger.terms.policies.verifies)
        return "signed off" if by_the_body and independent else ""
    if isinstance(act, SendBack) and act.sends_back in names:
        return "sent back" if may_undo(record, ledger) else ""
    if isinstance(act, Reopening) and act.reopens in names:
        return "in progress" if may_undo(record, ledger) else ""
    return ""


def _closure(ledger: Ledger) -> tuple[Closure | None, tuple[str, ...]]:
    """The closure that stands and its record; reopened, none, with the records of both."""
    standing: Closure | None = None
    names: tuple[str, ...] = ()
    for record in ledger.records:
        if isinstance(record.act, Closure) and may_close(record, ledger):
            standing, names = record.act, (record.name,)
        elif names and _reopens(record, names[0], ledger):
            standing, names = None, (*names, record.name)
    return standing, names


def _reopens(record: Record, closure: str, ledger: Ledger) -> bool:
    act = record.act
    return isinstance(act, Reopening) and act.reopens == closure and may_close(record, ledger)


class Move(NamedTuple):
    """One change of the timescale: by a record, or in the plan's own words (then `name` is "")."""

    name: str
    now: Timescale
    slip: bool


class Timescales(NamedTuple):
    """The timescale first adopted, the one in force, and the moves between them, oldest first."""

    original: Timescale
    in_force: Timescale
    moves: tuple[Move, ...]


def timescales(ledger: Ledger) -> Timescales:
    """What the plan's file says, then every approval in order: the newest is in force.

    A move is a slip when its day is later than the last day there was.
    """
    steps = _adopted(_read(ledger, ledger.action.timescale))
    granted = [(r.name, granted_by(r, ledger.terms)) for r in ledger.records]
    steps += [(name, _read(ledger, words)) for name, words in granted if words is not None]
    moves: list[Move] = []
    day = steps[0][1].due
    for name, now in steps[1:]:
        moves.append(Move(name, now, bool(day and now.due and now.due > day)))
        day = now.due or day
    return Timescales(steps[0][1], steps[-1][1], tuple(moves))


def _adopted(words: Timescale) -> list[tuple[str, Timescale]]:
    """The timescales that the plan's own words name, the oldest first: "X (was Y)" is Y, then X."""
    steps = [("", words._replace(was=None))]
    while words.was is not None:
        words = words.was
        steps.insert(0, ("", words._replace(was=None)))
    return steps


def _read(ledger: Ledger, words: str) -> Timescale:
    return read_timescale(words, ledger.terms.first, ledger.terms.year_starts)


def open_requests(ledger: Ledger) -> list[Placed]:
    """Updates by leads or the coordinator that ask for a timescale, undecided, oldest first."""
    approves = ledger.terms.policies.approves
    decided = {
        act.approves if isinstance(act, Approval) else act.refuses
        for record, act in ((record, record.act) for record in ledger.records)
        if isinstance(act, Approval | Refusal) and entitled(record, approves)
    }
    asking = [p for p in ledger.placed if p.update.asks and not decided.intersection(p.names)]
    heard = [p for p in asking if p.sender == ledger.terms.coordinator or ledger.leads_it(p)]
    return sorted(heard, key=lambda placed: (placed.date, placed.names[0]))


def _answered(ledger: Ledger, times: Timescales) -> tuple[str, ...]:
    """The occurrences of a recurring action that a report answers, by their labels.

    A report answers the occurrence whose last day its period covers, unless it says the work is
    unfinished; "complete" answers the occurrence that its period lies in.
    """
    from planctl.model.recurrence import occurrences

    recurs = times.in_force.recurs
    if not recurs:
        return ()
    terms = ledger.terms
    due = occurrences(recurs, terms.first, terms.last, terms.year_starts)
    return tuple(o.label for o in due if any(_answers(p, o.first, o.due) for p in ledger.spoken))


def _answers(placed: Placed, first: date, due: date) -> bool:
    if placed.update.state == "complete":
        return (
            first <= placed.period.last <= due or placed.period.first <= due <= placed.period.last
        )
    covers = placed.period.first <= due <= placed.period.last
    return covers and placed.update.state is None
