"""A table in a Word document that a screen reader can follow, and that breaks well across pages."""

import re
from typing import NamedTuple

from lxml.etree import _Element as Element

from planctl.office.made_runs import Spans, made, paragraph

TALL = 680
"""The least height of a row with a box to fill in, in twentieths of a point: 12 mm."""
LONGEST = 15
"""A column has room for words of so many letters."""
MARGINS, PLAIN, BOLD = 170, 116, 136
"""A cell's margins, and the widest that letters are on average, in twentieths of a point."""
SIDES = {"right": "right", "middle": "center"}


class Head(NamedTuple):
    """A column: its heading, the side its cells stand on, and its share of the width."""

    words: Spans
    side: str
    share: int


class Grid(NamedTuple):
    """A whole table. `header` is the column that names its rows; `boxes` are columns to be filled in."""

    caption: str
    description: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Spans, ...], ...]
    header: int | None
    boxes: tuple[int, ...]


class Styles(NamedTuple):
    """The ids of the styles that a table is written in."""

    table: str
    text: str
    heading: str


def table_of(grid: Grid, styles: Styles, width: int) -> Element:
    """The table, `width` wide in twentieths of a point; its caption is for screen readers alone."""
    table = made("w:tbl")
    table.append(_properties(grid, styles, width))
    widths = _widths(grid, width)
    columns = made("w:tblGrid")
    columns.extend(made("w:gridCol", w=each) for each in widths)
    table.append(columns)
    table.append(_head(grid, styles, widths))
    for row in grid.rows:
        table.append(_row(grid, row, styles, widths))
    return table


def _properties(grid: Grid, styles: Styles, width: int) -> Element:
    properties = made("w:tblPr")
    looks = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    properties.extend(
        (
            made("w:tblStyle", val=styles.table),
            made("w:tblW", w=width, type="dxa"),
            made("w:tblLayout", type="fixed"),
            made("w:tblLook", val="0620", **looks, noHBand=1, noVBand=1),
            made("w:tblCaption", val=grid.caption),
            made("w:tblDescription", val=grid.description),
        )
    )
    return properties


def _widths(grid: Grid, width: int) -> list[int]:
    """Each column's width: by its share, within what its words need at least and at most.

    What that leaves over, or lacks, is shared out by how much room each column has for it.
    """
    needs = [_needs(grid, place, width) for place in range(len(grid.heads))]
    shares = sum(head.share for head in grid.heads) or 1
    widths = [
        max(least, min(most, width * head.share // shares))
        for head, (least, most) in zip(grid.heads, needs, strict=True)
    ]
    over = width - sum(widths)
    rooms = [
        most - has if over > 0 else has - least
        for has, (least, most) in zip(widths, needs, strict=True)
    ]
    if any(rooms):
        widths = [has + over * room // sum(rooms) for has, room in zip(widths, rooms, strict=True)]
    widths = [has * width // sum(widths) for has in widths]
    return [*widths[:-1], width - sum(widths[:-1])]


def _needs(grid: Grid, place: int, width: int) -> tuple[int, int]:
    """The least width of a column, where its longest word stands whole, and the most that it needs."""
    cells, head = [row[place] for row in grid.rows], grid.heads[place].words
    letter = BOLD if place == grid.header else PLAIN
    least = MARGINS + max(BOLD * _longest([head]), letter * _longest(cells))
    if place in grid.boxes:
        return least, max(least, width)
    lines = [line for cell in cells for line in _text(cell).split("\n")]
    most = max(BOLD * len(_text(head)), letter * max(map(len, lines), default=0))
    return least, max(least, min(MARGINS + most, width))


def _longest(cells: list[Spans]) -> int:
    """How many letters the longest word has; lines end after a hyphen or a stroke too."""
    words = [word for cell in cells for word in re.split("[-/\\s]+", _text(cell))]
    return min(LONGEST, max(map(len, words), default=0))


def _head(grid: Grid, styles: Styles, widths: list[int]) -> Element:
    row = made("w:tr")
    properties = made("w:trPr")
    properties.extend((made("w:cantSplit"), made("w:tblHeader")))
    row.append(properties)
    for head, width in zip(grid.heads, widths, strict=True):
        row.append(_cell(_aligned(styles.heading, head.words, head.side), width))
    return row


def _row(grid: Grid, cells: tuple[Spans, ...], styles: Styles, widths: list[int]) -> Element:
    row = made("w:tr")
    properties = made("w:trPr")
    properties.append(made("w:cantSplit"))
    if grid.boxes:
        properties.append(made("w:trHeight", val=TALL, hRule="atLeast"))
    row.append(properties)
    for place, (words, head, width) in enumerate(zip(cells, grid.heads, widths, strict=True)):
        style = styles.heading if place == grid.header else styles.text
        written = _aligned(style, words, head.side)
        row.append(_cell(written, width, is_box=place in grid.boxes))
    return row


def _aligned(style: str, words: Spans, side: str) -> Element:
    written = paragraph(style, words)
    if side in SIDES:
        written[0].append(made("w:jc", val=SIDES[side]))
    return written


def _cell(written: Element, width: int, *, is_box: bool = False) -> Element:
    cell, properties = made("w:tc"), made("w:tcPr")
    properties.append(made("w:tcW", w=width, type="dxa"))
    if is_box:
        borders = made("w:tcBorders")
        for side in ("top", "left", "bottom", "right"):
            borders.append(made(f"w:{side}", val="single", sz=12, space=0, color="8A5A00"))
        properties.extend((borders, made("w:shd", val="clear", color="auto", fill="FFF8E5")))
    cell.extend((properties, written))
    return cell


def described(caption: str, heads: tuple[Head, ...]) -> str:
    """A table told to who cannot see it: its caption, and what its columns are."""
    return f"{caption}: {' · '.join(_text(head.words) for head in heads)}"


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)
