"""How the cells of a workbook look: struck out, filled, or with words in the colour of their ground."""

from typing import TYPE_CHECKING, NamedTuple

from planctl.office.reading.fill_colours import WHITE, Palette

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.cell.rich_text import CellRichText


class Look(NamedTuple):
    """One look that cells share. `fill` is "#RRGGBB" or ""; `unseen` is set where letters vanish."""

    fill: str
    number_format: str
    is_struck: bool = False
    unseen: bool = False


class Looks:
    """The looks of one workbook, each worked out once."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._known: dict[int, Look] = {}

    def of(self, cell: "ExcelCell") -> Look:
        """The look of a cell by itself, whatever a rule makes of it."""
        number = cell.style_id
        if number not in self._known:
            self._known[number] = self._look(cell)
        return self._known[number]

    def _look(self, cell: "ExcelCell") -> Look:
        pattern = getattr(cell.fill, "patternType", "other")
        ink = self.palette.hex(cell.font.color)
        ground = {None: WHITE, "none": WHITE}.get(pattern, "")
        if pattern == "solid":
            ground = self.palette.hex(cell.fill.fgColor)
        fill, shown = self.palette.filled(cell.fill), str(cell.number_format)
        return Look(fill, shown, bool(cell.font.strike), bool(ink) and ink == ground)


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
