"""What is odd about the day of a timescale that a paper grants: it is past, or no later than before."""

from collections.abc import Iterator

from planctl.edits.decisions.deciding import Decided
from planctl.model.phrases import read_timescale
from planctl.model.plan import Terms
from planctl.model.record import Approval

Odd = tuple[str, dict[str, str]]
"""The key of a sentence, and its parts."""


def odd_days(made: Decided, terms: Terms) -> Iterator[Odd]:
    """What somebody may want to look at again before it is written; nothing of other decisions."""
    act, before = made.act, made.before
    if not isinstance(act, Approval):
        return
    due = read_timescale(act.timescale, terms.first, terms.year_starts).due
    if due is None:
        return
    if due < made.record.date:
        yield "granted-past", {"words": act.timescale}
    if before.due is not None and due <= before.due:
        key = "granted-earlier" if due < before.due else "granted-unmoved"
        yield key, {"words": before.timescale}
    original = before.original_due
    if original is not None and original != before.due and due < original:
        yield "granted-before-original", {"words": before.original_timescale}
