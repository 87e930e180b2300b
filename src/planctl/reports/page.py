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
from planctl.reports.chart import drawn
from planctl.reports.palette import PLAIN, SHADES
from planctl.reports.print_words import printed
from planctl.reports.tree import (
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Paper,
    Rating,
    Run,
    Table,
    Version,
)

ID = 10
"""The most letters of what is taken for an id."""


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
    style = (
        _templates()
        .get_template("page.css.j2")
        .render(
            shades={**SHADES, "plain": PLAIN},
            sheets=[_sheet(paper, version) for version in paper.versions],
            widths=sorted({width for table in _tables(paper) for width in _widths(table)}),
        )
    )
    page = (
        _templates()
        .get_template("page.html.j2")
        .render(
            paper=paper,
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
        "width": lambda column, table: _width(column, table),
    }
    made.tests["named_by_ids"] = _is_named_by_ids
    made.tests["rating"] = _is_rating
    made.globals |= {"drawn": drawn, "languages": LANGUAGES, "word": dressed}
    return made


def _is_rating(cell: Cell) -> bool:
    return isinstance(cell, Rating)


def _is_named_by_ids(table: Table) -> bool:
    """Whether every row is named by something as short as an id, which no line should break."""
    names = [row[table.header] for row in table.rows] if table.header is not None else []
    return all(
        len("".join(run.text for run in cell if isinstance(run, Run))) <= ID for cell in names
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


def _tables(paper: Paper) -> list[Table]:
    found = (_table(block) for version in paper.versions for block in version.blocks)
    return [table for table in found if table is not None]


def _table(block: Block) -> Table | None:
    if isinstance(block, Chart):
        return block.table
    return block if isinstance(block, Table) else None


def _widths(table: Table) -> list[int]:
    return [_width(column, table) for column in table.columns]


def _width(column: Column, table: Table) -> int:
    """A column's part of the width, in whole hundredths."""
    return round(100 * column.share / max(1, sum(each.share for each in table.columns)))
