"""The whole position of a plan on a day: every figure and list that papers are made from, asked once."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Ledger
from planctl.model.period import Period, period_of
from planctl.model.plan import Plan, Round
from planctl.queries.agreements import Settlement, settlements
from planctl.queries.asked_dates import Granted, Refused, Wanted, granted, refused, wanted
from planctl.queries.asking import round_for
from planctl.queries.changes.comparing import Changes
from planctl.queries.completions import Completions, completions
from planctl.queries.concerns import Concern, concerns, differing
from planctl.queries.due import Due, Falling, due
from planctl.queries.late_words import Late, late_words
from planctl.queries.leads import Registered, leads
from planctl.queries.overdue import Overdue, overdue
from planctl.queries.round import RoundStands, round_stands
from planctl.queries.selection import Stood
from planctl.queries.status import Status, status
from planctl.queries.unreported import Unreported, unreported

Texts = dict[str, dict[str, dict[str, str]]]
"""By a record's name, then by language, then by key: its words in other languages."""


class Position(NamedTuple):
    """All of it. `period` is what the paper is about, `asked` whether it was asked for by name.

    With `asked` all that was said about the period counts, judged on its last day; else what was
    known on the day. `since` is what changed since the period before; None where there was none.
    `due` looks to the end of the quarter after the one of the day. `heard` is the round by whom it
    asks, None before the first. `late` is what was said about the period before once that had been
    agreed. `kept_back` are commitments that are not for publication.
    """

    plan: Plan
    as_of: date
    period: Period
    asked: bool
    status: Status
    overdue: Overdue
    due: Due
    unreported: Unreported
    heard: RoundStands | None
    leads: tuple[Registered, ...]
    concerns: tuple[Concern, ...]
    differing: tuple[Concern, ...]
    wanted: tuple[Wanted, ...]
    granted: tuple[Granted, ...]
    refused: tuple[Refused, ...]
    completions: Completions
    settlements: tuple[Settlement, ...]
    late: tuple[Late, ...]
    ledgers: dict[str, Ledger]
    texts: Texts
    kept_back: frozenset[str]
    since: "Since | None"

    @property
    def items(self) -> tuple[Stood, ...]:
        """Every action, in the plan's order."""
        return self.status.items

    @property
    def round(self) -> Round | None:
        """The round that the figures speak of."""
        return self.status.round

    @property
    def nothing_reported(self) -> bool:
        """Whether no lead has ever reported on anything."""
        return self.status.tally.never_reported == self.status.tally.actions

    @property
    def silent(self) -> tuple[Stood, ...]:
        """What was asked about and not reported: what can still be answered is no silence yet."""
        return self.unreported.not_reported

    @property
    def can_still_answer(self) -> bool:
        """Whether the round's closing day has not passed: what is not answered is awaited."""
        return self.round is not None and not self.plan.terms.is_closed(self.round, self.as_of)

    @property
    def fallen_due(self) -> tuple[Stood, ...]:
        """What was due before the day, done or not; what was closed is left out."""
        return tuple(
            item
            for item in self.items
            if item.tracked.settled.state != "closed"
            and (item.standing.overdue or _was_due(item, self.as_of))
        )

    @property
    def done(self) -> tuple[Stood, ...]:
        """What of that is reported complete or signed off."""
        return tuple(item for item in self.fallen_due if item.tracked.settled.finished)


def _was_due(item: Stood, as_of: date) -> bool:
    finished, day = item.tracked.settled.finished, item.standing.due
    return finished and day is not None and day < as_of


class Told(NamedTuple):
    """What the records of a plan say: the ledger of each action, and words in other languages.

    `kept_back` are the ids of commitments that are not for publication.
    """

    ledgers: dict[str, Ledger]
    texts: Texts
    kept_back: frozenset[str] = frozenset()


class Since(NamedTuple):
    """What changed since a period: since what was known on `day`, or all that is said of it (None).

    `again` is the command that tells the same, "" where none does.
    """

    period: Period
    changes: Changes
    day: date | None
    again: str

    @property
    def begins(self) -> date:
        """The last day that is before all that is new."""
        return self.day or self.period.last


def position(
    plan: Plan, as_of: date, period: Period | None, told: Told, since: Since | None
) -> Position:
    """Ask everything of a plan that is known from a day, or about a period on its last day."""
    found = status(plan, as_of)
    items = found.items
    return Position(
        plan=plan,
        as_of=as_of,
        period=period or period_of_paper(plan, as_of),
        asked=period is not None,
        status=found,
        overdue=overdue(plan, as_of),
        due=due(plan, as_of, period_of(found.until, plan.terms.year_starts).next().last),
        unreported=unreported(plan, as_of),
        heard=found.round and round_stands(plan, told.ledgers, as_of, found.round),
        leads=leads(plan, items, as_of, everyone=False),
        concerns=concerns(plan, items, told.ledgers),
        differing=differing(items, told.ledgers),
        wanted=wanted(items, told.ledgers),
        granted=granted(items, told.ledgers),
        refused=refused(items, told.ledgers),
        completions=completions(items, told.ledgers),
        settlements=settlements(items, told.ledgers),
        late=late_words(items, told.ledgers, since and plan.terms.frozen_as(since.period)),
        ledgers=told.ledgers,
        texts=told.texts,
        kept_back=told.kept_back,
        since=since,
    )


def period_of_paper(plan: Plan, as_of: date) -> Period:
    """What a paper as at a day is about: the period of the round, else the quarter of the day."""
    opened = plan.terms.round_from(as_of)
    return opened.period if opened else period_of(as_of, plan.terms.year_starts)


def closed_before(plan: Plan, as_of: date, before: Period) -> date:
    """The day that movement is counted from: when the round of the period before closed.

    While that round is still open, the last day of its period.
    """
    opened = round_for(plan, as_of, before)
    return opened.closes if opened and opened.closes < as_of else before.last


def by_quarter(plan: Plan, falling: tuple[Falling, ...]) -> tuple[tuple[Period, int], ...]:
    """How many fall due in each quarter, from the first in which any does to the last."""
    quarters = Counter(period_of(each.day, plan.terms.year_starts) for each in falling)
    if not quarters:
        return ()
    last = max(quarters, key=lambda quarter: quarter.sort_key)
    quarter = min(quarters, key=lambda quarter: quarter.sort_key)
    found = []
    while quarter.sort_key <= last.sort_key:
        found.append((quarter, quarters[quarter]))
        quarter = quarter.next()
    return tuple(found)
