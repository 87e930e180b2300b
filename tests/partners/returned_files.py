"""Forms that came back: made as `returns out` makes them, filled in as people do, saved by others."""

import io
from functools import cache
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from planctl.locale.returns import both
from planctl.partners.asking.asked_workbook import as_workbook
from planctl.partners.asking.opening_lines import as_lines
from tests.partners.forms import DAY, desk
from tests.running import ROOT

EXAMPLE = ROOT / "examples" / "riverside-safer-together" / "plan"
SHEET, OPENING = "Dychweliad - Return", "Agoriadol - Opening"
ON = ("--date", DAY.isoformat())


@cache
def sent(body: str) -> bytes:
    """The workbook that leaves for a body of the invented plan on 21 November 2026."""
    return as_workbook(desk(EXAMPLE).form(body))


@cache
def opening_sent() -> bytes:
    """The opening position of the invented plan as a workbook."""
    return as_workbook(desk(EXAMPLE).opening())


@cache
def opening_lines() -> bytes:
    """The same as lines of cells."""
    return as_lines(desk(EXAMPLE).opening())


class Returning:
    """A workbook on a partner's desk."""

    def __init__(self, data: bytes, sheet: str = SHEET) -> None:
        self.book: Workbook = load_workbook(io.BytesIO(data))
        self.sheet: Worksheet = self.book[sheet]

    @property
    def top(self) -> int:
        """The row of the headings."""
        return next(at for at in range(1, 20) if self.sheet.cell(at, 1).value == both("id"))

    def column(self, key: str) -> int:
        """The column that has the heading of a key."""
        cells = next(self.sheet.iter_rows(self.top, self.top))
        return next(at for at, cell in enumerate(cells, 1) if cell.value == both(key))

    def row(self, identity: str) -> int:
        """The row of an action."""
        column = self.column("id")
        rows = range(self.top + 1, self.sheet.max_row + 1)
        return next(at for at in rows if self.sheet.cell(at, column).value == identity)

    def cell(self, identity: str, key: str) -> Cell:
        """The box of an action."""
        found = self.sheet.cell(self.row(identity), self.column(key))
        assert isinstance(found, Cell)
        return found

    def fill(self, identity: str, **boxes: object) -> "Returning":
        """Type something into boxes of an action."""
        for key, value in boxes.items():
            self.cell(identity, key).value = value  # type: ignore[assignment]  # whatever a person types
        return self

    def add(self, identity: str, **boxes: object) -> "Returning":
        """A row at the end."""
        at = 1 + max(
            at
            for at in range(1, self.sheet.max_row + 1)
            if self.sheet.cell(at, 1).value is not None
        )
        self.sheet.cell(at, self.column("id")).value = identity
        for key, value in boxes.items():
            self.sheet.cell(at, self.column(key)).value = value  # type: ignore[assignment]  # as above
        return self

    def lose_ticket(self) -> "Returning":
        """What some programs do on the way: the hidden sheet and the properties are gone."""
        del self.book["planctl"]
        for name in list(self.book.custom_doc_props.names):  # type: ignore[attr-defined]  # not in the stubs
            del self.book.custom_doc_props[name]  # type: ignore[attr-defined]  # as above
        return self

    def save(self, path: Path) -> str:
        """Save it, and give its path as it is typed."""
        self.book.save(path)
        return str(path)
