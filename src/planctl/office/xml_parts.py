"""Markup that a library may read: no types or entities of its own, no odd coding, no bottomless nesting."""

import re
from contextlib import suppress
from xml.parsers.expat import ExpatError, ParserCreate

from planctl.errors import NotOpened
from planctl.office.unpacking import SAVE_ANEW, Damaged

MOST_DEPTH, MOST_ATTRIBUTES = 200, 500
"""Most elements inside each other, and attributes of one element."""
MOST_NODES = {"xlsx": (4_000_000, 300_000), "docx": (600_000, 600_000)}
"""Most elements and attributes in one file by its kind: of all, and of those that hold no cell's text.

Every one of the latter becomes an object of some kilobytes in the libraries.
"""
_CELLS = frozenset({"row", "c", "v", "t", "si", "is", "f"})
_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml\s[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)
_CODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"})
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_EBCDIC = b"\x4c\x6f\xa7\x94"
_ENDINGS = (".xml", ".rels", ".vml")


class XmlGate:
    """Lets the parts of one file of a kind pass, and counts what all of them hold together."""

    def __init__(self, kind: str) -> None:
        self._left, self._others_left = MOST_NODES[kind]
        self._depth = 0

    def require_plain(self, name: str, data: bytes) -> None:
        """Raises NotOpened for markup that could harm whoever reads it, Damaged for what is torn."""
        bare = data.replace(b"\0", b"")  # so letters of UTF-16 and UTF-32 look like themselves
        if _FORBIDDEN.search(bare):
            raise _odd("it declares types or entities of its own")
        head = _without_mark(bare).lstrip()
        declared = _DECLARED.match(head)
        if data.startswith(_EBCDIC) or (declared and declared[1].lower() not in _CODINGS):
            raise _odd("a part of it is written in an unusual coding")
        if name.lower().endswith(_ENDINGS):
            self._count(data)
        elif head.startswith(b"<"):
            with suppress(
                Damaged
            ):  # a web page, say, which nobody here reads as markup of an office
                self._count(data)

    def _count(self, data: bytes) -> None:
        parser = ParserCreate()
        parser.ordered_attributes = True
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.StartDoctypeDeclHandler = _refuse_types
        self._depth = 0
        try:
            parser.Parse(data, True)
        except ExpatError as error:
            raise Damaged("a part of it is cut off or damaged", SAVE_ANEW) from error

    def _open(self, name: str, attributes: list[str]) -> None:
        own = len(attributes) // 2
        self._depth += 1
        self._left -= 1 + own
        if name.rpartition(":")[2] not in _CELLS:
            self._others_left -= 1 + own
        too_many = self._left < 0 or self._others_left < 0
        if too_many or self._depth > MOST_DEPTH or own > MOST_ATTRIBUTES:
            raise _odd("its parts are too deep or too many")

    def _close(self, _name: str) -> None:
        self._depth -= 1


def _without_mark(head: bytes) -> bytes:
    return next((head[len(mark) :] for mark in _MARKS if head.startswith(mark)), head)


def _refuse_types(*_: object) -> None:
    raise _odd("it declares types or entities of its own")


def _odd(why: str) -> NotOpened:
    return NotOpened(f"{why}, which no office does", SAVE_ANEW)
