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

    Raises WrongUsage for a code that is none, for one that check does not find here, and for an
    error that must be mended.
    """
    if code not in CODES:
        raise unknown("code", code, {each: each for each in CODES})
    if CODES[code].severity == "error" and code not in ACCEPTABLE:
        raise WrongUsage(f"{code} is an error and wants mending", f"See: planctl rule {code}")
    if code not in UNSEEN_HERE and not _is_found(docket, case, code):
        raise WrongUsage(
            f"check says no such thing of {case.found.id}: {code}",
            "See what it says: planctl check",
        )
    spoken_of = words_token(case.ledger.action) if is_action(case.found.id) else ""
    docket.record(case, Acceptance(code, docket.ruling.reason, spoken_of))


def _is_found(docket: Docket, case: Case, code: str) -> bool:
    """Whether a rule finds this of it on the day of the decision, accepted before or not."""
    from planctl.rules.unit_rules import rules_for
    from planctl.storage.checking import findings_of

    cases = docket.cases
    found = list(findings_of(cases.opened, docket.ruling.day))
    for rule in rules_for(cases.terms, cases.register):
        found += rule(case.unit, cases.terms, cases.register)
    subjects = {case.found.id}
    if code == "commitment-reworded":  # said of each action under it, and accepted for all of them
        subjects |= {action.id for action in case.commitment.actions}
    return any(each.code == code and each.subject in subjects for each in found)


UNSEEN_HERE = frozenset(
    {
        # Told of a lead, with the actions it leaves: each of those may be accepted.
        *("nobody-askable", "lead-ended"),
        # Told of every text in a file, or between two revisions alone.
        *("may-identify", "timescale-moved-without-approval", "words-changed-unrecorded"),
    }
)
"""Warnings that only a look at more than one action's records tells."""
ACCEPTABLE = frozenset({"decided-twice", "state-not-final"})
"""Errors that records alone cannot mend: a partnership decides about them, action by action."""
