"""Reading plain text: its tables, its records of labels and values, and the words between."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from planctl.errors import NotOpened
from planctl.importers.reading.lines.any_text import with_records
from planctl.importers.reading.lines.wrapping import SIGN, paragraphs
from planctl.importers.reading.plain.grid import grid_of, unmarked
from planctl.importers.reading.plain.letters import without_envelopes
from planctl.importers.reading.plain.pieces import Piece, pieces
from planctl.importers.source import Aside, Block, Grid, Prose, Source
from planctl.office.reading.delimited import text_of

_HEADING = re.compile(r"(?P<level>#{1,6}|={1,6})\s+(?P<words>[^\s#=].*?)(?:\s+=+)?")
MOST_LINES = 100_000
"""Lines of a text that are read."""


def read_plain(data: bytes, name: str) -> Source:
    """What a text holds. Raises NotOpened for bytes that are no text, or for more than is read."""
    words = text_of(data, name)
    lines = words.text.replace("\x0c", "\n").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise NotOpened(
            f"{name}: it has more than {MOST_LINES} lines", "Keep the pages that are meant."
        )
    letter = without_envelopes(lines)
    asides = [Aside("", "old-letters")] if words.is_old else []
    asides += [Aside(f"line {at + 1}", "over-letter", line) for at, line in letter.over]
    blocks = with_records(tuple(_blocks(pieces(letter.lines))))
    return Source(name, "txt", sha256(data).hexdigest(), tuple(_paragraphs(blocks)), tuple(asides))


def _blocks(found: Sequence[Piece]) -> Iterator[Block]:
    """Each table as a grid, each line as words; one without words stays, for it tells where records end."""
    tables = 0
    for piece in found:
        if piece.rows:
            tables += 1
            yield grid_of(tables, [[unmarked(cell) for cell in row] for row in piece.rows])
        else:
            yield _prose(piece)


def _prose(piece: Piece) -> Prose:
    bare = piece.text.strip()
    if heading := _HEADING.fullmatch(bare):
        return Prose(f"line {piece.number}", unmarked(heading["words"]), len(heading["level"]))
    is_strong = len(bare) > 4 and bare.startswith("**") and bare.endswith("**")
    item = SIGN.match(bare)
    words = unmarked(bare[item.end() :] if item else bare)
    return Prose(f"line {piece.number}", words, piece.level, item is not None, is_strong)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lines that one paragraph was broken into are one; those without words are left out."""
    run: list[Prose] = []
    for block in (*blocks, Grid("", ())):
        if isinstance(block, Prose) and _is_plain(block) and (not run or _follows(run[-1], block)):
            run.append(block)
            continue
        yield from _joined(run)
        run = []
        if isinstance(block, Prose):
            if _is_plain(block):
                run = [block]
            elif block.text:
                yield block
        elif block.lines:
            yield block


def _is_plain(block: Prose) -> bool:
    return bool(block.text) and not (block.level or block.is_strong)


def _follows(before: Prose, block: Prose) -> bool:
    return not block.is_item and _number(block) == _number(before) + 1


def _number(block: Prose) -> int:
    return int(block.at.removeprefix("line "))


def _joined(run: Sequence[Prose]) -> Iterator[Prose]:
    for at, text in paragraphs([block.text for block in run]):
        yield run[at]._replace(text=text)
