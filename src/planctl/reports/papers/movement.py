"""What has changed since the period before: how many, which, and the words that changed."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.locale.changes import change_label
from planctl.locale.papers import WORDS as PAPER_WORDS
from planctl.locale.story import page_word
from planctl.queries.changes.difference import Difference
from planctl.queries.late_words import Late
from planctl.queries.position import Since
from planctl.reports.papers.standings import in_words, rating
from planctl.reports.papers.teller import Teller, facts, joined, listed, plain
from planctl.reports.tree import Block, Column, Heading, Paragraph, Run, Table, Words

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
NAMED = frozenset(
    {"reported-complete", "signed-off", "not-agreed", "agreed", "timescale-refused", "late-after"}
)
"""The changes whose actions are named in short, too."""
MOST_IDS = 4
"""The most that are named of one change, in short."""
KINDS = ("action", "commitment")
"""What a change is told of; the rest is no news to a board."""
LATE = "late-after"
"""What was said of the period before once that had been agreed."""
WORDS = ("reworded", "words-added", "words-removed", "words-taken-out")


class Moved(NamedTuple):
    """One kind of change, and what it happened to."""

    key: str
    ids: tuple[str, ...]


def moves(teller: Teller) -> tuple[Moved, ...]:
    """Every kind of change that a paper tells, with the actions and commitments that it is about."""
    found: dict[str, dict[str, None]] = {key: {} for key in TOLD}
    finished = {item.id for item in teller.at.items if item.tracked.settled.finished}
    for item in teller.at.since.changes.items if teller.at.since else ():
        key = _key(teller, item)
        if key == "not-agreed" and item.id in finished:
            continue  # nobody has to agree on it any more, and the figures count it no more
        if key in found and item.kind in KINDS:
            found[key][item.id] = None
    told = [Moved(key, tuple(ids)) for key, ids in found.items() if ids or key in ALWAYS]
    late = dict.fromkeys(each.item.id for each in teller.at.late)
    return (*told, *([Moved(LATE, tuple(late))] if late else []))


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
    since = teller.at.since
    heading = teller.say("movement")
    if since is None:
        yield Heading(2, plain(heading), f"{kind}-movement")
        yield Paragraph(teller.ours("no-earlier-period"))
        return
    yield Heading(2, plain(f"{heading} {since.period}"), f"{kind}-movement")
    found = moves(teller)
    if in_short:
        yield Paragraph(facts(_in_short(teller, each) for each in found))
    else:
        yield from _in_full(teller, found)
    told = _compared(teller, since)
    if told:
        yield Paragraph(plain(told), "small")


def _in_short(teller: Teller, moved: Moved) -> str:
    """How many, and for what a board asks about next, which."""
    count = f"{_label(teller, moved.key)}: {len(moved.ids)}"
    if moved.key not in NAMED or not moved.ids:
        return count
    ids = [plain(each) for each in moved.ids]
    told = "".join(run.text for run in listed(teller, ids, MOST_IDS, " "))
    return f"{count} ({told})"


def _compared(teller: Teller, since: Since) -> str:
    """What the plan was compared with, and the command that tells the same again."""
    if since.day is None:
        return teller.fact("told-again", since.again) if since.again else ""
    return f"{teller.say('compared-with')} {teller.day(since.day)} ({since.again})"


def _in_full(teller: Teller, found: tuple[Moved, ...]) -> Iterator[Block]:
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
    if key == LATE:
        return _late_label(teller)
    return teller.say(key) if key in PAPER_WORDS else change_label(key, "action", teller.lang)


def late(teller: Teller) -> Iterator[Block]:
    """What was said about the period before once that had been agreed: quoted, for it counts from here."""
    found = teller.at.late
    if not found:
        return
    columns = (
        Column(teller.say("id"), "left", 1),
        Column(teller.say("late-said"), "left", 4),
    )
    rows = tuple((plain(each.item.id), _quoted(teller, each)) for each in found)
    yield Heading(3, plain(_late_label(teller)))
    yield Table(_late_label(teller), columns, rows)


def _late_label(teller: Teller) -> str:
    return f"{teller.say(LATE)} ({teller.at.since.period})" if teller.at.since else ""


def _quoted(teller: Teller, found: Late) -> Words:
    """Whose late words, of which day, and what they are."""
    said, name = found.said.update, found.said.names[0]
    whom = (*teller.body(found.said.sender), Run(f" ({teller.day(found.said.date)})"))
    parts: list[Words] = [in_words(rating(teller, said.rag))] if said.rag else []
    parts += [plain(page_word(said.state, teller.lang))] if said.state else []
    texts = ("progress", "barriers", "next_steps")
    parts += [teller.words_of(name, k, getattr(said, k)) for k in texts if getattr(said, k)]
    return joined([whom, *parts], ": ")


def words_changed(teller: Teller) -> Iterator[Block]:
    """Which of the plan's own words changed, from what to what."""
    if teller.at.since is None:
        return
    moved = teller.at.since.changes.items
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
