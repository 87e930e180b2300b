"""Opening a file that somebody sent: looked through before any library sees it."""

import errno
import io
import os
import re
import shlex
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from planctl.errors import NotOpened, PlanctlError
from planctl.office.foreign import SAVE_AS, what_it_is
from planctl.office.unpacking import MOST_PACKED, SAVE_ANEW, Damaged, unpacked
from planctl.office.xml_parts import XmlGate

MOST_ROWS, MOST_COLUMNS = 20_000, 60
"""Most rows and columns of a sheet or table that are read, whatever dimensions it declares."""
TYPES = "[Content_Types].xml"
_MAIN = {
    b"spreadsheetml.sheet.main+xml": "xlsx",
    b"wordprocessingml.document.main+xml": "docx",
}
_OTHER = {
    b"macroenabled": "it holds macros, which are never opened",
    b"vbaproject": "it holds macros, which are never opened",
    b"sheet.binary": "it is a binary workbook (.xlsb)",
    b"template.main": "it is a template, not a document",
    b"presentationml": "it is a presentation",
}
_STRICT = re.compile(rb"purl\.oclc\.org/ooxml/officeDocument/relationships/officeDocument")
_RELATED = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_CLICKED = re.compile(rb"\bType\s*=\s*[\"'][^\"']*/hyperlink[\"']")


class Package(NamedTuple):
    """An Excel workbook or Word document that may be given to a library. `kind` is xlsx or docx.

    `parts` are its unpacked parts by name; `linked` says whether an office program would fetch other
    files for it, which nothing here does. A link that a person would have to click is none of these.
    """

    name: str
    kind: str
    data: bytes
    parts: dict[str, bytes]
    linked: bool = False

    def stream(self) -> io.BytesIO:
        """The packed bytes, as libraries want them."""
        return io.BytesIO(self.data)


def contents(path: str, most: int = MOST_PACKED) -> bytes:
    """The bytes of a regular file of at most `most` bytes.

    Raises NotOpened for what is not there, no regular file, empty or larger.
    """
    name = os.path.basename(os.path.normpath(path))
    try:
        # A pipe must not be waited for.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with open(handle, "rb") as file:
            kind = os.fstat(handle).st_mode
            if stat.S_ISDIR(kind):
                raise _folder(path)
            if not stat.S_ISREG(kind):
                raise NotOpened(f"{name}: it is not a regular file", "Give a file.")
            data = file.read(most + 1)
    except OSError as error:
        if error.errno == errno.EISDIR:
            raise _folder(path) from error
        raise NotOpened(f"{name}: {_reason(error)}", "Look at its name and folder.") from error
    if len(data) > most:
        raise NotOpened(f"{name}: it is larger than {most / 1_000_000:g} MB", SAVE_ANEW)
    if not data:
        raise NotOpened(f"{name}: it is empty", "Ask for it again: nothing of it arrived.")
    return data


_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def _folder(path: str) -> NotOpened:
    """That a path is a folder, with the pattern that gives the files in it."""
    whole = os.path.normpath(path)
    every = os.path.join(shlex.quote(whole), "*")
    return NotOpened(
        f"{os.path.basename(whole)}: it is a folder", f"Give {every}, the files in it."
    )


def _reason(error: OSError) -> str:
    known = {
        errno.ENOENT: "no such file",
        errno.ENOTDIR: "no such file",
        errno.EACCES: "you may not read it",
    }
    return known.get(error.errno or 0, os.strerror(error.errno or errno.EIO).lower())


def opened(data: bytes, name: str) -> Package:
    """A workbook or document that is safe to be read. `name` is the file's, for sentences only.

    Raises NotOpened, with what it is instead or which limit it breaks.
    """
    try:
        return _opened(data, name)
    except PlanctlError as error:
        raise NotOpened(f"{name}: {error}", error.hint) from error


def _opened(data: bytes, name: str) -> Package:
    foreign = what_it_is(data)
    if foreign:
        raise NotOpened(foreign.told, foreign.hint)
    parts = unpacked(data)
    kind = _kind(parts)
    gate = XmlGate(kind)
    for part, content in parts.items():
        gate.require_plain(part, content)
    rels = (content for part, content in parts.items() if part.endswith(".rels"))
    linked = any(_fetches(each) for content in rels for each in _RELATED.findall(content))
    return Package(name, kind, data, parts, linked)


def _fetches(relationship: bytes) -> bool:
    """Whether a relationship is to something outside the file that is not merely clicked."""
    return b"External" in relationship and _CLICKED.search(relationship) is None


def _kind(parts: dict[str, bytes]) -> str:
    """What it is by its own list of parts, xlsx or docx, for its name proves nothing."""
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise NotOpened("it is an OpenDocument file (.ods, .odt)", SAVE_AS)
    types = parts.get(TYPES)
    if types is None:
        raise NotOpened("it is packed files (.zip), not one workbook or document", "Unpack it.")
    for mark, told in _OTHER.items():
        if mark in types.lower():
            raise NotOpened(told, SAVE_AS)
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise NotOpened(_OTHER[b"vbaproject"], SAVE_AS)
    if _STRICT.search(parts.get("_rels/.rels", b"")):
        raise NotOpened("it is saved as Strict Open XML", SAVE_AS)
    kinds = [kind for mark, kind in _MAIN.items() if mark in types]
    if len(kinds) != 1:
        raise NotOpened("it is neither an Excel workbook nor a Word document", SAVE_AS)
    return kinds[0]


@contextmanager
def understood(name: str) -> Iterator[None]:
    """Whatever a library says of a file that it cannot read, said as NotOpened instead."""
    try:
        yield
    except (PlanctlError, ModuleNotFoundError):  # the latter is answered with what to install
        raise
    except Exception as error:  # libraries raise whatever they like
        raise Damaged(f"{name}: its contents cannot be understood", SAVE_ANEW) from error
