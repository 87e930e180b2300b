"""Letters in a picture: Pillow's own font, and above them the accents that it has not."""

import re
import unicodedata
from math import cos, sin
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

Point = tuple[float, float]
ACCENTS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "\u0302": (((-0.2, 0.0), (0.0, -0.17), (0.2, 0.0)),),
    "\u0301": (((-0.06, 0.0), (0.12, -0.17)),),
    "\u0300": (((0.06, 0.0), (-0.12, -0.17)),),
    "\u0308": (((-0.17, -0.06), (-0.08, -0.06)), ((0.08, -0.06), (0.17, -0.06))),
}
"""Combining accents as strokes, in letters' heights from the middle of where they stand."""
ALIKE = str.maketrans({"–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})


SHAPES: dict[str, tuple[Point, ...]] = {
    "■": ((0.0, 0.0), (0.0, -0.6), (0.6, -0.6), (0.6, 0.0)),
    "▲": ((0.0, 0.0), (0.35, -0.65), (0.7, 0.0)),
    "▼": ((0.0, -0.65), (0.7, -0.65), (0.35, 0.0)),
    "◆": ((0.0, -0.32), (0.35, -0.67), (0.7, -0.32), (0.35, 0.03)),
    "●": tuple((0.33 + 0.33 * cos(turn / 6), -0.33 + 0.33 * sin(turn / 6)) for turn in range(38)),
}
"""Signs that stand beside ratings, as outlines in letters' heights from where they begin on the line."""
SHAPE = 0.72
"""The width of such a sign, in letters' heights."""


class Letters(NamedTuple):
    """A font at one size, for one drawing. `ink` is a colour as #RRGGBB."""

    draw: "ImageDraw"
    font: "FreeTypeFont"
    ink: str

    def width(self, text: str) -> float:
        """How wide the text will stand."""
        return sum(self._wide(piece) for piece in _pieces(text))

    def write(self, text: str, left: float, line: float) -> None:
        """Write the text from `left` on, standing on `line`."""
        for piece in _pieces(text):
            if piece in SHAPES:
                self._fill(SHAPES[piece], left, line)
            else:
                self._words(piece, left, line)
            left += self._wide(piece)

    def _wide(self, piece: str) -> float:
        return self.font.size * SHAPE if piece in SHAPES else self.font.getlength(_bare(piece))

    def _fill(self, shape: tuple[Point, ...], left: float, line: float) -> None:
        size = self.font.size
        self.draw.polygon([(left + x * size, line + y * size) for x, y in shape], fill=self.ink)

    def _words(self, text: str, left: float, line: float) -> None:
        bare = ""
        for sign in _apart(text):
            if sign in ACCENTS:
                self._accent(sign, bare[-1:], left + self.font.getlength(bare[:-1]), line)
            else:
                bare += sign
        self.draw.text((left, line), bare, font=self.font, fill=self.ink, anchor="ls")

    def _accent(self, accent: str, letter: str, left: float, line: float) -> None:
        from_left, top, to_right, _ = self.font.getbbox(letter or "x", anchor="ls")
        size = self.font.size
        middle, foot = left + (from_left + to_right) / 2, line + top - size * 0.06
        for stroke in ACCENTS[accent]:
            points = [(middle + x * size, foot + y * size) for x, y in stroke]
            self.draw.line(points, fill=self.ink, width=max(1, round(size * 0.08)))


def _pieces(text: str) -> list[str]:
    """The signs that are drawn as shapes, and the words between them."""
    return [piece for piece in re.split(f"([{''.join(SHAPES)}])", text) if piece]


def _apart(text: str) -> str:
    """The letters with their accents after them, those that can be drawn."""
    return unicodedata.normalize("NFD", text.translate(ALIKE))


def _bare(text: str) -> str:
    return "".join(sign for sign in _apart(text) if sign not in ACCENTS)
