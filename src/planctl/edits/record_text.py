"""A record's text as planctl writes it, proved by reading it back."""

from collections.abc import Iterable

from planctl.edits.form.laying_out import Keys, Notes, Page
from planctl.edits.form.proof import says
from planctl.errors import NotWritten
from planctl.storage.yaml_events import Plain

UPDATE_KEYS = (
    *("rag", "mark", "state", "progress", "barriers", "next_steps", "no_change"),
    *("supplied", "asks", "public", "internal", "source", "corrects"),
)
ACT_KEYS = (
    *("approves", "refuses", "verifies", "sends_back", "agrees"),
    *("closes", "reopens", "changes", "accepts"),
)
ORDER = (
    *("action", "commitment", "from", "period", "date", "role"),
    *ACT_KEYS,
    *UPDATE_KEYS,
    *("was", "now", "into", "timescale", "refresh", "reason", "minute", "of", "redacted"),
)
"""Every key of a record, in the order in which planctl writes them."""
INNER = {
    "supplied": ("reference", "seen_by", "date", "copy", "sha256", "despite"),
    "asks": ("timescale", "reason"),
    "redacted": ("date", "of"),
}
BLOCKS = frozenset({"progress", "barriers", "next_steps", "public", "internal", "reason"})
"""The keys whose text is free, and so is written under a sign of its own."""
PRIVACY = (
    "# No victim, no address, no small number: whoever can read this repository reads it for ever."
)
HEAD = ("# One report on one action. Write text under the | sign, two spaces in.", PRIVACY)
DECISION_HEAD = ("# One decision. It is never edited: another record can answer it.", PRIVACY)


def record_order(at: Keys) -> tuple[str, ...]:
    """The keys of a record at a place inside it, in order."""
    return INNER.get(str(at[0]), ()) if at else ORDER


def head_of(data: dict[str, Plain]) -> tuple[str, ...]:
    """The comment lines that a record begins with: a report's, or those of a decision."""
    return DECISION_HEAD if any(key in data for key in ACT_KEYS) else HEAD


def record_text(data: dict[str, Plain], head: Iterable[str] = HEAD) -> str:
    """The text of a record that says exactly `data` and begins with the comment lines of `head`.

    Raises NotWritten when no text can say it: half characters, or more than a file can hold.
    """
    notes = Notes(tuple(head), {}, {})
    for quotes in (False, True):
        text = Page(record_order, BLOCKS, notes, quotes).text(data)
        if says(text, data):
            return text
    raise NotWritten(
        "There is no place for this text in a record. Nothing was changed.",
        "Is it very long, or not text?",
    )
