"""The words of a Word document as a person reads them, and beside them what is not to be read as said."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import MARK, W

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT_BOX = f"{W}txbxContent"
_THROUGH = {
    f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")
}
"""What only wraps words."""
_TRACKED = {
    f"{W}ins": "inserted",
    f"{W}moveTo": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "deleted",
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TICKS = {"fc": "✓", "fb": "✗", "fe": "☑", "fd": "☒", "78": "☒", "a8": "☐", "6f": "☐"}
"""Signs of the fonts that Word ticks with, by the last digits of their number."""
_BESIDE = {
    f"{W}commentReference": "comment",
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
}
_OFF = frozenset({"0", "false", "off", "none"})
Margins: TypeAlias = dict[tuple[str, str], str]
"""Comments and notes by kind and id; they are taken out as they are told."""
_EQUATIONS = frozenset({f"{_M}oMath", f"{_M}oMathPara"})
KEPT = frozenset({"", "inserted"})
"""The manners of words that count as said. The others are "deleted", "struck", "hidden" …"""


class Piece(NamedTuple):
    """A stretch of words. `manner` tells how they stand there: "" is plainly, "struck" struck out."""

    manner: str
    text: str


class Said(NamedTuple):
    """What a paragraph or cell says, and what stands beside it: (manner, words).

    `field` is the instruction of a field in it that computes or fetches words; they are not in `text`.
    """

    text: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    field: str = ""


def said(paragraphs: "list[Element]", margins: Margins) -> Said:
    """The words of paragraphs, a line each, with the comments and notes that they point to."""
    by_line = [list(_pieces(paragraph, "", margins)) for paragraph in paragraphs]
    lines = ("".join(piece.text for piece in line if piece.manner in KEPT) for line in by_line)
    beside = [
        (manner, words)
        for line in by_line
        for manner, pieces in groupby(line, key=lambda piece: piece.manner)
        if manner and (words := "".join(piece.text for piece in pieces).strip())
    ]
    field = _field(paragraphs) if any(manner == "field" for manner, _ in beside) else ""
    return Said("\n".join(lines).strip(), tuple(beside), field)


def joined(text: str, parts: Sequence[Said]) -> Said:
    """A text of several parts, with all that stands beside them."""
    field = next((part.field for part in parts if part.field), "")
    return Said(text, tuple(each for part in parts for each in part.beside), field)


def _field(paragraphs: "list[Element]") -> str:
    """The instruction of the first field that computes or fetches words in paragraphs."""
    marks = (run.get(MARK, "") for each in paragraphs for run in each.iter(f"{W}r"))
    return next(filter(None, marks), "")


def plain_words(element: Element) -> str:
    """All that an element says, a line for each paragraph: of a comment, a footnote, a text box.

    One pass, for boxes may stand in boxes.
    """
    signs = {f"{W}p": "\n", f"{W}br": "\n", f"{W}tab": "\t"}
    parts = (
        (each.text or "") if each.tag == f"{W}t" else signs.get(each.tag, "")
        for each in element.iter()
    )
    return "".join(parts).strip()


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only what is to be typed there."""
    properties = control.find(f"{W}sdtPr")
    return properties is not None and _is_on(properties.find(f"{W}showingPlcHdr"))


def _pieces(node: Element, manner: str, margins: Margins) -> Iterator[Piece]:
    for child in node:
        if child.tag == f"{W}r":
            yield from _of_run(child, manner, margins)
        elif child.tag in _TRACKED:
            tracked = "deleted" if "deleted" in (manner, _TRACKED[child.tag]) else "inserted"
            yield from _pieces(child, tracked, margins)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None and not is_placeholder(child):
                yield from _pieces(content, manner, margins)
        elif child.tag in _THROUGH:
            yield from _pieces(child, manner, margins)
        elif child.tag in _EQUATIONS:
            yield Piece("equation", "".join(each.text or "" for each in child.iter(f"{_M}t")))


def _of_run(run: Element, around: str, margins: Margins) -> Iterator[Piece]:
    manner = _manner(run, around)
    for child in run:
        name = child.tag.removeprefix(W)
        if child.tag in (f"{W}t", f"{W}delText"):
            yield Piece(manner, child.text or "")
        elif name in _SIGNS:
            yield Piece(manner, _SIGNS[name])
        elif name == "sym" and child.get(f"{W}font", "").startswith("Wingdings"):
            yield Piece(manner, _TICKS.get(child.get(f"{W}char", "")[-2:].lower(), ""))
        elif child.tag in _BESIDE:
            kind = _BESIDE[child.tag]
            # Each is told once, however often it is pointed to.
            yield Piece(kind, margins.pop((kind, child.get(f"{W}id", "")), ""))
        elif child.tag in (f"{_MC}AlternateContent", f"{W}drawing", f"{W}pict"):
            yield from _in_boxes(child)


def _manner(run: Element, around: str) -> str:
    """How a run's words stand there; what is deleted, hidden or struck out is not said."""
    properties = run.find(f"{W}rPr")
    if around == "deleted":
        return around
    if run.get(MARK):
        return "field"
    if properties is None:
        return around
    if _is_on(properties.find(f"{W}vanish")):
        return "hidden"
    struck = any(_is_on(properties.find(f"{W}{name}")) for name in ("strike", "dstrike"))
    return "struck" if struck else around


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "true").lower() not in _OFF


def _in_boxes(drawn: Element) -> Iterator[Piece]:
    """Words in a text box; where a drawing is there in two forms, of the first."""
    chosen = drawn.find(f"{_MC}Choice") if drawn.tag.startswith(_MC) else drawn
    box = next((chosen if chosen is not None else drawn).iter(_TEXT_BOX), None)
    if box is not None:
        yield Piece("box", plain_words(box))
