"""Any file that came back, opened by what it is and not by its name."""

import os

from planctl.office.cells import Book
from planctl.office.foreign import what_it_is
from planctl.office.opening import contents, opened

WIDE = (b"\xff\xfe", b"\xfe\xff")
"""What text in two bytes a sign begins with."""


def read_returned(path: str) -> Book | bytes:
    """The book in a workbook or document; the bytes of what may be text.

    Raises NotOpened, with what it is instead, for any other.
    """
    name, data = os.path.basename(path), contents(path)
    if _may_be_text(data):
        return data
    package = opened(data, name)
    if package.kind == "docx":
        from planctl.office.reading.document import read_document

        return read_document(package)
    from planctl.office.reading.workbook import read_workbook

    return read_workbook(package)


def _may_be_text(data: bytes) -> bool:
    """Whether it may be lines of text: what is known by its first bytes is something else."""
    foreign = what_it_is(data)
    if foreign is None or foreign.kind != "text":
        return False
    return data.startswith(WIDE) or b"\0" not in data
