"""What an action's records add up to, whatever the day: the part of its standing that can be kept."""

from datetime import date
from typing import NamedTuple

from planctl.model.period import Period


class Said(NamedTuple):
    """Who last reported, when, about which period, with which rating, in which record."""

    name: str
    date: date
    sender: str
    period: Period
    rag: str | None = None


class Settled(NamedTuple):
    """The sum of the records known on a day; it stays true until the next record's date.

    `rag` is the rating to count (the least favourable where leads are not agreed), for `rag_period`;
    `rag_by` says whose it is: "leads", "coordinator", "agreement", or "" unrated; `ratings` are the
    leads' own, (lead, rag). `timescale` is in force, `original_timescale` as adopted; `due` days are
    inclusive last days. `recurs` and `answered` speak of recurring actions. `spoken` is the newest
    period a lead reported on. `request` is the one new timescale asked for and not decided, `undecided` how
    many such there are. `known` is the date of the newest record of all, None without any. No
    occurrence falls due before `recurs_from`, where a recurrence was granted. `earlier_rag` is the
    rating as it stood before anything was said of `rag_period`.
    """

    timescale: str
    original_timescale: str
    due: date | None
    original_due: date | None
    kind: str
    certainty: str
    recurs: str | None = None
    rag: str | None = None
    rag_period: Period | None = None
    rag_by: str = ""
    agreed: bool = True
    ratings: tuple[tuple[str, str], ...] = ()
    state: str = "not known"
    closed_as: str = ""
    into: str = ""
    slips: int = 0
    answered: tuple[str, ...] = ()
    spoken: Period | None = None
    last: Said | None = None
    request: str = ""
    undecided: int = 0
    known: date | None = None
    recurs_from: date | None = None
    earlier_rag: str | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing more is awaited: reported complete, signed off or closed."""
        return self.state in FINISHED

    @property
    def reported(self) -> bool:
        """Whether a lead has ever reported on it."""
        return self.spoken is not None


FINISHED = frozenset({"reported complete", "signed off", "closed"})
STATE_WORDS = (
    "not known",
    "not started",
    "in progress",
    "sent back",
    "reported complete",
    "signed off",
    "closed",
)
