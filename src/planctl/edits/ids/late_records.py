"""Records that came late, from a branch that did not know an id had been given anew."""

from collections.abc import Mapping

from planctl.edits.ids.new_subjects import Moved, Resubjecting, former_names
from planctl.errors import PlanctlError
from planctl.model.strays import ids_of
from planctl.storage.opening import Opened, Read


def late_moves(opened: Opened, mended: Mapping[str, bytes]) -> list[Moved]:
    """Late records under the new id, where their folder tells beyond doubt which one is meant.

    `mended` are the contents that files of the plan have by now. What can't be told, or can't be
    changed alone, is left as it is.
    """
    wanted = _wanted(opened)
    if not wanted:
        return []
    pairs = sorted({(was, now) for was, now in wanted.values()})
    known: dict[str, str] = {}
    for was, now in pairs:
        known |= former_names(opened, now, was)
    subjects = {path: now for path, (_, now) in wanted.items()}
    over = opened._replace(read=_over(opened.read, mended))
    try:
        return Resubjecting(over, subjects, known).moves()
    except PlanctlError:
        return []


def _wanted(opened: Opened) -> dict[str, tuple[str, str]]:
    """The late records by path, each with the id that it speaks of and the one that it means."""
    ids = ids_of(opened.summaries)
    found = {}
    for summary in opened.summaries:
        for subject, path in summary.strays:
            place = ids.place(subject, path, summary.key)
            meant = ids.meant(subject, place)
            if ids.heirs_in(subject, place) and len(meant) == 1:
                found[path] = (subject, meant[0])
    return found


def _over(read: Read, mended: Mapping[str, bytes]) -> Read:
    def over(path: str) -> bytes:
        return mended[path] if path in mended else read(path)

    return over
