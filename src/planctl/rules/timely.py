"""Is the plan sound on a day? Rules that need to know from which day we look."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planctl.locale.months import format_day
from planctl.model.escalation import escalation
from planctl.model.lead import Register
from planctl.model.plan import Plan
from planctl.model.standing import on_day
from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import listed, quoted
from planctl.rules.whole import LEADS, PLAN

TOGETHER = 5
"""How many actions due on one day are worth a word at least, however small the plan."""


def dated_in_time(_plan: Plan, summaries: Sequence[Summary], as_of: date) -> Iterator[Finding]:
    """No record is dated more than one day after the day we look from; of a unit, the newest."""
    for summary in summaries:
        if summary.newest and summary.newest[1] > as_of + timedelta(days=1):
            path, day = summary.newest
            message = f"dated {format_day(day)}, which is still to come"
            help_line = "Until that day comes the record counts nowhere."
            yield Finding(path, ("date",), "dated-ahead", message, help_line)


def green_in_time(plan: Plan, summaries: Sequence[Summary], as_of: date) -> Iterator[Finding]:
    """The most favourable rating, though the action is overdue and no new timescale asked for."""
    levels = plan.terms.scheme.levels
    places = {m.id: m.keys[:-1] for summary in summaries for m in summary.minted}
    for tracked in plan.tracked:
        settled = tracked.settled
        if not levels or settled.rag != levels[0].id or settled.undecided:
            continue
        if on_day(settled, plan.terms, as_of).overdue:
            identity = tracked.action.id
            message = f"{identity} is rated {levels[0].word.lower()} and is overdue"
            keys = (*places.get(identity, ()), "timescale")
            yield Finding(tracked.path, keys, "green-though-overdue", message, GREEN, identity)


GREEN = "Ask the lead whether it is complete, needs a new timescale, or needs another rating."


def somebody_askable(plan: Plan, summaries: Sequence[Summary], as_of: date) -> Iterator[Finding]:
    """Unfinished actions whose leads can none of them be asked, told once for each set of leads."""
    accepted = {pair for summary in summaries for pair in summary.accepted}
    unasked: dict[tuple[str, ...], list[str]] = {}
    for tracked in plan.tracked:
        identity = tracked.action.id
        if (
            not tracked.leads
            or tracked.settled.finished
            or (identity, "nobody-askable") in accepted
        ):
            continue
        if _nobody_askable(tracked.leads, plan.register, as_of):
            unasked.setdefault(tracked.leads, []).append(identity)
    places = {lead.id: at for at, lead in enumerate(plan.register.leads)}
    for leads, ids in unasked.items():
        names = ", ".join(plan.register.by_id[lead].name for lead in leads)
        message = f"nobody can be asked for {quoted(names)}, actions: {len(ids)}"
        help_line = f"{ASKED} Led so: {listed(ids)}."
        keys = ("leads", places[leads[0]], "name")
        yield Finding(LEADS, keys, "nobody-askable", message, help_line)


def _nobody_askable(leads: tuple[str, ...], register: Register, as_of: date) -> bool:
    """Whether none of them can be asked; where all have ended, `lead-ended` says more."""
    if all(register.has_ended(lead, as_of) for lead in leads):
        return False
    return not any(register.askable(lead, as_of) for lead in leads)


ASKED = "Say whom to ask with `asked:`, or name the `members:` of a group."


def leads_succeeded(plan: Plan, summaries: Sequence[Summary], as_of: date) -> Iterator[Finding]:
    """No lead that has ended without a successor still leads unfinished actions."""
    accepted = {pair for summary in summaries for pair in summary.accepted}
    for at, lead in enumerate(plan.register.leads):
        if not plan.register.has_ended(lead.id, as_of) or plan.register.taken_on_by(lead.id, as_of):
            continue
        ids = [
            tracked.action.id
            for tracked in plan.tracked
            if lead.id in tracked.leads
            and not tracked.settled.finished
            and (tracked.action.id, "lead-ended") not in accepted
        ]
        if ids and lead.until:
            day = format_day(lead.until)
            message = f"{quoted(lead.name)} ended on {day} and still leads actions: {len(ids)}"
            help_line = (
                f"Say who takes them on, with `succeeded_by:` or planctl relead: {listed(ids)}."
            )
            yield Finding(LEADS, ("leads", at, "until"), "lead-ended", message, help_line)


def silence_heard(plan: Plan, _summaries: Sequence[Summary], as_of: date) -> Iterator[Finding]:
    """Who is told of a silence is another body than the silent one, can be asked, and has a mailbox."""
    for at, lead in enumerate(plan.register.leads):
        wrong = escalation(plan.register, lead.id, as_of).wrong
        if wrong in UNHEARD and not plan.register.has_ended(lead.id, as_of):
            told, help_line = UNHEARD[wrong]
            named = "" if wrong == "itself" else f"{lead.escalate_to}, "
            message = f"who is told of the silence of {lead.id} is {named}{told}"
            keys = ("leads", at, "escalate_to")
            yield Finding(LEADS, keys, "escalation-unheard", message, help_line)


_ANOTHER = "Name another body under `escalate_to:`, or take it out."
UNHEARD = {
    "itself": ("that body itself", _ANOTHER),
    "unaskable": ("who cannot be asked", _ANOTHER),
    "unreachable": ("who has no mailbox", "Give that body its `contact:`, or name another."),
}
"""What is wrong with who is told, and what to do. That the register lacks it is told elsewhere."""


def dates_spread(plan: Plan, _summaries: Sequence[Summary], _as_of: date) -> Iterator[Finding]:
    """A quarter or more of all actions, unfinished, due on one day; the fullest day is told."""
    due = Counter(t.settled.due for t in plan.tracked if t.settled.due and not t.settled.finished)
    day, count = max(due.items(), key=lambda item: item[1], default=(None, 0))
    if day and count >= TOGETHER and 4 * count >= len(plan.tracked):
        message = f"{count} of {len(plan.tracked)} actions fall due together, on {format_day(day)}"
        help_line = "Dates that are spread out can be followed, and slips be seen in time."
        yield Finding(PLAN, ("period", "to"), "due-together", message, help_line)
