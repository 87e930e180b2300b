"""The decisions paper: what waits for the board, with a place for each outcome to be minuted."""

from collections.abc import Iterator

from planctl.locale.outcomes import choices, heading
from planctl.queries.asked_dates import Wanted
from planctl.queries.completions import Completion
from planctl.queries.concerns import Concern
from planctl.queries.selection import Stood
from planctl.reports.papers.completions import otherwise, reported_by, supplied
from planctl.reports.papers.concerns import ratings_of
from planctl.reports.papers.dates import reason, refusal
from planctl.reports.papers.decided import decided_by
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.standings import original, timescale
from planctl.reports.papers.teller import Teller, joined, plain
from planctl.reports.tree import Block, Cell, Column, Heading, Paragraph, Run, Table, Words

COLUMNS = (
    ("reference", 12),
    ("action", 16),
    ("asked", 31),
    ("recommendation", 13),
    ("outcome", 11),
    ("minute", 8),
    ("reason", 9),
)
"""The columns of every table here, with their part of the width."""
ANSWERS = (3, 4, 5, 6)
"""Those that somebody fills in."""


def decisions(teller: Teller) -> Iterator[Block]:
    """A table for each kind of decision that waits."""
    yield from opening(teller, "decisions")
    yield from purpose(teller, "decisions")
    at = teller.at
    tables = (
        ("timescale", "dates-asked", [_date_row(teller, each) for each in at.wanted]),
        (
            "completion",
            "completions-waiting",
            [_completion_row(teller, each) for each in at.completions.unsigned],
        ),
        ("rating", "differing", [_rating_row(teller, each) for each in at.differing]),
    )
    if not any(rows for _, _, rows in tables):
        yield Paragraph(teller.ours("nothing-to-decide"))
        return
    yield Paragraph(teller.ours("minute-in-table"), "note")
    for kind, key, rows in tables:
        if rows:
            yield Heading(2, teller.ours(key), f"decisions-{kind}")
            yield Paragraph(plain(choices(kind, teller.lang)), "note")
            yield _table(teller, key, tuple(rows))


def _table(teller: Teller, key: str, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    columns = tuple(Column(heading(name, teller.lang), "left", share) for name, share in COLUMNS)
    return Table(teller.say(key), columns, rows, answers=ANSWERS)


def _row(reference: str, action: Words, asked: Words) -> tuple[Cell, ...]:
    return (plain(reference), action, asked, *(plain("") for _ in ANSWERS))


def _date_row(teller: Teller, found: Wanted) -> tuple[Cell, ...]:
    """The record that asks; the date asked for, the one in force, the first one, and why."""
    told = [
        _line(teller, "asked-for", teller.theirs(found.timescale)),
        _line(teller, "in-force", timescale(teller, found.item)),
        _line(teller, "original", original(teller, found.item)),
        _line(teller, "asked-by", teller.body(found.asking.sender)),
        _line(teller, "asked-on", plain(teller.day(found.asking.date))),
        _line(teller, "reason", reason(teller, found)),
        *(
            _line(teller, "refused-before", refusal(teller, each))
            for each in teller.at.refused
            if each.item.id == found.item.id
        ),
    ]
    return _row(found.asking.names[0], _named(teller, found.item), joined(told, "\n"))


def _line(teller: Teller, key: str, words: Words) -> Words:
    return (Run(f"{teller.say(key)}: "), *words)


def _completion_row(teller: Teller, found: Completion) -> tuple[Cell, ...]:
    """The newest report; who reported it complete, what was expected and what was supplied."""
    expected = found.item.tracked.action.evidence
    told = [
        _line(teller, "reported-by", reported_by(teller, found)),
        _line(
            teller,
            "evidence-expected",
            teller.evidence(found.item) if expected else teller.ours("none-given"),
        ),
        _line(teller, "evidence-supplied", supplied(teller, found)),
        *(_line(teller, "says-otherwise", otherwise(teller, each)) for each in found.otherwise),
        *(_line(teller, "completions-back", decided_by(teller, each)) for each in found.before),
    ]
    return _row(found.newest.names[0], _named(teller, found.item), joined(told, "\n"))


def _rating_row(teller: Teller, found: Concern) -> tuple[Cell, ...]:
    """The action and the period that is rated; every lead's rating."""
    reference = f"{found.item.id} {found.item.tracked.settled.rag_period}"
    return _row(reference, _named(teller, found.item), ratings_of(teller, found))


def _named(teller: Teller, item: Stood) -> Words:
    """An action by its id and its words."""
    return (Run(f"{item.id} ", strong=True), *teller.action(item))
