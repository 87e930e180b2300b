"""The plan and the round that forms are made from, and why a body that was named gets none."""

from datetime import date
from typing import NamedTuple

from planctl.cli.opening import Open, lead_of, open_at, require_whole, root_of
from planctl.cli.returns_out import Wanted
from planctl.errors import WrongUsage
from planctl.model.lead import Lead
from planctl.model.ledger import Ledger
from planctl.model.period import period_of
from planctl.model.plan import Plan
from planctl.queries.asking import Asked, asked_in, round_for
from planctl.queries.selection import EVERYTHING
from planctl.storage.opening import as_known, require_sound


class Asking(NamedTuple):
    """The plan as known on the day, what its round asks of whom, and the records of each action."""

    opened: Open
    plan: Plan
    day: date
    asked: Asked
    ledgers: dict[str, Ledger]


def opened_for(wanted: Wanted) -> Asking:
    """All that forms are made from.

    Raises WrongUsage where there is no round to ask about, and Unreadable where a file cannot be read.
    """
    root = root_of(wanted.plan)
    whole = open_at(root)
    require_sound(whole)
    require_whole(whole)
    plan = as_known(whole, wanted.as_of, None)
    opened = round_for(plan, wanted.as_of, wanted.period)
    if opened is None:
        first = period_of(plan.terms.first, plan.terms.year_starts)
        hint = f"The plan begins on {plan.terms.first}. Name a period: --period {first.slug}"
        raise WrongUsage("there is no round yet: the plan's first period has not ended", hint)
    asked = asked_in(plan, wanted.as_of, opened)
    ledgers = _ledgers(Open(root, whole, plan, EVERYTHING), wanted)
    return Asking(Open(root, whole, plan, EVERYTHING), plan, wanted.as_of, asked, ledgers)


def _ledgers(opened: Open, wanted: Wanted) -> dict[str, Ledger]:
    from planctl.locale.instructions import instruction
    from planctl.storage.known import view_of
    from planctl.storage.ledgers import ledgers_from
    from planctl.terminal.progress import progress

    whole, plan = opened.opened, opened.plan
    view = view_of(plan, wanted.as_of, None)
    with progress(instruction("reading", wanted.lang), len(whole.summaries)) as step:
        return ledgers_from(whole, plan, view, step).by_id


def body_asked(asking: Asking, typed: str) -> Lead:
    """The body that was named, where it is asked anything; else a sentence that says whom to ask."""
    plan = asking.plan
    body = plan.register.by_id[lead_of(typed, plan)]
    if not asking.asked.of(body.id):
        raise WrongUsage(*_why_not(asking, body))
    return body


def _why_not(asking: Asking, body: Lead) -> tuple[str, str]:
    """Why a body gets no form, and what to do."""
    register, day = asking.plan.register, asking.day
    heir = register.taken_on_by(body.id, day)
    if register.has_ended(body.id, day):
        hint = (
            f"Ask it: --lead {heir}" if heir else "Name who took it on: succeeded_by: in leads.yaml"
        )
        return f"{body.name} ended on {body.until}", hint
    others = [who for who in register.askable(body.id, day) if who != body.id]
    if others:
        said = ", ".join(f"--lead {who}" for who in others)
        return f"{body.name} is not asked itself: others answer for it", f"Ask them: {said}"
    if body.kind in ("group", "outside"):
        kind = "is a group" if body.kind == "group" else "is outside the partnership"
        then = " (asked:), or its members (members:)" if body.kind == "group" else " (asked:)"
        return (
            f"{body.name} {kind}, and nobody answers for it",
            f"Name who does{then} in leads.yaml",
        )
    sentence = f"{body.name} is asked nothing for {asking.asked.round.period}"
    return sentence, _when_asked(asking, body) or "Who is asked what: planctl round"


def _when_asked(asking: Asking, body: Lead) -> str:
    """The next period of the year ahead for which a body is asked something, "" for none."""
    period = asking.asked.round.period
    for _ in range(4):
        period = period.next()
        then = round_for(asking.plan, asking.day, period)
        if then and asked_in(asking.plan, asking.day, then).of(body.id):
            return f"It is next asked for {period}: --period {period.slug}"
    return ""
