"""What leads report complete, and what of it somebody else has confirmed: never one without the other."""

from collections.abc import Iterator

from planctl.locale.story import page_word
from planctl.model.ledger import Placed
from planctl.model.record import Supplied
from planctl.queries.completions import Completion
from planctl.reports.papers.decided import decided_by
from planctl.reports.papers.standings import source
from planctl.reports.papers.teller import Teller, facts, joined, plain
from planctl.reports.tree import Block, Column, Heading, Paragraph, Run, Table, Words


def completions(teller: Teller, kind: str) -> Iterator[Block]:
    """The two counts beside one another, then what waits, what was signed off, what was sent back."""
    found = teller.at.completions
    yield Heading(2, teller.ours("completions"), f"{kind}-completions")
    if not found.reported:
        yield Paragraph(teller.ours("no-completions"))
        return
    parts = [
        teller.fact("completions-waiting", len(found.unsigned)),
        teller.fact("completions-signed", len(found.signed_off)),
        teller.fact("completions-back", len(found.sent_back)),
    ]
    yield Paragraph(facts(parts))
    groups = (
        ("completions-waiting", found.unsigned),
        ("completions-signed", found.signed_off),
        ("completions-back", found.sent_back),
    )
    for key, group in groups:
        if group:
            yield _table(teller, key, group)


def _table(teller: Teller, key: str, found: tuple[Completion, ...]) -> Table:
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("reported-by"), "left", 3),
        Column(teller.say("evidence-supplied"), "left", 4),
        *([] if key == "completions-waiting" else [Column(teller.say("decided"), "left", 4)]),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item),
            reported_by(teller, each),
            supplied(teller, each),
            *([decided(teller, each)] if each.decision else []),
        )
        for each in found
    )
    return Table(teller.say(key), columns, rows)


def reported_by(teller: Teller, found: Completion) -> Words:
    """Who reported it complete, about which period."""
    return joined((source(teller, each.sender, each) for each in found.reports), "\n")


def otherwise(teller: Teller, said: Placed) -> Words:
    """What another lead says of the state, and who and about which period."""
    word = page_word(said.update.state or "", teller.lang)
    return (Run(f"{word} ("), *teller.body(said.sender), Run(f", {said.period})"))


def supplied(teller: Teller, found: Completion) -> Words:
    """Where the evidence is that was supplied for an action."""
    given = [
        each
        for placed in teller.at.ledgers[found.item.id].placed
        for each in placed.update.supplied
    ]
    if not given:
        return teller.ours("none-given")
    return joined((_reference(teller, each) for each in given), "\n")


def _reference(teller: Teller, given: Supplied) -> Words:
    return teller.theirs(given.reference)


def decided(teller: Teller, found: Completion) -> Words:
    """Who signed it off or sent it back, when, where that can be read, and why."""
    return decided_by(teller, found.decision) if found.decision else plain("")
