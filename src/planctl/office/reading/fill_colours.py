"""The colours of a workbook as a person sees them: given outright, by number, or by its theme."""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles.colors import Color

WHITE, BLACK = "#FFFFFF", "#000000"
_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
"""The colours of a theme in the order in which cells count them."""
_SCHEME = re.compile(
    rb"<a:(\w+)>\s*<a:(?:sysClr\b[^>]*\blastClr|srgbClr\b[^>]*\bval)\s*=\s*[\"']([0-9A-Fa-f]{6})[\"']"
)
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")


class Palette:
    """The colours of one workbook."""

    def __init__(self, book: "Workbook") -> None:
        theme = book.loaded_theme if isinstance(book.loaded_theme, bytes) else b""
        named = {name.decode(): value.decode() for name, value in _SCHEME.findall(theme)}
        self._theme = [named.get(name, "") for name in _ORDER]
        self._indexed = [str(colour) for colour in getattr(book, "_colors", ())]

    def filled(self, fill: object, is_rule: bool = False) -> str:
        """The one colour that a cell is filled with, "#RRGGBB"; "" for none, white, or a pattern.

        `is_rule` marks the fill of a conditional format, which keeps its colour in another place.
        """
        pattern = getattr(fill, "patternType", None)
        if is_rule and pattern in (None, "none", "solid"):
            back = self.hex(getattr(fill, "bgColor", None))
            found = back or (self.hex(getattr(fill, "fgColor", None)) if pattern else "")
        else:
            found = self.hex(getattr(fill, "fgColor", None)) if pattern == "solid" else ""
        return "" if found == WHITE else found

    def hex(self, colour: "Color | None") -> str:
        """A colour as "#RRGGBB"; "" where it is none, or left to the program."""
        kind = getattr(colour, "type", "")
        if colour is None or kind not in ("rgb", "indexed", "theme"):
            return ""
        known = {"indexed": self._indexed, "theme": self._theme}.get(kind)
        value = getattr(colour, kind)
        if known is not None:
            value = known[value] if isinstance(value, int) and 0 <= value < len(known) else ""
        elif value == "00000000":  # how openpyxl says that there is none
            return ""
        found = _HEX.fullmatch(str(value))
        return _tinted(found[1], float(colour.tint or 0)) if found else ""


def _tinted(rgb: str, tint: float) -> str:
    """A colour made lighter (a tint of up to 1) or darker (down to -1), as spreadsheets do."""
    if not tint or not -1 <= tint <= 1:
        return f"#{rgb.upper()}"
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "#" + "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, saturation))
