"""Reading an Excel workbook as a person sees it: what is shown, and beside it what is not."""

from typing import NamedTuple

from planctl.office.opening import Package
from planctl.office.reading.fill_colours import Palette
from planctl.office.reading.loading_workbook import loaded
from planctl.office.reading.package_notes import beside_words
from planctl.office.reading.seen_looks import Looks
from planctl.office.reading.seen_sheet import SeenSheet, SheetReading
from planctl.office.reading.seen_told import Told, rows_named


class SeenBook(NamedTuple):
    """The sheets that a workbook shows, and what is told of the whole of it."""

    sheets: tuple[SeenSheet, ...]
    told: tuple[Told, ...]


def read_seen(package: Package) -> SeenBook:
    """What a workbook shows. Raises NotOpened for more than can be read."""
    sheets, told = [], []
    with loaded(package, worked_out=True) as found:
        looks = Looks(Palette(found.book))
        for sheet, areas, part in found.sheets:
            reading = SheetReading(package, sheet, part, looks)
            if sheet.sheet_state == "visible":
                sheets.append(reading.seen(areas))
            elif reading.rows:
                told.append(
                    Told(f"sheet {sheet.title}, {rows_named(reading.rows)}", "hidden-sheet")
                )
        notes = (note for each in beside_words(package) for note in each.notes)
        told += [Told(at, manner) for at, manner in notes if manner != "words-drawn"]
    return SeenBook(tuple(sheets), tuple(told))
