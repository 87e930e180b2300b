"""The index: a memo of what each unit says by itself, kept outside the plan, believed only while it is fresh."""

import os
from typing import NamedTuple
from zlib import crc32

from planctl import __version__
from planctl.model.summary import Summary
from planctl.storage.memo import Row, summary_from, written

RACY_NS = 2_000_000_000
"""Changes within 2 s of the index's own writing may hide behind a coarse clock: they are read again."""
HEAD = f"planctl index 5 {__version__}"


class Line(NamedTuple):
    """One unit as the index keeps it: its key, the stamp of its files, and its row as JSON in UTF-8."""

    key: str
    stamp: str
    text: bytes

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

    def renew(self) -> None:
        """Write the index again as it is, for whoever tells by its time what came in since."""
        if self.path:
            save(self.path, [*self.lines, *([self.places] if self.places else [])])


def load(path: str) -> Kept:
    """The index at a path. Whatever is wrong with it, from missing to planted, makes it hold nothing."""
    try:
        with open(path, "rb") as file:
            stat = os.fstat(file.fileno())
            head, *rest = file.read().split(b"\n")
    except OSError:
        return NOTHING
    if head != HEAD.encode():
        return NOTHING
    lines = {}
    for text in rest:
        try:
            line = checked(text)
        except ValueError:
            continue
        lines[line.key] = line
    return Kept(stat.st_mtime_ns, lines)


def checked(text: bytes) -> Line:
    """A line of the index without its end. Raises ValueError for one that is not as we wrote it."""
    check, _, body = text.partition(b"\t")
    if check != b"%08x" % crc32(body):
        raise ValueError("not a line of ours")
    key, stamp, row = body.split(b"\t", 2)
    return Line(key.decode(), stamp.decode(), row)


def line_of(key: str, stamp: str, value: object) -> Line:
    """A line that keeps a value for a stamp."""
    return Line(key, stamp, written(value).encode("utf-8", "surrogatepass"))


def save(path: str, lines: list[Line]) -> None:
    """Write the index whole, owner only. A folder that cannot be written to does without one."""
    temporary = f"{path}.{os.getpid()}"
    try:
        opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(opened, "wb") as file:
            file.write(HEAD.encode() + b"\n")
            for key, stamp, text in lines:
                body = b"\t".join((key.encode(), stamp.encode(), text))
                file.write(b"%08x\t%s\n" % (crc32(body), body))
        os.replace(temporary, path)
    except OSError:
        _forget(temporary)


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _parsed(text: bytes) -> Row:
    import json

    row: Row = json.loads(text)
    return row
