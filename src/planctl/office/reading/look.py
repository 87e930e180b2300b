"""How the words of a Word document look by their styles: headings, lists, bold, hidden or struck out."""

import re
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import MARK, W
from planctl.office.reading.numbering import Numbering
from planctl.office.reading.styles import (
    Styles,
    level_of,
    outline_in,
    place_in,
    switches_in,
)
from planctl.office.reading.words import MANNER, SIGN

LEVEL, STRONG = "planctl-level", "planctl-strong"
"""The attributes in which a paragraph tells the level of a heading, and that all of it is bold."""
_RAISED = re.compile(r"\s*(?:\d{1,2}(?:\s*,\s*\d{1,2})*|[*†‡§]{1,3}|\[\d{1,2}\])\s*")
_MEASURED = re.compile(r".*\b[ckm]?m", re.DOTALL | re.IGNORECASE)
"""Words after which a small raised number is a power: m², km²."""
_CONTENTS = "TOC"


def mark_look(root: Element, styles: Styles, numbering: Numbering) -> None:
    """Mark paragraphs and runs with how they look, in one pass, for lists are counted in order."""
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        style = _named(properties, "pStyle") or styles.usual
        outline = outline_in(properties)
        level = styles.level(style) if outline is None else level_of(outline)
        place = place_in(properties)
        from_style = styles.place(style) if place is None or place.list_id == "?" else place
        place = from_style._replace(depth=place.depth) if place and from_style else from_style
        if place is not None and place.list_id:
            sign = numbering.sign(place)
            if not level:
                paragraph.set(SIGN, sign)
        if level:
            paragraph.set(LEVEL, str(level))
        _mark_runs(paragraph, style, styles)


def _mark_runs(paragraph: Element, style: str, styles: Styles) -> None:
    is_contents = styles.is_contents(style)
    bold, before = [], ""
    for run in _own_runs(paragraph):
        text = "".join(each.text or "" for each in run.findall(f"{W}t"))
        look = _Look(run, style, styles)
        if is_contents:
            run.set(MARK, _CONTENTS)
        elif look.is_on("vanish"):
            run.set(MANNER, "hidden")
        elif look.is_on("strike"):
            run.set(MANNER, "struck")
        elif look.is_on("raised") and _RAISED.fullmatch(text) and not _MEASURED.fullmatch(before):
            run.set(MANNER, "footnote")
        elif text.strip():
            bold.append(look.is_on("b"))
        before = text or before
    if bold and all(bold):
        paragraph.set(STRONG, "1")


class _Look:
    """How one run looks: by what it says itself, else by its own style, else by its paragraph's."""

    def __init__(self, run: Element, style: str, styles: Styles) -> None:
        properties = run.find(f"{W}rPr")
        self._own = switches_in(properties)
        self._named = _named(properties, "rStyle")
        self._style, self._styles = style, styles

    def is_on(self, switch: str) -> bool:
        if switch in self._own:
            return self._own[switch]
        named = self._named
        return bool(named and self._styles.is_on(named, switch)) or self._styles.is_on(
            self._style, switch
        )


def _own_runs(element: Element) -> list[Element]:
    """The runs of a paragraph, none of those in a text box that hangs on it."""
    found = []
    for child in element:
        if child.tag == f"{W}r":
            found.append(child)
        elif child.tag not in (f"{W}pPr", f"{W}p"):
            found += _own_runs(child)
    return found


def _named(properties: Element | None, name: str) -> str:
    mark = properties.find(f"{W}{name}") if properties is not None else None
    return mark.get(f"{W}val", "") if mark is not None else ""
