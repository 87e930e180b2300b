"""Why an action stands as it does: the rule, the dates, the records behind each thing said."""

from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Ledger
from planctl.model.plan import Plan, Round
from planctl.model.rating import Rated, rating
from planctl.model.record import Change, Reopening
from planctl.model.settling import last_report
from planctl.model.stating import state
from planctl.model.times import Timescales, open_requests, timescales
from planctl.model.timescale import Timescale
from planctl.queries.selection import Stood
from planctl.queries.story import Story


class Why(NamedTuple):
    """One thing said of an action. `rules` are keys of the sentences in `planctl.locale.reasons`.

    `days` are (key of its label, day); `names` are records, oldest first.
    """

    flag: str
    rules: tuple[str, ...]
    days: tuple[tuple[str, date], ...] = ()
    names: tuple[str, ...] = ()


class Shown(NamedTuple):
    """One action whole: where it stands, why, its story, and the round it was asked in, if any."""

    stood: Stood
    story: Story
    rated: Rated
    times: Timescales
    round: Round | None
    why: tuple[Why, ...]


def show(plan: Plan, stood: Stood, told: Story) -> Shown:
    """An action with the reasons for all that its standing says."""
    ledger = told.ledger
    times, rated = timescales(ledger), rating(ledger)
    opened = plan.terms.round_from(stood.standing.as_of)
    why = (
        *_lateness(stood, ledger, times),
        _timescale(times),
        *_requested(ledger),
        _rating(rated),
        _state(stood, ledger, times),
        _round(stood, ledger, opened),
        *_look_again(stood, ledger),
    )
    return Shown(stood, told, rated, times, opened, why)


def _lateness(stood: Stood, ledger: Ledger, times: Timescales) -> tuple[Why, ...]:
    standing, settled = stood.standing, stood.tracked.settled
    if standing.due is None:
        return () if settled.finished else (Why("undated", ("undated",)),)
    days = (("due-day", standing.due), ("as-at", standing.as_of))
    if not standing.overdue:
        return (Why("not overdue", ("finished" if settled.finished else "not-due-yet",), days),)
    rule = "overdue-missed" if standing.missed else "overdue"
    return (Why("overdue", (rule,), days, state(ledger, times).names),)


def _timescale(times: Timescales) -> Why:
    granted = tuple(move.name for move in times.moves if move.name)
    if granted:
        rule = "timescale-granted"
    elif times.moves:
        rule = "timescale-words"
    elif times.in_force.words:
        rule = "timescale-adopted"
    else:
        return Why("timescale", ("timescale-none",))
    rules = [rule, *_reading_of(times.in_force)]
    if any(move.slip for move in times.moves):
        rules.append("slips")
    days = (("original-due", times.original.due), ("due-day", times.in_force.due))
    return Why("timescale", tuple(rules), tuple((k, day) for k, day in days if day), granted)


def _reading_of(timescale: Timescale) -> tuple[str, ...]:
    """How the words came to their day, where they have one or leave a question."""
    if timescale.recurs:
        return ("recurs",)
    told = timescale.due or timescale.certainty == "ask"
    return (f"certainty-{timescale.certainty}",) if told else ()


def _requested(ledger: Ledger) -> tuple[Why, ...]:
    names = tuple(placed.names[0] for placed in open_requests(ledger))
    return (Why("requested", ("requested",), (), names),) if names else ()


def _rating(rated: Rated) -> Why:
    if rated.period is None:
        return Why("unrated", ("unrated",))
    days = (("period-ends", rated.period.last),)
    if not rated.agreed:
        return Why("not agreed", ("not-agreed",), days, rated.names)
    return Why("rating", (f"rating-{rated.by}",), days, rated.names)


def _state(stood: Stood, ledger: Ledger, times: Timescales) -> Why:
    settled, names = stood.tracked.settled, state(ledger, times).names
    undone = {r.name for r in ledger.records if isinstance(r.act, Reopening)}
    reopened = bool(names) and names[-1] in undone
    rule = "reopened" if reopened else settled.state.replace(" ", "-")
    return Why(settled.state, (f"state-{rule}",), (), names)


def _look_again(stood: Stood, ledger: Ledger) -> tuple[Why, ...]:
    """That the commitment was reworded and nobody has looked at the action since."""
    tracked, records = stood.tracked, ledger.records
    said = [r for r in records if r.subject == tracked.commitment_id and isinstance(r.act, Change)]
    if not said or tracked.settled.finished:
        return ()
    from planctl.rules.rewordings import looked_at, reworded_on

    day = reworded_on(tracked.commitment_id, records)
    if day is None or looked_at(tracked.action.id, tracked.commitment_id, day, records):
        return ()
    names = tuple(record.name for record in said if record.date == day)
    return (Why("look again", ("look-again",), (("reworded-on", day),), names),)


def _round(stood: Stood, ledger: Ledger, opened: Round | None) -> Why:
    answer = stood.standing.answer
    last = last_report(ledger)
    names = (last.names[0],) if last else ()
    if opened is None:
        return Why(answer, ("round-none",))
    days = (("period-ends", opened.period.last), ("closes", opened.closes))
    if answer == "not asked":
        finished = stood.tracked.settled.finished
        return Why(answer, ("round-finished" if finished else "round-rest",), days[:1])
    return Why(answer, (f"round-{answer.replace(' ', '-')}",), days, names)
