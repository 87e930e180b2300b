"""The picture in ten seconds: how many actions stand where, and what to look at first."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planctl.model.lead import Lead
from planctl.model.period import Period, period_of
from planctl.model.plan import Plan, Round
from planctl.queries.overdue import askable
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected

TOGETHER = 5
"""So many actions due on one day are worth a look: nobody can finish them all in one week."""


class Tally(NamedTuple):
    """How many of some actions stand where.

    The seven from `overdue` to `closed` add up to `actions`. `soon` are due from the day to the end
    of its quarter, `later` after it, `undated` never. Ratings are of unfinished actions: `ratings`
    are those given for the round, as (level, how many) with the most favourable first; `older` were
    given for an earlier period only, `unrated` never. The four from `asked` on speak of the round.
    """

    actions: int
    overdue: int
    soon: int
    later: int
    undated: int
    reported_complete: int
    signed_off: int
    closed: int
    never_reported: int
    overdue_never_reported: int
    ratings: tuple[tuple[str, int], ...]
    older: int
    unrated: int
    not_agreed: int
    asked: int
    reported: int
    awaited: int
    not_reported: int

    @property
    def unfinished(self) -> int:
        """How many are neither reported complete, signed off nor closed."""
        return self.actions - self.reported_complete - self.signed_off - self.closed


class LookFirst(NamedTuple):
    """What a coordinator looks at first, each in the plan's order; empty where there is nothing.

    `oldest` are overdue longest, all of one due day. `together` fell due on one day, the day with
    most overdue; `ahead` will fall due on one day. `unaskable` are overdue and nobody can be asked.
    `unsigned` are reported complete and not signed off. `next_due` are due soonest. `questions` are
    the leads about whom a question is open.
    """

    oldest: tuple[Stood, ...]
    together: tuple[Stood, ...]
    unaskable: tuple[Stood, ...]
    sent_back: tuple[Stood, ...]
    not_agreed: tuple[Stood, ...]
    unsigned: tuple[Stood, ...]
    requests: tuple[Stood, ...]
    next_due: tuple[Stood, ...]
    ahead: tuple[Stood, ...]
    questions: tuple[Lead, ...]


class Status(NamedTuple):
    """The answer. `now` is the quarter that holds the day, `until` the last day counted as soon.

    `commitments` are those that the selected actions stand under, or all where nothing is left out.
    """

    as_of: date
    now: Period
    until: date
    round: Round | None
    items: tuple[Stood, ...]
    commitments: int
    tally: Tally
    look: LookFirst


def status(plan: Plan, as_of: date, selection: Selection = EVERYTHING) -> Status:
    """Where the selected actions stand on a day."""
    items = selected(plan, as_of, selection)
    under = len({item.tracked.commitment_id for item in items})
    return Status(
        as_of=as_of,
        now=period_of(as_of, plan.terms.year_starts),
        until=soon_until(plan, as_of),
        round=plan.terms.round_from(as_of),
        items=items,
        commitments=plan.commitments if selection.is_everything else under,
        tally=tally(plan, items, as_of),
        look=_look_first(plan, items, as_of),
    )


def soon_until(plan: Plan, as_of: date) -> date:
    """The end of the quarter, inclusive; on its last day the end of the next one."""
    return period_of(as_of + timedelta(days=1), plan.terms.year_starts).last


def tally(plan: Plan, items: Iterable[Stood], as_of: date) -> Tally:
    """Count some actions of a plan."""
    items = tuple(items)
    until = soon_until(plan, as_of)
    places = [_place(item, until) for item in items]
    answers = [item.standing.answer for item in items]
    silent = [item for item in items if not item.tracked.settled.reported]
    return Tally(
        actions=len(items),
        overdue=places.count("overdue"),
        soon=places.count("soon"),
        later=places.count("later"),
        undated=places.count("undated"),
        reported_complete=places.count("reported complete"),
        signed_off=places.count("signed off"),
        closed=places.count("closed"),
        never_reported=len(silent),
        overdue_never_reported=sum(item.standing.overdue for item in silent),
        **_rated(plan, items, as_of)._asdict(),
        not_agreed=sum(not item.tracked.settled.agreed for item in _unfinished(items)),
        asked=len(answers) - answers.count("not asked"),
        reported=answers.count("reported"),
        awaited=answers.count("awaited"),
        not_reported=answers.count("not reported"),
    )


def _place(item: Stood, until: date) -> str:
    """The one of the seven places that an action stands in."""
    settled, due = item.tracked.settled, item.standing.due
    if settled.finished:
        return settled.state
    if due is None:
        return "undated"
    if item.standing.overdue:
        return "overdue"
    return "soon" if due <= until else "later"


class _Ratings(NamedTuple):
    ratings: tuple[tuple[str, int], ...]
    older: int
    unrated: int


def _rated(plan: Plan, items: tuple[Stood, ...], as_of: date) -> _Ratings:
    opened = plan.terms.round_from(as_of)
    unfinished = _unfinished(items)
    rated = [item.tracked.settled for item in unfinished if item.tracked.settled.rag]
    current = [settled.rag for settled in rated if _is_of_round(settled.rag_period, opened)]
    levels = tuple((level.id, current.count(level.id)) for level in plan.terms.scheme.levels)
    return _Ratings(levels, len(rated) - len(current), len(unfinished) - len(rated))


def _is_of_round(period: Period | None, opened: Round | None) -> bool:
    return opened is None or (period is not None and period.last >= opened.period.last)


def _unfinished(items: Iterable[Stood]) -> list[Stood]:
    return [item for item in items if not item.tracked.settled.finished]


def _look_first(plan: Plan, items: tuple[Stood, ...], as_of: date) -> LookFirst:
    late = [item for item in items if item.standing.overdue]
    ahead = [item for item in _unfinished(items) if item.standing.due and item not in late]
    unfinished = _unfinished(items)
    oldest = _on_one_day(late, min)
    together = _most_together(late)
    next_due = _on_one_day(ahead, min)
    most_ahead = _most_together(ahead)
    named = {lead for item in items for lead in item.tracked.leads}
    return LookFirst(
        oldest=oldest,
        together=() if together == oldest else together,
        unaskable=tuple(item for item in late if not askable(plan, item, as_of)),
        sent_back=tuple(item for item in items if item.tracked.settled.state == "sent back"),
        not_agreed=tuple(item for item in unfinished if not item.tracked.settled.agreed),
        unsigned=tuple(i for i in items if i.tracked.settled.state == "reported complete"),
        requests=tuple(item for item in unfinished if item.tracked.settled.undecided),
        next_due=next_due,
        ahead=() if most_ahead == next_due else most_ahead,
        questions=tuple(lead for lead in plan.register.leads if lead.question and lead.id in named),
    )


def _on_one_day(items: list[Stood], choose: Callable[[set[date]], date]) -> tuple[Stood, ...]:
    days = {item.standing.due for item in items if item.standing.due}
    if not days:
        return ()
    day = choose(days)
    return tuple(item for item in items if item.standing.due == day)


def _most_together(items: list[Stood]) -> tuple[Stood, ...]:
    """The actions of the day on which most fall due, the latest such day; none below `TOGETHER`."""
    days = [item.standing.due for item in items if item.standing.due]
    most = _on_one_day(items, lambda found: max(found, key=lambda day: (days.count(day), day)))
    return most if len(most) >= TOGETHER else ()
