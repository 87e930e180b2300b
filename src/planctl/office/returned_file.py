"""Any file that came back, read by what it is and not by its name."""

import os

from planctl.errors import NotOpened
from planctl.office.cells import Book
from planctl.office.opening import contents, opened

PACKED = b"PK"
_MARKUP = b"<"


def read_returned(path: str) -> Book:
    """The book in a file: a workbook, a document, or lines of cells.

    Raises NotOpened, with what it is instead, for any other.
    """
    name, data = os.path.basename(path), contents(path)
    if _is_text(data):
        from planctl.office.delimited import read_delimited

        return read_delimited(data, name)
    package = opened(data, name)
    if package.kind == "docx":
        from planctl.office.document_reading import read_document

        return read_document(package)
    from planctl.office.workbook_reading import read_workbook

    return read_workbook(package)


def _is_text(data: bytes) -> bool:
    """Whether it may be lines of text: what opening knows by its first bytes is never that."""
    from planctl.office.foreign import what_it_is

    told = what_it_is(data)
    if told is None or "neither" not in told[0]:
        return False
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return is_wide or b"\0" not in data
