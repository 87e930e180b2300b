"""What every paper begins with: its title, the day, what must be said first, its purpose."""

from collections.abc import Iterator

from planctl.locale.freezing import agreed
from planctl.model.frozen import Frozen
from planctl.reports.papers.teller import Teller, facts, plain
from planctl.reports.tree import Block, Heading, Paragraph, Run


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
    yield Paragraph(teller.ours(f"purpose-{kind}"), "edit")
    yield Heading(2, teller.ours("recommendations"), f"{kind}-recommendations")
    for number, sentence in enumerate(recommendations(teller), 1):
        yield Paragraph(facts([f"{number}. {sentence}"]), "edit")


def recommendations(teller: Teller) -> list[str]:
    """What the board is asked, with how many it is about; nothing that is not there."""
    at, tally = teller.at, teller.at.status.tally
    asked = (
        ("asked-to-open", tally.never_reported if at.nothing_reported else 0),
        ("asked-to-grant", len(at.wanted)),
        ("asked-to-sign-off", len(at.completions.unsigned)),
        ("asked-to-agree", len(at.differing)),
        ("asked-to-name", len(at.status.look.unaskable)),
        ("asked-to-chase", 0 if at.nothing_reported else tally.not_reported),
    )
    note = f"{teller.say('asked-to-note')}."
    return [note, *(f"{teller.fact(key, count)}." for key, count in asked if count)]
