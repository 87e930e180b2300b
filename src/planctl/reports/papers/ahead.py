"""What falls due next, and how much of it falls on one day."""

from collections.abc import Iterator

from planctl.queries.due import Falling
from planctl.queries.position import by_quarter
from planctl.reports.papers.picture import in_all
from planctl.reports.papers.standings import standing, timescale
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import (
    Bar,
    Block,
    Chart,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Run,
    Table,
)


def ahead(teller: Teller, kind: str) -> Iterator[Block]:
    """The figures, what falls due soon, and the bars of every quarter to come."""
    yield Heading(2, teller.ours("ahead"), f"{kind}-ahead")
    yield Paragraph(facts(ahead_facts(teller)))
    if teller.at.due.items:
        yield falling_table(teller, teller.at.due.items)
    chart = quarters(teller)
    if chart:
        yield chart


def ahead_facts(teller: Teller) -> list[str]:
    """How many fall due soon and later, which of them are overdue already, how many on one day."""
    found, look = teller.at.due, teller.at.status.look
    again = [f for f in (*found.items, *found.later) if f.item.standing.overdue]
    parts = [
        f"{teller.say('due-until')} {teller.day(found.until)}: {len(found.items)}",
        teller.fact("due-later", len(found.later)),
    ]
    if again:
        parts.append(teller.fact("due-again", len(again)))
    most = look.ahead
    if most and most[0].standing.due:
        parts.append(f"{teller.say('together')} {teller.day(most[0].standing.due)}: {len(most)}")
    return parts


def falling_in_short(teller: Teller, found: tuple[Falling, ...], room: int) -> Items:
    """What falls due, the soonest first, one a line."""
    return Items(
        tuple(
            (
                Run(f"{teller.day(each.day)}: ", strong=True),
                Run(f"{each.item.id} "),
                *teller.action(each.item, room),
            )
            for each in found
        )
    )


def falling_table(teller: Teller, found: tuple[Falling, ...]) -> Table:
    """What falls due, the soonest first, with where each stands."""
    columns = (
        Column(teller.say("id"), "left", 4),
        Column(teller.say("action"), "left", 9),
        Column(teller.say("timescale-column"), "left", 4),
        Column(teller.say("falls-due"), "left", 4),
        Column(teller.say("lead"), "left", 6),
        Column(teller.say("standing"), "left", 4),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item),
            timescale(teller, each.item),
            plain(teller.day(each.day)),
            teller.lead(each.item),
            standing(teller, each.item),
        )
        for each in found
    )
    return Table(teller.say("ahead-rows"), columns, rows)


def quarters(teller: Teller) -> Chart | None:
    """How many fall due in each quarter; None where nothing does."""
    found = by_quarter(teller.plan, (*teller.at.due.items, *teller.at.due.later))
    if not found:
        return None
    columns = (
        Column(teller.say("quarter"), "left", 3),
        Column(teller.say("number"), "right", 1),
    )
    rows = tuple((plain(quarter), plain(count)) for quarter, count in found)
    table = Table(teller.say("chart-quarters"), columns, rows)
    bars = tuple(Bar(str(quarter), (count,)) for quarter, count in found)
    parts = (Part(teller.say("falls-due"), "blue"),)
    told = in_all(teller, parts, (sum(count for _, count in found),))
    return Chart(teller.say("chart-quarters"), told, parts, bars, table)
