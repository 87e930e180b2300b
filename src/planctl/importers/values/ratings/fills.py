"""The plain name of a colour that a cell is filled with."""

import colorsys
import re

_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")
_HUES = (
    (18, "red"),
    (52, "amber"),
    (70, "yellow"),
    (175, "green"),
    (255, "blue"),
    (335, ""),  # purple and pink: no rating is called so
    (361, "red"),
)
"""Degrees, exclusive, up to which a hue is called so."""
_PALE = 0.08
_TINT = 0.16
"""A light fill with less colour than this is a band of a table's style."""
_DARK = 0.2
_WHITE, _LIGHT = 0.9, 0.85


def colour_of(fill: str) -> str:
    """Red, amber, yellow, green, blue or grey; "" for white, black, no fill and every other colour."""
    found = _HEX.fullmatch(fill)
    if not found:
        return ""
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < _DARK:
        return ""
    if saturation < _PALE:
        return "grey" if value < _WHITE else ""
    if saturation < _TINT and value > _LIGHT:
        return ""
    return next(name for end, name in _HUES if hue * 360 < end)


def is_filled(fill: str) -> bool:
    """Whether a fill says anything: it is neither white, nor almost so, nor a table's pale band."""
    found = _HEX.fullmatch(fill)
    if not found:
        return False
    signs = [int(found[1][at : at + 2], 16) for at in (0, 2, 4)]
    return bool(colour_of(fill)) or min(signs) < _LIGHT * 255
