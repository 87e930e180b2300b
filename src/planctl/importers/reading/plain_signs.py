"""Signs that nobody sees, or that turn a line about, are taken out of what a document says."""

import re
from typing import TypeVar

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
_T = TypeVar("_T", Cell, Prose)


def without_odd_signs(source: Source) -> Source:
    """The same document without them; where one hides or misleads, that is told with its place."""
    told: list[Aside] = []
    blocks = tuple(_block(block, told) for block in source.blocks)
    asides = (aside._replace(text=plain(aside.text)) for aside in source.asides)
    return source._replace(blocks=blocks, asides=(*asides, *told))


def plain(text: str) -> str:
    """A text with its breaks as newlines and without signs that nobody sees."""
    if not _ODD.search(text):
        return text
    return _ODD.sub("", text.replace("\r\n", "\n").translate(_TURNED))


def _block(block: Block, told: list[Aside]) -> Block:
    if isinstance(block, Prose):
        return _cleaned(block, ("text",), told)
    lines = tuple(_line(line, told) for line in block.lines)
    return Grid(plain(block.name), lines, plain(block.title))


def _line(line: Line, told: list[Aside]) -> Line:
    cells = tuple(_cleaned(cell, ("text", "above", "old", "formula"), told) for cell in line.cells)
    return line if cells == line.cells else line._replace(cells=cells)


def _cleaned(value: _T, fields: tuple[str, ...], told: list[Aside]) -> _T:
    said = {field: text for field in fields if _ODD.search(text := getattr(value, field))}
    if not said:
        return value
    if any(map(_TOLD.search, said.values())):
        told.append(Aside(value.at, "odd-signs"))
    return value._replace(**{field: plain(text) for field, text in said.items()})
