"""The position that a paper tells: the plan's records, and what changed since the period before."""

from planctl.cli.opening import Open
from planctl.cli.options import Asked
from planctl.queries.position import Position, Since, Told, period_of_paper, position


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
    """What changed since the period before, as `diff` tells it; None where the plan begins with this one."""
    from planctl.cli.diff_sides import look_at, pair_of
    from planctl.cli.diff_words import DAY, PERIOD, Typed, Word
    from planctl.queries.changes.comparing import changes
    from planctl.storage.earlier import knowing_then

    period = asked.period or period_of_paper(opened.plan, asked.as_of)
    before = period.previous()
    if before.last < opened.plan.terms.first:
        return None
    agreed, files = opened.plan.agreed, opened.opened
    was = Word(str(before), PERIOD, period=before)
    day = Word(asked.as_of.isoformat(), DAY, day=asked.as_of)
    now = Word(str(period), PERIOD, period=period) if asked.period else day
    then = knowing_then(files, agreed, before) if agreed else files
    return Since(before, changes(*pair_of(*look_at(opened.root, then, Typed(was, now), None))))
