"""A text cut into tables and lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.importers.reading.lines.labels import are_headings
from planctl.importers.reading.plain.columns import column_rows, ends_columns, is_header
from planctl.importers.reading.plain.drawn import (
    barred_cells,
    drawn_rows,
    is_drawn,
    is_rule,
    plain_bars,
)
from planctl.importers.reading.plain.tabs import as_label, is_list, is_tabbed, tabbed_rows

Rows = tuple[tuple[str, ...], ...]
_RULE = re.compile(r"\s*([=\-_*~#.])\1{2,}\s*\Z")
_LEVELS = {"=": 1, "-": 2}
MOST_TRIES = 40
"""How many parts of a text are tried as one table of columns."""


class Piece(NamedTuple):
    """A table, or one line. `number` is its first line's, from 1; `rows` are a table's cells.

    `level` is that of a heading, 0 for none.
    """

    number: int
    text: str = ""
    rows: Rows = ()
    level: int = 0


def pieces(lines: Sequence[str]) -> tuple[Piece, ...]:
    """The tables and lines of a text in order; lines without words too.

    Where one table of columns of a fixed width is not certain none is read.
    """
    found = _pieces(lines, with_columns=True)
    if any(is_header(piece.text) for piece in found):
        return _pieces(lines, with_columns=False)
    return found


def _pieces(lines: Sequence[str], with_columns: bool) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            found.append(Piece(at + 1))
            at += 1
            continue
        rows, end = columns_at(lines, at) if with_columns else ((), at)
        if rows:
            found.append(Piece(at + 1, rows=rows))
        else:
            end = _run_end(lines, at)
            found.extend(_run(lines[at:end], at + 1))
        at = end
    return tuple(_merged(found))


def _run_end(lines: Sequence[str], start: int) -> int:
    """Where lines that stand together end, exclusive: at a line without words or at headings of columns."""
    for at in range(start + 1, len(lines)):
        if not lines[at].strip() or is_header(lines[at]):
            return at
    return len(lines)


def columns_at(lines: Sequence[str], start: int) -> tuple[Rows, int]:
    """The longest table of columns of a fixed width that begins at a line, and where it ends."""
    if not is_header(lines[start]):
        return (), start
    ends: list[int] = []
    for at in range(start + 1, len(lines) + 1):
        is_end = at == len(lines) or is_header(lines[at])
        if is_end or not lines[at].strip() or ends_columns(lines[at]):
            ends.append(at)
        if is_end or len(ends) == MOST_TRIES:
            break
    for end in reversed(ends):
        if rows := column_rows(lines[start:end]):
            return rows, end
    return (), start


def _run(lines: Sequence[str], number: int) -> Iterator[Piece]:
    """The pieces of lines that stand together."""
    at = 0
    while at < len(lines):
        end = next((n for n in range(at, len(lines)) if not is_drawn(lines[n])), len(lines))
        barred = _barred_end(lines, at)
        if end - at > 1:
            yield Piece(number + at, rows=drawn_rows(lines[at:end]))
        elif barred - at > 1:
            end = barred
            yield Piece(number + at, rows=drawn_rows([f"|{line}" for line in lines[at:end]]))
        else:
            end = next(
                (
                    n
                    for n in range(at + 1, len(lines))
                    if is_drawn(lines[n]) or _barred_end(lines, n) - n > 1
                ),
                len(lines),
            )
            yield from _tabbed(lines[at:end], number + at)
        at = end


def _barred_end(lines: Sequence[str], start: int) -> int:
    """Where lines with as many bars between words end; the same line where there is but one such."""
    width = len(barred_cells(plain_bars(lines[start])))
    if width < 3 or is_drawn(lines[start]):
        return start
    for at in range(start, len(lines)):
        bare = plain_bars(lines[at])
        if len(barred_cells(bare)) != width and not re.fullmatch(r"[-+|: ]+", bare.strip()):
            return at
    return len(lines)


def _tabbed(lines: Sequence[str], number: int) -> Iterator[Piece]:
    """Lines without drawn tables: those from the first to the last with tabs are one table."""
    marks = [at for at, line in enumerate(lines) if is_tabbed(line)]
    if not marks or is_list(lines):
        yield from _words([as_label(line) for line in lines], number)
        return
    first, last = marks[0], marks[-1] + 1
    yield from _words(lines[:first], number)
    yield Piece(number + first, rows=tabbed_rows(lines[first:last]))
    yield from _words(lines[last:], number + last)


def _words(lines: Sequence[str], number: int) -> Iterator[Piece]:
    """Lines of words. One that is underlined is a heading; a rule is nothing."""
    for at, line in enumerate(lines):
        if is_rule(line):
            continue
        under = _RULE.match(lines[at + 1]) if at + 1 < len(lines) else None
        is_alone = at == 0 or not lines[at - 1].strip() or bool(_RULE.match(lines[at - 1]))
        level = _LEVELS.get(under[1], 0) if under and is_alone and len(line) < 90 else 0
        yield Piece(number + at, line, level=level)


def _merged(found: Sequence[Piece]) -> Iterator[Piece]:
    """A table without headings is the rest of the one before it where only blank lines stand between."""
    held: Piece | None = None
    blank: list[Piece] = []
    for piece in found:
        if held and piece.rows and _goes_on(held, piece):
            held = held._replace(rows=(*held.rows, *piece.rows))
            blank = []
        elif held and not piece.rows and not piece.text:
            blank.append(piece)
        else:
            if held:
                yield held
            yield from blank
            held, blank = (piece, []) if piece.rows else (None, [])
            if not piece.rows:
                yield piece
    if held:
        yield held
    yield from blank


def _goes_on(held: Piece, piece: Piece) -> bool:
    first = piece.rows[0]
    is_title = sum(map(bool, first)) < 2
    width = max(map(len, held.rows))
    return _has_headings(held.rows) and not (
        is_title or _has_headings(piece.rows) or max(map(len, piece.rows)) > width
    )


def _has_headings(rows: Rows) -> bool:
    """Whether one of the first rows is of headings."""
    return any(map(are_headings, rows[:3]))
