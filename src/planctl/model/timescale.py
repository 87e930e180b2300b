"""When something is due, as the plan's own words were read."""

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

Kind = Literal[
    "day",
    "month",
    "quarter",
    "financial-year",
    "calendar-year",
    "season",
    "range",
    "ongoing",
    "recurring",
    "then-ongoing",
    "to-be-confirmed",
    "none",
    "relative",
    "event",
    "unread",
]
"""The form of the words. "unread": no form was recognised."""

Certainty = Literal["exact", "conventional", "assumed", "ask"]
"""How the reading follows from the words: they say it; custom says it; it is counted from the day
the plan starts, which the words do not name; or only a person can say."""

if TYPE_CHECKING:
    _Earlier: TypeAlias = "Timescale | None"
else:
    _Earlier = object  # compiling a quoted name would cost every command two milliseconds


class Timescale(NamedTuple):
    """One reading of a timescale's words.

    `words` are the plan's own, unchanged: they are what is printed, never `due`. `first` and `due`
    are the first and the last day that the words cover, both inclusive; `due` is None where nothing
    falls due on one day (ongoing, recurring, to be confirmed, hanging on an event, none), and
    always None where `certainty` is "ask". Then `question` is one sentence saying what is unclear,
    and `kind` is the form the words have as far as that could be told.

    `recurs` is "annually", "quarterly", "monthly", or "each-05" for each May. `event` is what an
    event's words wait for. `was` is the reading that this one replaced, in "March 2022 (was March
    2021)" March 2021; where the words name several it has a `was` of its own. `nearest` is
    the nearest phrase that can be read, where a word seems to be misspelt.
    """

    words: str
    kind: Kind
    due: date | None = None
    certainty: Certainty = "exact"
    first: date | None = None
    recurs: str | None = None
    was: _Earlier = None
    question: str | None = None
    event: str | None = None
    nearest: str | None = None

    @property
    def original(self) -> "Timescale":
        """The oldest reading that the words name: this one, where they name no other."""
        return self if self.was is None else self.was.original

    def __str__(self) -> str:
        return self.words
