"""Is a closed plan brought to an end? Rules over the states its actions are left in."""

from collections.abc import Iterator, Sequence
from datetime import date

from planctl.model.plan import Plan
from planctl.model.summary import Summary
from planctl.rules.finding import Finding


def states_final(plan: Plan, summaries: Sequence[Summary], _as_of: date) -> Iterator[Finding]:
    """In a closed plan every action is reported complete, signed off or closed, Ongoing ones too."""
    if plan.terms.status != "closed":
        return
    places = {m.id: m.keys for summary in summaries for m in summary.minted}
    for tracked in plan.tracked:
        if not tracked.settled.finished:
            identity = tracked.action.id
            message = f"the plan is closed, and {identity} is left {tracked.settled.state}"
            keys = places.get(identity, ())
            yield Finding(tracked.path, keys, "state-not-final", message, FINAL, identity)


FINAL = "Its end is a record: planctl update --state complete, planctl verify, or planctl close."
