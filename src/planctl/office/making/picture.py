"""Our own drawings as pictures, for programs that show no drawings: boxes, their patterns, and words."""

import io
import re
from typing import TYPE_CHECKING, NamedTuple

from planctl.office.making.lettering import Letters

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SVG = "{http://www.w3.org/2000/svg}"
SHARP = 3
"""Points of the picture to one unit of the drawing: about 300 to an inch across a page."""


class Pattern(NamedTuple):
    """A tile: its ground, and strokes upon it as polylines, in the drawing's units."""

    size: int
    ground: str
    ink: str
    strokes: list[list[tuple[float, float]]]


def picture_of(drawing: str) -> bytes:
    """A PNG of an SVG drawing that planctl made itself; the same drawing gives the same bytes."""
    from lxml import etree
    from PIL import Image, ImageDraw

    root = etree.fromstring(drawing.encode(), etree.XMLParser(resolve_entities=False))
    size = (int(_of(root, "width")) * SHARP, int(_of(root, "height")) * SHARP)
    image = Image.new("RGB", size, "#FFFFFF")
    _draw(root, image, ImageDraw.Draw(image))
    out = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(root: "Element", image: "Image", draw: "ImageDraw") -> None:
    from PIL import ImageFont

    patterns = {_of(pattern, "id"): _pattern(pattern) for pattern in root.iter(f"{SVG}pattern")}
    font = ImageFont.load_default(float(_of(root, "font-size")) * SHARP)
    assert isinstance(font, ImageFont.FreeTypeFont)  # noqa: S101 - it is one whenever a size is asked
    letters = Letters(draw, font, _of(root, "fill"))
    for shape in root:
        if shape.tag == f"{SVG}rect":
            _box(shape, image, draw, patterns)
        elif shape.tag == f"{SVG}text":
            for line in [shape, *shape]:
                _line(line, letters, shape.get("text-anchor") == "middle")


def _pattern(told: "Element") -> Pattern:
    ground, marks = told[0], told[1]
    strokes = [_points(stroke) for stroke in _of(marks, "d").split("M") if stroke.strip()]
    return Pattern(int(_of(told, "width")), _of(ground, "fill"), _of(marks, "stroke"), strokes)


def _of(element: "Element", name: str) -> str:
    return str(element.attrib[name])


def _points(stroke: str) -> list[tuple[float, float]]:
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", stroke)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _box(shape: "Element", image: "Image", draw: "ImageDraw", patterns: dict[str, Pattern]) -> None:
    left, top = (round(float(_of(shape, each)) * SHARP) for each in ("x", "y"))
    wide, high = (round(float(_of(shape, each)) * SHARP) for each in ("width", "height"))
    fill, area = _of(shape, "fill"), (left, top, left + wide, top + high)
    if fill.startswith("url(#"):
        tiled = _tiled(patterns[fill[5:-1]], (left, top), (wide, high))
        image.paste(tiled, (left, top))
        draw.rectangle(area, outline=_of(shape, "stroke"), width=SHARP)
    else:
        draw.rectangle(area, fill=fill)


def _tiled(pattern: Pattern, at: tuple[int, int], size: tuple[int, int]) -> "Image":
    """The pattern over an area, each tile where it would stand in the whole drawing."""
    from PIL import Image, ImageDraw

    tile = pattern.size * SHARP
    area = Image.new("RGB", (max(1, size[0]), max(1, size[1])), pattern.ground)
    draw = ImageDraw.Draw(area)
    for left in range(-(at[0] % tile), size[0], tile):
        for top in range(-(at[1] % tile), size[1], tile):
            for stroke in pattern.strokes:
                points = [(left + x * SHARP, top + y * SHARP) for x, y in stroke]
                draw.line(points, fill=pattern.ink, width=SHARP + 1)
    return area


def _line(line: "Element", letters: Letters, is_middle: bool) -> None:
    if not line.text:
        return
    left = float(_of(line, "x")) * SHARP
    if is_middle:
        left -= letters.width(line.text) / 2
    letters.write(line.text, left, float(_of(line, "y")) * SHARP)
