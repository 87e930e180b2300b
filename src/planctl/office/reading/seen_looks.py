"""How the cells of a workbook look: struck out, filled, or with words in the colour of their ground."""

import re
from typing import TYPE_CHECKING, NamedTuple

from planctl.office.reading.fill_colours import BLACK, WHITE, Palette

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.cell import MergedCell
    from openpyxl.cell.rich_text import CellRichText

SHAPES = re.compile(r"[●•■◆▲▼★⬤◉○◼▪]+")
"""Dots and the like, of which a person sees the colour."""
LEAST = (16, 13)
"""Points from which letters are those of a heading, by its level from 1."""


class Look(NamedTuple):
    """One look that cells share. `fill` is "#RRGGBB" or ""; `unseen` is set where letters vanish.

    `ink` is the colour of its letters, "" for black or none said; `size` is theirs, in points.
    """

    fill: str
    number_format: str
    is_struck: bool = False
    unseen: bool = False
    is_bold: bool = False
    size: float = 0
    font: str = ""
    ink: str = ""

    @property
    def level(self) -> int:
        """The level of a heading in letters of this size, 0 for none."""
        return next((level for level, least in enumerate(LEAST, 1) if self.size >= least), 0)


class Looks:
    """The looks of one workbook, each worked out once."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._known: dict[int, Look] = {}

    def of(self, cell: "ExcelCell | MergedCell") -> Look:
        """The look of a cell by itself, whatever a rule makes of it."""
        number = cell.style_id
        if number not in self._known:
            self._known[number] = self._look(cell)
        return self._known[number]

    def _look(self, cell: "ExcelCell | MergedCell") -> Look:
        pattern = getattr(cell.fill, "patternType", "other")
        ink = self.palette.hex(cell.font.color)
        ground = {None: WHITE, "none": WHITE}.get(pattern, "")
        if pattern == "solid":
            ground = self.palette.hex(cell.fill.fgColor)
        return Look(
            self.palette.filled(cell.fill),
            str(cell.number_format),
            bool(cell.font.strike),
            bool(ink) and ink == ground,
            bool(cell.font.bold),
            float(cell.font.size or 0),
            str(cell.font.name or ""),
            "" if ink == BLACK else ink,
        )


def said_and_struck(value: "str | CellRichText", is_struck: bool) -> tuple[str, str]:
    """The words of a text that stand, and those struck out; `is_struck` where the whole cell is."""
    kept, struck = "", ""
    for run in [value] if isinstance(value, str) else value:
        font = getattr(run, "font", None)
        if is_struck if font is None else font.strike:
            struck += str(getattr(run, "text", run))
        else:
            kept += str(getattr(run, "text", run))
    return kept.strip(), struck.strip()
