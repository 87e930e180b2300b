"""A web page saved as one file with its pictures (.mht): the page in it."""

import binascii
import quopri
import re

from planctl.errors import NotOpened

_BOUNDARY = re.compile(rb"(?i)boundary\s*=\s*\"?([^\s\";]{1,200})")
_TYPE = re.compile(rb"(?im)^content-type:\s*([\w/+.-]+)(?:;[^\n]*?charset\s*=\s*\"?([\w-]{1,30}))?")
_CODING = re.compile(rb"(?im)^content-transfer-encoding:\s*([\w-]+)")
MOST_PARTS = 500
"""Parts of one file that are looked at."""


def page_in(data: bytes, name: str) -> bytes:
    """The bytes of the first page in an archive. Raises NotOpened where there is none."""
    plain = data.replace(b"\r\n", b"\n")
    boundary = _BOUNDARY.search(plain[:20_000])
    parts = plain.split(b"--" + boundary[1], MOST_PARTS)[1:] if boundary else [plain]
    for part in parts:
        head, _, body = part.lstrip(b"\n").partition(b"\n\n")
        kind = _TYPE.search(head[:5000])
        if kind and kind[1].lower() in (b"text/html", b"application/xhtml+xml"):
            coding = _CODING.search(head[:5000])
            return _decoded(body, coding[1].lower() if coding else b"", name)
    raise NotOpened(f"{name}: there is no web page in it", "Save it as .docx or .html.")


def _decoded(body: bytes, coding: bytes, name: str) -> bytes:
    if coding == b"quoted-printable":
        return quopri.decodestring(body)
    if coding == b"base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error as error:
            raise NotOpened(f"{name}: it is damaged", "Save it anew, as .docx or .html.") from error
    return body
