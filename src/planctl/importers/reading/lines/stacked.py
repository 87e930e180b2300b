"""Records of a label and its value, one under the other, set in rows."""

from collections.abc import Iterator, Sequence

from planctl.importers.reading.lines.entries import Entry, entries, over_others
from planctl.importers.reading.lines.labels import are_headings
from planctl.importers.reading.lines.numbers import numbered
from planctl.importers.reading.lines.records import (
    MOST_LABELS,
    OPENS,
    Record,
    Records,
    is_heading,
    records,
)
from planctl.importers.reading.lines.tails import with_tails
from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

_DATED = ("timescale", "lead")
_TITLE = "\0title"
"""The key of words that stand before a record and are its action."""


def stacked(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their records as grids; as they are where no records can be told for certain.

    Lines without words among the blocks tell where a record ends.
    """
    has_table = any(map(has_headings, blocks))
    said = entries(blocks)
    lines = over_others(said if has_table else with_tails(said))
    if not _are_records(lines) or (has_table and not _name_actions(lines)):
        return tuple(blocks)
    return tuple(_in_rows(records(lines)))


def _are_records(lines: Sequence[Entry]) -> bool:
    """Whether labels of at least two fields of a plan come back, or three stand there once."""
    roles = [line.role for line in lines if line.role]
    kinds = set(roles)
    if len({line.key for line in lines if line.label}) > MOST_LABELS:
        return False
    dated = max(roles.count(role) for role in _DATED)
    if dated == 0 or len(kinds) < 2:
        return False
    return dated > 1 or (len(kinds) > 2 and bool(kinds & OPENS.keys()))


def has_headings(block: Block) -> bool:
    """Whether a block is a table in which the plan may stand, so that words beside it are of something else."""
    return isinstance(block, Grid) and any(
        are_headings(cell.text for cell in line.cells) for line in block.lines[:4]
    )


def _name_actions(lines: Sequence[Entry]) -> bool:
    return sum(line.role == "action" for line in lines) > 1


def _in_rows(made: Records) -> Iterator[Block]:
    """Words as they are, and each run of records as a grid with the same columns."""
    _leave_headed(made)
    taken = _take_titles(made)
    run: list[Record] = []
    carried: dict[str, str] = {}
    for each in made.found:
        if isinstance(each, Record):
            run.append(each)
            continue
        if id(each) in taken:
            continue
        if run:
            yield _grid(run, made.headings, carried)
            run = []
        if isinstance(each, Grid) or each.level or is_heading(each.text):
            carried = {}
        yield each
    if run:
        yield _grid(run, made.headings, carried)


def _leave_headed(made: Records) -> None:
    """What is said of an aim or a commitment over its actions stays words, where actions have titles."""
    found = [each for each in made.found if isinstance(each, Record)]
    if not any(record.before and not record.is_headed for record in found):
        return
    left: list[Block | Record] = []
    for each in made.found:
        if isinstance(each, Record) and each.is_headed and not each.is_dated:
            left += [
                Prose(at, f"{made.headings[key]}: {said}")
                for key, (at, said) in each.values.items()
            ]
        else:
            left.append(each)
    made.found = left
    used = {key for each in left if isinstance(each, Record) for key in each.values}
    made.headings = {key: words for key, words in made.headings.items() if key in used}


def _take_titles(made: Records) -> frozenset[int]:
    """Where no label names an action, the words before each record are it: put among its values.

    The identities of the blocks that were taken so, none where some record has no such words.
    """
    found = [each for each in made.found if isinstance(each, Record)]
    titles = [record.before for record in found if record.before is not None]
    named = {role for record in found for role in record.roles.values()}
    if named & {"action", "commitment"} or len(found) < 2 or len(titles) < len(found):
        return frozenset()
    for record, title in zip(found, titles, strict=True):
        number, words = numbered(title.text)
        record.values[_TITLE] = (title.at, words)
        if number:
            record.values.setdefault("ref", (title.at, number))
    rest = {key: words for key, words in made.headings.items() if key != "ref"}
    made.headings = {"ref": "Ref", _TITLE: "Action", **rest}
    return frozenset(map(id, titles))


def _grid(found: Sequence[Record], headings: dict[str, str], carried: dict[str, str]) -> Grid:
    first = _place(found[0])
    lines = [Line(1, tuple(Cell(first, heading) for heading in headings.values()))]
    for number, record in enumerate(found, 2):
        lines.append(Line(number, tuple(_cell(record, key, carried) for key in headings)))
    return Grid(f"list from {first}", tuple(lines))


def _place(record: Record) -> str:
    return next(iter(record.values.values()))[0]


def _cell(record: Record, key: str, carried: dict[str, str]) -> Cell:
    """A value; an aim or commitment that is not said again is that of the record before."""
    at, words = record.values.get(key, (_place(record), ""))
    if not words:
        return Cell(at, above=carried.get(key, ""))
    if record.roles.get(key) in ("aim", "commitment"):
        carried[key] = words
    return Cell(at, words)
