"""The status paper: where every action stands, nothing left out."""

from collections.abc import Iterator

from planctl.reports.papers.actions import actions
from planctl.reports.papers.ahead import ahead
from planctl.reports.papers.completions import completions
from planctl.reports.papers.concerns import concerns, differing, settled
from planctl.reports.papers.dates import dates
from planctl.reports.papers.lateness import lateness
from planctl.reports.papers.movement import late, movement, words_changed
from planctl.reports.papers.opening import opening, purpose
from planctl.reports.papers.picture import PLACES, aims_of, picture, ratings
from planctl.reports.papers.silence import silence
from planctl.reports.papers.teller import Teller
from planctl.reports.tree import Block


def status(teller: Teller) -> Iterator[Block]:
    """Everything: the figures, each list whole, then every action by aim and commitment."""
    yield from opening(teller, "status")
    yield from purpose(teller, "status")
    yield from picture(teller, "status", PLACES)
    chart = ratings(teller, aims_of(teller))
    if chart:
        yield chart
    yield from movement(teller, "status")
    yield from words_changed(teller)
    yield from late(teller)
    yield from lateness(teller, "status")
    yield from concerns(teller, "status")
    yield from differing(teller, "status")
    yield from settled(teller)
    yield from dates(teller, "status")
    yield from completions(teller, "status")
    yield from ahead(teller, "status")
    yield from silence(teller, "status")
    yield from actions(teller, "status")
