"""Letters in a picture: Pillow's own font, and above them the accents that it has not."""

import unicodedata
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


class Letters(NamedTuple):
    """A font at one size, for one drawing. `ink` is a colour as #RRGGBB."""

    draw: "ImageDraw"
    font: "FreeTypeFont"
    ink: str

    def width(self, text: str) -> float:
        """How wide the text will stand."""
        return self.font.getlength(_bare(text))

    def write(self, text: str, left: float, line: float) -> None:
        """Write the text from `left` on, standing on `line`."""
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


def _apart(text: str) -> str:
    """The letters with their accents after them, those that can be drawn."""
    return unicodedata.normalize("NFD", text.translate(ALIKE))


def _bare(text: str) -> str:
    return "".join(sign for sign in _apart(text) if sign not in ACCENTS)
