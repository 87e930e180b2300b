"""The plan as known on a day, or for a period: the units concerned read again, their words taken back."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.model.action import Commitment
from planctl.model.frozen import Frozen, counted_in, mark_of
from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.model.record import Record
from planctl.model.rewinding import added_after, homes_of, not_yet_made, rewound
from planctl.model.standing import about, known_on, said_about
from planctl.model.unit import Unit
from planctl.storage.opening import Opened, in_plan_order
from planctl.storage.reading_unit import read_unit
from planctl.storage.summary import track
from planctl.storage.tokens import token


class View(NamedTuple):
    """From where a plan is looked at: a day, or a period with how it was agreed, if it was.

    With `then` the words of a period that was not agreed are those of the day, not those of now.
    """

    as_of: date
    period: Period | None
    agreed: Frozen | None
    then: bool = False

    def counted(self, unit: Unit, plan: Plan) -> tuple[Record, ...]:
        """The records of a unit that count from here."""
        if self.period is None:
            return known_on(unit.records, self.as_of)
        told = about(unit.records, self.period, plan.terms, plan.register)
        made = set(self.not_yet_made(unit))
        return tuple(record for record in told if record not in made) if made else told

    def not_yet_made(self, unit: Unit) -> tuple[Record, ...]:
        """The changes of the unit's words to take back.

        For a period not agreed words stand as now, but what was added after it was not in it.
        """
        if self.period and not self.agreed and not self.then:
            return added_after(unit.records, self.period.last)
        return not_yet_made(unit.records, self.as_of, self.agreed)

    def late(self, unit: Unit, plan: Plan) -> int:
        """How many records of a unit came after the period was agreed."""
        if self.agreed is None:
            return 0
        counted = counted_in(self.agreed)
        said = said_about(unit.records, self.agreed.period, plan.terms, plan.register)
        return sum(mark_of(record.name) not in counted for record in said)


def view_of(plan: Plan, as_of: date, period: Period | None) -> View:
    """The view that was asked for."""
    return View(as_of, period, plan.terms.frozen_as(period))


def plan_from(opened: Opened, keys: Iterable[str], view: View) -> Plan:
    """The plan from a view: the units with these keys read again, all others as they stand."""
    plan = opened.plan
    units = {key: _unit(opened, key) for key in sorted(keys)}
    changes = [change for unit in units.values() for change in view.not_yet_made(unit)]
    units |= {key: _unit(opened, key) for key in _keys_of(opened, homes_of(changes)) - units.keys()}
    now = [commitment for unit in units.values() for commitment in unit.commitments]
    then = rewound(now, changes, token)
    known = [record for unit in units.values() for record in view.counted(unit, plan)]
    anew = [t for s in opened.summaries if s.key not in units for t in s.tracked]
    anew += track(Unit("", then, ()), tuple(known), plan.terms, plan.register)
    return plan._replace(
        tracked=in_plan_order(anew, plan.terms),
        commitments=plan.commitments - len(now) + len(then),
        agreed=view.agreed,
        late=sum(view.late(unit, plan) for unit in units.values()),
    )


def words_from(unit: Unit, view: View) -> tuple[Commitment, ...]:
    """The commitments of one unit by themselves, in the words of the view."""
    return rewound(unit.commitments, view.not_yet_made(unit), token)


def records_from(opened: Opened, identity: str, view: View) -> tuple[Record, ...]:
    """The records that lie with a commitment or an action, as far as they count from the view."""
    (key,) = _keys_of(opened, {identity})
    return view.counted(_unit(opened, key), opened.plan)


def _unit(opened: Opened, key: str) -> Unit:
    paths = opened.scan.paths[key]
    return read_unit(key, paths, opened.read, opened.plan.terms, opened.plan.register).unit


def _keys_of(opened: Opened, commitments: set[str]) -> set[str]:
    """The units that hold these commitments."""
    return {s.key for s in opened.summaries for minted in s.minted if minted.id in commitments}
