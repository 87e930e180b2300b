"""What the records of a unit are about: its commitment and its actions, with who leads them."""

from datetime import date
from functools import lru_cache

from planctl.model.action import Action
from planctl.model.lead import LeadReading, Register
from planctl.model.ledger import lead_changes, leads_then
from planctl.model.record import Record
from planctl.model.unit import Unit


def by_subject(unit: Unit) -> dict[str, list[Record]]:
    """The records of each commitment or action, in the order of their dates."""
    found: dict[str, list[Record]] = {}
    for record in sorted(unit.records, key=lambda record: (record.date, record.name)):
        found.setdefault(record.subject, []).append(record)
    return found


def actions_by_subject(unit: Unit) -> dict[str, tuple[Action, ...]]:
    """The actions that a record about an id speaks of: a commitment's are all of its own."""
    found: dict[str, tuple[Action, ...]] = {}
    for commitment in unit.commitments:
        found[commitment.id] = commitment.actions
        found |= {action.id: (action,) for action in commitment.actions}
    return found


@lru_cache(maxsize=4096)
def read_leads(register: Register, words: str) -> LeadReading:
    """What a lead's words come to; the same words stand under many actions."""
    return register.read(words)


class Leads:
    """Who led each commitment and action of a unit, on any day."""

    def __init__(self, unit: Unit, register: Register) -> None:
        self._register = register
        self._actions = actions_by_subject(unit)
        self._releads = {
            action.id: lead_changes(unit.records, action.id)
            for commitment in unit.commitments
            for action in commitment.actions
        }

    def of(self, subject: str, day: date) -> tuple[str, ...]:
        """The registered leads of a commitment or action on a day."""
        found: list[str] = []
        for action in self._actions.get(subject, ()):
            now = read_leads(self._register, action.lead).ids
            found += leads_then(action, now, self._releads[action.id], self._register, day)
        return tuple(dict.fromkeys(found))
