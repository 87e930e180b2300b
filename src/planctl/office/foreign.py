"""What a file is that is no Excel workbook or Word document, and what to do about it."""

SAVE_AS = "Save it as .xlsx or .docx (File > Save As), and give that file."
_ASK = "Ask for the Excel workbook or Word document itself (.xlsx, .docx)."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = b"PK\x03\x04"
_HEADS = (
    (b"%PDF", "it is a PDF", _ASK),
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


def what_it_is(data: bytes) -> tuple[str, str] | None:
    """A sentence and what to do for a file that is no packed one; None for one that is packed."""
    if data.startswith(_PACKED):
        return None
    if not data:
        return ("it is empty", "Ask for it again: nothing of it arrived.")
    if data.startswith(_OLE):
        return _old_office(data)
    for head, told, hint in _HEADS:
        if data.startswith(head):
            return (told, hint)
    if not data.strip(b"\0"):
        return ("it holds nothing but zeros", "Ask for it again: it was damaged on its way.")
    if data.lstrip(_BLANKS)[:1] == b"<":
        return ("it is a web page or other markup, whatever its name says", SAVE_AS)
    return ("it is neither an Excel workbook nor a Word document", _ASK)


def _old_office(data: bytes) -> tuple[str, str]:
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
            return (told, hint)
    return ("it is an old office file", SAVE_AS)
