"""How well a column keeps what its heading promises."""

from typing import NamedTuple

from planctl.importers.tables.columns.claims import LEVELS, Claim
from planctl.importers.tables.columns.deciding import LONG
from planctl.importers.tables.columns.headings import (
    is_due,
    is_former,
    is_leading,
    names_action,
    names_level,
)

OF_A_PERIOD = ("rag", "progress", "state")
"""The fields of which a table may have one for each period; the latest is meant."""
_HALF = 0.5


class Worth(NamedTuple):
    """How well a column keeps what a field's heading promises, the weightiest first."""

    is_plain: bool
    is_present: bool
    fit: float
    is_exact: bool
    filled: int
    place: int


def worth_of(claim: Claim, role: str) -> Worth:
    """What a column is worth as one of those that claim a field; the greatest is the best."""
    holds = claim.holds
    fit = {
        "timescale": holds.timed,
        "revised": holds.timed,
        "lead": holds.led,
        "rag": holds.rated,
        "reference": holds.numbered * holds.distinct,
    }.get(role, 0.0)
    is_later = role in OF_A_PERIOD
    return Worth(
        (role == "timescale" and is_deadline(claim)) or (role == "lead" and _is_leader(claim)),
        not is_former(claim.heading),
        fit,
        claim.meaning.is_exact,
        int(holds.filled > 0) if is_later else holds.filled,
        claim.number if is_later else -claim.number,
    )


def is_deadline(claim: Claim) -> bool:
    """Whether times stand under words that say that something is due then."""
    return is_due(claim.heading) and claim.holds.timed >= _HALF


def _is_leader(claim: Claim) -> bool:
    """Whether names stand under words that say that these lead."""
    return is_leading(claim.heading) and claim.holds.led >= _HALF


def is_borne_out(claim: Claim) -> bool:
    """Whether what a column holds may be the field that it was decided to be."""
    holds = claim.holds
    shares = {
        "timescale": holds.timed,
        "revised": holds.timed,
        "lead": holds.led,
        "rag": holds.rated,
    }
    if claim.role in shares:
        return shares[claim.role] >= _HALF
    if claim.role in LEVELS:
        return names_level(claim.heading)
    if claim.role == "action":
        return names_action(claim.heading) and claim.meaning.roles == ("action",)
    if claim.role == "progress":
        return holds.is_empty or (holds.letters >= LONG and holds.distinct > _HALF)
    return holds.is_empty or claim.role == "reference"
