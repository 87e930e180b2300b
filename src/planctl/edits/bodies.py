"""Whose words they are: the body that was typed, as the register knows it."""

from planctl.edits.updates.said import unknown
from planctl.errors import WrongUsage
from planctl.model.lead import Lead, Register
from planctl.model.plan import Terms


def body_of(typed: str | None, terms: Terms, register: Register) -> Lead:
    """The body typed as id, name or alias; for None the coordinator, never anybody else.

    Raises WrongUsage, with the nearest name, for one that the register does not have.
    """
    lead = register.find(terms.coordinator if typed is None else typed)
    if lead is None and typed is None:
        raise WrongUsage("the plan names no coordinator", "Say whose words: --from LEAD")
    if lead is None:
        names = {word: each.id for each in register.leads for word in _names(each)}
        raise unknown("body", str(typed), names)
    return lead


def _names(lead: Lead) -> tuple[str, ...]:
    return (lead.id, lead.name.casefold(), *(alias.casefold() for alias in lead.aliases))
