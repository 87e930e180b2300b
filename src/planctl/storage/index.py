"""The index: a memo of what each unit says by itself, kept outside the plan, believed only while it is fresh."""

import os
from typing import NamedTuple
from zlib import crc32

from planctl import __version__
from planctl.model.summary import Summary
from planctl.storage.memo import Row, summary_from, written

RACY_NS = 2_000_000_000
"""Changes within 2 s of the index's own writing may hide behind a coarse clock: they are read again."""
HEAD = f"planctl index 1 {__version__}"


class Line(NamedTuple):
    """One unit as the index keeps it: its key, the stamp of its files, and its row as JSON text."""

    key: str
    stamp: str
    text: str

    @property
    def summary(self) -> Summary:
        """The unit's summary, built anew."""
        return summary_from(_parsed(self.text))


class Kept(NamedTuple):
    """What an index holds. `written_ns` is when it was written, in ns since the epoch."""

    written_ns: int
    lines: dict[str, Line]

    def fresh(self, key: str, stamp: str, newest: int) -> Line | None:
        """The line of a unit whose files have not changed since; else None."""
        line = self.lines.get(key)
        if line is None or line.stamp != stamp or newest > self.written_ns - RACY_NS:
            return None
        return line


NOTHING = Kept(0, {})
PLACES = "?places"
"""The key of the line that keeps where findings stand: no unit is called so."""


class Memory(NamedTuple):
    """The index as an opening left it: its path, its lines, and the places known while they stand."""

    path: str | None = None
    lines: tuple[Line, ...] = ()
    places: Line | None = None

    def recall(self) -> dict[str, tuple[int, int, int]]:
        """Line, column and length by the key of a place; nothing where a file has changed since."""
        try:
            row = _parsed(self.places.text) if self.places else []
            return {key: (line, column, length) for key, line, column, length in row}
        except (ValueError, TypeError):
            return {}

    def keep(self, places: dict[str, tuple[int, int, int]]) -> None:
        """Write the index again with these places in it."""
        if self.path:
            rows = [(key, *place) for key, place in places.items()]
            save(self.path, [*self.lines, line_of(PLACES, "", rows)])


def load(path: str) -> Kept:
    """The index at a path. Whatever is wrong with it, from missing to planted, makes it hold nothing."""
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            stat = os.fstat(file.fileno())
            head, *rest = file.read().split("\n")
    except (OSError, UnicodeDecodeError):
        return NOTHING
    if head != HEAD:
        return NOTHING
    lines = {}
    for text in rest:
        line = _line(text)
        if line:
            lines[line.key] = line
    return Kept(stat.st_mtime_ns, lines)


def _line(text: str) -> Line | None:
    """A line whose checksum is right; None for any other."""
    check, _, body = text.partition("\t")
    if not body or check != f"{crc32(body.encode('utf-8', 'surrogatepass')):08x}":
        return None
    key, stamp, row = body.split("\t", 2)
    return Line(key, stamp, row)


def line_of(key: str, stamp: str, value: object) -> Line:
    """A line that keeps a value for a stamp."""
    return Line(key, stamp, written(value))


def save(path: str, lines: list[Line]) -> None:
    """Write the index whole, owner only. A folder that cannot be written to does without one."""
    temporary = f"{path}.{os.getpid()}"
    try:
        opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(opened, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.write(HEAD + "\n")
            for line in lines:
                body = f"{line.key}\t{line.stamp}\t{line.text}"
                file.write(f"{crc32(body.encode('utf-8', 'surrogatepass')):08x}\t{body}\n")
        os.replace(temporary, path)
    except OSError:
        _forget(temporary)


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _parsed(text: str) -> Row:
    import json

    row: Row = json.loads(text)
    return row
