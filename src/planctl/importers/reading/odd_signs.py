"""Signs that nobody sees, or that turn a line about, are taken out of what a document says."""

import re

from planctl.importers.source import Aside, Block, Grid, Prose, Source
from planctl.office.cells import Cell, Line

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
_TURNED = dict.fromkeys(map(ord, "\x0b\x0c\r\x85\u2028\u2029"), "\n")
_TOLD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Those that hide or mislead; the others are what word processors leave in honest text."""


def without_odd_signs(source: Source) -> Source:
    """The same document without them; where one hides or misleads, that is told with its place."""
    told: list[Aside] = []
    cleaned = (_block(block, told) for block in source.blocks)
    blocks = tuple(each for each in cleaned if isinstance(each, Grid) or each.text.strip())
    asides = (aside._replace(text=plain(aside.text)) for aside in source.asides)
    return source._replace(blocks=blocks, asides=(*asides, *told))


def plain(text: str) -> str:
    """A text with its breaks as newlines and without signs that nobody sees."""
    if not _ODD.search(text):
        return text
    return _ODD.sub("", text.replace("\r\n", "\n").translate(_TURNED))


def _block(block: Block, told: list[Aside]) -> Block:
    if isinstance(block, Prose):
        _tell(told, block.at, block.text)
        return block._replace(text=plain(block.text))
    lines = tuple(_line(line, told) for line in block.lines)
    return Grid(plain(block.name), lines, plain(block.title))


def _line(line: Line, told: list[Aside]) -> Line:
    cells = tuple(_cell(cell, told) for cell in line.cells)
    return line if cells == line.cells else line._replace(cells=cells)


def _cell(cell: Cell, told: list[Aside]) -> Cell:
    said = (cell.text, cell.above, cell.old, cell.formula)
    if not _ODD.search("".join(said)):
        return cell
    _tell(told, cell.at, *said)
    text, above, old, formula = map(plain, said)
    return cell._replace(text=text, above=above, old=old, formula=formula)


def _tell(told: list[Aside], at: str, *said: str) -> None:
    if any(map(_TOLD.search, said)):
        told.append(Aside(at, "odd-signs"))
