"""Who may decide: the body that the plan names, or whoever may where it names none."""

from planctl.edits.decisions.deciding import Docket
from planctl.errors import NotAllowed
from planctl.model.lead import Lead

DEEDS = {
    "approves": "grant or refuse a new timescale",
    "agrees": "settle a rating",
    "verifies": "sign a completion off",
}
"""What each policy of plan.yaml names a body for."""


def require_named(docket: Docket, body: Lead, policy: str) -> None:
    """Raises NotAllowed where the plan's policies name another body for this."""
    named = getattr(docket.cases.terms.policies, policy)
    if named and body.id != named:
        known = docket.cases.register.by_id.get(named)
        raise NotAllowed(
            f"in this plan {known.name if known else named} can {DEEDS[policy]},"
            f" not {body.name}. Nothing was changed.",
            f"If it did: --from {named}",
        )
