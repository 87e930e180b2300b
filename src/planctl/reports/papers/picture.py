"""Where the plan stands: the figures that matter most, and the actions and ratings of each aim."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.queries.selection import by_aim
from planctl.queries.status import Tally, tally
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Items,
    Part,
    Run,
    Table,
    Words,
)


class OfAim(NamedTuple):
    """An aim's title and its counts."""

    title: Run
    tally: Tally


def aims_of(teller: Teller) -> tuple[OfAim, ...]:
    """Every aim that has actions, in the plan's order."""
    groups = by_aim(teller.plan, teller.at.items, teller.lang)
    return tuple(
        OfAim(teller.aim(group.key), tally(teller.plan, group.items, teller.at.as_of))
        for group in groups
    )


def picture(teller: Teller, kind: str) -> Iterator[Block]:
    """The figures, then the bars."""
    yield Heading(2, teller.ours("picture"), f"{kind}-picture")
    yield Items(tuple(headlines(teller)))
    aims = aims_of(teller)
    yield places(teller, aims)


def headlines(teller: Teller) -> Iterator[Words]:
    """The figures of the whole plan, each with its fraction and what is left out of it."""
    at, counts = teller.at, teller.at.status.tally
    overdue = [teller.fact("overdue", teller.part(counts.overdue, counts.actions))]
    if counts.overdue:
        left = counts.overdue - counts.overdue_never_reported
        overdue.append(teller.fact("reported-unfinished", left))
        overdue.append(teller.fact("never-reported", counts.overdue_never_reported))
    undated = [teller.fact("no-date", counts.undated)] if counts.undated else []
    yield facts([*overdue, *undated])
    done = teller.part(len(at.done), len(at.fallen_due))
    yield facts([teller.fact("done-of-due", done)])
    yield facts(_states(teller, counts))
    yield facts(the_round(teller))


def _states(teller: Teller, counts: Tally) -> list[str]:
    """What leads say is finished, and what of it somebody else has confirmed."""
    return [
        teller.fact("look-unsigned", counts.reported_complete),
        teller.fact("signed-off", counts.signed_off),
        *([teller.fact("closed-count", counts.closed)] if counts.closed else []),
        teller.fact("never-reported", teller.part(counts.never_reported, counts.actions)),
    ]


def the_round(teller: Teller) -> list[str]:
    """What the round asked and what of it was reported."""
    opened, counts = teller.at.round, teller.at.status.tally
    if opened is None:
        return [teller.say("no-round")]
    return [
        teller.fact("round", opened.period),
        teller.fact("reported", teller.part(counts.reported, counts.asked)),
        *([teller.fact("awaited", counts.awaited)] if counts.awaited else []),
        *([teller.fact("not-reported", counts.not_reported)] if counts.not_reported else []),
        teller.fact("not-asked", counts.actions - counts.asked),
    ]


PLACES = (
    ("overdue-unfinished", "red", "diagonal"),
    ("overdue-silent", "red", "cross"),
    ("not-yet-due", "blue", ""),
    ("no-date", "grey", "dots"),
    ("reported-complete", "green", "horizontal"),
    ("signed-off", "green", ""),
    ("closed-count", "grey", ""),
)


def _places_of(counts: Tally) -> tuple[int, ...]:
    """The counts in the order of `PLACES`: together they are all actions."""
    return (
        counts.overdue - counts.overdue_never_reported,
        counts.overdue_never_reported,
        counts.soon + counts.later,
        counts.undated,
        counts.reported_complete,
        counts.signed_off,
        counts.closed,
    )


def places(teller: Teller, aims: tuple[OfAim, ...]) -> Chart:
    """Where the actions of each aim stand. Places in which none stands are left out."""
    whole = _places_of(teller.at.status.tally)
    parts = [Part(teller.say(key), colour, pattern) for key, colour, pattern in PLACES]
    kept = [at for at, count in enumerate(whole) if count]
    counts = [tuple(_places_of(each.tally)[at] for at in kept) for each in aims]
    shown = tuple(parts[at] for at in kept)
    rows = [
        _row(each.title, (each.tally.actions, *count))
        for each, count in zip(aims, counts, strict=True)
    ]
    total = (teller.at.status.tally.actions, *(whole[at] for at in kept))
    rows.append(_row(Run(teller.say("total"), strong=True), total))
    table = Table(
        teller.say("chart-places"),
        _columns(teller, (teller.say("actions"), *(part.label for part in shown))),
        tuple(rows),
    )
    bars = tuple(
        Bar(each.title.text, count, each.title.lang)
        for each, count in zip(aims, counts, strict=True)
    )
    told = in_all(teller, shown, total[1:])
    return Chart(teller.say("chart-places"), told, shown, bars, table)


def in_all(teller: Teller, parts: Iterable[Part], counts: Iterable[int]) -> str:
    """What a chart shows in all, for who does not see it: each part and how many."""
    found = (f"{part.label} {count}" for part, count in zip(parts, counts, strict=True))
    return teller.fact("in-all", ", ".join(found))


def ratings(teller: Teller, aims: tuple[OfAim, ...]) -> Chart | None:
    """The ratings of unfinished actions of each aim; None where nothing is rated."""
    whole = teller.at.status.tally
    if not any(_ratings_of(whole)[:-1]):
        return None
    parts = _rating_parts(teller)
    caption = _ratings_caption(teller)
    rows = [_row(each.title, (*_ratings_of(each.tally), each.tally.not_agreed)) for each in aims]
    total = Run(teller.say("total"), strong=True)
    rows.append(_row(total, (*_ratings_of(whole), whole.not_agreed)))
    labels = (*(part.label for part in parts), teller.say("not-agreed"))
    table = Table(caption, _columns(teller, labels), tuple(rows))
    bars = tuple(Bar(a.title.text, _ratings_of(a.tally), a.title.lang) for a in aims)
    return Chart(caption, in_all(teller, parts, _ratings_of(whole)), parts, bars, table)


def _ratings_caption(teller: Teller) -> str:
    opened = teller.at.round
    caption = teller.say("chart-ratings")
    return f"{caption}: {opened.period}" if opened else caption


def _rating_parts(teller: Teller) -> tuple[Part, ...]:
    from planctl.reports.papers.standings import rating

    levels = [rating(teller, level.id) for level in teller.plan.terms.scheme.levels]
    rated = (Part(f"{r.symbol} {r.word}".strip(), r.colour, "", r.lang) for r in levels)
    older = Part(teller.say("older"), "grey", "dots")
    return (*rated, older, Part(teller.say("unrated"), "grey", "cross"))


def _ratings_of(counts: Tally) -> tuple[int, ...]:
    return (*(count for _, count in counts.ratings), counts.older, counts.unrated)


def _row(title: Run, counts: Iterable[int]) -> tuple[Cell, ...]:
    return ((title,), *(plain(count) for count in counts))


def _columns(teller: Teller, labels: Iterable[str]) -> tuple[Column, ...]:
    numbers = (Column(label, "right", 2) for label in labels)
    return (Column(teller.say("aim"), "left", 3), *numbers)
