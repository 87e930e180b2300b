"""One difference between two sides of a plan, and the words that say what kind of difference it is."""

from datetime import date
from typing import NamedTuple

from planctl.model.period import Period

CHANGES = (
    "new",
    "gone",
    "moved",
    "renumbered",
    "reworded",
    "words-added",
    "words-removed",
    "words-taken-out",
    "changed",
    "renamed",
    "ended",
    "leads-changed",
    "timescale-asked",
    "timescale-granted",
    "timescale-refused",
    "timescale-moved-without-approval",
    "timescale-changed",
    "rated",
    "rating-moved",
    "rating-gone",
    "not-agreed",
    "no-longer-differ",
    "agreed",
    "reported",
    "assessed",
    "corrected",
    "evidence-supplied",
    "reported-complete",
    "signed-off",
    "sent-back",
    "closed",
    "reopened",
    "state-changed",
    "occurrences-answered",
    "overdue-since",
    "no-longer-overdue",
    "not-counted",
    "warning-accepted",
    "record-edited",
    "record-redacted",
    "record-renamed",
    "record-deleted",
    "translation-added",
    "translation-changed",
    "translation-gone",
    "file-came-in",
    "file-changed",
    "file-gone",
    "frozen",
    "frozen-changed",
    "frozen-gone",
    "rule-broken",
    "rule-mended",
)
"""Every kind of difference, in the order in which counts of them are told."""

KINDS = ("plan", "rating", "aim", "lead", "round", "frozen", "narrative", "commitment", "action")
"""What a difference can be about. A rule or a record is about the thing whose files show it."""


class Difference(NamedTuple):
    """One thing that is not the same on both sides. `change` is one of CHANGES, `kind` of KINDS.

    `field` is which words, or which rule or act. `was` and `now` are the words or values themselves,
    "" for none; days are inclusive last days; `months` and `days` say how far a day moved, later is
    positive, and only one of them is not 0. `slips` counts those so far. `by` are bodies, `on` the
    date of the record behind it, `records` the names of all of them, `number` how many. `aside` is a
    second value: what a thing went into, who saw evidence, why a record does not count. `said` are the
    words of reports: (body, key, words).
    """

    id: str
    kind: str
    change: str
    aim: str = ""
    commitment_id: str = ""
    field: str = ""
    language: str = ""
    was: str = ""
    now: str = ""
    was_period: Period | None = None
    now_period: Period | None = None
    was_due: date | None = None
    now_due: date | None = None
    months: int = 0
    days: int = 0
    slip: bool = False
    slips: int = 0
    original: str = ""
    rag_by: str = ""
    ratings: tuple[tuple[str, str], ...] = ()
    by: tuple[str, ...] = ()
    on: date | None = None
    reason: str = ""
    minute: str = ""
    refresh: str = ""
    aside: str = ""
    severity: str = ""
    path: str = ""
    number: int = 0
    records: tuple[str, ...] = ()
    said: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_alarm(self) -> bool:
        """Whether it only says that something is wrong, and nothing of what the plan says."""
        return self.wants_a_look and self.change.startswith(
            ("rule-", "record-", "file-", "frozen-")
        )

    @property
    def wants_a_look(self) -> bool:
        """Whether a reviewer must see it first: what may not happen, and what takes away or lets in."""
        if self.change == "rule-broken":
            return self.severity != "advice"
        if self.change == "changed" and self.kind == "plan":
            return self.field in ("status", "coordinator") or self.field.startswith("policies")
        return self.change in _FIRST or self.change.startswith("file-")


_FIRST = frozenset(
    {
        "words-taken-out",
        "timescale-moved-without-approval",
        "record-edited",
        "record-deleted",
        "frozen-changed",
        "frozen-gone",
        "gone",
    }
)


def moved_by(was: date | None, now: date | None) -> tuple[int, int]:
    """How far a day moved, as (months, days), later is positive; whole months where they are whole."""
    if was is None or now is None:
        return 0, 0
    months = (now.year - was.year) * 12 + now.month - was.month
    same = was.day == now.day or (_ends_a_month(was) and _ends_a_month(now))
    return (months, 0) if same else (0, (now - was).days)


def _ends_a_month(day: date) -> bool:
    from planctl.model.period import month_end

    return day == month_end(day.year, day.month)
