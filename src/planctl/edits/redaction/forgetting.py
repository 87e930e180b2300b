"""Where words may stand outside the plan's files: the journal, drafts, and the index."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from planctl.edits.redaction.removing_words import Cut
from planctl.errors import NotWritten
from planctl.storage.disk import Disk, mode_of, read_file, write_new
from planctl.storage.folders import state_folder
from planctl.storage.journal import Entry, digest, entries
from planctl.storage.recovery import reason

OWN = frozenset({"journal", "lock"})
"""What lies in the state folder and is cleared in its own way, or holds nothing."""


class Gone(NamedTuple):
    """What was taken out: of which paths, which words, and the digests of files that went whole."""

    paths: frozenset[str]
    cut: Cut
    digests: frozenset[str] = frozenset()

    def is_held_by(self, entry: Entry) -> bool:
        """Whether an entry of the journal may bring any of it back, or tells it in its command."""
        return self.cut.stands_in(entry.command) or any(
            file.path in self.paths
            or {file.after, digest(file.before)} & self.digests
            or self.cut.stands_in((file.before or b"").decode("utf-8", "replace"))
            for file in entry.files
        )


def is_remembered(root: str, gone: Gone) -> bool:
    """Whether the journal or a draft still holds words, whatever has become of the plan's files."""
    of_words = Gone(frozenset(), gone.cut)
    drafts = (read_file(path) or b"" for path in _drafts(state_folder(root)))
    return any(map(of_words.is_held_by, entries(root))) or any(
        gone.cut.stands_in(draft.decode("utf-8", "replace")) for draft in drafts
    )


def clean_drafts(root: str, cut: Cut, disk: Disk) -> None:
    """Take words out of what an editor left unrecorded. Raises NotWritten where one of them stays."""
    folder = state_folder(root)
    try:
        for path in _drafts(folder):
            _clean(path, cut, disk)
    except OSError as error:
        raise NotWritten(
            f"A draft cannot be cleared: {reason(error)}. Nothing was changed in the plan.",
            f"The drafts lie in {folder}.",
        ) from error


def remove_index(memo: str | None, disk: Disk) -> None:
    """Take the index away: it is made anew. Raises NotWritten where it stays."""
    try:
        for path in _indexes(memo):
            disk.remove(path)
    except OSError as error:
        raise NotWritten(
            f"The plan and its journal are clear, but not the index: {reason(error)}.",
            f"Run the command again, or delete {memo}.",
        ) from error


def _drafts(folder: str) -> Iterator[str]:
    """Every file of the state folder but the journal's: what an editor left unrecorded."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name not in OWN and not os.path.islink(path):
            yield from _files(path)


def _files(path: str) -> Iterable[str]:
    if not os.path.isdir(path):
        return [path]
    return [os.path.join(at, name) for at, _, names in os.walk(path) for name in sorted(names)]


def _clean(path: str, cut: Cut, disk: Disk) -> None:
    data = read_file(path)
    try:
        text = (data or b"").decode()
    except UnicodeDecodeError:
        return
    left = cut.left_in(text)
    if left == text:
        return
    temporary = f"{path}.tmp"
    with suppress(FileNotFoundError):
        disk.remove(temporary)
    write_new(disk, temporary, left.encode(), mode_of(path))
    disk.rename(temporary, path)


def _indexes(memo: str | None) -> list[str]:
    """The index and what a command that died writing it left behind."""
    if memo is None:
        return []
    folder, name = os.path.split(memo)
    own = re.compile(rf"{re.escape(name)}(\.[0-9]+)?")
    with suppress(OSError):
        return [os.path.join(folder, each) for each in os.listdir(folder) if own.fullmatch(each)]
    return []
