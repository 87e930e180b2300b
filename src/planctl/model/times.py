"""Which timescale is in force, what it was before, and what has been asked for."""

from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed, entitled, granted_by
from planctl.model.phrases import read_timescale
from planctl.model.record import Approval, Refusal
from planctl.model.timescale import Timescale


class Move(NamedTuple):
    """One change of the timescale: by a record, or in the plan's own words.

    In the plan's own words `name` is "" and `day` None; else `day` is when it was granted.
    """

    name: str
    now: Timescale
    slip: bool
    day: date | None = None


class Timescales(NamedTuple):
    """The timescale first adopted, the one in force, and the moves between them, oldest first.

    Of a recurring action whose recurrence was granted, no occurrence falls due before `recurs_from`.
    """

    original: Timescale
    in_force: Timescale
    moves: tuple[Move, ...]
    recurs_from: date | None = None

    def on(self, day: date) -> Timescale:
        """The timescale in force at the end of a day."""
        known = [move.now for move in self.moves if move.day is None or move.day <= day]
        return known[-1] if known else self.original


def timescales(ledger: Ledger) -> Timescales:
    """What the plan's file says, then every approval in order: the newest is in force.

    A move is a slip when its day is later than the last day there was.
    """
    first, *adopted = _adopted(_read(ledger, ledger.action.timescale))
    steps: list[tuple[str, Timescale, date | None]] = [("", words, None) for words in adopted]
    for record in ledger.records:
        words = granted_by(record, ledger.terms)
        if words is not None:
            steps.append((record.name, _read(ledger, words), record.date))
    moves: list[Move] = []
    day = first.due
    recurs_from: date | None = None
    before = first
    for name, now, granted in steps:
        moves.append(Move(name, now, bool(day and now.due and now.due > day), granted))
        if granted and now.recurs and not before.recurs:
            # What was due on a day stays due from that day on; what never was, from the grant.
            recurs_from = before.due or granted
        before, day = now, now.due or day
    return Timescales(first, before, tuple(moves), recurs_from if before.recurs else None)


def _adopted(words: Timescale) -> list[Timescale]:
    """The timescales that the plan's own words name, the oldest first: "X (was Y)" is Y, then X."""
    steps = [words._replace(was=None)]
    while words.was is not None:
        words = words.was
        steps.insert(0, words._replace(was=None))
    return steps


def _read(ledger: Ledger, words: str) -> Timescale:
    return read_timescale(words, ledger.terms.first, ledger.terms.year_starts)


def open_requests(ledger: Ledger) -> list[Placed]:
    """Updates by leads or the coordinator that ask for a timescale, undecided, oldest first.

    Who asks again, on a later day, no longer asks for what it asked for before; and what was granted
    since, in answer to whomever, is asked for no more.
    """
    approves = ledger.terms.policies.approves
    decided = {
        act.approves if isinstance(act, Approval) else act.refuses
        for record, act in ((record, record.act) for record in ledger.records)
        if isinstance(act, Approval | Refusal) and entitled(record, approves)
    }
    asking = [p for p in ledger.placed if p.update.asks]
    heard = [p for p in asking if p.sender == ledger.terms.coordinator or ledger.leads_it(p)]
    newest: dict[str, date] = {}
    for placed in heard:
        body = ledger.register.heir(placed.sender, placed.date)
        newest[body] = max(placed.date, newest.get(body, placed.date))
    stand = [p for p in heard if p.date == newest[ledger.register.heir(p.sender, p.date)]]
    undecided = [p for p in stand if not decided.intersection(p.names) and not _has(ledger, p)]
    return sorted(undecided, key=lambda placed: (placed.date, placed.names[0]))


def _has(ledger: Ledger, placed: Placed) -> bool:
    """Whether the newest grant, on the day of a request or later, is of what it asks for."""
    grants = [(r.date, w) for r in ledger.records if (w := granted_by(r, ledger.terms)) is not None]
    if not grants or grants[-1][0] < placed.date or placed.update.asks is None:
        return False
    wanted, has = (_read(ledger, w) for w in (placed.update.asks.timescale, grants[-1][1]))
    return (wanted.kind, wanted.due, wanted.recurs) == (has.kind, has.due, has.recurs)


def answered(ledger: Ledger, times: Timescales) -> tuple[str, ...]:
    """The occurrences of a recurring action that a report answers, by their labels.

    A report answers the occurrence whose last day its period covers, unless it says the work is
    unfinished; "complete" answers the occurrence that its period lies in.
    """
    from planctl.model.recurrence import occurrences_from

    due = occurrences_from(times.in_force.recurs, times.recurs_from, ledger.terms)
    return tuple(o.label for o in due if any(_answers(p, o.first, o.due) for p in ledger.spoken))


def _answers(placed: Placed, first: date, due: date) -> bool:
    if placed.update.state == "complete":
        return (
            first <= placed.period.last <= due or placed.period.first <= due <= placed.period.last
        )
    covers = placed.period.first <= due <= placed.period.last
    return covers and placed.update.state is None
