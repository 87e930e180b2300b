"""An outcome that somebody typed into another column than the one for outcomes."""

from typing import NamedTuple

from planctl.model.plan import Terms
from planctl.partners.minuted.outcome_words import read_outcome, time_at_end
from planctl.partners.minuted.outcomes import ANSWERS, Minuted


class Elsewhere(NamedTuple):
    """The heading that an outcome stands under, and its words."""

    heading: str
    words: str


def elsewhere(row: Minuted, terms: Terms) -> Elsewhere | None:
    """The first outcome in a row's other columns; None where its own column has one, or none has.

    In the columns of the minute and the reason it is enough that a line begins so. In the others it
    is the whole line: leads' own words stand there, and what was recommended.
    """
    if row.outcome:
        return None
    for key, heading, text in row.others:
        for line in text.splitlines():
            if _begins_so(line, terms) if key in ANSWERS else _is_whole(line, terms):
                return Elsewhere(heading, " ".join(line.split()))
    return None


def _begins_so(line: str, terms: Terms) -> bool:
    return bool(read_outcome(line, terms).key)


def _is_whole(line: str, terms: Terms) -> bool:
    """Whether a line is an outcome and no more, "Sign off" and a rating alone being advice."""
    meant = read_outcome(line, terms)
    is_advice = bool(terms.scheme.read(line.strip(" ."))) or line.split()[:1] in (
        ["Sign"],
        ["sign"],
    )
    if not meant.key or is_advice:
        return False
    if meant.key == "granted-until":
        return bool(time_at_end(meant.words, terms))
    if meant.key == "agreed":
        return terms.scheme.read(meant.words) is not None
    return meant.apart or not meant.words
