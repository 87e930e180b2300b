"""Writing a plan's files in the one form, and records under their right names."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.edits.form.canonical import WRITTEN, formed
from planctl.edits.form.right_names import renamings
from planctl.storage.layout import kind_of
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.writing import Change, changing


class Rewritten(NamedTuple):
    """A file that is not in the one form.

    `renamed` is the path it gets, "" when it keeps its own. `refusal` is why it stays as it is.
    """

    path: str
    before: bytes
    after: bytes
    renamed: str = ""
    refusal: str = ""


def format_plan(
    root: str, wanted: Callable[[str], bool], command: str, *, dry_run: bool
) -> list[Rewritten]:
    """Every wanted file that is not in the one form; written, all of them or none, unless `dry_run`.

    `wanted` tells it of a path below the plan folder. Raises NotWritten where the disk refuses,
    Unreadable where the plan's own files can't be read.
    """
    if dry_run:
        return _rewritten(root, wanted)
    with changing(root, command) as change:
        found = _rewritten(root, wanted)
        for each in found:
            _write(change, each)
    return found


def _write(change: Change, each: Rewritten) -> None:
    if each.after != each.before:
        change.replace(each.path, each.before, each.after)
    if each.renamed:
        change.rename(each.path, each.renamed)


def _rewritten(root: str, wanted: Callable[[str], bool]) -> list[Rewritten]:
    opened = open_folder(root)
    require_sound(opened)
    everything = {path for unit in opened.scan.paths.values() for path in unit}
    paths = sorted(path for path in everything if kind_of(path).kind in WRITTEN and wanted(path))
    found = {each.path: each for each in _reformed(opened, paths)}
    for renaming in renamings(opened, paths):
        each = found.get(renaming.path) or _as_it_is(opened, renaming.path)
        refusal = each.refusal or renaming.refusal
        found[renaming.path] = each._replace(renamed=renaming.new, refusal=refusal)
    return [found[path] for path in sorted(found)]


def _reformed(opened: Opened, paths: Iterable[str]) -> Iterable[Rewritten]:
    for path in paths:
        before = opened.read(path)
        made = formed(before, kind_of(path), opened.plan.terms, opened.plan.register)
        if made.refusal:
            yield Rewritten(path, before, before, refusal=made.refusal)
        elif made.text.encode() != before:
            yield Rewritten(path, before, made.text.encode())


def _as_it_is(opened: Opened, path: str) -> Rewritten:
    content = opened.read(path)
    return Rewritten(path, content, content)
