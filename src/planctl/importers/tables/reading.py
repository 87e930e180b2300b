"""The tables of a document as rows of a plan, between the words that stand around them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.importers.chapters.labels import is_future
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Column, Row, Table
from planctl.importers.source import Block, Prose
from planctl.importers.tables.around.names import Names, is_summary
from planctl.importers.tables.around.titles import (
    Title,
    document_titles,
    headed,
    is_page_words,
    is_short,
    title_of,
)
from planctl.importers.tables.bare import alike, foreign, in_order, looks_like_actions, to_come
from planctl.importers.tables.columns.settling import Decided, Pooled, decided, without_headings
from planctl.importers.tables.columns.ticked import ticked_as_one
from planctl.importers.tables.columns.yearly import split_by_times
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow, rows_of
from planctl.importers.tables.labelled_cells import unlabelled
from planctl.importers.tables.rows.body import Body, Found
from planctl.importers.tables.rows.finished import finished, struck
from planctl.importers.tables.rows.usual import usual_of
from planctl.importers.tables.sections import Section, sections_of
from planctl.importers.tables.turned import upright

LEAVE, TAKE = "leave", "take"


def read_tables(
    blocks: Sequence[Block],
    columns: Mapping[str, str],
    questions: Questions,
    step: Callable[[], None],
) -> tuple[Table | Prose, ...]:
    """Each table with its rows, and the words between tables, in the document's order.

    `columns` are headings with the field that somebody gave them. `step` is called after each line
    of a table. A heading that no table here has is passed by: another document may have it.
    """
    said = {folded(heading): role for heading, role in columns.items()}
    parts = split_by_times(ticked_as_one(list(_parts(blocks, said, step))), questions, said.keys())
    sections = [part for part in parts if isinstance(part, Section)]
    return _Reading(sections, said, questions, Names(parts)).read(parts)


def _parts(
    blocks: Sequence[Block], said: Mapping[str, str], step: Callable[[], None]
) -> Iterator[Section | Prose]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block
            continue
        yield from sections_of(block.name, block.title, unlabelled(upright(rows_of(block))), said)
        for _ in block.lines:
            step()


class _Open(NamedTuple):
    """A table that was read, whose items a later one may still go on from.

    `called` is its title, or the heading that stands before it, folded.
    """

    section: Section
    title: Title
    columns: tuple[Column, ...]
    found: Found
    called: str = ""


class _Reading:
    """One document: columns are decided over all tables with the same headings, rows one by one."""

    def __init__(
        self,
        sections: Sequence[Section],
        said: Mapping[str, str],
        questions: Questions,
        names: Names,
    ) -> None:
        self._names = names
        self._said = said
        self._questions = questions
        self._documents = document_titles(sections)
        self._pools: dict[tuple[str, ...], tuple[GridRow, ...]] = {}
        self._decided = self._decide(sections)
        self._has_plan = any(each.is_plan for each in self._decided.values())
        self._bodies: dict[tuple[tuple[str, str], ...], Body] = {}
        self._last: _Open | None = None
        self._is_apart = False
        self._heading = ""

    def read(self, parts: Sequence[Section | Prose]) -> tuple[Table | Prose, ...]:
        """Everything in order."""
        found: list[Table | Prose | _Open] = []
        for part in parts:
            if isinstance(part, Prose):
                found.append(part)
                self._pass(part)
            else:
                found += self._section(part)
        made: list[Table | Prose] = []
        for each in found:
            if isinstance(each, _Open):
                rows = finished(each.found.drafts, each.columns, self._questions)
                made.append(_table(each, rows))
                made += each.found.footers
            else:
                made.append(each)
        return tuple(made)

    def _pass(self, prose: Prose) -> None:
        """Words between two tables: a page's own are nothing, a heading may be that of the next one."""
        if not is_page_words(prose):
            self._is_apart = True
            self._heading = folded(prose.text) if is_short(prose.text) else self._heading

    def _decide(self, sections: Sequence[Section]) -> dict[tuple[str, ...], Decided]:
        """What each column is, for every set of headings in the document.

        Only where no table's headings tell a plan, what stands under them does.
        """
        pools: dict[tuple[str, ...], list[Section]] = {}
        for section in sections:
            if section.headings and not is_summary(section):
                pools.setdefault(section.key, []).append(section)
        pooled = {key: self._pool(some) for key, some in pools.items()}
        self._pools = {key: each.rows for key, each in pooled.items()}
        found = {k: decided(each, self._said, self._questions) for k, each in pooled.items()}
        if any(each.is_plan for each in found.values()):
            return found
        return {
            key: decided(each, self._said, self._questions, looks_like_actions(pools[key][0]))
            for key, each in pooled.items()
        }

    def _pool(self, sections: Sequence[Section]) -> Pooled:
        """Tables with the same headings as one."""
        titles = {folded(title_of(each, self._documents).words) for each in sections}
        rows = tuple(row for each in sections for row in each.rows if row.lone is None)
        names = tuple(dict.fromkeys(each.name for each in sections))
        return Pooled(names, sections[0].headings, sections[0].meanings, rows, len(titles) > 1)

    def _section(self, section: Section) -> list[Table | Prose | _Open]:
        title = title_of(section, self._documents)
        columns = self._columns(section)
        if columns is None:
            self._is_apart = True
            return list(self._cells(section, title))
        title = headed(title, columns)
        called = folded(title.words) or self._heading
        goes_on = self._goes_on(section, title, columns, called)
        body = self._body(columns, section)
        found = body.read(section.rows, goes_on)
        if goes_on and self._last:
            called = called or self._last.called
        new = _Open(section, title, columns, found, called)
        self._last, self._is_apart, self._heading = new, False, ""
        return [*title.before, new]

    def _columns(self, section: Section) -> tuple[Column, ...] | None:
        """The columns of a plan's table; None for another."""
        if is_summary(section):
            return None
        if section.headings:
            settled = self._decided[section.key]
            if not settled.is_plan and self._is_meant(section, settled):
                pooled = self._pool([section])
                settled = decided(
                    pooled, self._said, self._questions, not settled.has_more, is_meant=True
                )
        elif found := self._as_before(section):
            return found
        elif looks_like_actions(section) and (not self._has_plan or self._is_meant(section)):
            pooled = without_headings(section.name, section.rows)
            settled = decided(pooled, self._said, self._questions, True)
        else:
            return None
        return settled.columns if settled.is_plan else None

    def _as_before(self, section: Section) -> tuple[Column, ...] | None:
        """The columns of rows without headings that those of the table before tell."""
        if self._last is None:
            return None
        before = self._last.columns
        found = in_order(section, before)
        if not found and not self._is_apart:
            found = alike(section, before)
        return found or (to_come(section, before) if is_future(self._heading) else None)

    def _is_meant(self, section: Section, settled: Decided | None = None) -> bool:
        """Whether somebody says that a table which looks like actions, and has other headings, is a plan's.

        Meanwhile it is where there is no other plan, and its headings tell an action and one more field.
        """
        is_sole = settled is not None and settled.has_more and not self._has_plan
        is_like = (settled is not None and settled.is_like) or looks_like_actions(section)
        is_other = len(foreign(section)) > 1 or self._names.are_listed_in(section)
        if not is_sole and (not is_like or is_other):
            return False
        doubt = Doubt(
            key=key_of("table", " ".join(section.key) or section.rows[0].text),
            kind="table",
            read=(section.top or section.rows)[0].text,
            places=(section.name,),
            choices=(Choice(LEAVE, "table-leave"), Choice(TAKE, "table-take")),
            taken=TAKE if is_sole else LEAVE,
        )
        return self._questions.ask(doubt) == TAKE

    def _body(self, columns: tuple[Column, ...], section: Section) -> Body:
        body = self._bodies.get(_fields(columns))
        if body is None:
            pool = self._pools.get(section.key) or section.rows
            body = Body(columns, usual_of(columns, pool), self._questions)
            self._bodies[_fields(columns)] = body
        return body

    def _goes_on(
        self, section: Section, title: Title, columns: tuple[Column, ...], called: str
    ) -> bool:
        """Whether a table is the rest of the one before: the same columns, and its title or none."""
        if self._last is None or _fields(self._last.columns) != _fields(columns):
            return False
        if called and called == self._last.called:
            return True
        if title.is_own or section.title != self._last.section.title:
            return False
        return not self._is_apart

    def _cells(self, section: Section, title: Title) -> list[Table | Prose]:
        """A table that is no plan, with its cells as they stand."""
        rows = (*section.top, *section.rows)
        before: tuple[Prose | Table, ...] = title.before
        if not section.headings:
            rows, before = (*section.above, *rows), ()
        cells = tuple(tuple(spot.said for spot in row.spots) for row in rows)
        return [*before, Table(section.name, title.words, (), (), is_plan=False, cells=cells)]


def _fields(columns: tuple[Column, ...]) -> tuple[tuple[str, str], ...]:
    """The headings and fields of columns, by which tables have the same."""
    return tuple((folded(column.heading), column.role) for column in columns)


def _table(each: _Open, rows: tuple[Row, ...]) -> Table:
    return Table(
        each.section.name,
        each.title.words,
        each.columns,
        rows,
        tuple(each.found.captions),
        asides=(*each.found.asides, *struck(each.found.drafts, each.columns)),
    )
