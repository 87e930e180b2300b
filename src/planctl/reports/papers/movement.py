"""What has changed since the period before: how many, which, and the words that changed."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.locale.changes import change_label
from planctl.queries.changes.difference import Difference
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import Block, Column, Heading, Paragraph, Table

ALWAYS = (
    "overdue-since",
    "no-longer-overdue",
    "reported-complete",
    "rating-better",
    "rating-worse",
)
"""What is told even where there is none of it: its absence says something."""
TOLD = (
    *("overdue-since", "no-longer-overdue", "reported-complete", "signed-off", "sent-back"),
    *("rating-better", "rating-worse", "rated", "not-agreed", "agreed"),
    *("timescale-asked", "timescale-granted", "timescale-refused"),
    *("timescale-moved-without-approval", "new", "gone", "closed", "reopened", "moved"),
    *("leads-changed", "words-changed"),
)
"""The changes that a paper tells, in its order."""
KINDS = ("action", "commitment")
"""What a change is told of; the rest is no news to a board."""
WORDS = ("reworded", "words-added", "words-removed", "words-taken-out")


class Moved(NamedTuple):
    """One kind of change, and what it happened to."""

    key: str
    ids: tuple[str, ...]


def moves(teller: Teller) -> tuple[Moved, ...]:
    """Every kind of change that a paper tells, with the actions and commitments that it is about."""
    found: dict[str, dict[str, None]] = {key: {} for key in TOLD}
    for item in teller.at.moves.items if teller.at.moves else ():
        key = _key(teller, item)
        if key in found and item.kind in KINDS:
            found[key][item.id] = None
    return tuple(Moved(key, tuple(ids)) for key, ids in found.items() if ids or key in ALWAYS)


def _key(teller: Teller, item: Difference) -> str:
    if item.change in WORDS:
        return "words-changed"
    if item.change != "rating-moved":
        return item.change
    order = [level.id for level in teller.plan.terms.scheme.levels]
    if item.was not in order or item.now not in order:
        return "rated"
    return "rating-worse" if order.index(item.now) > order.index(item.was) else "rating-better"


def movement(teller: Teller, kind: str, in_short: bool = False) -> Iterator[Block]:
    """A table of what changed, with the ids; in short how many of each, on one line."""
    before = teller.at.before
    heading = teller.say("movement")
    if before is None:
        yield Heading(2, plain(heading), f"{kind}-movement")
        yield Paragraph(teller.ours("no-earlier-period"))
        return
    yield Heading(2, plain(f"{heading} {before}"), f"{kind}-movement")
    found = moves(teller)
    if in_short:
        counts = (f"{_label(teller, each.key)}: {len(each.ids)}" for each in found)
        yield Paragraph(facts(counts))
        return
    if any(each.ids for each in found):
        yield _table(teller, found)
    none = [_label(teller, each.key) for each in found if not each.ids]
    if none:
        yield Paragraph(plain(teller.fact("none-of", " · ".join(none))))


def _table(teller: Teller, found: tuple[Moved, ...]) -> Table:
    columns = (
        Column(teller.say("change"), "left", 4),
        Column(teller.say("number"), "right", 2),
        Column(teller.say("about"), "left", 9),
    )
    rows = tuple(
        (plain(_label(teller, each.key)), plain(len(each.ids)), plain(" ".join(each.ids)))
        for each in found
        if each.ids
    )
    return Table(teller.say("moved-rows"), columns, rows)


def _label(teller: Teller, key: str) -> str:
    told = teller.say(key)
    return change_label(key, "action", teller.lang) if told == key else told


def words_changed(teller: Teller) -> Iterator[Block]:
    """Which of the plan's own words changed, from what to what."""
    if teller.at.moves is None:
        return
    moved = teller.at.moves.items
    changed = [item for item in moved if item.change in WORDS and item.kind in KINDS]
    if not changed:
        return
    columns = (
        Column(teller.say("id"), "left", 1),
        Column(teller.say("what-was"), "left", 3),
        Column(teller.say("what-is"), "left", 3),
    )
    rows = tuple((plain(d.id), teller.theirs(d.was), teller.theirs(d.now)) for d in changed)
    yield Heading(3, teller.ours("words-changed"))
    yield Table(teller.say("words-changed"), columns, rows)
