"""Where an action stands in its life: the leads' newest word on it, and what was decided about it."""

from datetime import date
from typing import NamedTuple, cast

from planctl.model.ledger import Ledger, Placed, entitled, may_close, may_undo
from planctl.model.record import Change, Closure, Record, Reopening, SendBack, Verification
from planctl.model.settled import FINISHED
from planctl.model.times import Timescales, timescales


class Stated(NamedTuple):
    """The state, of a closed action the reason and the id it went into, and the records behind."""

    state: str
    closed_as: str = ""
    into: str = ""
    names: tuple[str, ...] = ()


def state(ledger: Ledger, times: Timescales) -> Stated:
    """The leads' newest word on it, and what was decided about that word."""
    standing, undone = _closures(ledger, times)
    if standing:
        closure = cast(Closure, standing.act)
        return Stated("closed", closure.closes, closure.into, (standing.name,))
    word = _word(ledger, times)
    return word._replace(names=(*undone, *word.names))


def _word(ledger: Ledger, times: Timescales) -> Stated:
    """The state by what was reported, whatever has been closed."""
    said = _words_on_state(ledger, times)
    if not said:
        return Stated("not known")
    newest = said[-1]
    if newest.update.state != "complete":
        return Stated(newest.update.state or "", names=(newest.names[0],))
    return _completion(ledger, _runs_of_complete(said)[-1])


def unfinished_words(ledger: Ledger) -> tuple[Placed, ...]:
    """The newest word on the state of each lead, where that says it is unfinished, oldest first."""
    newest: dict[str, Placed] = {}
    for placed in sorted(ledger.spoken, key=lambda placed: placed.place):
        if placed.update.state:
            newest[ledger.register.heir(placed.sender, placed.date)] = placed
    return tuple(placed for placed in newest.values() if placed.update.state != "complete")


def completion_reports(ledger: Ledger) -> list[Placed]:
    """The newest reports of completion that no contrary word stands between, oldest first."""
    return _runs_of_complete(_words_on_state(ledger, timescales(ledger)))[-1]


def _words_on_state(ledger: Ledger, times: Timescales) -> list[Placed]:
    said = [p for p in ledger.spoken if p.update.state and not _once_only(p, times)]
    return sorted(said, key=lambda placed: placed.place)


def _once_only(placed: Placed, times: Timescales) -> bool:
    """Whether a word on the state speaks of one occurrence: complete, of an action that recurred then."""
    return placed.update.state == "complete" and bool(times.on(placed.date).recurs)


def _runs_of_complete(said: list[Placed]) -> list[list[Placed]]:
    """The reports of completion that no contrary word stands between, run by run."""
    runs: list[list[Placed]] = [[]]
    for placed in said:
        if placed.update.state == "complete":
            runs[-1].append(placed)
        elif runs[-1]:
            runs.append([])
    return runs


def decides_completion(record: Record, ledger: Ledger, times: Timescales) -> bool:
    """Whether a record signs off, sends back or reopens a completion, by a body that may."""
    runs = _runs_of_complete(_words_on_state(ledger, times))
    return any(_decided(record, run, ledger) for run in runs)


class _Event(NamedTuple):
    """One thing that happened to a completion. Of one day what names another comes after it."""

    day: date
    depth: int
    undoes: bool
    name: str
    word: str


def _completion(ledger: Ledger, run: list[Placed]) -> Stated:
    """What became of a completion: its reports and the decisions about them, in their order.

    A completion said again changes nothing; on one day what undoes counts after what signs off.
    """
    decided = [(r, word) for r in ledger.records if (word := _decided(r, run, ledger))]
    depths = {name: depth for p in run for name, depth in _depths(p, decided)}
    events = [_Event(p.date, depths[p.names[0]], False, p.names[0], REPORTED) for p in run]
    for record, word in decided:
        depth = depths[_target(record)] + 1
        events.append(_Event(record.date, depth, word != SIGNED_OFF, record.name, word))
    now = ""
    behind: list[str] = []
    for event in sorted(events):
        if event.word != REPORTED or now != SIGNED_OFF:
            now = event.word
            behind.append(event.name)
    return Stated(now, names=tuple(behind))


