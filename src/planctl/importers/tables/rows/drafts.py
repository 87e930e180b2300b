"""A row while it is being read, which the row after it may still go on."""

from collections.abc import Sequence

from planctl.importers.rows import Column, Row, Said
from planctl.importers.tables.columns.claims import IGNORE, LEVELS


class Carried:
    """The words of an aim or commitment that several rows share, which a later row may go on."""

    def __init__(self, said: Said) -> None:
        self.said = said


class Draft:
    """One item so far. `cells` are what its cells say by number of column; `levels` what is above it."""

    def __init__(self, at: str, cells: dict[int, Said], levels: dict[int, Carried]) -> None:
        self.at = at
        self.cells = cells
        self.levels = levels
        self.progress: Said | None = None
        """What a row under it says of how it goes."""

    def words(self, number: int | None) -> str:
        """What is said in a column, "" for nothing."""
        found = self.cells.get(number) if number is not None else None
        return found.words if found else ""

    def begins(self, last: "Draft | None") -> bool:
        """Whether it names an aim or commitment that the row above does not stand under."""
        above = last.levels if last else {}
        return any(above.get(number) is not level for number, level in self.levels.items())

    def row(self, columns: Sequence[Column]) -> Row:
        """The row as others read it."""
        said: dict[str, Said] = {}
        others: list[tuple[str, Said]] = []
        for column in columns:
            number = column.number - 1
            level = self.levels.get(number) if column.role in LEVELS else None
            found = level.said if level else self.cells.get(number)
            if found is None or not (found.words or found.old or found.fill):
                continue
            if column.role and column.role != IGNORE:
                said.setdefault(column.role, found)
            elif not column.role and found.words:
                others.append((column.heading, found))
        if self.progress:
            own = said.get("progress")
            said["progress"] = joined(own, self.progress, "\n") if own else self.progress
        return Row(self.at, said, tuple(others))


def joined(first: Said, second: Said, between: str = " ") -> Said:
    """Words that go on in another cell, as one. A hyphen at the end of a line needs no space."""
    if not first.words:
        return second._replace(at=first.at or second.at)
    if first.words.endswith("-") and between == " ":
        between = ""
    old = " ".join(part for part in (first.old, second.old) if part)
    words = f"{first.words}{between}{second.words}" if second.words else first.words
    return first._replace(words=words, old=old, fill=first.fill or second.fill)
