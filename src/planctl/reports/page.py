"""A paper as one HTML page that stands by itself: for a screen, for A4, and for a screen reader."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from planctl.locale.catalogue import say
from planctl.locale.dressing import LANGUAGES, dressed
from planctl.locale.months import format_day
from planctl.office.making.column_widths import Filling, has_too_long, least_width, shared
from planctl.reports.chart import drawn
from planctl.reports.palette import PLAIN, SHADES
from planctl.reports.print_words import FIXED, WHOLE, printed, whole
from planctl.reports.tree import (
    Cell,
    Chart,
    Heading,
    Paper,
    Rating,
    Table,
    Version,
)

SCREEN, TURNED = 54.7, 80.0
"""How wide a table is on a screen, upright and on its side, in the widths of an M of its letters."""
SMALL, MIDDLE = 18.9, 54.0
"""How wide it can be on the smallest screen, and on one where rows begin to stand as tables do."""


class Sheet(NamedTuple):
    """What is printed at the edge of every sheet of a version; `name` is its language.

    `wide` turns the sheets on their side.
    """

    name: str
    marking: str
    draft: str
    foot: str
    page: str
    wide: bool


def as_page(paper: Paper) -> bytes:
    """The whole page in UTF-8: no script, no request, and nothing but its own style is let in.

    The same paper gives the same bytes.
    """
    heads = {head: number for number, head in enumerate(_heads(paper))}
    style = (
        _templates()
        .get_template("page.css.j2")
        .render(
            shades={**SHADES, "plain": PLAIN},
            heads=heads,
            sheets=[_sheet(paper, version) for version in paper.versions],
            widths=sorted(
                {
                    width
                    for version in paper.versions
                    for table in _tables(version)
                    for width in _widths(table, version)
                }
            ),
        )
    )
    page = (
        _templates()
        .get_template("page.html.j2")
        .render(
            paper=paper,
            heads=heads,
            style=Markup(style),  # noqa: S704 - its only words of others are written as CSS escapes
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )
    return page.encode()


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("planctl.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "css": _in_css,
        "has_title": _has_title,
        "kind": lambda block: type(block).__name__,
        "shade_name": lambda colour: colour if colour in SHADES else "plain",
        "side": lambda side: side if side in ("right", "middle") else "left",
        "printed": printed,
        "manner": _manner,
        "whole": _whole,
        "widths": _widths,
    }
    made.tests["rating"] = _is_rating
    made.globals |= {"drawn": drawn, "languages": LANGUAGES, "word": dressed}
    return made


def _is_rating(cell: Cell) -> bool:
    return isinstance(cell, Rating)


def _whole(text: str) -> Markup:
    """Text in which no line ends inside an id, a day or a period; its hyphens stay what they are."""
    parts = WHOLE.split(printed(text))
    kept = Markup('<span class="whole">{}</span>')
    return Markup("").join(
        kept.format(part) if place % 2 else part for place, part in enumerate(parts)
    )


def _has_title(version: Version) -> bool:
    return any(isinstance(block, Heading) and block.level == 1 for block in version.blocks)


def _sheet(paper: Paper, version: Version) -> Sheet:
    as_at = f"{say('as-at', version.lang)} {format_day(paper.as_at, version.lang)}"
    foot = f"{as_at} · {version.title}"
    page = dressed("page", version.lang)
    return Sheet(version.lang, version.marking, version.draft, foot, page, version.wide)


def _in_css(text: str) -> Markup:
    """Text inside a CSS string: all but letters and digits of ASCII by their number, so none ends it."""
    escaped = re.sub(r"[^A-Za-z0-9]", lambda found: f"\\{ord(found[0]):x} ", printed(text))
    return Markup(escaped.replace("\\a ", " "))  # noqa: S704 - only letters, digits and numbers are left


def _tables(version: Version) -> list[Table]:
    found = (block.table if isinstance(block, Chart) else block for block in version.blocks)
    return [each for each in found if isinstance(each, Table)]


def _widths(table: Table, version: Version) -> list[int]:
    """Each column's part of the width, in whole hundredths, from what stands in it."""
    room = TURNED if version.wide else SCREEN
    return [round(100 * each / room) for each in shared(_fillings(table), room)]


def _heads(paper: Paper) -> list[str]:
    """The headings of all columns, each once."""
    tables = (table for version in paper.versions for table in _tables(version))
    return sorted({column.heading for table in tables for column in table.columns})


def _manner(table: Table) -> str:
    """What becomes of a table where it has no room: nothing, "stacked", or it is moved ("scroll").

    On small screens the cells of a row stand below each other. No key has to stop at such a table;
    at one that has no room on large ones either, it must.
    """
    fillings = _fillings(table)
    least = least_width(fillings)
    if least > MIDDLE or has_too_long(fillings):
        return "scroll"
    return "stacked" if least > SMALL else ""


def _fillings(table: Table) -> list[Filling]:
    return [
        Filling(
            heading=whole(column.heading),
            cells=tuple(_said(row[place]) for row in table.rows),
            share=column.share,
            is_strong=place == table.header,
            is_box=place in table.answers,
            margins=1.4,
        )
        for place, column in enumerate(table.columns)
    ]


def _said(cell: Cell) -> str:
    """What a cell says; a rating is one word with its symbol, and has margins of its own."""
    if not isinstance(cell, Rating):
        return "".join(whole(run.text) for run in cell)
    rating = f"{FIXED * 2}{cell.symbol} {cell.word}{FIXED * 2}".replace(" ", FIXED)
    return f"{rating} ({whole(cell.note)})" if cell.note else rating
