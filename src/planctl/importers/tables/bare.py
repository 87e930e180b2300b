"""Tables without headings: their columns are those of the table before, or told by what they hold."""

from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Column
from planctl.importers.tables.claims import IGNORE, KEEP
from planctl.importers.tables.columns import meaning_key, named
from planctl.importers.tables.contents import Holding, holding
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.heading_words import OTHER
from planctl.importers.tables.sections import Section

_MOST, _MANY = 0.7, 0.5
_LONG = 20


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


class Told(NamedTuple):
    """The fields of columns by what they hold, by number from 0; `rivals` are other columns of actions."""

    roles: dict[int, str]
    rivals: tuple[int, ...] = ()


def by_contents(section: Section, questions: Questions) -> tuple[Column, ...] | None:
    """Columns told by what they hold, each asked about; None where that shows no plan."""
    told = _told(section.rows)
    if told is None:
        return None
    width = len(section.rows[0].spots)
    holds = _holdings(section.rows)
    columns = []
    for number in range(width):
        role = told.roles.get(number, "")
        if not holds[number].is_empty and role not in _PLAIN:
            role = _asked(section, number, role, told, questions)
        columns.append(Column(number + 1, _called(section, number), role, "contents"))
    has_action = sum(1 for column in columns if column.role == "action") == 1
    return tuple(columns) if has_action else None


_PLAIN = ("timescale", "reference")


def _called(section: Section, number: int) -> str:
    heading = section.headings[number] if number < len(section.headings) else ""
    return " ".join(heading.split()) or named(number + 1)


def _asked(section: Section, number: int, role: str, told: Told, questions: Questions) -> str:
    first = next(row.words(number) for row in section.rows if row.words(number))
    offered = (
        role or KEEP,
        "action",
        "commitment",
        "evidence",
        "lead",
        "rag",
        "progress",
        KEEP,
        IGNORE,
    )
    answer = questions.ask(
        Doubt(
            key=key_of("column", f"{_called(section, number)} {first}"),
            kind="column",
            read=f"{_called(section, number)}: {first}",
            places=(section.name,),
            choices=tuple(Choice(each, meaning_key(each)) for each in dict.fromkeys(offered)),
            taken=role or KEEP,
            blocks=role == "action" and bool(told.rivals),
        )
    )
    return "" if answer == KEEP else answer


def foreign(section: Section) -> list[str]:
    """The headings of a section that plans do not have."""
    pairs = zip(section.headings, section.meanings, strict=True)
    return [heading for heading, meaning in pairs if OTHER in meaning.roles]


def looks_like_actions(section: Section) -> bool:
    """Whether rows have long words of their own beside times, or beside short names."""
    holds = _holdings(section.rows)
    if len(section.rows) < 2:
        return False
    long = any(h.letters >= _LONG and h.distinct >= _MOST and h.timed < _MANY for h in holds)
    timed = any(h.filled > 1 and h.timed >= _MANY for h in holds)
    return long and timed


def _told(rows: tuple[GridRow, ...]) -> Told | None:
    holds = _holdings(rows)
    if len(rows) < 2 or not holds:
        return None
    times = [n for n, h in enumerate(holds) if h.filled and h.timed >= _MOST]
    texts = [n for n, h in enumerate(holds) if h.letters >= _LONG and h.timed < _MANY]
    if not times or not texts:
        return None
    whole = [n for n in texts if not holds[n].groups] or texts
    action = whole[0]
    roles = {action: "action", times[0]: "timescale"}
    for number, each in enumerate(holds):
        if number in roles or each.is_empty:
            continue
        roles[number] = _role(number, each, action, set(roles.values()))
    return Told(roles, tuple(n for n in whole if n != action and n < times[0]))


def _role(number: int, holds: Holding, action: int, taken: set[str]) -> str:
    if holds.numbered >= _MOST and number < action and "reference" not in taken:
        return "reference"
    if holds.rated >= _MOST and "rag" not in taken:
        return "rag"
    if number < action and holds.groups and holds.letters > 5 and "commitment" not in taken:
        return "commitment"
    if number > action and holds.led >= _MOST and "lead" not in taken and holds.letters < 60:
        return "lead"
    if number > action and holds.letters >= _LONG and "evidence" not in taken:
        return "evidence"
    return ""


def _holdings(rows: tuple[GridRow, ...]) -> list[Holding]:
    width = len(rows[0].spots) if rows else 0
    return [holding([row.spots[number] for row in rows]) for number in range(width)]
