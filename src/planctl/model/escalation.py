"""Who is told when a body stays silent after the closing day, and what keeps that from being heard."""

from datetime import date
from typing import NamedTuple

from planctl.model.lead import Lead, Register
from planctl.model.mailbox import is_mailbox


class Escalation(NamedTuple):
    """Who is told of a body's silence on a day; None where nobody is.

    `wrong` is "" where nothing is, else "nobody" (none is named), "unknown" (the register has no such
    body), "itself", "unaskable" (beyond the partnership, or ended with no successor) or "unreachable"
    (without a mailbox).
    """

    to: Lead | None
    wrong: str = ""


def escalation(register: Register, body: str, day: date) -> Escalation:
    """Who is told of the silence of a body, by the register, or who succeeded that one by the day."""
    silent = register.by_id.get(body)
    if silent is None or not silent.escalate_to:
        return Escalation(None, "nobody")
    to = register.by_id.get(register.heir(silent.escalate_to, day))
    if to is None:
        return Escalation(None, "unknown")
    if to.id == body:
        return Escalation(None, "itself")
    if register.has_ended(to.id, day):
        return Escalation(None, "unaskable")
    if not register.askable(to.id, day):
        return Escalation(to, "unaskable")
    return Escalation(to, "" if is_mailbox(to.contact) else "unreachable")
