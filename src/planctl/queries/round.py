"""A round as it stands: of each body what it was asked, what it answered, and what is still awaited."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed
from planctl.model.plan import Plan, Round
from planctl.queries.asking import Asked, answer_of, asked_in
from planctl.queries.selection import EVERYTHING, Selection, Stood, selected


class Heard(NamedTuple):
    """What one body is asked, and its answers about the round's period or a later one.

    `said` is by the action's id, for those that it answered. `listed` is whether the round's own
    file names it among those asked; None where the round has no such list. `closes` is inclusive.
    """

    body: str
    items: tuple[Stood, ...]
    said: dict[str, Placed]
    listed: bool | None
    closes: date

    @property
    def answered(self) -> tuple[Stood, ...]:
        """What it answered, in time or late, whether that counts as the lead's word or not."""
        return tuple(item for item in self.items if item.id in self.said)

    @property
    def without_report(self) -> tuple[Stood, ...]:
        """What it answered, but with no report on the action: only evidence, say, or a new date."""
        return tuple(i for i in self.answered if not self.said[i.id].update.reports)

    @property
    def silent(self) -> tuple[Stood, ...]:
        """What it has not answered."""
        return tuple(item for item in self.items if item.id not in self.said)

    @property
    def no_change(self) -> tuple[Stood, ...]:
        """What it answered with "no change"."""
        return tuple(i for i in self.answered if self.said[i.id].update.no_change)

    @property
    def late(self) -> tuple[Stood, ...]:
        """What it answered after the closing day."""
        return tuple(i for i in self.answered if self.said[i.id].date > self.closes)

    @property
    def listing(self) -> str:
        """How it stands to the round's list: "listed", "not listed", "asked nothing now", or ""."""
        if self.listed is None:
            return ""
        if not self.items:
            return "asked nothing now"
        return "listed" if self.listed else "not listed"


class RoundStands(NamedTuple):
    """The answer, as of a day. `total` counts the actions selected before asking what is asked.

    `bodies` are in the register's order, with those that the round lists and that are asked nothing
    now. `nobody` are asked about with nobody to ask.
    """

    as_of: date
    round: Round
    total: int
    bodies: tuple[Heard, ...]
    nobody: tuple[Stood, ...]

    @property
    def is_open(self) -> bool:
        """Whether an answer would still be in time: what is silent is awaited, else not reported."""
        return self.as_of <= self.round.closes

    @property
    def asked(self) -> tuple[Heard, ...]:
        """The bodies that are asked anything."""
        return tuple(heard for heard in self.bodies if heard.items)

    @property
    def answering(self) -> tuple[Heard, ...]:
        """The bodies that have answered anything."""
        return tuple(heard for heard in self.asked if heard.said)

    @property
    def complete(self) -> tuple[Heard, ...]:
        """The bodies that have answered all they were asked."""
        return tuple(heard for heard in self.asked if not heard.silent)

    @property
    def silent(self) -> tuple[Heard, ...]:
        """The bodies that have anything left to answer."""
        return tuple(heard for heard in self.asked if heard.silent)

    @property
    def items(self) -> tuple[Stood, ...]:
        """The actions some body is asked about, each once."""
        return _once(item for heard in self.bodies for item in heard.items)

    @property
    def answered(self) -> tuple[Stood, ...]:
        """Those that at least one of the bodies asked has answered, each once."""
        return _once(item for heard in self.bodies for item in heard.answered)

    @property
    def by_all(self) -> tuple[Stood, ...]:
        """Those that every body asked has answered, each once."""
        silent = {item.id for heard in self.bodies for item in heard.silent}
        return tuple(item for item in self.answered if item.id not in silent)

    @property
    def without_report(self) -> tuple[Stood, ...]:
        """Those answered on which none of the bodies asked has reported, each once."""
        bare = (item for heard in self.bodies for item in heard.without_report)
        reported = {
            item.id
            for heard in self.bodies
            for item in heard.answered
            if heard.said[item.id].update.reports
        }
        return tuple(item for item in _once(bare) if item.id not in reported)

    @property
    def shared(self) -> tuple[Stood, ...]:
        """The actions that more than one body is asked about."""
        seen = Counter(item.id for heard in self.bodies for item in heard.items)
        return tuple(item for item in self.items if seen[item.id] > 1)

    def of(self, body: str) -> Heard | None:
        """One body's part; None where it is neither asked nor listed."""
        return next((heard for heard in self.bodies if heard.body == body), None)

    def only(self, ids: Iterable[str]) -> "RoundStands":
        """The same over some actions only: bodies with none of them are left out."""
        kept = frozenset(ids)
        bodies = (
            heard._replace(items=tuple(i for i in heard.items if i.id in kept))
            for heard in self.bodies
        )
        nobody = tuple(item for item in self.nobody if item.id in kept)
        asked = tuple(heard for heard in bodies if heard.items)
        return self._replace(total=len(kept), bodies=asked, nobody=nobody)


def round_stands(
    plan: Plan, ledgers: Mapping[str, Ledger], as_of: date, opened: Round, known: Plan | None = None
) -> RoundStands:
    """How a round stands as of a day, from the ledgers of that day.

    What it asks is taken from `plan`; `known` is the same plan as known on the round's closing day,
    for a round that is long over: what was settled since then asks nothing more and nothing less.
    """
    then, day = (plan, as_of) if known is None else (known, min(as_of, opened.closes))
    asked = asked_in(then, day, opened)
    heard = {each.body: each for each in _heard(asked, ledgers)}
    order = [lead.id for lead in plan.register.leads]
    order += [body for body in heard if body not in order]
    bodies = tuple(heard[body] for body in order if body in heard)
    return RoundStands(as_of, opened, len(then.tracked), bodies, asked.nobody)


def in_selection(stands: RoundStands, plan: Plan, selection: Selection) -> RoundStands:
    """A round over the actions selected; whole where nothing was."""
    if selection == EVERYTHING:
        return stands
    return stands.only(item.id for item in selected(plan, stands.as_of, selection))


def _heard(asked: Asked, ledgers: Mapping[str, Ledger]) -> Iterable[Heard]:
    opened = asked.round
    listed = opened.asked
    for body in dict.fromkeys((*(each.body for each in asked.bodies), *listed)):
        items = asked.of(body)
        answers = ((i.id, answer_of(ledgers[i.id], body, opened.period)) for i in items)
        said = {identity: placed for identity, placed in answers if placed}
        yield Heard(body, items, said, (body in listed) if listed else None, opened.closes)


def _once(items: Iterable[Stood]) -> tuple[Stood, ...]:
    return tuple({item.id: item for item in items}.values())
