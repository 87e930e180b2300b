"""What in words or in a file may give a person away: by its place and kind, never by its value."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.edits.evidence.looking_inside import Part
from planctl.locale.evidence import of_evidence
from planctl.rules.privacy import dotted, hits

MOST_TOLD = 20
"""How many places are listed; a file may have thousands."""


class Leak(NamedTuple):
    """One place: what it stands in, its line (from 1), its kind, and the value with dots for it."""

    where: str
    line: int
    kind: str
    masked: str

    @property
    def told(self) -> str:
        """The place and its kind in a line of English."""
        line = f", line {self.line}" if self.line > 1 else ""
        return f"{self.where}{line}: {of_evidence(self.kind, 'en')} ({self.masked})"


def leaks(parts: Iterable[Part]) -> list[Leak]:
    """All that may give a person away in some texts, each once and in their order."""
    return list(dict.fromkeys(leak for part in parts for leak in _leaks_in(part)))


def _leaks_in(part: Part) -> Iterator[Leak]:
    line, at = 1, 0
    for hit in hits(part.text):
        line, at = line + part.text.count("\n", at, hit.start), hit.start
        shown = " ".join(dotted(part.text[hit.start : hit.end]).split())
        yield Leak(part.place, line, hit.kind, shown if len(shown) <= 40 else shown[:39] + "…")


def listed(found: list[Leak]) -> str:
    """The places, one a line, and how many more there are."""
    lines = [f"  {leak.told}" for leak in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        lines.append(f"  and more: {len(found) - MOST_TOLD}")
    return "\n".join(lines)
