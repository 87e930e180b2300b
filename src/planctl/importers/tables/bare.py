"""Tables without headings, whose columns may be those of the table before."""

from planctl.importers.rows import Column
from planctl.importers.tables.columns.by_contents import is_text, is_timed
from planctl.importers.tables.columns.claims import LEVELS
from planctl.importers.tables.columns.contents import Holding, holding
from planctl.importers.tables.columns.heading_words import OTHER
from planctl.importers.tables.columns.settling import named
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.sections import Section

_MANY, _WORDS = 0.5, 6


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


def alike(section: Section, before: tuple[Column, ...]) -> tuple[Column, ...] | None:
    """The columns of the table right before, where rows have as many cells and no times at all.

    What stands where the actions are is words of their own, and those who lead are where leads are.
    """
    holds = _holdings(section.rows)
    roles = {column.role: column.number - 1 for column in before if column.role}
    if not section.rows or len(holds) != len(before) or "timescale" in roles:
        return None
    action, lead = holds[roles["action"]], holds[roles["lead"]] if "lead" in roles else None
    if action.rated or action.timed or action.letters < _WORDS or action.filled < len(section.rows):
        return None
    is_lead = lead is not None and lead.led >= _MANY
    return tuple(column._replace(why="order") for column in before) if is_lead else None


def to_come(section: Section, before: tuple[Column, ...]) -> tuple[Column, ...] | None:
    """The columns of rows under a heading for coming activity: words on the left of their times.

    The last of these are the actions, with the commitment and the aim before them as in the table
    before; one cell after the times is the lead.
    """
    holds = _holdings(section.rows)
    times = [n for n, each in enumerate(holds) if is_timed(each)]
    levels = [column.role for column in before if column.role in (*LEVELS, "action")]
    filled = [n for n, each in enumerate(holds) if not each.is_empty]
    if len(times) != 1 or not 0 < filled.index(times[0]) <= len(levels):
        return None
    at = filled.index(times[0])
    roles = dict(zip(filled[:at], levels[-at:], strict=True)) | {times[0]: "timescale"}
    if len(filled) == at + 2 and any(column.role == "lead" for column in before):
        roles[filled[-1]] = "lead"
    return tuple(Column(n + 1, named(n + 1), roles.get(n, ""), "order") for n in range(len(holds)))


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
