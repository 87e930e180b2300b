"""Who was asked in the round, and who was silent: of the bodies that the plan names."""

from collections.abc import Iterator

from planctl.locale.fractions import out_of
from planctl.queries.round import Heard, RoundStands
from planctl.queries.selection import Stood
from planctl.reports.papers.picture import the_round
from planctl.reports.papers.standings import moved, progress
from planctl.reports.papers.teller import Teller, facts, joined, plain
from planctl.reports.tree import Block, Cell, Column, Heading, Paragraph, Run, Table, Words


def silence(teller: Teller, kind: str) -> Iterator[Block]:
    """The round's figures, each lead's, and every action of which nothing was heard."""
    yield Heading(2, teller.ours("silence"), f"{kind}-silence")
    yield Paragraph(facts(the_round(teller)))
    if teller.at.heard is None:
        return
    yield round_table(teller, teller.at.heard)
    yield Paragraph(teller.ours("by-each-body"), "small")
    bare = len(teller.at.heard.without_report)
    if bare:
        yield Paragraph(facts([teller.fact("without-report", bare)]))
    found = teller.at.unreported
    for key, items in (("not-reported", found.not_reported), ("awaited", found.awaited)):
        if items:
            yield silent_table(teller, items, key)
    if not found.items:
        yield Paragraph(teller.ours("everybody"))


def round_table(teller: Teller, heard: RoundStands) -> Table:
    """What each body was asked, and what it answered itself; in the total one answer is enough."""
    columns = (
        Column(teller.say("body"), "left", 5),
        Column(teller.say("asked-this-round"), "right", 1),
        Column(teller.say("answered-column"), "right", 1),
        Column(teller.say("no-change-column"), "right", 1),
        Column(teller.say("nothing-heard"), "right", 1),
    )
    named = named_bodies(teller)
    rows = [_body_row(teller.body(b.body), (b,)) for b in heard.asked if b.body in named]
    others = tuple(body for body in heard.asked if body.body not in named)
    if others:
        rows.append(_body_row(teller.ours("on-behalf"), others))
    nobody = len(heard.nobody)
    if nobody:
        rows.append((teller.ours("nobody"), *(plain(n) for n in (nobody, 0, "", nobody))))
    every, answered = len(heard.items) + nobody, len(heard.answered)
    total = (every, answered, "", every - answered)
    label = (Run(teller.say("total"), strong=True),)
    rows.append((label, *(plain(count) for count in total)))
    return Table(teller.say("round-by-body"), columns, tuple(rows))


def _body_row(label: Words, heard: tuple[Heard, ...]) -> tuple[Cell, ...]:
    counts = (
        sum(len(each.items) for each in heard),
        sum(len(each.answered) for each in heard),
        sum(len(each.no_change) for each in heard),
        sum(len(each.silent) for each in heard),
    )
    return (label, *(plain(count) for count in counts))


def named_bodies(teller: Teller) -> frozenset[str]:
    """The bodies that the plan names as leads, speak for one, or are members of one: others go unnamed.

    Who is asked for a lead that cannot answer itself is nobody's business but the coordinator's.
    """
    register, day = teller.plan.register, teller.at.as_of
    named = {lead for item in teller.at.items for lead in item.tracked.leads}
    members = {
        member
        for lead in named
        if lead in register.by_id
        for member in register.by_id[lead].members
    }
    every = named | members
    return frozenset(every | {register.heir(body, day) for body in every})


def silent_line(teller: Teller, most: int) -> Words:
    """The named bodies that have left most unanswered, on one line; empty where nobody has."""
    named = named_bodies(teller)
    asked = teller.at.heard.silent if teller.at.heard else ()
    silent = sorted((b for b in asked if b.body in named), key=lambda b: -len(b.silent))
    if not silent:
        return ()
    told = [
        (*teller.body(b.body), Run(f": {out_of(len(b.silent), len(b.items), teller.lang)}"))
        for b in silent[:most]
    ]
    more = [plain(f"+{len(silent) - most}")] if len(silent) > most else []
    return (Run(f"{teller.say('nothing-heard-from')}: "), *joined([*told, *more], " · "))


def silent_table(teller: Teller, items: tuple[Stood, ...], caption: str) -> Table:
    """Actions that were asked about and are not reported, with what was last heard of them."""
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("timescale-column"), "left", 2),
        Column(teller.say("lead"), "left", 3),
        Column(teller.say("last-reported"), "left", 4),
    )
    rows = tuple(
        (
            plain(item.id),
            teller.action(item),
            moved(teller, item),
            teller.lead(item),
            progress(teller, item),
        )
        for item in items
    )
    return Table(teller.say(caption), columns, rows)
