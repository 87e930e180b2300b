"""Have the actions under a commitment been looked at since it was reworded? A rule that compares days."""

from collections.abc import Iterator
from datetime import date

from planctl.locale.months import format_day
from planctl.model.action import Action, Commitment
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.record import Acceptance, Change, Record
from planctl.model.unit import Unit
from planctl.rules.finding import Finding

CODE = "commitment-reworded"
"""Accepting it holds until the next rewording: the rule compares days, so no acceptance silences it
by itself."""


def actions_looked_at(unit: Unit, terms: Terms, register: Register) -> Iterator[Finding]:
    """Every unfinished action has been looked at since its commitment was last said in other words."""
    for commitment in unit.commitments:
        changed = reworded_on(commitment.id, unit.records)
        if changed is None:
            continue
        for at, action in enumerate(commitment.actions):
            if not looked_at(action.id, commitment.id, changed, unit.records) and not _is_finished(
                action, commitment, unit.records, terms, register
            ):
                message = (
                    f"{commitment.id} was reworded on {format_day(changed)}, and {action.id} has not"
                    " been looked at since"
                )
                help_line = (
                    f"Look at it, then: planctl accept {action.id} {CODE} --reason TEXT"
                    f" (for all of its actions: {commitment.id})."
                )
                keys = ("actions", at, "action")
                yield Finding(commitment.path, keys, CODE, message, help_line, action.id)


def reworded_on(commitment: str, records: tuple[Record, ...]) -> date | None:
    """The day on which a commitment was last said in other words; None where it never was."""
    days = (
        record.date
        for record in records
        if record.subject == commitment
        and isinstance(record.act, Change)
        and record.act.field == "commitment"
        and record.act.was
        and record.act.was != record.act.now
    )
    return max(days, default=None)


def looked_at(action: str, commitment: str, since: date, records: tuple[Record, ...]) -> bool:
    """Whether an action was accepted, added, or moved to its commitment on or after a day."""
    return any(
        record.date >= since and _is_a_look(record, action, commitment)
        for record in records
        if record.subject in (action, commitment)
    )


def _is_a_look(record: Record, action: str, commitment: str) -> bool:
    act = record.act
    if isinstance(act, Acceptance):
        return act.accepts == CODE
    if not isinstance(act, Change) or record.subject != action:
        return False
    added = act.field == "action" and not act.was
    return added or (act.field == "commitment" and act.now == commitment)


def _is_finished(
    action: Action,
    commitment: Commitment,
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> bool:
    from planctl.model.settling import settle  # only a rewording asks for it here

    own = tuple(r for r in records if r.subject in (action.id, commitment.id))
    return settle(action, register.read(action.lead).ids, own, terms, register).finished
