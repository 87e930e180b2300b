"""The plan: what every action is read against, and where each action stands."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from planctl.model.action import Action
from planctl.model.lead import Register
from planctl.model.period import Period
from planctl.model.rag import Scheme
from planctl.model.settled import Settled

if TYPE_CHECKING:
    from planctl.model.frozen import Frozen


class Aim(NamedTuple):
    """A chapter of the plan. `kind` is "aim", or "cross-cutting" for commitments under no aim."""

    id: str
    title: str
    statement: str = ""
    kind: str = "aim"
    texts: dict[str, dict[str, str]] = {}

    def title_in(self, lang: str) -> str:
        """The title in a language, or the plan's first language's."""
        return self.texts.get(lang, {}).get("title") or self.title


class Policies(NamedTuple):
    """What the partnership decided about its own plan. Bodies are ids; empty means nobody is named.

    `errors` and `silent` are codes: those that count as errors, and those that are not asked for.
    `red_or_amber_says` are the keys that a report wants with such a rating.
    """

    approves: str = ""
    agrees: str = ""
    verifies: str = ""
    red_or_amber: str = "warn"
    errors: tuple[str, ...] = ()
    closes: str = ""
    red_or_amber_says: tuple[str, ...] = ("barriers", "next_steps")
    silent: tuple[str, ...] = ()


class Round(NamedTuple):
    """A period for which leads are asked. `closes` is the last day (inclusive) to answer in time.

    `asked` are the bodies that were asked when it was opened by hand, as ids; empty where nobody
    wrote that down.
    """

    period: Period
    opened: date
    closes: date
    asked: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Its file in the plan folder, where it was opened by hand."""
        return f"rounds/{self.period.slug}.yaml"


class Terms(NamedTuple):
    """The plan's file, its register, its rounds and the periods agreed: what every action is read against.

    `first` and `last` are the plan's days, both inclusive. `year_starts` is a month. `grace` is in
    days after a period's end. `marking` is the protective marking that papers bear, "" for none.
    Where a period is looked back at, `heard` is the day by which answers about it have been heard.
    """

    title: str
    short_title: str
    vision: str
    status: str
    first: date
    last: date
    year_starts: int
    languages: tuple[str, ...]
    coordinator: str
    cadence: tuple[str, str]
    grace: int
    scheme: Scheme
    aims: tuple[Aim, ...]
    policies: Policies
    rounds: tuple[Round, ...] = ()
    texts: dict[str, dict[str, str]] = {}
    frozen: "tuple[Frozen, ...]" = ()
    marking: str = ""
    heard: date | None = None

    @property
    def is_read(self) -> bool:
        """Whether plan.yaml could be read: where it could not, these terms say nothing."""
        return bool(self.title)

    def frozen_as(self, period: Period | None) -> "Frozen | None":
        """How a period was agreed; None where it has not been."""
        return next((each for each in self.frozen if each.period == period), None)

    def text(self, field: str, lang: str) -> str:
        """A text of the plan's own file in a language, or in the first one where it is missing."""
        return self.texts.get(lang, {}).get(field) or str(getattr(self, field))

    def round_on(self, day: date) -> Round | None:
        """The round as seen on a day: opened by hand, else the newest period ended by then.

        None before the plan's first period has ended.
        """
        from planctl.model.period import newest_ended

        period = newest_ended(day, self.year_starts)
        opened = [r for r in self.rounds if r.opened <= day]
        if opened:
            newest = max(opened, key=lambda r: r.period.sort_key)
            if newest.period.sort_key >= period.sort_key:
                return newest
        if period.last < self.first:
            return None
        return Round(period, period.last, period.last + timedelta(days=self.grace))

    def round_from(self, day: date) -> Round | None:
        """The round as looked at from a day; of a period looked back at, with the days it had since."""
        found = self.round_on(day)
        if self.heard is None or found is None:
            return found
        known = (r for r in self.rounds if r.opened <= self.heard)
        return next((r for r in known if r.period.last == found.period.last), found)

    def is_closed(self, opened: Round, day: date) -> bool:
        """Whether a round's closing day has passed, as looked at from a day."""
        return (self.heard or day) > opened.closes


class Tracked(NamedTuple):
    """An action where it stands: under its aim and commitment, with its leads and what has become of it.

    `path` is the commitment's file. `leads` are ids, unranked, in the order the plan says them.
    """

    action: Action
    aim: str
    commitment_id: str
    commitment: str
    path: str
    leads: tuple[str, ...]
    settled: Settled
    commitment_texts: dict[str, str] = {}


class Plan(NamedTuple):
    """The whole plan as it can be asked: terms, register, and every action in the plan's order.

    `unreadable` are files left out because they cannot be read, with forward slashes. Of a period
    that has been agreed, `agreed` says by whom, and `late` how many records came after that.
    `against` is the timescale held against the actions: "current", or "original" for the one first
    adopted.
    """

    terms: Terms
    register: Register
    tracked: tuple[Tracked, ...]
    commitments: int
    unreadable: tuple[str, ...] = ()
    agreed: "Frozen | None" = None
    late: int = 0
    against: str = "current"
