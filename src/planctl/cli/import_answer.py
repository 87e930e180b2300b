"""What `import` answers: the proposal in words, the differences, and what to type next."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.cli.import_changes import Recorded, changes_told
from planctl.cli.import_next import Typed, to_answer, to_check, to_write
from planctl.cli.import_told import (
    aims_told,
    asides_told,
    documents_told,
    doubts_told,
    plan_told,
    problems_told,
)
from planctl.contract.importing.told import ToldImport
from planctl.edits.importing.incoming import Imported
from planctl.importers.comparing.difference import Difference
from planctl.importers.proposal import Proposal
from planctl.importers.source import Source
from planctl.locale.importing import importing
from planctl.model.rag import Scheme


class Outcome(NamedTuple):
    """A proposal, and what became of it in the plan of the folder `root`.

    `top` is the folder that the paths of its files are below; `scheme` the plan's ratings.
    """

    proposal: Proposal
    imported: Imported
    scheme: Scheme
    root: str
    top: str

    @property
    def is_new(self) -> bool:
        """Whether there was no plan yet."""
        return self.imported.difference is None

    @property
    def is_blocked(self) -> bool:
        """Whether a doubt is open without which nothing sensible can be written."""
        return any(doubt.blocks for doubt in self.imported.doubts)


def told_import(typed: Typed, sources: Sequence[Source], outcome: Outcome) -> ToldImport:
    """All that is said of it, in the reader's language."""
    proposal, imported, lang = outcome.proposal, outcome.imported, typed.lang
    difference = imported.difference or Difference()
    return ToldImport(
        documents_told(sources, proposal.outlines, lang),
        asides_told(proposal, lang),
        os.path.relpath(outcome.root),
        outcome.is_new,
        plan_told(proposal, lang),
        aims_told(proposal, outcome.scheme, lang) if outcome.is_new else (),
        changes_told(proposal, difference, _recorded(imported), outcome.scheme, lang),
        len(difference.same),
        tuple(os.path.relpath(os.path.join(outcome.top, each.path)) for each in imported.files),
        doubts_told(imported.doubts, lang),
        len(imported.settled),
        imported.written,
        tuple(_lines(outcome, lang)),
        tuple(_next(typed, outcome)),
        problems_told(imported.problems),
    )


def _recorded(imported: Imported) -> Recorded:
    """What is recorded about a period: by the names of the records and narratives."""
    new = [each for each in imported.files if each.after is not None]
    found = {}
    for each in new:
        if each.before is None and b"\nperiod:" in (each.after or b""):
            identity = "-".join(os.path.basename(each.path).split("-")[3:5])
            found[identity] = imported.corrected.get(identity, "")
    aims = (each.path.partition("/")[0] for each in new if each.path.endswith(".md"))
    return Recorded(found, frozenset(aims))


def _lines(outcome: Outcome, lang: str) -> Iterator[str]:
    """What became of it, in sentences."""
    imported = outcome.imported
    if imported.is_known:
        yield importing("known", lang)
    if imported.written:
        yield importing("written-new" if outcome.is_new else "written", lang)
        return
    if not outcome.proposal.actions:
        yield importing("nothing-found", lang)
    elif outcome.is_blocked:
        keys = [doubt.key for doubt in imported.doubts if doubt.blocks]
        yield f"{importing('blocked', lang)}: {', '.join(keys)}"
    elif not imported.files:
        yield importing("nothing-to-write", lang)
        return
    elif imported.doubts:
        yield importing("may-write", lang)
    yield importing("nothing-written", lang)


def _next(typed: Typed, outcome: Outcome) -> Iterator[str]:
    imported = outcome.imported
    if imported.written:
        yield to_check(typed, outcome.root)
        if imported.doubts:
            yield to_answer(typed)[0]
    elif imported.doubts:
        yield from to_answer(typed)
    elif imported.files and outcome.proposal.actions:
        yield to_write(typed)
