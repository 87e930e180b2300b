"""Records: each says one thing that happened to an action or commitment, and is only ever added."""

from datetime import date
from typing import NamedTuple, TypeAlias

from planctl.model.period import Period

Day: TypeAlias = date

STATES = ("not started", "in progress", "complete")
REMOVED = "[removed]"
"""What stands in a record where words were taken out of it for good."""
CLOSURES = ("superseded", "merged", "no-longer-relevant", "cancelled")


class Supplied(NamedTuple):
    """Evidence that was given: a reference (never fetched), who saw it, and when.

    `copy` is the path of a copy kept in the plan folder, with the SHA-256 of its bytes in hex; both
    are empty where only the reference is kept. `despite` is why it was recorded although something
    in it may give a person away.
    """

    reference: str
    seen_by: str = ""
    date: Day | None = None
    copy: str = ""
    sha256: str = ""
    despite: str = ""


class Request(NamedTuple):
    """A new timescale asked for, with the reason."""

    timescale: str
    reason: str = ""


class Update(NamedTuple):
    """What a lead said. Every part may be missing; `corrects` names the record it stands in for.

    `source` is where the words were first written, for what is taken over from an earlier report;
    `mark` the sign that stood there for a rating and that nobody could read: it rates nothing.
    """

    rag: str | None = None
    state: str | None = None
    progress: str = ""
    barriers: str = ""
    next_steps: str = ""
    no_change: bool = False
    supplied: tuple[Supplied, ...] = ()
    asks: Request | None = None
    public: str = ""
    internal: str = ""
    corrects: str = ""
    source: str = ""
    mark: str = ""

    @property
    def reports(self) -> bool:
        """Whether it breaks silence: a rating, progress, a state or "no change" does.

        So does the mark of a rating that was given and cannot be read.
        """
        return bool(self.rag or self.progress or self.state or self.no_change or self.mark)


class Approval(NamedTuple):
    """A timescale granted. `approves` names the record that asked, and may be empty.

    `refresh` names the re-adoption that it is part of, the same in all of its approvals, or is empty.
    """

    approves: str
    timescale: str
    minute: str = ""
    reason: str = ""
    refresh: str = ""


class Refusal(NamedTuple):
    """A timescale refused; `refuses` names the record that asked."""

    refuses: str
    reason: str = ""
    minute: str = ""


class Verification(NamedTuple):
    """A completion signed off; `verifies` names the report."""

    verifies: str
    minute: str = ""
    reason: str = ""


class SendBack(NamedTuple):
    """A completion not accepted; `sends_back` names the report."""

    sends_back: str
    reason: str = ""
    minute: str = ""


class Agreement(NamedTuple):
    """The rating of a period settled where leads differ."""

    agrees: Period
    rag: str
    minute: str = ""
    reason: str = ""


class Closure(NamedTuple):
    """An action ended without being completed; `closes` is one of CLOSURES, `into` an id or empty."""

    closes: str
    into: str = ""
    reason: str = ""
    minute: str = ""


class Reopening(NamedTuple):
    """A closure or completion undone; `reopens` names that record."""

    reopens: str
    reason: str = ""
    minute: str = ""


class Change(NamedTuple):
    """A field of the plan's own words changed, as it was and as it is now.

    Of an action, `field` "commitment" is the id of the commitment that it stands under. Empty `was`
    is what was not there before, empty `now` what is there no more: an action whose words were
    nothing has been added on that day.
    """

    field: str
    was: str
    now: str
    reason: str = ""
    minute: str = ""


class Acceptance(NamedTuple):
    """A warning acknowledged; `accepts` is its code, `of` the token of the words it spoke of, or empty."""

    accepts: str
    reason: str = ""
    of: str = ""


Act: TypeAlias = (
    Update
    | Approval
    | Refusal
    | Verification
    | SendBack
    | Agreement
    | Closure
    | Reopening
    | Change
    | Acceptance
)


class Record(NamedTuple):
    """One record. `name` is its file's name without the ending and its identity; `subject` an id.

    `sender` is the registered lead whose words they are (`from:` in the file). `period` is what it
    speaks of, where it says so itself. `role` is who typed it: a role, never a person's name.
    `redacted` is the day on which words were last taken out of it.
    """

    name: str
    path: str
    subject: str
    sender: str
    date: date
    act: Act
    period: Period | None = None
    role: str = ""
    redacted: Day | None = None


ACT_WORDS: dict[type, str] = {
    Update: "update",
    Approval: "approves",
    Refusal: "refuses",
    Verification: "verifies",
    SendBack: "sends_back",
    Agreement: "agrees",
    Closure: "closes",
    Reopening: "reopens",
    Change: "changes",
    Acceptance: "accepts",
}


def names_another(record: Record) -> str:
    """The name of the record that this one answers, corrects or undoes; "" where it names none."""
    match record.act:
        case Update(corrects=name):
            return name
        case Approval(approves=name) | Refusal(refuses=name):
            return name
        case Verification(verifies=name) | SendBack(sends_back=name) | Reopening(reopens=name):
            return name
    return ""


def act_word(record: Record) -> str:
    """The key that tells a record's act: "approves", "closes" …, or "update"."""
    return ACT_WORDS[type(record.act)]
