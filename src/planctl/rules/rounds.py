"""Are the rounds sound that were opened by hand? Rules over the bodies they say were asked."""

from collections.abc import Iterator, Sequence

from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.rules.nearest import meant, quoted


def asked_known(
    _summaries: Sequence[Summary], terms: Terms, register: Register
) -> Iterator[Finding]:
    """Every body that a round says was asked is registered."""
    for opened in terms.rounds if register.leads else ():
        for at, body in enumerate(opened.asked):
            if body not in register.by_id:
                message = f"the register does not know {quoted(body)}"
                help_line = meant(body, register)
                yield Finding(opened.path, ("asked", at), "body-unknown", message, help_line)
