"""A document walked from top to bottom: under which headings each row and each paragraph stands."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from planctl.importers.chapters.facts.front import Front
from planctl.importers.chapters.headings import (
    CAPTION,
    TITLE,
    Heading,
    Rank,
    is_statement,
    rank_inside,
    rank_of,
    series_of,
)
from planctl.importers.chapters.labels import CLOSING, bare, is_future
from planctl.importers.chapters.places import SHEET, sheet_of
from planctl.importers.chapters.table_titles import Titles
from planctl.importers.rows import Row, Table
from planctl.importers.source import Prose

Path: TypeAlias = tuple[Heading, ...]


class Item(NamedTuple):
    """A row with the headings over it, the highest first."""

    path: Path
    row: Row
    table: Table
    is_future: bool = False


class Words(NamedTuple):
    """A paragraph with the headings over it. `heading` is set where it is itself one."""

    path: Path
    prose: Prose
    heading: Heading | None = None
    is_future: bool = False


class Walk:
    """The headings that a document has open at one place."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles
        self.path: Path = ()
        self.is_future = False
        self._is_under = False
        self._sheet = ""
        self._held: set[Heading] = set()
        self._direct: set[Heading] = set()
        self._first: Heading | None = None
        self._highest: dict[str, Rank] = {}

    def over(self, front: Front) -> list[Item | Words]:
        """Every row and paragraph in order, each under its headings.

        Tables of no plan are passed over, and what has been claimed. To be called again after more has.
        """
        self.path, self.is_future, self._is_under = (), False, False
        self._highest = {}
        return list(self._entries(front.blocks, front.claimed))

    def _entries(
        self, blocks: Sequence[Table | Prose], claimed: Collection[int]
    ) -> Iterator[Item | Words]:
        for n, block in enumerate(blocks):
            self._turn_to(block)
            if n in claimed:
                continue
            if isinstance(block, Prose):
                yield self._paragraph(block, blocks[n + 1] if n + 1 < len(blocks) else None)
            elif block.is_plan:
                yield from self._table(block)

    def _turn_to(self, block: Table | Prose) -> None:
        """On a new sheet of a workbook no heading of the last one is open."""
        sheet = sheet_of(block)
        if sheet != self._sheet:
            self._sheet, self.path, self.is_future = sheet, (), False

    def _paragraph(self, prose: Prose, after: Table | Prose | None) -> Words:
        if is_future(prose.text):
            self._come(rank_of(prose, after))
            return Words(self.path, prose, Heading(prose.text, prose.at), is_future=True)
        rank = rank_of(prose, None if self._has_title(after) else after, self._is_under)
        self._is_under = rank is not None
        if rank is None:
            return Words(self.path, prose, is_future=self.is_future)
        self._open(Heading(prose.text, prose.at, rank))
        return Words(self.path, prose, self.path[-1])

    def _has_title(self, block: Table | Prose | None) -> bool:
        return isinstance(block, Table) and bool(self._title(block))

    def _open(self, heading: Heading) -> None:
        """A heading begins, as high as it stood before, in an overview say, or as one of its own series."""
        if all(each.key != heading.key for each in self.path):
            series = series_of(heading.words)
            beside = [
                each.rank for each in self.path if series[0] and series_of(each.words) == series
            ]
            known = self._highest.get(heading.key, heading.rank)
            heading = heading._replace(rank=min(heading.rank, known, *beside))
            self._highest[heading.key] = heading.rank
        is_last = CLOSING.fullmatch(bare(heading.words)) is not None
        above = () if is_last else (each for each in self.path if each.rank < heading.rank)
        self.path = (*above, heading)
        self.is_future = False

    def _come(self, rank: Rank | None) -> None:
        """Coming activity begins, under the headings that are above its own or have had rows."""
        self.is_future = True
        kept: list[Heading] = []
        for each in self.path:
            is_above = each in self._held if rank is None else each.rank < rank
            if is_above or (each in self._held and not self._held & set(kept)):
                kept.append(each)
        self.path = tuple(kept) if self._held & set(kept) else self.path

    def _title(self, table: Table) -> str:
        """What stands over a table in it, or its sheet's name where that is the document's title."""
        title = self._titles.own(table.title)
        is_sheet = not title and table.name.startswith(SHEET)
        words = table.name.removeprefix(SHEET) if is_sheet else title
        return "" if words == self._titles.silent else words

    def _table(self, table: Table) -> Iterator[Item | Words]:
        title = self._title(table)
        if is_future(title):
            self._come(None)
        elif title and self._is_under and is_statement(title):
            yield Words(self.path, Prose(table.name, title))
        elif title:
            self._open(Heading(title, table.name, rank_inside(TITLE, title)))
            self._is_under = True
        self._first = self.path[-1] if self.path else None
        yield from self._rows(table)
        self.is_future = self._is_under = False

    def _rows(self, table: Table) -> Iterator[Item | Words]:
        captions = list(table.captions)
        for position, row in enumerate(table.rows):
            while captions and captions[0][0] <= position:
                yield from self._caption(captions.pop(0), captions)
            self._held.update(self.path)
            self._direct.update(self.path[-1:])
            self._is_under = False
            yield Item(self.path, row, table, self.is_future)
        for _, words, at in captions:  # no row is under these
            yield Words(self.path, Prose(at, " ".join(words.split())), is_future=self.is_future)

    def _caption(
        self, caption: tuple[int, str, str], rest: Sequence[tuple[int, str, str]]
    ) -> Iterator[Words]:
        position, words, at = caption
        words = " ".join(words.split())
        if is_future(words):
            self._come(None)
        elif (self._is_under and is_statement(words)) or self._is_over_coming(position, rest):
            yield Words(self.path, Prose(at, words))
        else:
            is_upper = bool(rest) and rest[0][0] == position
            rank = rank_inside(CAPTION, words, is_upper)
            beside = next((each for each in self.path if self._is_beside(each)), None)
            self._open(Heading(words, at, beside.rank if beside else rank))
            self._is_under = True

    @staticmethod
    def _is_over_coming(position: int, rest: Sequence[tuple[int, str, str]]) -> bool:
        """Whether coming activity begins before any row: a caption over that heads nothing."""
        return bool(rest) and rest[0][0] == position and is_future(rest[0][1])

    def _is_beside(self, title: Heading) -> bool:
        """Whether a caption stands beside a title that was a table's first: rows right under it show it."""
        is_sheets = title.at == f"{SHEET}{title.words}"
        return (
            title.rank[0] == TITLE
            and title in self._direct
            and not is_sheets
            and title == self._first
        )
