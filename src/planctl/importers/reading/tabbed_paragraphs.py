"""Paragraphs of a document that tabs set in columns, under headings, as a table."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from planctl.importers.reading.lines.labels import are_headings
from planctl.importers.source import Block, Grid, Prose
from planctl.office.cells import Cell, Line

_TABS = re.compile(r"\t+")


def with_tabbed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, of which paragraphs with tabs, under one of headings, are a grid.

    They stay as they are where not all have as many cells.
    """
    at = 0
    while at < len(blocks):
        run = _run(blocks, at) if _is_header(blocks[at]) else []
        rows = _rows([each.text.strip("\n ") for each in run])
        if len(rows) > 1:
            yield _grid(run, rows)
            at += len(run)
        else:
            yield blocks[at]
            at += 1


def _is_header(block: Block) -> bool:
    return _is_tabbed(block) and are_headings(_TABS.split(block.text))


def _is_tabbed(block: Block) -> TypeGuard[Prose]:
    return isinstance(block, Prose) and not block.level and "\t" in block.text.strip()


def _run(blocks: Sequence[Block], start: int) -> list[Prose]:
    """The paragraphs with tabs from a block on."""
    run: list[Prose] = []
    for block in blocks[start:]:
        if not _is_tabbed(block):
            break
        run.append(block)
    return run


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """The cells of each line; none where their counts differ, also if tabs that stand together are one."""
    for rows in ([line.split("\t") for line in lines], [_TABS.split(line) for line in lines]):
        if len({len(row) for row in rows}) == 1:
            return rows
    return []


def _grid(run: Sequence[Prose], rows: Sequence[Sequence[str]]) -> Grid:
    lines = (
        Line(number, tuple(Cell(each.at, words.strip()) for words in row))
        for number, (each, row) in enumerate(zip(run, rows, strict=True), 1)
    )
    return Grid(f"list from {run[0].at}", tuple(lines))
