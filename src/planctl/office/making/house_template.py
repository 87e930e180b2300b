"""The house template: whose styles, page, header and footer every Word paper follows."""

import io
import os
import zipfile
from copy import deepcopy
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from planctl.errors import NotOpened
from planctl.locale.dressing import LANGUAGES, dressed
from planctl.office.opening import contents, opened

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

PARTS = {
    "[Content_Types].xml": "types.xml",
    "_rels/.rels": "package.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "links.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}
"""The parts of the built-in template, and the files beside this module that they are."""
BODY = "word/document.xml"
"""The part that says how it is used, in each language by a key of planctl's own words."""
STYLES = (
    *("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Caption"),
    *("List Bullet", "List Number", "Header", "Footer", "Report Marking", "Report Note"),
    *("Report Small", "Report To Edit", "Report Table Text", "Report Table Heading"),
    "Report Table",
)
"""The styles that papers are written in. One that a template lacks is the built-in one."""
KEPT = frozenset(
    {"styles", "settings", "numbering", "theme", "fontTable", "webSettings", "header", "footer"}
)
"""What of a template's document goes into a paper: how it looks, never what stood in it."""
EPOCH = (1980, 1, 1, 0, 0, 0)


@cache
def built_in() -> bytes:
    """The template that planctl brings, as a document to be restyled; always the same bytes."""
    folder = files("planctl.office.making") / "house"
    parts = {part: (folder / name).read_bytes() for part, name in PARTS.items()}
    for lang in LANGUAGES:
        told = escape(dressed("house-template", lang)).encode()
        parts[BODY] = parts[BODY].replace(f"house-template:{lang}".encode(), told)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """Parts packed as Office wants them: the list of types first, no time of day in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in sorted(parts, key=lambda each: (each != "[Content_Types].xml", each)):
            item = zipfile.ZipInfo(name, EPOCH)
            item.compress_type, item.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            file.writestr(item, parts[name])
    return out.getvalue()


def template_at(path: str) -> bytes:
    """A council's own template from a file. Raises NotOpened for what is no safe Word document."""
    data = contents(path)
    _require_document(data, os.path.basename(path))
    return data


def _require_document(data: bytes, name: str) -> None:
    package = opened(data, name)
    if package.kind != "docx":
        raise NotOpened(
            f"{name}: it is a workbook, not a Word document",
            "planctl report template writes one to begin with.",
        )


def emptied(template: bytes | None) -> "Document":
    """A document that looks as the template does and says nothing. The built-in one for None.

    Raises NotOpened for bytes that are no safe Word document.
    """
    from docx.api import Document

    if template is not None:
        _require_document(template, "template")
    document = Document(io.BytesIO(template or built_in()))
    _empty(document)
    if template is not None:
        _graft(document)
    return document


def _empty(document: "Document") -> None:
    body = document.element.body
    _keep_edges(body.xpath(".//w:sectPr"))
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    used = set(body.xpath(".//@r:id"))
    for name, link in list(document.part.rels.items()):
        kind = link.reltype.rsplit("/", 1)[-1]
        if kind not in KEPT or (kind in ("header", "footer") and name not in used):
            del document.part.rels[name]
        elif kind == "settings":
            link.target_part.rels.clear()
    gone = (
        "w:footnotePr | w:endnotePr | w:attachedTemplate | w:documentProtection | w:trackRevisions"
    )
    for setting in document.settings.element.xpath(gone):
        setting.getparent().remove(setting)


def _keep_edges(sections: "list[Element]") -> None:
    """The last section is the one that stays: where it has no header of its own it takes the first's."""
    *earlier, last = sections
    if _edges(last):
        return
    found = next((_edges(section) for section in earlier if _edges(section)), [])
    for place, reference in enumerate(found):
        last.insert(place, deepcopy(reference))


def _edges(section: "Element") -> "list[Element]":
    return [
        each for each in section if str(each.tag).endswith(("}headerReference", "}footerReference"))
    ]


def _graft(document: "Document") -> None:
    """Give a template each of our styles that it lacks, but for what they lean on and it has not."""
    from docx.api import Document

    ours = Document(io.BytesIO(built_in())).styles
    theirs = document.styles
    for name in STYLES:
        if name in theirs:
            continue
        style = deepcopy(ours[name].element)
        for part in style.xpath("w:basedOn | w:next"):
            if theirs.element.xpath(f"w:style[@w:styleId='{part.val}']") == []:
                style.remove(part)
        for numbered in style.xpath("w:pPr/w:numPr"):
            numbered.getparent().remove(numbered)
        theirs.element.append(style)
