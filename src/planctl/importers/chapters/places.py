"""Where in its file a block stands, as the readers word it."""

from planctl.importers.rows import Table
from planctl.importers.source import Prose

SHEET = "sheet "
"""How the name of a grid that is a sheet begins."""
_TABLE = "table "


def sheet_of(block: Table | Prose) -> str:
    """The sheet of a workbook that a block stands on, "" for none: of “sheet A, row 3” and “A!B3” it is A."""
    if isinstance(block, Table):
        return block.name.removeprefix(SHEET) if block.name.startswith(SHEET) else ""
    if block.at.startswith(SHEET):
        name = block.at.removeprefix(SHEET)
        return name.rpartition(", row ")[0] or name
    return block.at.rpartition("!")[0].strip("'")


def is_inside(prose: Prose) -> bool:
    """Whether a paragraph stands in a cell of a table or sheet."""
    return prose.at.startswith(_TABLE) or bool(sheet_of(prose))
