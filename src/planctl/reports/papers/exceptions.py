"""The exceptions paper: only what is not going to plan."""

from collections.abc import Iterator

from planctl.reports.papers.concerns import concerns, differing
from planctl.reports.papers.lateness import lateness
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.silence import silence
from planctl.reports.papers.teller import Teller
from planctl.reports.tree import Block, Paragraph


def exceptions(teller: Teller) -> Iterator[Block]:
    """What is overdue, rated less than well, not agreed or not reported, and nothing else."""
    at = teller.at
    yield from opening(teller, "exceptions")
    yield from purpose(teller, "exceptions")
    parts = (
        (at.overdue.items, lateness),
        (at.concerns, concerns),
        (at.differing, differing),
        (at.silent, silence),
    )
    if not any(found for found, _ in parts):
        yield Paragraph(teller.ours("no-exceptions"))
    for found, tell in parts:
        if found:
            yield from tell(teller, "exceptions")
