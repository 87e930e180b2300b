"""Tables without headings, whose columns may be those of the table before."""

from planctl.importers.rows import Column
from planctl.importers.tables.by_contents import is_text, is_timed
from planctl.importers.tables.columns import named
from planctl.importers.tables.contents import Holding, holding
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.heading_words import OTHER
from planctl.importers.tables.sections import Section

_MANY = 0.5


def in_order(section: Section, before: tuple[Column, ...]) -> tuple[Column, ...] | None:
    """The columns of the table before, where these rows can have them: as many filled, times where times are."""
    holds = _holdings(section.rows)
    if not section.rows or not before:
        return None
    last = max((n for n, each in enumerate(holds) if not each.is_empty), default=-1)
    if last < 1 or last >= len(before):
        return None
    roles = {column.role: column.number - 1 for column in before if column.role}
    times, action = roles.get("timescale"), roles["action"]
    if times is None or times >= len(holds) or holds[times].timed < _MANY:
        return None
    if action >= len(holds) or holds[action].timed > 0 or holds[action].is_empty:
        return None
    known = [column._replace(why="order") for column in before[: len(holds)]]
    more = (Column(n + 1, named(n + 1), "", "order") for n in range(len(known), len(holds)))
    return (*known, *more)


def foreign(section: Section) -> list[str]:
    """The headings of a section that plans do not have."""
    pairs = zip(section.headings, section.meanings, strict=True)
    return [heading for heading, meaning in pairs if OTHER in meaning.roles]


def looks_like_actions(section: Section) -> bool:
    """Whether rows have longer words of their own beside times."""
    holds = _holdings(section.rows)
    has_text = any(is_text(each) and each.distinct >= _MANY for each in holds)
    return len(section.rows) > 1 and has_text and any(is_timed(each) for each in holds)


def _holdings(rows: tuple[GridRow, ...]) -> list[Holding]:
    width = len(rows[0].spots) if rows else 0
    return [holding([row.spots[number] for row in rows]) for number in range(width)]
