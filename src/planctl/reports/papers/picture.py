"""Where the plan stands: the figures that matter most, and the actions and ratings of each aim."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planctl.queries.selection import by_aim
from planctl.queries.status import Tally, tally
from planctl.reports.papers.teller import Teller, facts, joined, plain
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


def picture(teller: Teller, kind: str, every: "tuple[Place, ...]") -> Iterator[Block]:
    """The figures, then the bars."""
    yield Heading(2, teller.ours("picture"), f"{kind}-picture")
    yield Items(tuple(headlines(teller)))
    yield places(teller, aims_of(teller), every)


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
    rated = _rated(teller, counts)
    if rated:
        yield rated
    yield facts(the_round(teller))


def _rated(teller: Teller, counts: Tally) -> Words:
    """How unfinished actions are rated for the round; nothing where none has ever been rated."""
    if not any(_ratings_of(counts)[:-1]):
        return ()
    parts = zip(_rating_parts(teller), _ratings_of(counts), strict=True)
    told: list[Words] = [(Run(part.label, part.lang), Run(f": {count}")) for part, count in parts]
    told.append(plain(teller.fact("of-which-not-agreed", counts.not_agreed)))
    return (Run(f"{teller.say('ratings-of-unfinished')}: "), *joined(told, " · "))


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
        teller.fact("reported-by-lead", teller.part(counts.reported, counts.asked)),
        *([teller.fact("awaited", counts.awaited)] if counts.awaited else []),
        *([teller.fact("not-reported", counts.not_reported)] if counts.not_reported else []),
        teller.fact("not-asked", counts.actions - counts.asked),
    ]


class Place(NamedTuple):
    """Where an action can stand, and how that part of a bar is drawn."""

    key: str
    colour: str
    pattern: str
    count: Callable[[Tally], int]


OPEN = (
    Place("overdue-unfinished", "red", "plain", lambda t: t.overdue - t.overdue_never_reported),
    Place("overdue-silent", "red", "cross", lambda t: t.overdue_never_reported),
    Place("not-yet-due", "blue", "stripes", lambda t: t.soon + t.later),
    Place("no-date", "grey", "dots", lambda t: t.undated),
)
"""Where unfinished actions stand."""
PLACES = (
    *OPEN,
    Place("reported-complete", "green", "lines", lambda t: t.reported_complete),
    Place("signed-off", "green", "plain", lambda t: t.signed_off),
    Place("closed-count", "grey", "waves", lambda t: t.closed),
)
"""Where all actions stand: each in one of them."""
IN_SHORT = (
    *OPEN,
    Place("complete-or-closed", "green", "plain", lambda t: t.actions - t.unfinished),
)
"""The same with all that is finished in one."""


def places(teller: Teller, aims: tuple[OfAim, ...], every: tuple[Place, ...]) -> Chart:
    """Where the actions of each aim stand. Places in which none stands are left out."""
    whole = teller.at.status.tally
    kept = [place for place in every if place.count(whole)]
    parts = tuple(Part(teller.say(each.key), each.colour, each.pattern) for each in kept)
    counts = [tuple(place.count(aim.tally) for place in kept) for aim in aims]
    rows = [
        _row(aim.title, (aim.tally.actions, *count))
        for aim, count in zip(aims, counts, strict=True)
    ]
    total = tuple(place.count(whole) for place in kept)
    rows.append(_row(Run(teller.say("total"), strong=True), (whole.actions, *total)))
    labels = (teller.say("actions-column"), *(part.label for part in parts))
    caption = teller.say("chart-places")
    table = Table(caption, _columns(teller, labels), tuple(rows))
    bars = tuple(
        Bar(aim.title.text, count, aim.title.lang) for aim, count in zip(aims, counts, strict=True)
    )
    return Chart(caption, in_all(teller, parts, total), parts, bars, table)


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
    labels = (*(part.label for part in parts), teller.say("of-which-not-agreed"))
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
    numbers = (Column(label, "right", _longest(label) + 2) for label in labels)
    titles = (aim.title_in(teller.lang) for aim in teller.plan.terms.aims)
    return (Column(teller.say("aim"), "left", max(8, *map(_longest, titles)) + 2), *numbers)


def _longest(label: str) -> int:
    """The letters of the longest word: so wide must a column be that breaks none."""
    return max(map(len, label.split()), default=0)
