"""What stands in a file as text, so that it can be looked through before the file is kept."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from planctl.errors import NotAllowed

MOST_MEMBERS, MOST_BYTES, MOST_RATIO, SMALL = 2_000, 50_000_000, 100, 1_000_000
"""Limits for a packed file: members, bytes unpacked, and how many times smaller it may be packed.

The last is asked of members of more than SMALL bytes.
"""
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
    read = unescape(_TAG.sub("", _BREAKS.sub("\n", text)))  # markup, as a person reads it
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
        with ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            _require_safe(members)
            files = [member for member in members if not member.is_dir()]
            if not {"[Content_Types].xml", "content.xml"} & {each.filename for each in files}:
                return None
            texts = [each for each in files if each.filename.lower().endswith(_TEXT_MEMBERS)]
            return Inside(tuple(_parts(packed, texts)), len(files) - len(texts))
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, OSError):
        return None  # damaged, locked by a password, or packed in a way of its own


def _require_safe(members: list[ZipInfo]) -> None:
    names = {member.filename for member in members}
    unpacked = sum(member.file_size for member in members)
    too_dense = any(
        member.file_size > SMALL and member.file_size > MOST_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if (
        len(members) > MOST_MEMBERS
        or len(names) < len(members)
        or unpacked > MOST_BYTES
        or too_dense
    ):
        raise NotAllowed(
            "this file is packed so that it cannot be unpacked safely. Nothing was changed.",
            "Save it anew in the program that made it, or record the reference alone.",
        )


def _parts(packed: ZipFile, members: list[ZipInfo]) -> Iterator[Part]:
    for member in members:
        text = _text_of(packed.read(member)) or ""
        is_link = member.filename.endswith(".rels")  # there the addresses stand in the tags
        yield Part(member.filename, unescape(text if is_link else _words(text)))


def _words(markup: str) -> str:
    """The words of an office document's part: a line for each paragraph or cell."""
    return _TAG.sub("", _GAPS.sub(" ", _LINES.sub("\n", markup)))
