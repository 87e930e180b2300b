"""A paper as Markdown: what it says as text, shown as it is whatever signs are in it."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from planctl.contract.answer import visible
from planctl.reports.tree import (
    Block,
    Break,
    Cell,
    Chart,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Rating,
    Run,
    Table,
    ToEdit,
    Version,
    Words,
)

SIGNS = re.compile(r"[\\`*_\[\]|~#$]")
"""What Markdown takes for more than itself wherever it stands in a line."""
LINKS = {"://": ":&#47;&#47;", "www.": "www&#46;", "@": "&#64;"}
"""What a forge makes a link of by itself, and how it is written so that none comes of it."""
FIRST = re.compile(r"\s*(?:[-+=>]|\d+[.)])")
"""What it takes for more at the beginning of one: a list, a line under a heading, a quotation."""


def as_markdown(paper: Paper) -> bytes:
    """The paper in UTF-8, a version after the other; the same paper gives the same bytes."""
    versions = ("\n\n".join(_version(version)) for version in paper.versions)
    return ("\n\n---\n\n".join(versions) + "\n").encode()


def _version(version: Version) -> Iterator[str]:
    head = " · ".join(f"**{_text(word)}**" for word in (version.marking, version.draft) if word)
    if head:
        yield head
    if not any(isinstance(block, Heading) and block.level == 1 for block in version.blocks):
        yield f"# {_text(version.title)}"
    heading = ""
    for block in version.blocks:
        if isinstance(block, Heading):
            heading = _line(block.words)
        told = tuple(_block(block))
        # What a table is called need not be said again right under a heading that says so.
        yield from told[1:] if told[0] == f"**{heading}**" else told
    if version.marking:
        yield f"**{_text(version.marking)}**"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, words=words):
            yield f"{'#' * level} {_line(words)}"
        case Paragraph(words=words, manner=manner):
            yield _paragraph(words, manner)
        case ToEdit(words=words, items=items):
            below = ("", *_items(items, numbered=True)) if items else ()
            yield "\n".join(f"> {line}".rstrip() for line in (_line(words), *below))
        case Items(items=items, numbered=numbered):
            yield "\n".join(_items(items, numbered=numbered))
        case Table():
            yield from _table(block)
        case Chart():  # what is drawn stands in its table
            yield from _table(block.table)
        case Break():
            yield "---"


def _paragraph(words: Words, manner: str) -> str:
    if manner == "note":
        return _line(tuple(run._replace(strong=True) for run in words))
    return _line(words)


def _items(items: tuple[Words, ...], *, numbered: bool) -> Iterator[str]:
    for number, words in enumerate(items, 1):
        yield f"{number}. {_line(words)}" if numbered else f"- {_line(words)}"


def _table(table: Table) -> Iterator[str]:
    """The caption in bold, the headings, a line that says which side each column stands on, the rows."""
    yield f"**{_text(table.caption)}**"
    headings = [_text(column.heading) for column in table.columns]
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    lines = (headings, [_side(column) for column in table.columns], *rows)
    yield "\n".join(_row(line) for line in lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _side(column: Column) -> str:
    return {"right": "---:", "middle": ":---:"}.get(column.side, "---")


def _cell(cell: Cell) -> str:
    if not isinstance(cell, Rating):
        return _line(cell)
    symbol = f"{_text(cell.symbol)} " if cell.symbol else ""
    note = f" ({_text(cell.note)})" if cell.note else ""
    return f"{symbol}{_run(Run(cell.word, cell.lang))}{note}"


def _line(words: Words) -> str:
    """Words on one line of the file; what no longer begins it needs no guard."""
    line = "".join(_run(run) for run in words)
    guarded = FIRST.match(line)
    return f"{line[: guarded.end() - 1]}\\{line[guarded.end() - 1 :]}" if guarded else line


def _run(run: Run) -> str:
    text = _text(run.text)
    inside = text.strip()
    if not inside:
        return text
    before, after = text[: text.index(inside)], text[text.index(inside) + len(inside) :]
    said = f'<span lang="{escape(run.lang)}">{inside}</span>' if run.lang else inside
    return f"{before}**{said}**{after}" if run.strong else f"{before}{said}{after}"


def _text(text: str) -> str:
    """Text as it is: no sign in it begins markup, a link or another line of the file."""
    shown = escape(visible(text.replace("\t", " ")), quote=False)
    guarded = SIGNS.sub(lambda found: f"\\{found[0]}", shown)
    for sign, harmless in LINKS.items():
        guarded = re.sub(re.escape(sign), harmless, guarded, flags=re.IGNORECASE)
    return guarded.replace("\n", "<br>")
