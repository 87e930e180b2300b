"""The rows of a decisions paper that came back: what each is about, and what was minuted there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.errors import NotOpened
from planctl.locale.outcomes import HEADINGS
from planctl.model.ids import read_id
from planctl.model.reference import Reference, read_reference
from planctl.office.cells import Book, Cell, Line, Sheet
from planctl.partners.returned.words import tidied

HIGHEST = 60
"""How many rows down a table its headings are looked for."""
ANSWERS = ("outcome", "minute", "reason")
MERGED = ("outcome", "reason")
"""Answers that one merged cell cannot give for several rows: each has its own."""
_KEY_BY_WORD = {word.casefold(): key for key, pair in HEADINGS.items() for word in pair}


class Minuted(NamedTuple):
    """One row. `at` is its place: "table 1, row 3". The texts are as they stand there.

    `reference` is None where `referred` is none. `formulas` are the headings of cells that hold one,
    `struck` of those with struck words among the others, `banned` of those with signs that no record
    holds. A minute may be in a merged cell that goes on from above; `merged` are an outcome and a reason
    that do, as (heading, words). `beside` are comments and tracked changes in it, and what is not read.
    `others` are all other cells that say something, as (key or "", heading, text). `hidden` rows nobody
    sees; of a row that is left `alone` nothing is minuted, where all others of its table are.
    """

    at: str
    referred: str = ""
    reference: Reference | None = None
    outcome: str = ""
    minute: str = ""
    reason: str = ""
    formulas: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()
    hidden: bool = False
    others: tuple[tuple[str, str, str], ...] = ()
    alone: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote an outcome, a minute or a reason."""
        return not (self.merged or any(getattr(self, key) for key in ANSWERS))


class _Head(NamedTuple):
    """Where the headings of a table stand: key -> column from 0, and the words of every column."""

    at: dict[str, int]
    words: tuple[str, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.words)


def minuted_in(book: Book, year_starts: int) -> tuple[Minuted, ...]:
    """Every row of every table of decisions, in their order.

    A table without headings goes on with those of the one before, where it has as many columns:
    Word splits tables so. Raises NotOpened where no table has a reference and an outcome.
    """
    found: list[Minuted] = []
    head: _Head | None = None
    for sheet in book.sheets:
        own, below = _head_in(sheet.lines)
        head = own or head
        if head and (own or _goes_on(sheet.lines, head)):
            found += _rows(sheet, below, head, year_starts)
    if not found:
        raise NotOpened(
            f"{book.name}: there is no table of decisions in it",
            "It needs a table with the headings Reference and Outcome, as planctl report"
            " decisions makes it.",
        )
    return tuple(found)


def _head_in(lines: Sequence[Line]) -> tuple[_Head | None, int]:
    """The headings of a table and the place below them; None where it has none."""
    for place, line in enumerate(lines[:HIGHEST]):
        keys = {at: key for at, cell in enumerate(line.cells) if (key := _key(cell.text))}
        if {"reference", "outcome"} <= set(keys.values()):
            at = {key: at for at, key in reversed(keys.items())}
            words = tuple(" ".join(cell.text.split()) for cell in line.cells)
            return _Head(at, words), place + 1
    return None, 0


def _key(text: str) -> str:
    """Which heading a cell is, in either language, both at once, or with more said after it."""
    for part in (text, *text.split("/"), text.partition("(")[0]):
        key = _KEY_BY_WORD.get(" ".join(part.split()).strip(" :*").casefold())
        if key:
            return key
    return ""


def _goes_on(lines: Iterable[Line], head: _Head) -> bool:
    """Whether rows go on with a table before: as wide, and with something named in the right place."""
    return any(
        len(line.cells) == head.columns and _names_something(_cell(line, head, "reference").text)
        for line in lines
    )


def _names_something(text: str) -> bool:
    return read_reference(text) is not None or read_id(text) is not None


def _rows(sheet: Sheet, below: int, head: _Head, year_starts: int) -> Iterator[Minuted]:
    """The rows that name or say something, and those that were deleted where changes are tracked."""
    rows = [_row(sheet, line, head, year_starts) for line in sheet.lines[below:]]
    yield from (row for row in rows if row.referred or not row.is_empty)
    there = {_place(sheet, line) for line in sheet.lines}
    for at, text in sheet.notes:
        if at.rpartition(", ")[2].startswith("row ") and at not in there:
            yield Minuted(at, beside=(text,))


def _place(sheet: Sheet, line: Line) -> str:
    return ", ".join(filter(None, (sheet.name, f"row {line.number}")))


def _row(sheet: Sheet, line: Line, head: _Head, year_starts: int) -> Minuted:
    cells = {key: _cell(line, head, key) for key in ("reference", *ANSWERS)}
    minuted = cells["minute"]
    cells["minute"] = minuted._replace(text=minuted.above or minuted.text)
    texts = {key: tidied(cell.text) for key, cell in cells.items()}
    referred, outcome, minute, reason = (text.text for text in texts.values())
    addresses = {cell.at for cell in line.cells if cell.at}
    at = _place(sheet, line)
    return Minuted(
        at,
        " ".join(referred.split()),
        read_reference(referred, year_starts),
        " ".join(outcome.split()),
        " ".join(minute.split()),
        reason,
        tuple(key for key, cell in cells.items() if cell.formula),
        tuple(key for key, cell in cells.items() if cell.struck),
        tuple(key for key, text in texts.items() if text.is_banned),
        tuple((key, " ".join(cells[key].above.split())) for key in MERGED if cells[key].above),
        tuple(text for address, text in sheet.notes if address == at or address in addresses),
        line.hidden or sheet.hidden,
        tuple(_others(line, head)),
    )


def _others(line: Line, head: _Head) -> Iterator[tuple[str, str, str]]:
    keys = {at: key for key, at in head.at.items()}
    for at, (heading, cell) in enumerate(zip(head.words, line.cells, strict=False)):
        if keys.get(at) not in ("reference", "outcome") and not cell.is_empty:
            yield keys.get(at, ""), heading, tidied(cell.text).text


def _cell(line: Line, head: _Head, key: str) -> Cell:
    at = head.at.get(key, -1)
    return line.cells[at] if 0 <= at < len(line.cells) else Cell("")


def told_twice(rows: Iterable[Minuted]) -> Iterator[tuple[Minuted, ...]]:
    """The rows that something is said in, those about one thing together: a paper in two languages has two.

    Where nothing is said in any of them all are given. Rows about nothing that can be read stand alone.
    The first of each stands where it first stood.
    """
    together: dict[object, list[Minuted]] = {}
    for row in rows:
        key = row.reference.written().casefold() if row.reference else row.at
        together.setdefault(key, []).append(row)
    alone = set(_left_alone(list(together.values())))
    for group in together.values():
        silent = tuple(row._replace(alone=group[0].at in alone) for row in group)
        yield tuple(row for row in group if not row.is_empty) or silent


def _left_alone(groups: list[list[Minuted]]) -> Iterator[str]:
    """Where the one silent row of a table stands, by its place; a thing belongs to its first table."""
    tables: dict[str, list[list[Minuted]]] = {}
    for group in groups:
        if group[0].reference:
            tables.setdefault(group[0].at.rpartition(", ")[0], []).append(group)
    for within in tables.values():
        silent = [group[0].at for group in within if all(row.is_empty for row in group)]
        if len(silent) == 1 < len(within):
            yield from silent
