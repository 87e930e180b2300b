"""The edges of every page of a Word document: the marks above, the day and the number below."""

from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Length
from lxml.etree import _Element as Element

from planctl.office.making.runs import Span, Spans, field, made, paragraph, run

LINKS = (qn("r:id"), qn("r:embed"), qn("r:link"))
"""How something in a header points to a picture or a page elsewhere."""


class Edge(NamedTuple):
    """What every page of a version bears. `foot` are the lines below, the last beside the page's number.

    `page` is the word before that. `wide` turns the pages of a template that are higher than wide.
    """

    lang: str
    marking: Spans
    draft: Spans
    foot: tuple[Spans, ...]
    page: Spans
    wide: bool = False


class House(NamedTuple):
    """What a template's own header or footer holds, and the part that its pictures hang on."""

    part: Part
    elements: tuple[Element, ...]


class Edges:
    """The headers and footers of a document's sections: the template's own, and below it ours."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._houses: list[House] = []
        section = document.sections[0]
        self._size = (section.page_width or 0, section.page_height or 0)

    def begin(self, edge: Edge) -> None:
        """Begin a version: the document's first page for the first, a new page for each other."""
        if not self._houses:
            section = self._document.sections[0]
            self._houses = [_house(story) for story in self._stories(section)]
        else:
            section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._turn(section, wide=edge.wide)
        for story, house in zip(self._stories(section), self._houses, strict=True):
            story.is_linked_to_previous = False
            _furnish(story.part, house)
            for each in self._ours(story, edge, section):
                story.part.element.append(each)

    def _turn(self, section: Section, *, wide: bool) -> None:
        """Pages as the template has them, or on their side where a version wants them so."""
        size = sorted(self._size, reverse=True) if wide else self._size
        is_wide = size[0] > size[1]
        section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Length(each) for each in size)

    def _stories(self, section: Section) -> Iterator[_Header | _Footer]:
        """The headers and footers that the template's pages really show."""
        yield from (section.header, section.footer)
        if section.different_first_page_header_footer:
            yield from (section.first_page_header, section.first_page_footer)
        if self._document.settings.odd_and_even_pages_header_footer:
            yield from (section.even_page_header, section.even_page_footer)

    def _ours(self, story: _Header | _Footer, edge: Edge, section: Section) -> Iterator[Element]:
        width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        stop = int(width / 635)  # twentieths of a point
        if isinstance(story, _Header):
            if edge.marking or edge.draft:
                line = _line(self._style("Report Marking"), edge.marking, stop)
                line.extend(run(span) for span in edge.draft)
                yield line
            return
        for foot in edge.foot[:-1]:
            yield paragraph(self._style("Footer"), foot)
        line = _line(self._style("Footer"), edge.foot[-1], stop)
        line.extend(run(span) for span in (*edge.page, Span(" ", edge.lang)))
        line.append(field("PAGE", edge.lang))
        line.append(run(Span(" / ", edge.lang)))
        line.append(field("NUMPAGES", edge.lang))
        yield line

    def _style(self, name: str) -> str:
        return str(self._document.styles[name].style_id)


def _house(story: _Header | _Footer) -> House:
    """The template's own content; none where it is only an empty line."""
    if story.is_linked_to_previous:
        return House(story.part, ())
    root = story.part.element
    says = "".join(root.itertext()).strip()
    if not says and not root.xpath(".//w:drawing | .//w:pict | .//w:object | .//w:tbl"):
        return House(story.part, ())
    return House(story.part, tuple(deepcopy(each) for each in root))


def _furnish(part: Part, house: House) -> None:
    """Put the template's content into a header or footer, with the pictures that it shows."""
    root = part.element  # type: ignore[attr-defined] # a story's part has one
    for child in list(root):
        root.remove(child)
    for each in house.elements:
        copied = deepcopy(each)
        for element in copied.iter():
            for name in LINKS:
                link = element.get(name)
                if link and link in house.part.rels:
                    element.set(name, _linked(part, house.part, link))
        root.append(copied)


def _linked(part: Part, house: Part, name: str) -> str:
    if part is house:
        return name
    link = house.rels[name]
    target = link.target_ref if link.is_external else link.target_part
    return part.relate_to(target, link.reltype, is_external=link.is_external)


def _line(style: str, left: Spans, stop: int) -> Element:
    """A line whose end stands at the right margin, after what stands at the left."""
    line = paragraph(style)
    tabs = made("w:tabs")
    tabs.append(made("w:tab", val="right", pos=stop))
    line[0].append(tabs)
    line.extend(run(span) for span in left)
    end = made("w:r")
    end.append(made("w:tab"))
    line.append(end)
    return line
