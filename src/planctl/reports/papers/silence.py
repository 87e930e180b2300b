"""Who was asked in the round, and who was silent: of the bodies that the plan names."""

from collections.abc import Iterator

from planctl.locale.fractions import out_of
from planctl.queries.round import Heard, RoundStands
from planctl.queries.selection import Stood
from planctl.reports.papers.picture import the_round
from planctl.reports.papers.standings import moved, progress
from planctl.reports.papers.teller import Teller, facts, listed, plain
from planctl.reports.tree import Block, Cell, Column, Heading, Paragraph, Run, Table, Words


def silence(teller: Teller, kind: str) -> Iterator[Block]:
    """The leads' reports, then what each body was asked and answered, then what nothing is said of."""
    yield Heading(2, teller.ours(_now(teller, "silence")), f"{kind}-silence")
    yield Paragraph(facts(the_round(teller)))
    heard = teller.at.heard
    if heard is None:
        return
    yield Paragraph(facts(_answers(teller, heard)))
    yield round_table(teller, heard)
    yield Paragraph(teller.ours("by-each-body"), "small")
    apart = _apart(teller, heard)
    if apart:
        yield Paragraph(facts(apart))
    found = teller.at.unreported
    for key, items in (("not-reported", found.not_reported), ("awaited", found.awaited)):
        if items:
            yield silent_table(teller, items, key)
    if not found.items:
        yield Paragraph(teller.ours("everybody"))


def _now(teller: Teller, key: str) -> str:
    """The key of the words for silence: until the round closes it is awaited, and no silence yet."""
    return f"{key}-open" if teller.at.can_still_answer else key


def _answers(teller: Teller, heard: RoundStands) -> list[str]:
    """How many bodies have answered, and how many actions they answered, as `round` counts them."""
    return [
        teller.fact("bodies-answering", teller.part(len(heard.answering), len(heard.asked))),
        teller.fact("bodies-complete", len(heard.complete)),
        teller.fact("actions-answered", teller.part(len(heard.answered), len(heard.items))),
        teller.fact("by-all", len(heard.by_all)),
    ]


def _apart(teller: Teller, heard: RoundStands) -> list[str]:
    """Where reports of leads and answers of bodies part: what makes one count of the other."""
    answered = {item.id for item in heard.answered}
    others = [item for item in teller.at.unreported.reported if item.id not in answered]
    found = (
        ("nobody", len(heard.nobody)),
        ("without-report", len(heard.without_report)),
        ("by-another", len(others)),
    )
    return [teller.fact(key, number) for key, number in found if number]


def round_table(teller: Teller, heard: RoundStands) -> Table:
    """What each body was asked, and what it answered itself; in the total one answer is enough."""
    columns = (
        Column(teller.say("body"), "left", 5),
        Column(teller.say("asked-this-round"), "right", 1),
        Column(teller.say("answered-column"), "right", 1),
        Column(teller.say("no-change-column"), "right", 1),
        Column(teller.say(_now(teller, "not-answered")), "right", 1),
    )
    named = named_bodies(teller)
    rows = [_body_row(teller.body(b.body), (b,)) for b in heard.asked if b.body in named]
    others = tuple(body for body in heard.asked if body.body not in named)
    if others:
        rows.append(_body_row(teller.ours("on-behalf"), others))
    every, answered = len(heard.items), len(heard.answered)
    label = (Run(teller.say("answers-in-all"), strong=True),)
    total = (every, answered, "", every - answered)
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


def silent_lines(teller: Teller, most: int) -> Iterator[Words]:
    """The named bodies that answered nothing, and those that answered part, a line each where any."""
    named = named_bodies(teller)
    asked = teller.at.heard.silent if teller.at.heard else ()
    left = sorted((b for b in asked if b.body in named), key=lambda b: -len(b.silent))
    silent = [(b, out_of(len(b.silent), len(b.items), teller.lang)) for b in left if not b.said]
    partly = [(b, out_of(len(b.answered), len(b.items), teller.lang)) for b in left if b.said]
    for key, found in (("nothing-heard-from", silent), ("answered-in-part", partly)):
        if found:
            told = [(*teller.body(b.body), Run(f": {count}")) for b, count in found]
            yield (Run(f"{teller.say(_now(teller, key))}: "), *listed(teller, told, most))


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