REPORTED, SIGNED_OFF, SENT_BACK, REOPENED = (
    "reported complete",
    "signed off",
    "sent back",
    "in progress",
)


def _depths(report: Placed, decided: list[tuple[Record, str]]) -> list[tuple[str, int]]:
    """How far into its day a report stands: after the undoing of others, unless it was undone itself."""
    undone = [_target(r) for r, word in decided if word != SIGNED_OFF and r.date == report.date]
    is_anew = bool(undone) and not set(undone) & set(report.names)
    return [(name, 2 if is_anew else 0) for name in report.names]


def _target(record: Record) -> str:
    """The report that a decision about a completion names."""
    act = record.act
    if isinstance(act, Verification):
        return act.verifies
    return act.sends_back if isinstance(act, SendBack) else cast(Reopening, act).reopens


def _decided(record: Record, run: list[Placed], ledger: Ledger) -> str:
    """What a record makes of these reports of completion; "" where it does not speak of them."""
    act = record.act
    names = {name for report in run for name in report.names}
    if isinstance(act, Verification) and act.verifies in names:
        before = {report.sender for report in run if report.date <= record.date}
        heirs = {ledger.register.heir(sender, record.date) for sender in before}
        independent = record.sender not in before | heirs
        by_the_body = entitled(record, ledger.terms.policies.verifies)
        return SIGNED_OFF if by_the_body and independent else ""
    if isinstance(act, SendBack) and act.sends_back in names:
        return SENT_BACK if may_undo(record, ledger) else ""
    if isinstance(act, Reopening) and act.reopens in names:
        return REOPENED if may_undo(record, ledger) else ""
    return ""


def standing_closure(ledger: Ledger) -> Record | None:
    """The newest closure by a body that may close, unless it has been reopened."""
    return _closures(ledger, timescales(ledger))[0]


def _closures(ledger: Ledger, times: Timescales) -> tuple[Record | None, tuple[str, ...]]:
    """The closure that stands, and of the last one undone its name and that of its reopening.

    A reopening undoes the closure that it names, and those of the same subject dated before it.
    """
    may = [record for record in ledger.records if may_close(record, ledger)]
    reopenings = {r.act.reopens: r for r in may if isinstance(r.act, Reopening)}
    standing: Record | None = None
    undone: tuple[str, ...] = ()
    closures = [record for record in may if isinstance(record.act, Closure)]
    for record in closures:
        reopened = reopenings.get(record.name)
        if reopened:
            undone = (record.name, reopened.name)
            if standing and standing.subject == record.subject and standing.date < record.date:
                standing = None
        elif record.subject == ledger.action.id or not _escapes(record, ledger, times, reopenings):
            standing = record
    return standing, undone


def leaves_alone(record: Record, ledger: Ledger, times: Timescales) -> bool:
    """Whether a closure is one of the whole commitment that left this action as it was."""
    may = [each for each in ledger.records if may_close(each, ledger)]
    reopenings = {each.act.reopens: each for each in may if isinstance(each.act, Reopening)}
    is_own = record.subject == ledger.action.id
    return not is_own and _escapes(record, ledger, times, reopenings)


def _escapes(
    record: Record, ledger: Ledger, times: Timescales, reopenings: dict[str, Record]
) -> bool:
    """Whether the closure of the whole commitment left this action alone.

    It closes what was there on its day and was neither complete nor closed already.
    """
    if any(_came_later(each, record, ledger) for each in ledger.records):
        return True
    known = [each for each in ledger.records if each.date <= record.date]
    spoken = tuple(each for each in ledger.spoken if each.date <= record.date)
    then = ledger._replace(records=tuple(known), spoken=spoken)
    if _word(then, times).state in FINISHED:
        return True
    for each in known:
        if isinstance(each.act, Closure) and each.subject == ledger.action.id:
            reopened = reopenings.get(each.name)
            if not reopened or reopened.date > record.date:
                return may_close(each, ledger)
    return False


def _came_later(change: Record, closure: Record, ledger: Ledger) -> bool:
    """Whether a change tells that the action was added, or moved here, after a closure."""
    act = change.act
    if not isinstance(act, Change) or change.subject != ledger.action.id:
        return False
    is_new = act.field == "action" and not act.was
    return change.date > closure.date and (is_new or act.field == "commitment")
