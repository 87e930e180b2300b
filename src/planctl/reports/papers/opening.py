"""What every paper begins with: its title, the day, what must be said first, its purpose."""

from collections.abc import Iterator

from planctl.locale.freezing import agreed
from planctl.model.frozen import Frozen
from planctl.queries.position import Position
from planctl.queries.selection import Stood
from planctl.reports.papers.teller import Teller, listed, plain
from planctl.reports.tree import Block, Heading, Paragraph, Run, ToEdit


def title(teller: Teller, kind: str) -> str:
    """The title as plain words: what the paper is, about which period of which plan."""
    terms = teller.plan.terms
    name = terms.text("short_title", teller.lang) or terms.text("title", teller.lang)
    return f"{teller.say(f'paper-{kind}')}, {teller.at.period}: {name}"


def opening(teller: Teller, kind: str) -> Iterator[Block]:
    """The title, as at when, how the period was agreed, and that silence is no finding."""
    (name,) = _name_of_plan(teller)
    what = f"{teller.say(f'paper-{kind}')}, {teller.at.period}: "
    yield Heading(1, (Run(what), name), kind)
    yield Paragraph((Run(_when(teller), strong=True),))
    if teller.plan.agreed:
        yield Paragraph(plain(_agreed(teller, teller.plan.agreed)), "note")
    if teller.at.nothing_reported:
        yield Paragraph(teller.ours("not-a-finding"), "note")
    if teller.plan.unreadable:
        yield Paragraph(plain(teller.fact("unreadable", len(teller.plan.unreadable))), "note")


def _name_of_plan(teller: Teller) -> tuple[Run, ...]:
    terms = teller.plan.terms
    key = "short_title" if terms.short_title else "title"
    own = terms.short_title or terms.title
    return teller.theirs(own, terms.texts.get(teller.lang, {}).get(key))


def _when(teller: Teller) -> str:
    at = teller.at
    parts = [f"{teller.say('as-at')} {teller.day(at.as_of)}", teller.fact("period", at.period)]
    if teller.plan.terms.status == "draft":
        parts.append(teller.say("draft-plan"))
    return " · ".join(parts)


def _agreed(teller: Teller, frozen: Frozen) -> str:
    """By whom the period was agreed, when, and where that can be read."""
    (body,) = teller.body(frozen.body)
    when = f"{agreed('agreed', teller.lang)}: {teller.day(frozen.date)}"
    return " · ".join((when, body.text, f"{agreed('minute', teller.lang)} {frozen.minute}"))


def purpose(teller: Teller, kind: str) -> Iterator[Block]:
    """What the paper is for, and what it asks: sentences to begin from, which somebody will edit."""
    yield Heading(2, teller.ours("purpose"), f"{kind}-purpose")
    asked = tuple(plain(each) for each in recommendations(teller, kind))
    yield ToEdit(plain(_for_what(teller, kind)), asked)


def _for_what(teller: Teller, kind: str) -> str:
    """What the paper is for; where it asks for decisions it has no place for, which paper has."""
    at, told = teller.at, teller.say(f"purpose-{kind}")
    asks = at.wanted or at.completions.unsigned or at.differing
    return f"{told} {teller.say('see-decisions')}" if kind == "exceptions" and asks else told


MOST = 4
"""The most ids that a recommendation names."""
MOST_TO_DECIDE = 6
"""The same of what is to be decided, of which the first are named always."""
DECISIONS = frozenset({"asked-to-grant", "asked-to-sign-off", "asked-to-agree"})
"""What the decisions paper has a table for."""


def recommendations(teller: Teller, kind: str) -> list[str]:
    """What the board is asked, with how many it is about and which; nothing that is not there."""
    at = teller.at
    asked = (
        ("asked-to-open", _unheard(at) if at.nothing_reported else ()),
        ("asked-to-grant", tuple(each.item for each in at.wanted)),
        ("asked-to-sign-off", tuple(each.item for each in at.completions.unsigned)),
        ("asked-to-agree", tuple(each.item for each in at.differing)),
        ("asked-to-name", at.status.look.unaskable),
        ("asked-to-chase", () if at.nothing_reported else at.silent),
    )
    note = f"{teller.say('asked-to-note')}."
    told = {key: _asked(teller, key, items) for key, items in asked if items}
    if kind == "decisions":
        return [said for key, said in told.items() if key in DECISIONS]
    return [note, *told.values()]


def _unheard(at: Position) -> tuple[Stood, ...]:
    return tuple(item for item in at.items if not item.tracked.settled.reported)


def _asked(teller: Teller, key: str, items: tuple[Stood, ...]) -> str:
    """How many it is about, and their ids: of what is to be decided the first, else where few."""
    named = [plain(each) for each in dict.fromkeys(item.id for item in items)]
    if key not in DECISIONS and len(named) > MOST:
        return f"{teller.fact(key, len(items))}."
    ids = "".join(run.text for run in listed(teller, named, MOST_TO_DECIDE, " "))
    return f"{teller.fact(key, len(items))} ({ids})."
