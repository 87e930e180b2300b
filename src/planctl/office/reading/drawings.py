"""Pictures, shapes and text boxes of a Word document: what they show, as far as the file says it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import W
from planctl.office.reading.shading import COLOUR, colour_of_shape, is_filled

PICTURE = "planctl-picture"
"""The attribute in which a drawing tells what it shows. Only who reads a whole document sets it."""
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TEXT_BOX = f"{W}txbxContent"
_DRAWN = frozenset({f"{_MC}AlternateContent", f"{W}drawing", f"{W}pict", f"{W}object"})
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_GUESSED = re.compile(r"\s*(?:Description|Disgrifiad) (?:automatically|generated).*", re.DOTALL)
"""What Word adds to words that it found for a picture by itself."""
_MARK_LETTERS = 6
_NO_THEME: Mapping[str, str] = {}
SHAPE = "shape"
"""What a drawn shape is called whose colour nobody knows."""


def is_drawn(element: Element) -> bool:
    """Whether a part of a run is drawn and not written."""
    return element.tag in _DRAWN


def boxes_in(drawn: Element) -> Iterator[Element]:
    """The text boxes of a drawing, none that stands in another; of two forms of it, the first's."""
    if drawn.tag == _TEXT_BOX:
        yield drawn
        return
    for child in _seen(drawn):
        yield from boxes_in(child)


def mark_drawings(
    root: Element, images: Mapping[str, bytes], theme: Mapping[str, str] = _NO_THEME
) -> None:
    """Mark every drawing without words with what it shows: its alternative text, or a sign of its own.

    `images` are the bytes of pictures by the id under which the document points to them. Two
    pictures under one alternative text get a sign too, and so does one under none: the same in
    every document that shows it. `theme` are the colours that the document calls by a name.
    """
    drawn = [each for run in root.iter(f"{W}r") for each in run if each.tag in _DRAWN]
    drawn = [each for each in drawn if not _is_decorative(each)]
    found = [(each, _words_for(each), _sign(each, images)) for each in drawn]
    signs = Counter(words for words, _ in {(words, sign) for _, words, sign in found})
    for each, words, sign in found:
        colour = colour_of_shape(_elements(each), theme) if not sign else ""
        if colour:
            each.set(COLOUR, colour)
        elif words or sign:
            needed = sign if signs[words] > 1 or not words else ""
            each.set(PICTURE, " ".join(filter(None, (words, needed))))


def _seen(drawn: Element) -> list[Element]:
    """The children of a drawing that are shown: where it is there in two forms, of the first."""
    if drawn.tag.startswith(f"{_MC}Alternate"):
        chosen = drawn.find(f"{_MC}Choice")
        return list(drawn)[:1] if chosen is None else [chosen]
    return list(drawn)


def _elements(drawn: Element) -> Iterator[Element]:
    """Everything in a drawing but what stands in its text boxes."""
    yield drawn
    for child in _seen(drawn):
        if child.tag != _TEXT_BOX:
            yield from _elements(child)


def _is_decorative(drawn: Element) -> bool:
    return any(each.get("val", "0") in ("1", "true") for each in drawn.iter(_DECORATIVE))


def _words_for(drawn: Element) -> str:
    """The alternative text of a drawing, or its title; of one that has words, none."""
    if next(boxes_in(drawn), None) is not None:
        return ""
    for each in _elements(drawn):
        names = {f"{_WP}docPr": ("descr", "title"), f"{_V}imagedata": (f"{_OFFICE}title",)}
        own = names.get(each.tag, ("alt",) if each.tag.startswith(_V) else ())
        for name in own:
            if words := " ".join(_GUESSED.sub("", each.get(name, "")).split()):
                return words
    return SHAPE if _is_shape(drawn) else ""


def _is_shape(drawn: Element) -> bool:
    """Whether it is a shape, and no line."""
    return any(map(is_filled, _elements(drawn)))


def _sign(drawn: Element, images: Mapping[str, bytes]) -> str:
    """Six hex digits of the picture's bytes; "" for what is no picture."""
    for each in _elements(drawn):
        own = each.get(f"{_R}embed") if each.tag == f"{_A}blip" else None
        own = each.get(f"{_R}id") if each.tag == f"{_V}imagedata" else own
        if own is not None:
            return sha256(images.get(own, own.encode())).hexdigest()[:_MARK_LETTERS]
    return ""
