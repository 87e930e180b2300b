"""The register of leads: who they are, what each leads, and who answers for them."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.model.lead import Lead
from planctl.model.plan import Plan
from planctl.queries.selection import Stood


class Registered(NamedTuple):
    """A lead with the actions that name it. `asked` are whom to ask about them on the day, as ids.

    `ended` is true after its last day; then `heir` is the lead that speaks for it, or itself, and
    `taken_on_by` who takes on what it leaves behind, "" for nobody.
    """

    lead: Lead
    items: tuple[Stood, ...]
    asked: tuple[str, ...]
    ended: bool
    heir: str
    taken_on_by: str = ""

    @property
    def left_behind(self) -> tuple[Stood, ...]:
        """The unfinished actions that still name it after its last day."""
        left = (item for item in self.items if not item.tracked.settled.finished)
        return tuple(left) if self.ended else ()

    @property
    def overdue(self) -> tuple[Stood, ...]:
        """Those of its actions that are overdue."""
        return tuple(item for item in self.items if item.standing.overdue)

    @property
    def shared(self) -> tuple[Stood, ...]:
        """Those of its actions that another lead is named for as well."""
        return tuple(item for item in self.items if len(item.tracked.leads) > 1)


def leads(
    plan: Plan, items: Iterable[Stood], as_of: date, everyone: bool = True
) -> tuple[Registered, ...]:
    """The register over some actions, those with most first, then as the register lists them.

    Unless `everyone` is wanted, leads that none of these actions names are left out.
    """
    by_lead: dict[str, list[Stood]] = {lead.id: [] for lead in plan.register.leads}
    for item in items:
        for key in item.tracked.leads:
            by_lead[key].append(item)
    found = [_registered(plan, lead, by_lead[lead.id], as_of) for lead in plan.register.leads]
    kept = [entry for entry in found if everyone or entry.items]
    return tuple(sorted(kept, key=lambda entry: -len(entry.items)))


def _registered(plan: Plan, lead: Lead, items: list[Stood], as_of: date) -> Registered:
    return Registered(
        lead=lead,
        items=tuple(items),
        asked=plan.register.askable(lead.id, as_of),
        ended=plan.register.has_ended(lead.id, as_of),
        heir=plan.register.heir(lead.id, as_of),
        taken_on_by=plan.register.taken_on_by(lead.id, as_of),
    )
