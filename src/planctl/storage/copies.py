"""Copies of evidence: whether each is there, byte for byte as its record says."""

from collections.abc import Callable, Iterable, Iterator

from planctl.model.summary import Summary
from planctl.rules.finding import Finding
from planctl.storage.layout import EVIDENCE_FOLDER

Read = Callable[[str], bytes]
"""Gives the bytes at a path of the plan. Raises OSError or KeyError where there are none to have."""


def copy_state(read: Read, record: str, copy: str, sha256: str) -> str:
    """How a copy is: "" for none, "as recorded", "missing", "changed", or "removed" by a redaction.

    `record` is the path of the record that names it. A copy that is not where the record says may
    have moved with it: it is looked for beside the record.
    """
    from planctl.model.record import REMOVED  # most plans keep no copy, and none of this is needed

    if copy in ("", REMOVED):
        return "removed" if copy else ""
    beside = f"{record.rpartition('/')[0]}/{EVIDENCE_FOLDER}/{copy.rpartition('/')[2]}"
    for path in (copy, beside):
        try:
            data = read(path)
        except (OSError, KeyError, ValueError):
            continue
        return "as recorded" if _is_as_recorded(data, sha256) else "changed"
    return "missing"


def _is_as_recorded(data: bytes, sha256: str) -> bool:
    import hashlib  # loading it costs five milliseconds, and most plans keep no copy

    return sha256 in ("", hashlib.sha256(data).hexdigest())


def copies_kept(summaries: Iterable[Summary], read: Read) -> Iterator[Finding]:
    """Every copy that a record names is there, and is what it was when it was recorded."""
    for given in (each for summary in summaries for each in summary.given if each.copy):
        state = copy_state(read, given.path, given.copy, given.sha256)
        if state == "missing":
            message = f"the copy is not there: {given.copy}"
            code, help_line = "evidence-copy-missing", TAKE_BACK
        elif state == "changed":
            message = f"the copy is no longer what was recorded: {given.copy}"
            code, help_line = "evidence-copy-changed", RECORD_ANEW
        else:
            continue
        yield Finding(given.path, given.keys, code, message, help_line, given.subject)


TAKE_BACK = "Take it from git; if it had to go, planctl redact says so in the record."
RECORD_ANEW = (
    "Take it from git as it was; what is new is evidence of its own: planctl evidence add."
)
