"""The words of a Word document as a person reads them, and beside them what is not to be read as said."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from planctl.office.reading.drawings import PICTURE, boxes_in, is_drawn
from planctl.office.reading.fields import MARK, W
from planctl.office.reading.styles import is_on

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
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
MANNER, SIGN = "planctl-manner", "planctl-sign"
"""The attributes in which a run tells how its style makes its words stand there, and a paragraph of a
list the bullet or number before it. Only who reads a whole document sets them."""
Margins: TypeAlias = dict[tuple[str, str], str]
"""Comments and notes by kind and id; they are taken out as they are told."""
_ALONE = frozenset({"box", "picture", *_BESIDE.values()})
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
    `old` are the words in it that are struck out; `sign` the bullet or number before a paragraph.
    """

    text: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    field: str = ""
    old: str = ""
    sign: str = ""

    def all_beside(self, manner: str) -> tuple[str, ...]:
        """All that stands beside it in a manner."""
        return tuple(words for each, words in self.beside if each == manner)


def said(paragraphs: "list[Element]", margins: Margins) -> Said:
    """The words of paragraphs, a line each, with the comments and notes that they point to.

    Those that belong together are one line.
    """
    by_line: list[list[Piece]] = [[]]
    for at, paragraph in enumerate(paragraphs):
        if at and not goes_on(paragraphs[at - 1]):
            by_line.append([])
        by_line[-1] += _pieces(paragraph, "", margins)
    lines = ("".join(piece.text for piece in line if piece.manner in KEPT) for line in by_line)
    beside = [each for line in by_line for each in _beside(line)]
    field = _field(paragraphs) if any(manner == "field" for manner, _ in beside) else ""
    old = " ".join(words for manner, words in beside if manner == "struck")
    sign = next((each.get(SIGN, "") for each in paragraphs), "")
    return Said("\n".join(lines).strip(), tuple(beside), field, old, sign)


def _beside(line: list[Piece]) -> Iterator[tuple[str, str]]:
    """What is not plainly said in a line: stretches of one manner together, each box and note alone."""
    for manner, pieces in groupby(line, key=lambda piece: piece.manner):
        texts = [piece.text for piece in pieces]
        for words in texts if manner in _ALONE else ["".join(texts)]:
            if manner and words.strip():
                yield manner, words.strip()


def goes_on(paragraph: Element) -> bool:
    """Whether the next paragraph belongs to this one.

    What ends it is deleted in a tracked change, or it is the large letter that the next begins with.
    """
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
        return True
    ends = (paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") for name in ("del", "moveFrom"))
    return any(mark is not None for mark in ends)


def grouped(found: Iterable[Element]) -> Iterator[list[Element]]:
    """Paragraphs by those that belong together; each table alone."""
    group: list[Element] = []
    for each in found:
        if each.tag != f"{W}p" and group:
            yield group
            group = []
        group.append(each)
        if each.tag != f"{W}p" or not goes_on(each):
            yield group
            group = []
    if group:
        yield group


def joined(text: str, parts: Sequence[Said]) -> Said:
    """A text of several parts, with all that stands beside them."""
    field = next((part.field for part in parts if part.field), "")
    beside = tuple(each for part in parts for each in part.beside)
    return Said(text, beside, field, "\n".join(part.old for part in parts if part.old))


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
    return properties is not None and is_on(properties.find(f"{W}showingPlcHdr"))


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
    manner, is_marked = _manner(run, around), False
    for child in run:
        name = child.tag.removeprefix(W)
        if is_marked and (child.tag == f"{W}t" or name == "sym"):
            continue  # the sign that somebody chose for a note, and no word
        if child.tag in (f"{W}t", f"{W}delText"):
            yield Piece(manner, (child.text or "").replace("\n", " "))
        elif name in _SIGNS:
            yield Piece(manner, _SIGNS[name])
        elif name == "sym" and child.get(f"{W}font", "").startswith("Wingdings"):
            yield Piece(manner, _TICKS.get(child.get(f"{W}char", "")[-2:].lower(), ""))
        elif child.tag in _BESIDE:
            kind = _BESIDE[child.tag]
            is_marked = child.get(f"{W}customMarkFollows", "0") in ("1", "true", "on")
            # Each is told once, however often it is pointed to.
            yield Piece(kind, margins.pop((kind, child.get(f"{W}id", "")), ""))
        elif is_drawn(child):
            yield from (Piece("box", plain_words(box)) for box in boxes_in(child))
            if child.get(PICTURE) is not None:
                yield Piece("picture", child.get(PICTURE, ""))


def _manner(run: Element, around: str) -> str:
    """How a run's words stand there; what is deleted, hidden or struck out is not said."""
    properties = run.find(f"{W}rPr")
    if around == "deleted":
        return around
    if run.get(MARK):
        return "field"
    if run.get(MANNER):
        return run.get(MANNER, "")
    if properties is None:
        return around
    if is_on(properties.find(f"{W}vanish")):
        return "hidden"
    struck = any(is_on(properties.find(f"{W}{name}")) for name in ("strike", "dstrike"))
    return "struck" if struck else around
