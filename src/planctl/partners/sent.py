"""What a ticket says of each action when a form leaves, and of the same action when the form is back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from planctl.model.ledger import Ledger
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.partners.form import Sent, Ticket
from planctl.queries.asking import reports_of
from planctl.storage.summary import words_token
from planctl.storage.tokens import token

_SUBJECT = re.compile(r"(?:ACT|COM)-[0-9]+")


def sent(ledger: Ledger, body: str) -> Sent:
    """An action as it stands for a body: the token of its words, and the body's own newest report.

    For body "", which an opening position has, no report is named.
    """
    newest = max(reports_of(ledger, body), key=lambda placed: placed.place, default=None)
    return Sent(words_token(ledger.action), newest.names[0] if newest else "")


def plan_token(terms: Terms) -> str:
    """The token that tells one plan's forms from another's: over its title."""
    return token(terms.title)


def ticket(
    terms: Terms,
    ledgers: Mapping[str, Ledger],
    body: str,
    ids: Iterable[str],
    period: Period,
    left: date,
) -> Ticket:
    """The ticket of a form with these actions, which leaves on a day."""
    rows = {identity: sent(ledgers[identity], body) for identity in ids}
    return Ticket(plan_token(terms), body, period, left, rows)


def of_another(sent: Sent, ledger: Ledger) -> str:
    """The id of another action that a form left with, where it says this one's now; "" where not."""
    named = _SUBJECT.search(sent.last)
    is_own = any(record.name == sent.last for record in ledger.records)
    return "" if is_own or not named or named[0] == ledger.action.id else named[0]


def said_by_others(sent: Sent, ledger: Ledger, body: str) -> Iterator[str]:
    """The body whose report a form for a body left with as its own: none where that is right."""
    for placed in ledger.placed:
        heir = ledger.register.heir(placed.sender, placed.date)
        if sent.last in placed.names and body not in (placed.sender, heir):
            yield placed.sender
