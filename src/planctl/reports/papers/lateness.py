"""What is overdue, in its two kinds: by lead, with those that nobody can be asked about, and one by one."""

from collections.abc import Iterator

from planctl.queries.leads import Registered
from planctl.queries.selection import Stood
from planctl.reports.papers.standings import in_force, moved, standing
from planctl.reports.papers.teller import Teller, facts, ids_of, listed, plain
from planctl.reports.tree import Block, Cell, Column, Heading, Paragraph, Run, Table, Words


def lateness(teller: Teller, kind: str) -> Iterator[Block]:
    """All of it: the figures, the leads, what nobody can be asked about, every action."""
    yield Heading(2, teller.ours("overdue"), f"{kind}-overdue")
    yield from two_kinds(teller)
    if not teller.at.overdue.items:
        return
    yield leads_table(teller)
    yield Paragraph(teller.ours("once-in-totals"), "small")
    yield from unaskable(teller)
    yield actions_table(teller, teller.at.overdue.items)


def two_kinds(teller: Teller) -> Iterator[Block]:
    """How many are overdue, and which of them anybody has ever reported on."""
    late = teller.at.overdue
    if not late.items:
        yield Paragraph(teller.ours("nothing-overdue"))
        return
    silent = len(late.never_reported)
    parts = [
        teller.fact("overdue", teller.part(len(late.items), late.total)),
        teller.fact("reported-unfinished", len(late.items) - silent),
        teller.fact("never-reported", silent),
        teller.fact("shared-actions", len(late.shared)),
    ]
    yield Paragraph(facts(parts))
    if late.undated:
        left_out = f"{teller.say('left-out')}, {teller.say('undated')}: {len(late.undated)} "
        yield Paragraph((Run(left_out), *ids_of(late.undated)), "small")


def leads_table(teller: Teller) -> Table:
    """Every lead with something overdue, those with most first; the total counts each action once."""
    late = [entry for entry in teller.at.leads if entry.overdue]
    late.sort(key=lambda entry: -len(entry.overdue))
    columns = (
        Column(teller.say("lead"), "left", 5),
        Column(teller.say("overdue"), "right", 1),
        Column(teller.say("actions-column"), "right", 1),
        Column(teller.say("never-reported"), "right", 2),
        Column(teller.say("oldest"), "left", 2),
    )
    rows = [_lead_row(teller, entry) for entry in late]
    rows.append(_total(teller))
    return Table(teller.say("overdue-by-lead"), columns, tuple(rows))


def _lead_row(teller: Teller, entry: Registered) -> tuple[Cell, ...]:
    silent = [item for item in entry.overdue if not item.tracked.settled.reported]
    oldest = min(entry.overdue, key=lambda item: str(item.standing.due))
    return (
        named(teller, entry),
        plain(len(entry.overdue)),
        plain(len(entry.items)),
        plain(len(silent)),
        in_force(teller, oldest),
    )


def named(teller: Teller, entry: Registered) -> Words:
    """A lead by its name, and of what kind it is where it is no body that can be asked."""
    kind, name = entry.lead.kind, teller.body(entry.lead.id)
    return (*name, Run(f" ({teller.say(kind)})")) if kind in ("group", "outside") else name


def _total(teller: Teller) -> tuple[Cell, ...]:
    late = teller.at.overdue
    return (
        (Run(teller.say("total"), strong=True),),
        plain(len(late.items)),
        plain(late.total),
        plain(len(late.never_reported)),
        plain(""),
    )


def unaskable(teller: Teller) -> Iterator[Block]:
    """What is overdue and nobody can be asked about, by the plan's words for who leads it."""
    found = teller.at.status.look.unaskable
    if not found:
        return
    columns = (
        Column(teller.say("led-by"), "left", 3),
        Column(teller.say("number"), "right", 1),
        Column(teller.say("actions"), "left", 5),
    )
    rows = tuple(
        (teller.led(words, items[0]), plain(len(items)), ids_of(items))
        for words, items in _by_words(found)
    )
    yield Paragraph(plain(_nobody(teller)))
    yield Table(teller.say("unaskable"), columns, rows)


def unaskable_line(teller: Teller, most: int) -> Words:
    """The same on one line: how many, and the plan's words for who leads most; empty where none is."""
    found = teller.at.status.look.unaskable
    told = [
        (*teller.led(words, items[0]), Run(f": {len(items)}")) for words, items in _by_words(found)
    ]
    return (Run(f"{_nobody(teller)}: "), *listed(teller, told, most)) if told else ()


def _nobody(teller: Teller) -> str:
    found, late = teller.at.status.look.unaskable, teller.at.overdue.items
    return teller.fact("nobody-to-ask", teller.part(len(found), len(late)))


def _by_words(found: tuple[Stood, ...]) -> list[tuple[str, list[Stood]]]:
    """Actions by the plan's words for who leads them, those with most first."""
    by_words: dict[str, list[Stood]] = {}
    for item in found:
        by_words.setdefault(item.tracked.action.lead, []).append(item)
    return sorted(by_words.items(), key=lambda each: -len(each[1]))


def actions_table(teller: Teller, items: tuple[Stood, ...]) -> Table:
    """Overdue actions, one a row, with how late each is and where it stands."""
    columns = (
        Column(teller.say("id"), "left", 4),
        Column(teller.say("action"), "left", 10),
        Column(teller.say("timescale-column"), "left", 4),
        Column(teller.say("days-overdue"), "right", 3),
        Column(teller.say("lead"), "left", 6),
        Column(teller.say("standing"), "left", 5),
    )
    rows = tuple(
        (
            plain(item.id),
            teller.action(item),
            moved(teller, item),
            plain(item.standing.days_overdue),
            teller.lead(item),
            standing(teller, item),
        )
        for item in items
    )
    return Table(teller.say("overdue-actions"), columns, rows)


def short_table(teller: Teller, items: tuple[Stood, ...], room: int) -> Table:
    """Overdue actions with what a board must know of each: since when, and who leads it."""
    columns = (
        Column(teller.say("id"), "left", 4),
        Column(teller.say("action"), "left", 14),
        Column(teller.say("timescale-column"), "left", 4),
        Column(teller.say("lead"), "left", 12),
    )
    rows = tuple(
        (
            plain(item.id),
            teller.action(item, room),
            in_force(teller, item),
            teller.lead(item),
        )
        for item in items
    )
    return Table(teller.say("overdue-actions"), columns, rows)


def leads_line(teller: Teller, most: int) -> Words:
    """The leads with most overdue, on one line."""
    late = sorted((e for e in teller.at.leads if e.overdue), key=lambda e: -len(e.overdue))
    told = [(*named(teller, e), Run(f": {len(e.overdue)}")) for e in late]
    return (Run(f"{teller.say('by-lead')}: "), *listed(teller, told, most))
