"""Acknowledging a warning, with the reason that is kept."""

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket
from planctl.edits.updates.said import unknown
from planctl.errors import WrongUsage
from planctl.model.ids import is_action
from planctl.model.record import Acceptance
from planctl.rules.codes import CODES
from planctl.storage.summary import words_token


def accept(docket: Docket, case: Case, code: str) -> None:
    """Acknowledge a problem of an action or commitment; it lapses when the words it speaks of change.

    Raises WrongUsage for a code that is none, and for an error that must be mended.
    """
    if code not in CODES:
        raise unknown("code", code, {each: each for each in CODES})
    if CODES[code].severity == "error" and code not in ACCEPTABLE:
        raise WrongUsage(f"{code} is an error and wants mending", f"See: planctl rule {code}")
    spoken_of = words_token(case.ledger.action) if is_action(case.found.id) else ""
    docket.record(case, Acceptance(code, docket.ruling.reason, spoken_of))


ACCEPTABLE = frozenset({"decided-twice", "state-not-final"})
"""Errors that records alone cannot mend: a partnership decides about them, action by action."""
