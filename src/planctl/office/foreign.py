"""What a file is that is no Excel workbook or Word document, and what to do about it."""

from typing import NamedTuple

SAVE_AS = "Save it as .xlsx or .docx (File > Save As), and give that file."
_ASK = "Ask for the Excel workbook or Word document itself (.xlsx, .docx)."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF"
_PACKED = b"PK\x03\x04"
_HEADS = (
    (_PDF, "it is a PDF", _ASK),
    (b"{\\rtf", "it is a rich text file (.rtf)", SAVE_AS),
    (b"\x89PNG", "it is a picture", _ASK),
    (b"\xff\xd8\xff", "it is a picture", _ASK),
    (b"GIF8", "it is a picture", _ASK),
    (b"PK\x05\x06", "it is an empty .zip", _ASK),
    (b"\x1f\x8b", "it is a packed file (.gz)", "Unpack it."),
    (b"7z\xbc\xaf", "it is a packed file (.7z)", "Unpack it."),
    (b"Rar!", "it is a packed file (.rar)", "Unpack it."),
)
_BLANKS = b"\xef\xbb\xbf \t\r\n"


class Foreign(NamedTuple):
    """A file that is no packed one. `told` is a sentence about it, `hint` what to do.

    `kind` is text for what may be lines of text, markup for what begins as a web page does, pdf, or
    other.
    """

    kind: str
    told: str
    hint: str


def what_it_is(data: bytes) -> Foreign | None:
    """What a file is by its first bytes; None for one that is packed, as workbooks and documents are."""
    if data.startswith(_PACKED):
        return None
    if not data:
        return Foreign("other", "it is empty", "Ask for it again: nothing of it arrived.")
    if data.startswith(_OLE):
        return _old_office(data)
    for head, told, hint in _HEADS:
        if data.startswith(head):
            return Foreign("pdf" if head == _PDF else "other", told, hint)
    if not data.strip(b"\0"):
        hint = "Ask for it again: it was damaged on its way."
        return Foreign("other", "it holds nothing but zeros", hint)
    if data.lstrip(_BLANKS)[:1] == b"<":
        told = "it is a web page or other markup, whatever its name says"
        return Foreign("markup", told, SAVE_AS)
    return Foreign("text", "it is neither an Excel workbook nor a Word document", _ASK)


def _old_office(data: bytes) -> Foreign:
    """Old formats, and new ones behind a password, stand in one kind of container."""
    for stream, told, hint in (
        ("EncryptedPackage", "it is locked by a password", "Ask for it without a password."),
        ("Workbook", "it is an old Excel workbook (.xls)", SAVE_AS),
        ("WordDocument", "it is an old Word document (.doc)", SAVE_AS),
        (
            "__substg1",
            "it is a letter saved by Outlook (.msg)",
            "Save what is attached, or its words as text (.txt).",
        ),
    ):
        if stream.encode("utf-16-le") in data:
            return Foreign("other", told, hint)
    return Foreign("other", "it is an old office file", SAVE_AS)
