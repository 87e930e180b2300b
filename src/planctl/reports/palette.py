"""The colours of ratings on white paper: each with an ink that can be read on it."""

from typing import NamedTuple


class Shade(NamedTuple):
    """A fill, the ink upon it, and an edge that stands out from white; each as RRGGBB."""

    fill: str
    ink: str
    edge: str


INK, PAPER, QUIET = "0B0C0C", "FFFFFF", "505A5F"

SHADES = {
    "red": Shade("B3001B", PAPER, "B3001B"),
    "amber": Shade("FFBF00", INK, "8A5A00"),
    "yellow": Shade("FFDD00", INK, "8A5A00"),
    "green": Shade("00613A", PAPER, "00613A"),
    "blue": Shade("1D4F91", PAPER, "1D4F91"),
    "grey": Shade(QUIET, PAPER, QUIET),
}
"""By a scheme’s name for the colour. Text on a fill has a contrast of 7 or more to 1, an edge on white of 3."""

PLAIN = Shade(PAPER, INK, INK)
"""What has no colour of its own: its word stands alone."""


def shade(colour: str) -> Shade:
    """The shade of a scheme's colour; plain for one that is not known here."""
    return SHADES.get(colour, PLAIN)
