"""What is brought in, and what became of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from planctl.importers.comparing.difference import Difference, Item
from planctl.importers.doubts import Doubt
from planctl.importers.proposal import Proposal
from planctl.model.problem import Problem

Again: TypeAlias = Callable[[Mapping[str, str], Mapping[str, str]], Proposal]
"""Reads the same documents anew, with other answers and other roles of columns."""


class Incoming(NamedTuple):
    """A proposal, with the documents that it was made from: (name, SHA-256 of its bytes in hex).

    `columns` are headings with the role that somebody gave them, `answers` those by the keys of
    their doubts: all that the proposal was made with. `again` makes the proposal with others; it is
    asked where a document came in before and more is answered now. None: it can't be.
    """

    proposal: Proposal
    documents: tuple[tuple[str, str], ...]
    columns: Mapping[str, str]
    answers: Mapping[str, str]
    again: Again | None = None


class FileMade(NamedTuple):
    """A file that is written or would be: None before for a new one, None after for one taken away."""

    path: str
    before: bytes | None
    after: bytes | None


class Imported(NamedTuple):
    """What became of documents that were brought in, or would become of them.

    `files` are below the plan's folder, for a new plan below the folder around it; there `kept` are
    files beside it that somebody has already. `difference` is that from the plan that was there,
    None for a new plan; `is_known` says that the documents came in before, as they are, so that only
    what was answered since is taken. `doubts` are those that are open, `settled` the answers that
    settled one and `idle` the keys of those that fit none. `problems` are what check finds wrong in
    the plan as it is then, and did not before. `recovered` are commands that had died. `corrected`
    are the ratings that are corrected, by the ids of their actions.
    """

    files: tuple[FileMade, ...]
    difference: Difference | None
    doubts: tuple[Doubt, ...]
    settled: dict[str, str]
    idle: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    is_known: bool = False
    written: bool = False
    kept: tuple[str, ...] = ()
    recovered: tuple[str, ...] = ()
    corrected: Mapping[str, str] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """What differs from the plan that was there, one by one; nothing for a new plan."""
        return self.difference.items if self.difference else ()
