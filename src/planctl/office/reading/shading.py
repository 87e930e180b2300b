"""The colours of a Word document: how a cell is filled, by its own shading or by what stands in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
COLOUR = "planctl-colour"
"""The attribute in which a shape tells its colour. Only who reads a whole document sets it."""
_SCHEME = f"{_A}clrScheme"
_USES = (("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"))
"""How shapes call what the theme calls otherwise."""
_LINES = re.compile(r"(?i)line|connector")
_BLACK = "#000000"
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})\b.*", re.DOTALL)
_SHORT = re.compile(r"#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])\b.*", re.DOTALL)
_NAMED = {
    "red": "#FF0000",
    "green": "#00FF00",
    "lime": "#00FF00",
    "yellow": "#FFFF00",
    "blue": "#0000FF",
    "cyan": "#00FFFF",
    "magenta": "#FF00FF",
    "orange": "#FFA500",
    "gray": "#808080",
    "grey": "#808080",
    "darkred": "#800000",
    "darkgreen": "#008000",
    "darkblue": "#000080",
    "darkcyan": "#008080",
    "darkmagenta": "#800080",
    "darkyellow": "#808000",
    "darkgray": "#808080",
    "lightgray": "#C0C0C0",
    "black": "#000000",
    "purple": "#800080",
    "maroon": "#800000",
}
"""The pens that Word marks words with, and the colours that its older drawings name."""
_SHAPES_ALONE = re.compile(r"[\s●•⬤◉■▪◼◾◆♦★⚫⬛]+")
"""Signs whose colour is what they say."""
_SHAPES = frozenset(f"{_V}{name}" for name in ("shape", "oval", "rect", "roundrect"))


def fill_of(cell: Element, text: str) -> str:
    """The colour of a cell, "#RRGGBB" or "" for none: its own, else that of all that stands in it.

    `text` is what it says. A table's style is not asked: it colours by place (every second row, the
    first column), whatever stands there.
    """
    found = _shade(cell.find(f"{W}tcPr")) or _one(_behind(cell, bool(text)))
    if found or text:
        return found
    return _one(each.get(COLOUR, "") for each in cell.iter() if each.get(COLOUR))


def ink_of(cell: Element, text: str) -> str:
    """The colour of a cell that says nothing but dots and the like, whose colour is what they say."""
    if not _SHAPES_ALONE.fullmatch(text):
        return ""
    found = _one(_ink(run) for run in cell.iter(f"{W}r") if _says(run))
    return "" if found == _BLACK else found


def colour_of_shape(elements: Iterable[Element], theme: Mapping[str, str]) -> str:
    """The colour that the shapes of a drawing are filled with, where it is one.

    `theme` are the colours that the document calls by a name.
    """
    return _one(found for each in elements for found in _filled(each, theme))


def is_filled(element: Element) -> bool:
    """Whether this is a shape that may have a colour, whether that is told or not: no line, not see-through."""
    if element.tag != f"{_WPS}spPr" or element.find(f"{_A}noFill") is not None:
        return False
    form = element.find(f"{_A}prstGeom")
    return form is not None and not _LINES.search(form.get("prst", ""))


def theme_of(roots: Iterable[Element]) -> dict[str, str]:
    """The colours that a document's theme gives names to: "accent6" and the like."""
    found = {}
    for named in (each for root in roots for scheme in root.iter(_SCHEME) for each in scheme):
        for colour in named:
            value = colour.get("lastClr", "") or colour.get("val", "")
            found[named.tag.rpartition("}")[2]] = _plain(value)
    return {**found, **{use: found.get(name, "") for use, name in _USES}}


def _one(colours: Iterable[str]) -> str:
    """The colour that all of them are, "" where there are several or one is none."""
    found = set(colours)
    return found.pop() if len(found) == 1 else ""


def _behind(cell: Element, has_words: bool) -> Iterator[str]:
    """The colours behind the words of a cell; where it has none, of its paragraphs."""
    for paragraph in cell.iter(f"{W}p"):
        whole = _shade(paragraph.find(f"{W}pPr"))
        runs = [run for run in paragraph.iter(f"{W}r") if _says(run)]
        yield from (_marked(run) or whole for run in runs)
        if not has_words:
            yield whole


def _says(run: Element) -> bool:
    return any((each.text or "").strip() for each in run.findall(f"{W}t"))


def _marked(run: Element) -> str:
    """The colour that a run is marked with: shading, or one of Word's pens."""
    properties = run.find(f"{W}rPr")
    pen = properties.find(f"{W}highlight") if properties is not None else None
    named = pen.get(f"{W}val", "") if pen is not None else ""
    return _NAMED.get(named.lower(), "") or _shade(properties)


def _ink(run: Element) -> str:
    mark = run.find(f"{W}rPr/{W}color")
    return _plain(mark.get(f"{W}val", "")) if mark is not None else ""


def _shade(properties: Element | None) -> str:
    """The colour of a shading: of its ground, or of its pattern where that is all there is."""
    mark = properties.find(f"{W}shd") if properties is not None else None
    if mark is None:
        return ""
    over = mark.get(f"{W}val", "clear") not in ("clear", "nil")
    ground, pattern = (_plain(mark.get(f"{W}{name}", "")) for name in ("fill", "color"))
    return pattern if over and (mark.get(f"{W}val") == "solid" or not ground) else ground


def _filled(element: Element, theme: Mapping[str, str]) -> Iterator[str]:
    """The colour of one shape, in either of Word's ways to draw one."""
    if element.tag == f"{_WPS}spPr":
        for colour in element.findall(f"{_A}solidFill/*"):
            value = colour.get("val", "")
            yield theme.get(value, "") if colour.tag == f"{_A}schemeClr" else _plain(value)
    elif element.tag in _SHAPES and element.get("filled", "t") not in ("f", "false"):
        yield _plain(element.get("fillcolor", ""))


def _plain(colour: str) -> str:
    """A colour as "#RRGGBB"; "" for white, for "auto" and for what is none."""
    if found := _HEX.fullmatch(colour):
        plain = f"#{found[1].upper()}"
    elif found := _SHORT.fullmatch(colour):
        plain = "#" + "".join(each * 2 for each in found.groups()).upper()
    else:
        plain = _NAMED.get(colour.partition(" ")[0].lower(), "")
    return "" if plain == "#FFFFFF" else plain
