"""Where planctl keeps what is not the plan: a folder for its journal, another for its index."""

import os
import sys
from zlib import crc32

from planctl.errors import NotWritten

OWNER_ONLY = 0o700
NOWHERE = os.path.join(os.devnull, "no home")
"""Where the folders of a person without a home cannot be made: "~" would be the root of the disk."""


def state_folder(plan_root: str) -> str:
    """The folder of a plan's journal, made when missing, for its owner only.

    Keyed by the plan's real path. The base is PLANCTL_STATE, else `planctl` in XDG_STATE_HOME, else
    in ~/.local/state (LOCALAPPDATA on Windows). Raises NotWritten when it cannot be made, or when
    it belongs to somebody else: what it holds may be written back into the plan.
    """
    # Loading hashlib costs five milliseconds, and reading commands have no journal.
    from hashlib import sha256

    key = sha256(os.fsencode(os.path.realpath(plan_root))).hexdigest()[:16]
    folder = os.path.join(_base("PLANCTL_STATE", "XDG_STATE_HOME", "~/.local/state"), key)
    try:
        _make(folder)
        ours = _is_ours(folder)
    except OSError as error:
        raise NotWritten(
            f"The journal's folder cannot be made: {folder} ({error.strerror})."
            " Nothing was changed.",
            "Name another place for it in PLANCTL_STATE.",
        ) from error
    if not ours:
        raise NotWritten(
            f"The journal's folder belongs to somebody else: {folder}. Nothing was changed.",
            "Name another place for it in PLANCTL_STATE.",
        )
    return folder


def cache_folder(plan_root: str) -> str | None:
    """The folder of a plan's index, made when missing, for its owner only; None to do without.

    The base is PLANCTL_CACHE (empty: no index is kept), else `planctl` in XDG_CACHE_HOME, else in
    ~/.cache (LOCALAPPDATA on Windows). A folder that cannot be made is done without as well: the
    index is never needed. Its name begins with that of the folder around the plan, for people.
    """
    if os.environ.get("PLANCTL_CACHE") == "":
        return None
    real = os.path.realpath(plan_root)
    owner = os.path.basename(os.path.dirname(real))
    label = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in owner)
    folder = os.path.join(
        _base("PLANCTL_CACHE", "XDG_CACHE_HOME", "~/.cache"),
        f"{label[:40]}-{crc32(os.fsencode(real)):08x}",
    )
    try:
        _make(folder)
    except OSError:
        return None
    return folder


def _base(own: str, shared: str, home: str) -> str:
    named = os.environ.get(own)
    if named:
        return os.path.abspath(named)
    folder = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else shared, "")
    # The XDG standard tells programs to pass over a path that is not absolute.
    if not os.path.isabs(folder):
        folder = os.path.expanduser(home) if os.environ.get("HOME") != "" else NOWHERE
    return os.path.join(folder, "planctl")


def _make(folder: str) -> None:
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    os.makedirs(os.path.dirname(parent), exist_ok=True)
    for each in (parent, folder):
        try:
            os.mkdir(each, OWNER_ONLY)
        except FileExistsError:
            # Another command may have made it a moment ago; a file in its place is an error.
            if not os.path.isdir(each):
                raise


def _is_ours(folder: str) -> bool:
    return sys.platform == "win32" or os.geteuid() in (0, os.stat(folder).st_uid)
