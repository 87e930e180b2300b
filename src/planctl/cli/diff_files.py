"""The files behind a diff: which of them differ between its sides, and what each of them is."""

from planctl.cli.diff_sides import Look, narrative_of, read_plainly
from planctl.cli.past import repository_of
from planctl.queries.changes.files import Touched
from planctl.storage.layout import is_in_evidence, is_unit, kind_of


def files_touched(root: str, before: Look, now: Look) -> tuple[Touched, ...]:
    """The plan's files that are not the same on both sides, by path, copies of evidence among them."""
    if before.opened is now.opened:
        return ()
    found = {**_read_by_us(before, now), **_evidence(root, before, now)}
    return tuple(_touched(path, found[path], before, now) for path in sorted(found))


def _touched(path: str, status: str, before: Look, now: Look) -> Touched:
    kind = kind_of(path)
    unit = next((part for part in path.split("/") if is_unit(part)), kind.unit)
    ours = kind.kind != "narrative" or any(
        narrative_of(each.opened, path) for each in (before, now)
    )
    return Touched(path, kind.kind if ours else "other", kind.language, unit, status)


def _read_by_us(before: Look, now: Look) -> dict[str, str]:
    was, after = _all_bytes(before), _all_bytes(now)
    found = {}
    for path in was.keys() | after.keys():
        if path not in after or path not in was:
            found[path] = "new" if path in after else "gone"
        elif was[path] != after[path]:
            found[path] = "changed"
    return found


def _all_bytes(look: Look) -> dict[str, bytes | None]:
    scan = look.opened.scan
    paths = [path for each in scan.paths.values() for path in each]
    return {path: read_plainly(look.opened, path) for path in (*paths, *scan.others)}


def _evidence(root: str, before: Look, now: Look) -> dict[str, str]:
    """What became of the copies of evidence: a scan of the plan does not look at them."""
    from planctl.git.history import differences

    def wanted(path: str) -> bool:
        return is_in_evidence(path.rpartition("/")[0])

    return differences(repository_of(root), (before.commit, now.commit), root, wanted)
