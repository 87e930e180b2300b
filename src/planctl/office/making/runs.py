"""Runs of words in a Word document: their language, their weight and their colours."""

from typing import NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from lxml.etree import _Element as Element

UNBROKEN = "\u2011"
"""A hyphen where no line ends: Word has an element of its own for it."""
TAGS = {"cy": "cy-GB", "en": "en-GB"}
"""How Office names the languages."""


class Span(NamedTuple):
    """A stretch of words in a language. `fill` and `ink` are colours, RRGGBB, "" for the style's own.

    `size` is the letters' height in half points, 0 for the style's own.
    """

    text: str
    lang: str
    strong: bool = False
    fill: str = ""
    ink: str = ""
    size: int = 0


Spans = tuple[Span, ...]


def made(tag: str, **attributes: object) -> Element:
    """One of Word's elements by its name, such as "w:tbl", with attributes of the same kind."""
    element: Element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def inside(element: Element, path: str) -> list[Element]:
    """Those of Word's elements that stand at a path such as "w:pPr/w:jc" below this one."""
    return element.findall(path, {"w": nsmap["w"]})


def value(element: Element) -> str:
    """What an element says by its one attribute, w:val."""
    return element.get(qn("w:val")) or ""


def paragraph(style: str, spans: Spans = ()) -> Element:
    """A paragraph in the style of this id."""
    element, properties = made("w:p"), made("w:pPr")
    properties.append(made("w:pStyle", val=style))
    element.append(properties)
    element.extend(run(span) for span in spans)
    return element


def run(span: Span) -> Element:
    """One run. Its properties stand in the order that Word's schema has them in."""
    element, properties = made("w:r"), made("w:rPr")
    if span.strong:
        properties.extend((made("w:b"), made("w:bCs")))
    if span.ink:
        properties.append(made("w:color", val=span.ink))
    if span.size:
        properties.extend((made("w:sz", val=span.size), made("w:szCs", val=span.size)))
    if span.fill:
        properties.append(made("w:shd", val="clear", color="auto", fill=span.fill))
    properties.append(made("w:lang", val=TAGS.get(span.lang, span.lang)))
    element.append(properties)
    for place, line in enumerate(span.text.split("\n")):
        if place:
            element.append(made("w:br"))
        for number, part in enumerate(line.split(UNBROKEN)):
            if number:
                element.append(made("w:noBreakHyphen"))
            element.append(_text(part))
    return element


def _text(line: str) -> Element:
    text = made("w:t")
    text.text = line
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text


def field(instruction: str, lang: str) -> Element:
    """What Word counts itself: "PAGE", "NUMPAGES"."""
    element = made("w:fldSimple", instr=instruction)
    element.append(run(Span("1", lang)))
    return element
