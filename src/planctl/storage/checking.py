"""Every problem of an opened plan on a day, located, those acknowledged left out."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from planctl.model.problem import Problem
from planctl.rules import TIMELY_RULES, WHOLE_RULES
from planctl.rules.finding import Finding
from planctl.rules.whole import missing_files, unread_files
from planctl.storage.opening import Opened
from planctl.storage.scanning import TERMS
from planctl.storage.texts import listed

if TYPE_CHECKING:
    from planctl.storage.document import Document


def problems_of(opened: Opened, as_of: date) -> tuple[Problem, ...]:
    """What the files say wrong by themselves, what only the whole shows, and what the day shows."""
    others = listed(opened.scan.others)
    found = [*opened.problems, *others.problems]
    for summary in opened.summaries:
        found += summary.problems
    own = opened.scan.paths.get(TERMS, [])
    misplaced = [*missing_files(own), *unread_files(others.paths)]
    found += located(opened, [*misplaced, *findings_of(opened, as_of)])
    return tuple(sorted(set(found)))


def findings_of(opened: Opened, as_of: date) -> Iterator[Finding]:
    """What needs more than one file, or a day: asked anew each time, from summaries alone."""
    for rule in WHOLE_RULES:
        yield from rule(opened.summaries, opened.plan.terms, opened.plan.register)
    for timely in TIMELY_RULES:
        yield from timely(opened.plan, opened.summaries, as_of)


def located(opened: Opened, findings: Iterable[Finding]) -> list[Problem]:
    """Findings at their lines. A file is opened only where something in it was found."""
    accepted = {pair for summary in opened.summaries for pair in summary.accepted}
    wanted = [found for found in findings if (found.subject, found.code) not in accepted]
    documents = _documents(opened, {found.path for found in wanted}) if wanted else {}
    return [
        documents[found.path].problem(found.keys, found.code, found.message, found.help)
        if found.path in documents
        else Problem(found.path, 1, 1, 1, found.code, found.message, found.help)
        for found in wanted
    ]


def _documents(opened: Opened, paths: set[str]) -> "dict[str, Document]":
    from planctl.storage.document import open_document

    known = {path for paths in opened.scan.paths.values() for path in paths}
    return {path: open_document(path, opened.read) for path in sorted(paths & known)}
