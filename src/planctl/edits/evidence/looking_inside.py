"""What stands in a file as text, so that it can be looked through before the file is kept."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planctl.errors import NotAllowed
from planctl.office.entities import as_signs
from planctl.office.unpacking import Bomb, Damaged, unpacked

_TEXT_MEMBERS = (".xml", ".rels", ".txt", ".htm", ".html", ".vml", ".csv")
_LINES = re.compile(
    r"</(?:w:p|a:p|si|row|c|comment|text|text:p|text:h|table:table-cell)>|<(?:w:br|a:br|w:cr)\b[^>]*>"
)
_GAPS = re.compile(r"<(?:w:tab|text:tab|text:s)\b[^>]*>")
_TAG = re.compile(r"<[^<>]*>")
_CLOSED = re.compile(
    rb"%PDF|\{\\rtf|%!PS|\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|8BPS|RIFF....(?:WEBP|WAVE|AVI )"
    rb"|\xd0\xcf\x11\xe0|\x1f\x8b|BZh[1-9]1AY|7z\xbc\xaf|Rar!\x1a|\xfd7zXZ",
    re.DOTALL,
)
"""How files begin whose words nobody can read here: pictures, sound, print, older office files, packs."""
_CODED = re.compile(r"^content-transfer-encoding:[ \t]*(?:base64|quoted-printable)", re.I | re.M)
"""A part of a letter, as mail programs keep it, that is written in a code."""
_BREAKS = re.compile(
    r"</?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|title|blockquote|pre)\b[^<>]*>|<br\b[^<>]*>", re.I
)
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class Part(NamedTuple):
    """Part of a file: where in it, "" for the file itself, and its text."""

    place: str
    text: str


class Inside(NamedTuple):
    """What could be read of a file, and how many pictures and files in it could not."""

    parts: tuple[Part, ...]
    closed: int = 0


def look_inside(data: bytes) -> Inside | None:
    """The texts in a file, None where it holds none that can be read: a PDF, a picture.

    Of markup both are given, as it is written and as it is read; what a letter holds in a code counts
    as a file in it that could not be looked into.
    Raises NotAllowed for a packed file that is too large to be unpacked safely.
    """
    if data.startswith(b"PK\x03\x04"):
        return _unpacked(data)
    text = _text_of(data)
    if text is None:
        return None
    read = as_signs(_TAG.sub("", _BREAKS.sub("\n", text)))  # markup, as a person reads it
    texts = (text, read) if read != text else (text,)
    return Inside(tuple(Part("", each) for each in texts), len(_CODED.findall(text)))


def _text_of(data: bytes) -> str | None:
    if _CLOSED.match(data):
        return None
    coding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    for each in (coding,) if coding else ("utf-8", "cp1252"):
        try:
            text = data.decode(each)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _unpacked(data: bytes) -> Inside | None:
    try:
        members = {name: part for name, part in unpacked(data).items() if not name.endswith("/")}
    except Damaged:
        return None
    except Bomb as error:
        raise NotAllowed(
            f"this file cannot be copied: {error}. Nothing was changed.",
            "Save it anew in the program that made it, or record the reference alone.",
        ) from error
    if not {"[Content_Types].xml", "content.xml"} & members.keys():
        return None
    texts = {n: part for n, part in members.items() if n.lower().endswith(_TEXT_MEMBERS)}
    return Inside(tuple(_parts(texts)), len(members) - len(texts))


def _parts(members: dict[str, bytes]) -> Iterator[Part]:
    for name, data in members.items():
        text = _text_of(data) or ""
        is_link = name.endswith(".rels")  # there the addresses stand in the tags
        yield Part(name, as_signs(text if is_link else _words(text)))


def _words(markup: str) -> str:
    """The words of an office document's part: a line for each paragraph or cell."""
    return _TAG.sub("", _GAPS.sub(" ", _LINES.sub("\n", markup)))
