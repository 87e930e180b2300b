"""The form of a return: its columns, and the ticket that tells where it came from when it is back."""

import json
from datetime import date
from typing import NamedTuple

from planctl.model.period import Period


class Field(NamedTuple):
    """A column or box. `key` is also that of its words in `planctl.locale.returns`.

    `typed` is whether a person fills it in. `share` is its part of the printed width.
    """

    key: str
    typed: bool
    share: int


PLAN_FIELDS = (
    Field("id", False, 6),
    Field("commitment", False, 14),
    Field("action", False, 22),
    Field("evidence", False, 16),
    Field("timescale", False, 9),
    Field("lead", False, 12),
    Field("last", False, 18),
)
"""What the plan says and what was said last: locked, and never read back as a change."""
ANSWER_FIELDS = (
    Field("no_change", True, 7),
    Field("rag", True, 8),
    Field("progress", True, 26),
    Field("barriers", True, 20),
    Field("next_steps", True, 20),
    Field("complete", True, 9),
    Field("evidence_at", True, 16),
    Field("new_date", True, 10),
    Field("new_date_reason", True, 16),
)
"""What the body fills in. An empty box says nothing."""
RETURN_FIELDS = (*PLAN_FIELDS, *ANSWER_FIELDS)
OPENING_FIELDS = (
    *(field for field in PLAN_FIELDS if field.key != "last"),
    Field("from", True, 12),
    Field("date", True, 9),
    Field("period", True, 9),
    Field("rag", True, 8),
    Field("state", True, 10),
    Field("progress", True, 26),
    Field("barriers", True, 20),
    Field("next_steps", True, 20),
    Field("evidence_at", True, 16),
    Field("source", True, 16),
)
"""The opening position: what earlier reports say of every action, each row with its day and source."""

TICKET = "planctl return 1"
"""What a ticket begins with: another number is a form that this planctl does not know."""

TICKET_SHEET = "planctl"
"""The name of the hidden sheet that holds the ticket."""


class Sent(NamedTuple):
    """One action as it stood when the form left.

    `words` is the token of the plan's words for it, `last` the name of the newest report by the body
    that was asked, "" for none.
    """

    words: str
    last: str


class Ticket(NamedTuple):
    """Where a form came from. `body` is "" for an opening position, which is nobody's alone.

    `plan` is the token of the plan's title. `period` is the round's; `left` the day it was made.
    """

    plan: str
    body: str
    period: Period
    left: date
    rows: dict[str, Sent]

    def written(self) -> str:
        """The ticket as one line, for a hidden sheet or a document's own properties."""
        rows = {identity: list(sent) for identity, sent in self.rows.items()}
        parts = [self.plan, self.body, str(self.period), self.left.isoformat(), rows]
        return f"{TICKET} {json.dumps(parts, ensure_ascii=True, separators=(',', ':'))}"


def read_ticket(line: str, starts: int) -> Ticket | None:
    """The ticket that a line holds, for a year that starts in a month; None where it is none of ours."""
    from planctl.model.period import parse_period

    head, _, rest = line.partition(f"{TICKET} ")
    if head.strip() or not rest:
        return None
    try:
        plan, body, period, left, rows = json.loads(rest)
        read = parse_period(period, starts)
        sent = {str(key): Sent(str(words), str(last)) for key, (words, last) in rows.items()}
        return Ticket(str(plan), str(body), read, date.fromisoformat(left), sent) if read else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
