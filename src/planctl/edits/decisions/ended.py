"""What has come to its end: closed or finished, and how it is opened again."""

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import settled
from planctl.errors import WrongUsage
from planctl.model.stating import standing_closure


def require_not_closed(case: Case) -> None:
    """Raises WrongUsage for what is closed, with what to reopen: itself, or its commitment."""
    closed = standing_closure(case.ledger)
    if closed:
        raise WrongUsage(
            f"{case.found.id} is closed",
            f"To open it first: planctl reopen {closed.subject} --reason TEXT",
        )


def require_unfinished(case: Case) -> None:
    """Raises WrongUsage for an action that no new timescale can help: it is complete or closed."""
    stands = settled(case)
    if stands.finished:
        closed = standing_closure(case.ledger)
        subject = closed.subject if closed else case.found.id
        raise WrongUsage(
            f"{case.found.id} is {stands.state}, so it needs no new timescale",
            f"Leave it out, or open it first: planctl reopen {subject} --reason TEXT",
        )
