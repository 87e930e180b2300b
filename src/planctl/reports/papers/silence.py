"""Who was asked in the round, and who was silent: by the leads that the plan names."""

from collections.abc import Iterator

from planctl.queries.selection import Stood, by_lead
from planctl.queries.status import Tally, tally
from planctl.reports.papers.picture import the_round
from planctl.reports.papers.standings import moved, progress
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import Block, Cell, Column, Heading, Paragraph, Run, Table


def silence(teller: Teller, kind: str) -> Iterator[Block]:
    """The round's figures, each lead's, and every action of which nothing was heard."""
    yield Heading(2, teller.ours("silence"), f"{kind}-silence")
    yield Paragraph(facts(the_round(teller)))
    if teller.at.round is None:
        return
    yield round_table(teller)
    yield Paragraph(teller.ours("once-in-totals"), "small")
    if teller.at.unreported.not_reported:
        yield silent_table(teller, teller.at.unreported.not_reported)
    elif not teller.at.unreported.awaited:
        yield Paragraph(teller.ours("everybody"))


def round_table(teller: Teller) -> Table:
    """What each lead was asked about, and what of it was reported, by whichever of its leads."""
    groups = by_lead(teller.plan, teller.at.items, teller.lang)
    columns = (
        Column(teller.say("lead"), "left", 5),
        Column(teller.say("asked-this-round"), "right", 1),
        Column(teller.say("reported"), "right", 1),
        Column(teller.say("awaited"), "right", 1),
        Column(teller.say("not-reported"), "right", 1),
    )
    counted = [(g, tally(teller.plan, g.items, teller.at.as_of)) for g in groups]
    rows = [
        (teller.body(group.key) if group.key else teller.ours("no-lead"), *_counts(counts))
        for group, counts in counted
        if counts.asked
    ]
    total = (Run(teller.say("total"), strong=True),)
    rows.append((total, *_counts(teller.at.status.tally)))
    return Table(teller.say("round-by-lead"), columns, tuple(rows))


def _counts(counts: Tally) -> tuple[Cell, ...]:
    found = (counts.asked, counts.reported, counts.awaited, counts.not_reported)
    return tuple(plain(count) for count in found)


def silent_table(teller: Teller, items: tuple[Stood, ...], room: int = 0) -> Table:
    """The actions that were asked about and not reported in time, with what was last heard of them."""
    columns = (
        Column(teller.say("action"), "left", 5),
        Column(teller.say("timescale-column"), "left", 2),
        Column(teller.say("lead"), "left", 3),
        Column(teller.say("last-reported"), "left", 4),
    )
    rows = tuple(
        (teller.action(item, room), moved(teller, item), teller.lead(item), progress(teller, item))
        for item in items
    )
    return Table(teller.say("silent-actions"), columns, rows)
