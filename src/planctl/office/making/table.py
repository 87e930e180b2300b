"""A table in a Word document that a screen reader can follow, and that breaks well across pages."""

from typing import NamedTuple

from lxml.etree import _Element as Element

from planctl.office.making.column_widths import Filling, least_width, shared
from planctl.office.making.runs import Spans, made, paragraph

TALL = 680
"""The least height of a row with a box to fill in, in twentieths of a point: 12 mm."""
MARGINS = 170
"""A cell's margins, in twentieths of a point."""
SMALLEST = 14
"""The size of letters below which words break instead, in half points: 7 points."""
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
    """The ids of the styles that a table is written in; `size` is its letters' height in half points."""

    table: str
    text: str
    heading: str
    size: int


def table_of(grid: Grid, styles: Styles, width: int) -> Element:
    """The table, `width` wide in twentieths of a point; its caption is for screen readers alone.

    Its letters are smaller than its style has them where words would break otherwise.
    """
    size = next(
        (size for size in range(styles.size, SMALLEST, -1) if _fits(grid, size, width)),
        min(styles.size, SMALLEST),
    )
    table = made("w:tbl")
    table.append(_properties(grid, styles, width))
    widths = _widths(grid, size, width)
    if size < styles.size:
        grid = _sized(grid, size)
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


def _fits(grid: Grid, size: int, width: int) -> bool:
    """Whether every word stands whole in letters of a size."""
    return least_width(_fillings(grid, size)) * size * 10 <= width


def _widths(grid: Grid, size: int, width: int) -> list[int]:
    """Each column's width; the size of letters is the width of an M, ten twentieths a half point."""
    widths = [int(each * size * 10) for each in shared(_fillings(grid, size), width / size / 10)]
    return [*widths[:-1], width - sum(widths[:-1])]


def _fillings(grid: Grid, size: int) -> list[Filling]:
    return [
        Filling(
            heading=_text(head.words),
            cells=tuple(_text(row[place]) for row in grid.rows),
            share=head.share,
            is_strong=place == grid.header,
            is_box=place in grid.boxes,
            margins=MARGINS / size / 10,
        )
        for place, head in enumerate(grid.heads)
    ]


def _sized(grid: Grid, size: int) -> Grid:
    """The table in letters of another size than its style's."""
    heads = tuple(head._replace(words=_in_size(head.words, size)) for head in grid.heads)
    rows = tuple(tuple(_in_size(cell, size) for cell in row) for row in grid.rows)
    return grid._replace(heads=heads, rows=rows)


def _in_size(words: Spans, size: int) -> Spans:
    return tuple(span._replace(size=size) for span in words)


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
