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
from planctl.model.phrases import read_timescale
from planctl.model.plan import Terms
from planctl.model.rating import rating
from planctl.model.record import (
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


def completion_reports(ledger: Ledger) -> list[Placed]:
    """The newest reports of completion that no contrary word stands between, oldest first."""
    return _runs_of_complete(_words_on_state(ledger, timescales(ledger)))[-1]


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


def standing_closure(ledger: Ledger) -> Record | None:
    """The newest closure by a body that may close, unless it has been reopened."""
    return _closures(ledger)[0]


def _closure(ledger: Ledger) -> tuple[Closure | None, tuple[str, ...]]:
    """The closure that stands and its record; reopened, none, with the records of both."""
    standing, undone = _closures(ledger)
    if standing:
        return cast(Closure, standing.act), (standing.name,)
    return None, undone


def _closures(ledger: Ledger) -> tuple[Record | None, tuple[str, ...]]:
    """The closure that stands, and of the last one undone its name and that of its reopening.

    A reopening undoes the closure that it names, and all before that one: on one day their names
    do not tell which came first.
    """
    may = [record for record in ledger.records if may_close(record, ledger)]
    closures = [record for record in may if isinstance(record.act, Closure)]
    reopenings = {r.act.reopens: r.name for r in may if isinstance(r.act, Reopening)}
    standing: Record | None = None
    undone: tuple[str, ...] = ()
    for record in closures:
        reopened = reopenings.get(record.name)
        if reopened:
            standing, undone = None, (record.name, reopened)
        elif not undone or record.date > _dated(closures, undone[0]):
            standing = record
    return standing, undone


def _dated(records: list[Record], name: str) -> date:
    return next(record.date for record in records if record.name == name)


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
