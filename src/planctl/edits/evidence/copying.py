"""Copying a file of evidence into the plan, under a name that every system can hold."""

import os
import re
import unicodedata
from hashlib import sha256
from typing import NamedTuple

from planctl.errors import NotWritten, WrongUsage
from planctl.storage.disk import read_file
from planctl.storage.layout import EVIDENCE_FOLDER
from planctl.storage.recovery import reason
from planctl.storage.texts import MOST_COPIED
from planctl.storage.writing import Change

LONGEST, MOST_ENDING = 100, 16
"""Letters of a copy's name, and of its ending beside them."""
_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


class Original(NamedTuple):
    """A file to be copied: the name its copy would like to have, and its bytes."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of its bytes in hex."""
        return sha256(self.data).hexdigest()


class Placed(NamedTuple):
    """Where a copy lies or will lie, relative to the plan folder, and whether it is new there."""

    path: str
    is_new: bool


def read_original(path: str) -> Original:
    """A file of this machine, to be copied. Raises WrongUsage for what is none or is too large."""
    try:
        size = os.stat(path, follow_symlinks=False).st_size
        data = read_file(path) if size <= MOST_COPIED else b""
    except OSError as error:
        raise WrongUsage(f"{path} cannot be copied: {reason(error)}") from error
    if size > MOST_COPIED or data is None or len(data) > MOST_COPIED:
        size_told = f"{size / 1_000_000:.1f} MB"
        raise WrongUsage(
            f"{path} is too large to be kept in git: {size_told} of at most 10 MB",
            "Record where it is, without --copy.",
        )
    return Original(legal_name(os.path.basename(path)), data)


def legal_name(name: str) -> str:
    """A file's name as every system can hold it: letters stay, signs that one forbids become "-"."""
    seen = "".join(
        sign if sign.isprintable() else "-" for sign in unicodedata.normalize("NFC", name)
    )
    whole = _BAD.sub("-", seen).strip(" .") or "copy"
    stem, ending = os.path.splitext(whole)
    if len(ending) > MOST_ENDING:
        stem, ending = whole, ""
    kept = stem.strip(" .")[:LONGEST] + ending
    return f"copy-{kept}" if _DEVICE.fullmatch(kept) else kept


def place_copy(root: str, change: Change, folder: str, original: Original) -> Placed:
    """Put a copy into the folder of a commitment's evidence, over nothing that lies there.

    A file there with the same bytes and name is that copy already. Raises NotWritten.
    """
    there = f"{folder}/{EVIDENCE_FOLDER}"
    taken = {name.casefold(): name for name in _names(root, there)}
    for number in range(1, 1_000):
        name = _numbered(original.name, number)
        path = f"{there}/{taken.get(name.casefold(), name)}"
        held = change.read(path)
        if held is None:
            change.create(path, original.data)
            return Placed(path, True)
        if held == original.data:
            return Placed(path, False)
    raise NotWritten(f"Every name for {original.name} is taken in {there}. Nothing was changed.")


def _names(root: str, folder: str) -> list[str]:
    try:
        return os.listdir(os.path.join(root, folder))
    except OSError:
        return []


def _numbered(name: str, number: int) -> str:
    stem, dot, ending = name.rpartition(".")
    if number == 1:
        return name
    return f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
