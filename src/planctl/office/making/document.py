"""Making a Word document: versions in a language each, in the styles of a house template."""

import io
import struct
import zipfile
from collections.abc import Iterator
from copy import deepcopy

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Inches, Length
from lxml.etree import _Element as Element

from planctl.office.making.edges import Edge, Edges
from planctl.office.making.house_template import emptied, packed
from planctl.office.making.properties import Facts, describe
from planctl.office.making.runs import TAGS, Span, Spans, inside, made, paragraph, value
from planctl.office.making.table import Grid, Styles, table_of

NUMBERS = "w:pPr/w:numPr/w:numId"
"""Where a style says that its paragraphs are counted or have a sign before them."""
HIGHEST = 3
"""A picture takes one part in so many of the height between the margins."""
FINEST = 500
"""Points of a picture to an inch, at most: what is written in ours is too small to read beyond that."""

PLAIN_SIZE = 20
"""The height of letters in half points where a document says nothing of it."""


class Writing:
    """A document on the way. `lang` is the whole document's language, "cy" or "en".

    Raises NotOpened for a template that is no safe Word document.
    """

    def __init__(self, template: bytes | None, lang: str) -> None:
        self._document = emptied(template)
        self._lang = lang
        self._edges = Edges(self._document)
        self._is_after_table = self._is_new_page = False
        self._speak()

    def _speak(self) -> None:
        """Say which language the document is in wherever nothing else is said."""
        styles, settings = self._document.styles.element, self._document.settings.element
        spoken = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
        for told in [*spoken, *settings.xpath("w:themeFontLang")]:
            told.set(qn("w:val"), TAGS[self._lang])

    def begin(self, edge: Edge) -> None:
        """Begin a version on a page of its own, with its marks and the numbers of its pages."""
        self._edges.begin(edge)
        self._is_after_table = self._is_new_page = False

    def paragraph(self, spans: Spans, style: str) -> None:
        """A paragraph in a style by its name, one of house_template.STYLES or "Normal"."""
        self._add(paragraph(self._style(style), spans))

    def items(self, items: tuple[Spans, ...], *, numbered: bool) -> None:
        """A list. Its signs are typed where the template's own style has none."""
        name = "List Number" if numbered else "List Bullet"
        for each in self._listed(name, items, numbered=numbered):
            self._add(each)

    def box(self, words: Spans, items: tuple[Spans, ...]) -> None:
        """A box with words that somebody still writes, and a numbered list in it."""
        name = "Report To Edit"
        listed = list(self._listed(name, items, numbered=True))
        for each in listed:
            self._keep_margin(each[0], name)
        *before, last = [paragraph(self._style(name), words), *listed]
        for each in before:
            each[0].insert(1, made("w:keepNext"))
            self._room(each[0]).set(qn("w:after"), "40")
            self._add(each)
        self._add(last)

    def _keep_margin(self, properties: Element, name: str) -> None:
        """The style's own margin in spite of a list's: Word draws one box round equal margins."""
        own = inside(self._document.styles[name].element, "w:pPr/w:ind")
        margin = deepcopy(own[0]) if own else made("w:ind", left=0)
        margin.set(qn("w:firstLine"), "0")
        tabs = made("w:tabs")
        tabs.append(made("w:tab", val="left", pos=int(margin.get(qn("w:left")) or 0) + 360))
        properties.extend((tabs, margin))
        self._room(properties).set(qn("w:before"), "0")

    def _room(self, properties: Element) -> Element:
        """The room above and below a paragraph, to be said."""
        found = inside(properties, "w:spacing")
        room = found[0] if found else made("w:spacing")
        if not found:
            margins = inside(properties, "w:ind")
            place = len(properties) - len(margins)
            properties.insert(place, room)
        return room

    def _listed(self, name: str, items: tuple[Spans, ...], *, numbered: bool) -> Iterator[Element]:
        """The paragraphs of a list in a style, counted as the template counts its own lists."""
        kind = self._kind_of_list("List Number" if numbered else name)
        count = self._counted(kind) if items and numbered and kind is not None else None
        for number, spans in enumerate(items, 1):
            sign = Span(f"{number}. " if numbered else "• ", self._lang)
            each = paragraph(self._style(name), (sign, *spans) if kind is None else spans)
            if count is not None:
                each[0].append(deepcopy(count))
            yield each

    def _kind_of_list(self, name: str) -> int | None:
        """The kind of list, by the template's own number for it, that a style's paragraphs are in."""
        numbers = inside(self._document.styles[name].element, NUMBERS)
        links = self._document.part.rels.values()
        lists = [link.target_part for link in links if link.reltype == RELATIONSHIP_TYPE.NUMBERING]
        if not (numbers and lists):
            return None
        own = value(numbers[0])
        kinds = (num.abstractNumId.val for num in lists[0].element.num_lst if str(num.numId) == own)
        return next(kinds, None)

    def _counted(self, kind: int) -> Element:
        """A count of its own for a numbered list, so that it begins with 1."""
        begun = self._document.part.numbering_part.element.add_num(kind)
        begun.add_lvlOverride(ilvl=0).add_startOverride(1)
        counted = made("w:numPr")
        counted.extend((made("w:ilvl", val=0), made("w:numId", val=begun.numId)))
        return counted

    def table(self, grid: Grid, lang: str) -> None:
        """A table, and above it its caption; that is left out where `lang` is "", for it was said."""
        if lang:
            self.paragraph((Span(grid.caption, lang),), "Caption")
        names = ("Report Table", "Report Table Text", "Report Table Heading")
        table, text, heading = map(self._style, names)
        styles = Styles(table, text, heading, self._size(names[1]))
        self._add(table_of(grid, styles, self._width // 635))
        self._is_after_table = True

    def picture(self, png: bytes, title: str, description: str) -> None:
        """A picture as wide as the text, but no higher than a third of it; it is told in words too.

        One that could not be read so takes as much more as it needs, at most three quarters.
        """
        shape = self._document.add_picture(io.BytesIO(png), width=self._width)
        wide, high = shape.width, shape.height
        finest = Inches(struct.unpack(">I", png[20:24])[0] / FINEST)
        most = min(max(self._height // HIGHEST, finest), self._height * 3 // 4)
        if high > most:
            shape.width, shape.height = Length(wide * most // high), Length(most)
        told = shape._inline.docPr
        for side in ("distT", "distB", "distL", "distR"):
            shape._inline.set(side, "0")
        told.set("name", f"Picture {told.id}")
        told.set("title", title)
        told.set("descr", description)

    def new_page(self) -> None:
        """What comes next begins a page."""
        self._is_new_page = True

    def finished(self, facts: Facts) -> bytes:
        """The whole document. The same writing with the same facts gives the same bytes."""
        if self._is_after_table:
            self._end_after_table()
        describe(self._document, facts)
        out = io.BytesIO()
        self._document.save(out)
        with zipfile.ZipFile(out) as written:
            return packed({name: written.read(name) for name in written.namelist()})

    def _end_after_table(self) -> None:
        """Word wants a paragraph at the end: one so low that it never begins a page."""
        end = paragraph(self._style("Normal"))
        end[0].append(made("w:spacing", before=0, after=0, line=20, lineRule="exact"))
        self._is_after_table = False
        self._add(end)

    @property
    def _width(self) -> int:
        """How wide the text stands between the margins, in Office's smallest units."""
        section = self._document.sections[-1]
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        return (section.page_width or 0) - margins

    @property
    def _height(self) -> int:
        """How high the text stands between the margins, in Office's smallest units."""
        section = self._document.sections[-1]
        margins = (section.top_margin or 0) + (section.bottom_margin or 0)
        return (section.page_height or 0) - margins

    def _style(self, name: str) -> str:
        return str(self._document.styles[name].style_id)

    def _size(self, name: str) -> int:
        """The height of a style's letters in half points, its own or of what it leans on."""
        style = self._document.styles[name]
        while style is not None:
            if style.font.size is not None:
                return int(style.font.size.pt * 2)
            style = style.base_style
        own = self._document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
        return int(own[0]) if own else PLAIN_SIZE

    def _add(self, element: Element) -> None:
        """Put something at the end, on a new page if one was asked for."""
        if self._is_new_page or self._is_after_table:
            self._set_apart(element)
        self._is_after_table = self._is_new_page = False
        self._document.element.body.sectPr.addprevious(element)

    def _set_apart(self, element: Element) -> None:
        """Begin a page with a paragraph, or leave room between it and the table before it."""
        for properties in inside(element, "w:pPr"):
            if self._is_new_page:
                properties.insert(1, made("w:pageBreakBefore"))
            elif not self._has_room(value(properties[0])):
                properties.append(made("w:spacing", before=160))

    def _has_room(self, style: str) -> bool:
        """Whether a style of this id leaves room above it by itself."""
        styles = self._document.styles.element
        spacings = inside(styles, f"w:style[@w:styleId='{style}']/w:pPr/w:spacing")
        return any(spacing.get(qn("w:before")) for spacing in spacings)
