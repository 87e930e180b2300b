"""Copies of evidence: whether each is there, byte for byte as its record says, and no file beside them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

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
    for path in _places(record, copy):
        try:
            data = read(path)
        except (OSError, KeyError, ValueError):
            continue
        return "as recorded" if _is_as_recorded(data, sha256) else "changed"
    return "missing"


def _places(record: str, copy: str) -> tuple[str, str]:
    """Where a copy that a record names may lie: where it says, or beside it."""
    folder, name = record.rpartition("/")[0], copy.rpartition("/")[2]
    return copy, f"{folder}/{EVIDENCE_FOLDER}/{name}"


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


def copies_recorded(summaries: Sequence[Summary], lying: Sequence[str]) -> Iterator[Finding]:
    """Every file that lies with records, and is none, is a copy that one of them names.

    Where a record cannot be read, nobody can tell what it names in its folder.
    """
    if not lying:
        return
    given = (each for summary in summaries for each in summary.given if each.copy)
    named = {path for each in given for path in _places(each.path, each.copy)}
    unread = {path.rpartition("/")[0] for summary in summaries for path in summary.unreadable}
    for path in lying:
        if path not in named and not any(path.startswith(f"{folder}/") for folder in unread):
            yield Finding(path, (), "evidence-unrecorded", "no record names this file", RECORD_IT)


RECORD_IT = "Move it out of the plan; as evidence it comes in with planctl evidence add --copy."
TAKE_BACK = "Take it from git; if it had to go, planctl redact says so in the record."
RECORD_ANEW = (
    "Take it from git as it was; what is new is evidence of its own: planctl evidence add."
)
