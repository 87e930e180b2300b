"""Every action of the plan, by aim and then by commitment."""

from collections.abc import Iterator

from planctl.queries.selection import Stood, by_aim, by_commitment
from planctl.reports.papers.standings import moved, progress, standing
from planctl.reports.papers.teller import Teller, plain
from planctl.reports.tree import Block, Column, Heading, Paragraph, Table


def actions(teller: Teller, kind: str) -> Iterator[Block]:
    """A heading for each aim and each commitment, and a table of the actions under it."""
    yield Heading(2, teller.ours("all-actions"), f"{kind}-actions")
    yield Paragraph(teller.ours("state-not-rating"), "small")
    for aim in by_aim(teller.plan, teller.at.items, teller.lang):
        yield Heading(3, (teller.aim(aim.key),), f"{kind}-aim-{aim.key}")
        for commitment in by_commitment(teller.plan, aim.items, teller.lang):
            words = teller.commitment(commitment.items[0])
            yield Heading(4, words, f"{kind}-{commitment.key.lower()}")
            yield _table(teller, commitment.key, commitment.items)


def _table(teller: Teller, commitment: str, items: tuple[Stood, ...]) -> Table:
    columns = (
        Column(teller.say("id"), "left", 4),
        Column(teller.say("action"), "left", 8),
        Column(teller.say("timescale-column"), "left", 4),
        Column(teller.say("lead"), "left", 5),
        Column(teller.say("standing"), "left", 4),
        Column(teller.say("last-reported"), "left", 8),
    )
    rows = tuple(
        (
            plain(item.id),
            teller.action(item),
            moved(teller, item),
            teller.lead(item),
            standing(teller, item),
            progress(teller, item),
        )
        for item in items
    )
    return Table(f"{teller.say('actions')}: {commitment}", columns, rows)
