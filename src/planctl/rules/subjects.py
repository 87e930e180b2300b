"""What the records of a unit are about: its commitment and its actions, with who leads them."""

from functools import lru_cache

from planctl.model.action import Action
from planctl.model.lead import LeadReading, Register
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


def leads_by_subject(unit: Unit, register: Register) -> dict[str, tuple[str, ...]]:
    """The registered leads of each commitment and action."""
    return {
        subject: tuple(dict.fromkeys(i for a in actions for i in read_leads(register, a.lead).ids))
        for subject, actions in actions_by_subject(unit).items()
    }
