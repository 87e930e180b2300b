"""A paper as a Word document, in the house template's own styles."""

from collections.abc import Callable
from contextlib import nullcontext

from planctl.locale.catalogue import say
from planctl.locale.dressing import dressed
from planctl.locale.months import format_day
from planctl.office.making.document import Writing
from planctl.office.making.edges import Edge
from planctl.office.making.picture import picture_of
from planctl.office.making.properties import Facts
from planctl.office.making.runs import TAGS, Span, Spans
from planctl.office.making.table import Grid, Head, described
from planctl.office.opening import understood
from planctl.reports.chart import drawn
from planctl.reports.palette import SHADES
from planctl.reports.print_words import FIXED, printed, whole
from planctl.reports.tree import (
    Block,
    Break,
    Cell,
    Chart,
    Heading,
    Items,
    Paper,
    Paragraph,
    Rating,
    Table,
    ToEdit,
    Version,
    Words,
)

MANNERS = {"": "Normal", "note": "Report Note", "small": "Report Small"}
"""The style of each manner of paragraph."""
TITLE = 1
"""The level of heading that is the paper's title: what is below it begins with Word's own first."""


def as_word(
    paper: Paper, template: bytes | None = None, properties: dict[str, str] | None = None
) -> bytes:
    """The paper as .docx: in the styles of a template, or of the one that planctl brings.

    `properties` go into the document's own by name. The same paper gives the same bytes.
    Raises NotOpened for a template that is no safe Word document.
    """
    with nullcontext() if template is None else understood("template"):
        return _written(paper, template, properties or {})


def _written(paper: Paper, template: bytes | None, properties: dict[str, str]) -> bytes:
    writing = Writing(template, paper.versions[0].lang)
    for version in paper.versions:
        _Writer(writing, version.lang).write(paper, version)
    facts = Facts(
        printed(paper.title),
        _as_at(paper, paper.versions[0].lang),
        TAGS[paper.versions[0].lang],
        paper.as_at,
        own=properties,
    )
    return writing.finished(facts)


def _as_at(paper: Paper, lang: str) -> str:
    return f"{say('as-at', lang)} {format_day(paper.as_at, lang)}"


def _edge(paper: Paper, version: Version) -> Edge:
    """What every page of a version bears: its own marks, in a joint paper those of every version."""
    told = paper.versions if paper.joint else (version,)

    def beside(says: Callable[[Version], str], *, strong: bool = False) -> Spans:
        """What each version says, a stroke between, and once where they say the same."""
        spans: dict[str, Span] = {}
        for each in told:
            text = printed(says(each))
            spans.setdefault(text, Span(text, each.lang, strong=strong))
        apart = Span(" / ", version.lang, strong=strong)
        return tuple(part for span in spans.values() if span.text for part in (apart, span))[1:]

    return Edge(
        version.lang,
        beside(lambda each: each.marking, strong=True),
        beside(lambda each: each.draft, strong=True),
        (beside(lambda each: each.title), beside(lambda each: _as_at(paper, each.lang))),
        beside(lambda each: dressed("page", each.lang)),
        version.wide,
    )


class _Writer:
    """Writes one version: each block as Word has it."""

    def __init__(self, writing: Writing, lang: str) -> None:
        self._writing, self._lang = writing, lang

    def write(self, paper: Paper, version: Version) -> None:
        self._writing.begin(_edge(paper, version))
        if not any(isinstance(block, Heading) and block.level == TITLE for block in version.blocks):
            self._writing.paragraph((self._span(version.title),), "Title")
        for block in version.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level=level, words=words):
                style = "Title" if level == TITLE else f"Heading {min(level - 1, 5)}"
                self._writing.paragraph(self._spans(words), style)
            case Paragraph(words=words, manner=manner):
                self._writing.paragraph(self._spans(words), MANNERS.get(manner, "Normal"))
            case ToEdit():
                self._to_edit(block)
            case Items(items=items, numbered=numbered):
                spans = tuple(self._spans(each) for each in items)
                self._writing.items(spans, numbered=numbered)
            case Table():
                self._writing.table(self._grid(block), self._lang)
            case Chart():
                self._chart(block)
            case Break():
                self._writing.new_page()

    def _to_edit(self, block: ToEdit) -> None:
        label = Span(f"{dressed('to-edit', self._lang)}: ", self._lang, strong=True)
        items = tuple(self._spans(each) for each in block.items)
        self._writing.box((label, *self._spans(block.words)), items)

    def _chart(self, chart: Chart) -> None:
        title, description = printed(chart.title), printed(chart.description)
        self._writing.paragraph((self._span(title),), "Caption")
        self._writing.picture(picture_of(str(drawn(chart, "chart"))), title, description)
        is_told = chart.table.caption == chart.title
        self._writing.table(self._grid(chart.table), "" if is_told else self._lang)

    def _grid(self, table: Table) -> Grid:
        heads = tuple(
            Head((self._span(column.heading),), column.side, column.share)
            for column in table.columns
        )
        rows = tuple(tuple(self._cell(cell) for cell in row) for row in table.rows)
        caption = printed(table.caption)
        return Grid(caption, described(caption, heads), heads, rows, table.header, table.answers)

    def _cell(self, cell: Cell) -> Spans:
        if not isinstance(cell, Rating):
            return self._spans(cell)
        word = printed(f"{cell.symbol}{FIXED}{cell.word}" if cell.symbol else cell.word)
        lang = cell.lang or self._lang
        note = (self._span(f" ({cell.note})"),) if cell.note else ()
        shade = SHADES.get(cell.colour)
        if shade is None:
            return (Span(word, lang, strong=True), *note)
        return (Span(f"{FIXED}{word}{FIXED}", lang, True, shade.fill, shade.ink), *note)

    def _spans(self, words: Words) -> Spans:
        return tuple(Span(whole(run.text), run.lang or self._lang, run.strong) for run in words)

    def _span(self, text: str) -> Span:
        return Span(whole(text), self._lang)
