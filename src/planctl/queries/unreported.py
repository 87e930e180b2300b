"""The round: who is awaited, who did not report, and who was not asked at all."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.model.plan import Plan, Round
from planctl.queries.overdue import askable
from planctl.queries.selection import EVERYTHING, Group, Selection, Stood, selected


class Unreported(NamedTuple):
    """The answer. `round` is None before the plan's first period has ended: then nobody is asked.

    `awaited` can still answer in time, `not_reported` cannot. `reported` did. `another_time` are
    not asked this round, `finished` (reported complete, signed off or closed) are asked no more.
    Together they are the `total` actions selected.
    """

    as_of: date
    round: Round | None
    total: int
    awaited: tuple[Stood, ...]
    not_reported: tuple[Stood, ...]
    reported: tuple[Stood, ...]
    another_time: tuple[Stood, ...]
    finished: tuple[Stood, ...]

    @property
    def items(self) -> tuple[Stood, ...]:
        """Those of whom nothing has been heard this round, in the plan's order."""
        return self.not_reported + self.awaited

    @property
    def asked(self) -> int:
        """How many actions the round asks for."""
        return len(self.items) + len(self.reported)


def unreported(plan: Plan, as_of: date, selection: Selection = EVERYTHING) -> Unreported:
    """What the newest round has heard and not heard by a day."""
    items = selected(plan, as_of, selection)

    def answered(word: str) -> tuple[Stood, ...]:
        return tuple(item for item in items if item.standing.answer == word)

    not_asked = answered("not asked")
    return Unreported(
        as_of=as_of,
        round=plan.terms.round_from(as_of),
        total=len(items),
        awaited=answered("awaited"),
        not_reported=answered("not reported"),
        reported=answered("reported"),
        another_time=tuple(i for i in not_asked if not i.tracked.settled.finished),
        finished=tuple(i for i in not_asked if i.tracked.settled.finished),
    )


def by_asked(plan: Plan, items: Iterable[Stood], as_of: date, lang: str) -> tuple[Group, ...]:
    """Groups by whom to ask, the fullest first; "" last holds those with nobody to ask."""
    found: dict[str, list[Stood]] = {}
    for item in items:
        for who in askable(plan, item, as_of) or ("",):
            found.setdefault(who, []).append(item)
    groups = [Group(who, _name(plan, who, lang), tuple(inside)) for who, inside in found.items()]
    return tuple(sorted(groups, key=lambda g: (not g.key, -len(g.items), g.label)))


def _name(plan: Plan, who: str, lang: str) -> str:
    lead = plan.register.by_id.get(who)
    return lead.name_in(lang) if lead else who
