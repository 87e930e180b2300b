"""The position that a paper tells: the plan's records, and what changed since the period before."""

from datetime import date
from typing import TYPE_CHECKING

from planctl.cli.opening import Open
from planctl.cli.options import Asked
from planctl.model.period import Period
from planctl.queries.position import (
    Position,
    Since,
    Told,
    closed_before,
    period_of_paper,
    position,
)

if TYPE_CHECKING:
    from planctl.cli.diff_words import Word


def position_of(asked: Asked, opened: Open) -> Position:
    """The whole position of the plan, as it was asked for."""
    told, since = _told(asked, opened), _since(asked, opened)
    return position(opened.plan, asked.as_of, asked.period, told, since)


def _told(asked: Asked, opened: Open) -> Told:
    from planctl.locale.papers import paper_word
    from planctl.storage.known import view_of
    from planctl.storage.ledgers import ledgers_from
    from planctl.terminal.progress import progress

    whole = opened.opened
    view = view_of(whole.plan, asked.as_of, asked.period)
    with progress(paper_word("reading", asked.lang), len(whole.summaries)) as step:
        return Told(*ledgers_from(whole, opened.plan, view, step))


def _since(asked: Asked, opened: Open) -> Since | None:
    """What changed since the period before, as `diff` tells it; None where the plan begins with this one.

    As at a day: since what was known when the round of the period before closed, so that what was
    decided about an earlier period in between is told. About a period: since all that is said of
    the one before it.
    """
    from planctl.cli.diff_sides import look_at, pair_of
    from planctl.cli.diff_words import Typed
    from planctl.queries.changes.comparing import changes
    from planctl.storage.earlier import knowing_then

    period = asked.period or period_of_paper(opened.plan, asked.as_of)
    before = period.previous()
    if before.last < opened.plan.terms.first:
        return None
    agreed, files = opened.plan.agreed, opened.opened
    closed = None if asked.period else closed_before(opened.plan, asked.as_of, before)
    was = _day(closed) if closed else _period(before)
    now = _period(period) if asked.period else _day(asked.as_of)
    then = knowing_then(files, agreed, before) if agreed else files
    found = changes(*pair_of(*look_at(opened.root, then, Typed(was, now), None)))
    again = "" if then is not files else f"planctl diff {was.typed}..{now.typed}"
    return Since(before, found, closed, again)


def _day(day: date) -> "Word":
    from planctl.cli.diff_words import DAY, Word

    return Word(day.isoformat(), DAY, day=day)


def _period(period: Period) -> "Word":
    from planctl.cli.diff_words import PERIOD, Word

    return Word(period.slug, PERIOD, period=period)
