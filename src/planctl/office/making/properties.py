"""What a Word document says of itself: title, language, day, and properties of our own. Nothing more."""

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document
    from docx.package import Package

CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
SET = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What Office calls the set that custom properties belong to."""
LEFT_OUT = frozenset(
    {"core-properties", "extended-properties", "custom-properties", "customXml", "thumbnail"}
)
"""What of a template's own properties goes: its picture, who made it, when and for whom."""


class Facts(NamedTuple):
    """A document's properties. `made` is the day it says it was made on; `own` are ours by name."""

    title: str
    subject: str
    language: str
    made: date
    author: str = ""
    own: dict[str, str] = {}


def describe(document: "Document", facts: Facts) -> None:
    """Say this of the document, and nothing else of it: no other author, program, picture or day."""
    package = document.part.package
    for name, link in list(package.rels.items()):
        if link.reltype.rsplit("/", 1)[-1] in LEFT_OUT:
            del package.rels[name]
    _add_core(document, facts)
    if facts.own:
        _add_own(package, facts.own)


def _add_core(document: "Document", facts: Facts) -> None:
    day = datetime(facts.made.year, facts.made.month, facts.made.day)
    core = document.core_properties
    core.title, core.subject, core.language = facts.title[:255], facts.subject[:255], facts.language
    core.author, core.last_modified_by = facts.author[:255], facts.author[:255]
    core.created = core.modified = day
    core.revision = 1
    core.category = core.comments = core.content_status = ""
    core.identifier = core.keywords = core.version = ""


def _add_own(package: "Package", own: dict[str, str]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI("/docProps/custom.xml"), CUSTOM_TYPE, _custom(own), package)
    package.relate_to(part, CUSTOM)


def _custom(own: dict[str, str]) -> bytes:
    from lxml import etree

    root = etree.Element(f"{{{SET}}}Properties", nsmap={"own": SET, "vt": VALUES})
    for number, (name, value) in enumerate(sorted(own.items()), 2):
        told = {"fmtid": FORMAT, "pid": str(number), "name": name}
        each = etree.SubElement(root, f"{{{SET}}}property", told)
        etree.SubElement(each, f"{{{VALUES}}}lpwstr").text = value
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
