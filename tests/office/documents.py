"""Word documents for tests: of raw markup, as any program may write it."""

import io
import zipfile

from planctl.office.cells import Book
from planctl.office.opening import opened
from planctl.office.reading.document import read_document
from tests.office.hostile import TYPE_OF, types

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships(*pairs: tuple[str, str]) -> str:
    """The relationships of a part: (kind, target)."""
    each = (f'<Relationship Id="r" Type="{_KIND}/{kind}" Target="{to}"/>' for kind, to in pairs)
    return f'<Relationships xmlns="{_RELS}">{"".join(each)}</Relationships>'


def document(body: str, more: dict[str, str] | None = None) -> bytes:
    """A Word document with this body, and further parts under word/ by the kind that they are of."""
    more = more or {}
    name, content = types(TYPE_OF["docx"])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
        packed.writestr("_rels/.rels", relationships(("officeDocument", "word/main.xml")))
        packed.writestr(
            "word/main.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
        )
        own = relationships(*((kind, f"{kind}.xml") for kind in more))
        packed.writestr("word/_rels/main.xml.rels", own)
        for kind, part in more.items():
            packed.writestr(f"word/{kind}.xml", part)
    return out.getvalue()


def p(text: str = "", runs: str = "") -> str:
    """A paragraph of plain words, or of these runs."""
    return f"<w:p>{runs or r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(content: str, properties: str = "") -> str:
    """A cell; words alone are a paragraph in it."""
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def read(body: str, more: dict[str, str] | None = None) -> Book:
    """The book in a document with this body."""
    return read_document(opened(document(body, more), "return.docx"))


def grid(book: Book, sheet: str) -> list[list[str]]:
    """The words of one sheet, row by row."""
    lines = next(each for each in book.sheets if each.name == sheet).lines
    return [[cell.text for cell in line.cells] for line in lines]
