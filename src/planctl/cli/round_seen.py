"""How a round stands, for the commands that ask: the newest one, or an earlier one looked back at."""

from datetime import date

from planctl.cli.opening import Open, open_at, root_of
from planctl.errors import WrongUsage
from planctl.locale.instructions import instruction
from planctl.locale.months import format_day
from planctl.model.ledger import Ledger
from planctl.model.period import Period
from planctl.model.plan import Round, Terms
from planctl.queries.asking import round_for
from planctl.queries.round import RoundStands, round_stands
from planctl.queries.selection import EVERYTHING
from planctl.storage.known import view_of
from planctl.storage.ledgers import ledgers_from
from planctl.storage.opening import as_known, require_sound

MANY = 200
"""Commitments from which on reading their records takes more than a second or so."""


def opened_on(plan: str | None, day: date) -> Open:
    """The whole plan as known on a day. Raises a named error where there is none to speak of."""
    root = root_of(plan)
    whole = open_at(root)
    require_sound(whole)
    return Open(root, whole, as_known(whole, day, None), EVERYTHING)


def stands_of(opened: Open, as_of: date, period: Period | None, lang: str) -> RoundStands | None:
    """The round of a period, or for None that of the day, as it stands; None before the first.

    `opened` is the plan as known on the day. A round that is over and not the day's own asks what
    it asked by its closing day. Raises WrongUsage for a period outside the plan, and for one that is
    not asked about yet.
    """
    found = round_for(opened.plan, as_of, period)
    if found is None:
        return None
    if period:
        _require_begun(found, opened.plan.terms, as_of)
    ledgers = ledgers_of(opened, as_of, lang)
    is_earlier = found != opened.plan.terms.round_on(as_of) and found.closes < as_of
    known = as_known(opened.opened, found.closes, None) if is_earlier else None
    return round_stands(opened.plan, ledgers, as_of, found, known)


def ledgers_of(opened: Open, as_of: date, lang: str) -> dict[str, Ledger]:
    """The records of every action of a plan as known on a day; of a large plan with a bar meanwhile."""
    whole, view = opened.opened, view_of(opened.plan, as_of, None)
    if len(whole.summaries) < MANY:
        return ledgers_from(whole, opened.plan, view).by_id
    from planctl.terminal.progress import progress

    with progress(instruction("reading", lang), len(whole.summaries)) as step:
        return ledgers_from(whole, opened.plan, view, step).by_id


def _require_begun(found: Round, terms: Terms, as_of: date) -> None:
    period = found.period
    if period.last < terms.first or period.first > terms.last:
        span = f"{format_day(terms.first)} to {format_day(terms.last)}"
        raise WrongUsage(f"{period} is no period of this plan", f"It runs from {span}.")
    if found.opened > as_of:
        raise WrongUsage(
            f"{period} is not asked about yet on {format_day(as_of)}: its round opens on"
            f" {format_day(found.opened)}",
            "To open one by hand: planctl round open PERIOD --closes DAY",
        )
