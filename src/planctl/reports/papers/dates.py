"""New dates: what is asked for and why, and what was granted, with the first date always beside it."""

from collections.abc import Iterator
from datetime import date

from planctl.queries.asked_dates import Granted, Refused, Wanted
from planctl.reports.papers.decided import decided_by
from planctl.reports.papers.standings import in_force, original, timescale
from planctl.reports.papers.teller import Teller, joined, listed, plain
from planctl.reports.tree import Block, Column, Heading, Items, Paragraph, Run, Table, Words


def dates(teller: Teller, kind: str) -> Iterator[Block]:
    """What is asked for, then what was granted."""
    yield Heading(2, teller.ours("dates"), f"{kind}-dates")
    if teller.at.wanted:
        yield wanted_table(teller, teller.at.wanted)
    else:
        yield Paragraph(teller.ours("no-dates-asked"))
    if teller.at.granted:
        yield granted_table(teller, teller.at.granted)
    else:
        yield Paragraph(teller.ours("no-dates-granted"))
    if teller.at.refused:
        yield refused_table(teller, teller.at.refused)


def dates_in_short(teller: Teller, most: int) -> Iterator[Block]:
    """A line for each of the first requests, one for what was granted since; nothing without any."""
    asked, since = teller.at.wanted, teller.at.since
    new = [each for each in teller.at.granted if since and each.day > since.begins]
    lines = [_in_short(teller, each) for each in asked[:most]]
    rest: list[Words] = []
    if len(asked) > most:
        rest.append(plain(teller.fact("more-in-decisions", len(asked) - most)))
    if new:
        told = [(Run(f"{each.item.id} "), *in_force(teller, each.item)) for each in new]
        rest.append((Run(f"{teller.say('granted-since')}: "), *listed(teller, told, most)))
    lines += [joined(rest, " · ")] if rest else []
    if lines:
        yield Heading(2, teller.ours("dates"), "board-dates")
        yield Items(tuple(lines))


def _in_short(teller: Teller, found: Wanted) -> Words:
    """From when to when, and who asks."""
    return (
        Run(f"{teller.say('asked-for')}: {found.item.id} "),
        *in_force(teller, found.item),
        Run(" → "),
        *teller.theirs(found.timescale),
        Run(", "),
        *teller.body(found.asking.sender),
    )


def wanted_table(teller: Teller, found: tuple[Wanted, ...], room: int = 0) -> Table:
    """Each request that waits for a decision."""
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("original"), "left", 2),
        Column(teller.say("in-force"), "left", 2),
        Column(teller.say("asked-for"), "left", 2),
        Column(teller.say("asked-by"), "left", 2),
        Column(teller.say("reason"), "left", 4),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item, room),
            original(teller, each.item),
            timescale(teller, each.item),
            teller.theirs(each.timescale),
            teller.body(each.asking.sender),
            reason(teller, each),
        )
        for each in found
    )
    return Table(teller.say("dates-asked"), columns, rows)


def reason(teller: Teller, found: Wanted) -> Words:
    """Why a new date is asked for."""
    if not found.reason.strip():
        return teller.ours("no-reason")
    return teller.words_of(found.asking.names[0], "reason", found.reason)


def refused_table(teller: Teller, found: tuple[Refused, ...]) -> Table:
    """Each request that was refused: what was asked, by whom, and by whom and why it was refused."""
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("asked-for"), "left", 2),
        Column(teller.say("asked-by"), "left", 2),
        Column(teller.say("decided"), "left", 5),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item),
            teller.theirs(each.timescale),
            teller.body(each.asking.sender) if each.asking else plain(""),
            (*new_mark(teller, each.record.date), *decided_by(teller, each.record)),
        )
        for each in found
    )
    return Table(teller.say("dates-refused"), columns, rows)


def refusal(teller: Teller, found: Refused) -> Words:
    """What was refused, by whom, when and why."""
    asked = (*teller.theirs(found.timescale), Run(": ")) if found.timescale else ()
    return (*asked, *decided_by(teller, found.record))


def new_mark(teller: Teller, day: date) -> Words:
    """The word "new" for what was decided since the period before; nothing for what is older."""
    since = teller.at.since
    is_new = since is not None and day > since.begins
    return (Run(f"{teller.say('new-since')}: ", strong=True),) if is_new else ()


def granted_table(teller: Teller, found: tuple[Granted, ...], room: int = 0) -> Table:
    """Each action whose timescale was granted anew: first, now, how often, where it can be read."""
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("original"), "left", 2),
        Column(teller.say("in-force"), "left", 2),
        Column(teller.say("times-later"), "right", 1),
        Column(teller.say("decided"), "left", 4),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item, room),
            original(teller, each.item),
            timescale(teller, each.item),
            plain(each.item.tracked.settled.slips),
            (*new_mark(teller, each.day), *decided_by(teller, each.record)),
        )
        for each in found
    )
    return Table(teller.say("dates-granted"), columns, rows)
