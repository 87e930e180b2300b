"""The rows of a table as they were read: what each says of which field, and where."""

from typing import NamedTuple

from planctl.importers.source import Aside


class Said(NamedTuple):
    """Words in a cell. `old` are words there that are struck out; `fill` its colour, "#RRGGBB" or "".

    `day` is set where the cell held a date and not words: an ISO day.
    """

    words: str
    at: str = ""
    old: str = ""
    fill: str = ""
    day: str = ""


class Column(NamedTuple):
    """One column as it was recognised. `role` is one of ROLES, or "" where none was found.

    `number` counts from 1; `heading` is what stands over it; `why` says how it was recognised: key
    of `locale.importing.WHY` ("words", "contents", "map", "order").
    """

    number: int
    heading: str
    role: str
    why: str = "words"


class Row(NamedTuple):
    """One item of a plan as its table gives it, joined where a page had cut it.

    `at` is its place ("table 4, row 7"); `said` by role what its cells say, the commitment also where
    only a cell above says it. `others` are the words in columns without a role: (heading, Said).
    """

    at: str
    said: dict[str, Said]
    others: tuple[tuple[str, Said], ...] = ()

    def words(self, role: str) -> str:
        """What is said of a role, "" for nothing."""
        found = self.said.get(role)
        return found.words if found else ""


class Table(NamedTuple):
    """A table as it was read. `title` is what stands over its headings in it, or the grid's own name.

    `rows` and `captions` keep the document's order: a caption (position, words, place) is a row that
    runs over the table and is a heading for the rows from that position on. `is_plan` is False for a
    table that holds no actions: a key, say, whose cells are then in `cells`. `asides` is what was
    done in reading it: rows that were joined, say.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    captions: tuple[tuple[int, str, str], ...] = ()
    is_plan: bool = True
    cells: tuple[tuple[Said, ...], ...] = ()
    asides: tuple[Aside, ...] = ()
