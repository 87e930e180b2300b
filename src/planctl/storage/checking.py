"""Every problem of an opened plan on a day, located, those acknowledged left out."""

from collections.abc import Iterable, Iterator
from datetime import date

from planctl.model.problem import Problem
from planctl.rules import TIMELY_RULES, WHOLE_RULES
from planctl.rules.codes import is_silent
from planctl.rules.finding import Finding
from planctl.rules.frozen import records_kept
from planctl.rules.whole import missing_files, unread_files
from planctl.storage.copies import copies_kept, copies_recorded
from planctl.storage.layout import identity_of, is_beside_records, kind_of
from planctl.storage.opening import Opened
from planctl.storage.places import placed
from planctl.storage.scanning import TERMS
from planctl.storage.texts import NotAFileError, unreadable


def problems_of(
    opened: Opened, as_of: date, gone: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """What the files say wrong by themselves, what only the whole shows, and what the day shows.

    What the plan's policies do not ask for is left out. `gone` are ids that were in the plan before.
    """
    others, litter = _others(opened)
    found = [*opened.problems, *litter]
    found += [unreadable(path, NotAFileError(path)) for path in opened.scan.links]
    for summary in opened.summaries:
        found += summary.problems
    own = opened.scan.paths.get(TERMS, [])
    misplaced = [*missing_files(own), *unread_files(others, _records(opened, others))]
    lying = [*opened.scan.evidence, *_beside_records(opened, litter)]
    copies = [
        *copies_kept(opened.summaries, opened.read),
        *copies_recorded(opened.summaries, lying),
    ]
    found += located(opened, [*misplaced, *copies, *findings_of(opened, as_of, gone)])
    policies = opened.plan.terms.policies
    return tuple(sorted({each for each in found if not is_silent(each.code, policies)}))


def _others(opened: Opened) -> tuple[list[str], list[Problem]]:
    """Files that belong to no unit, and what editors left among them: most plans have neither."""
    if not opened.scan.others:
        return [], []
    from planctl.storage.litter import listed

    found = listed(opened.scan.others)
    return found.paths, found.problems


def _beside_records(opened: Opened, litter: list[Problem]) -> list[str]:
    """Files in the folders of records that are neither text of ours nor told as left behind."""
    told = {problem.path for problem in litter}
    return [
        path
        for path in opened.scan.others
        if not path.endswith((".yaml", ".md")) and path not in told and is_beside_records(path)
    ]


def _records(opened: Opened, others: list[str]) -> frozenset[str]:
    if not any(path.endswith(".yaml") for path in others):
        return frozenset()
    from planctl.storage.misplaced import records_among

    return records_among(others, opened.read)


def findings_of(
    opened: Opened, as_of: date, gone: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """What needs more than one file, or a day: asked anew each time, from summaries alone."""
    for rule in WHOLE_RULES:
        for found in rule(opened.summaries, opened.plan.terms, opened.plan.register):
            is_orphaned = found.code == "record-orphan" and found.subject in gone
            yield found._replace(help=TAKE_BACK) if is_orphaned else found
    yield from records_kept(opened.plan.terms, _names(opened))
    for timely in TIMELY_RULES if opened.sound else ():
        yield from timely(opened.plan, opened.summaries, as_of)


def _names(opened: Opened) -> Iterator[str]:
    """The name of every record there is."""
    for paths in opened.scan.paths.values():
        yield from (identity_of(path) for path in paths if kind_of(path)[:2] == ("record", ""))


def located(opened: Opened, findings: Iterable[Finding]) -> list[Problem]:
    """Findings at their lines, those acknowledged left out."""
    accepted = {pair for summary in opened.summaries for pair in summary.accepted}
    return placed(opened, [f for f in findings if (f.subject, f.code) not in accepted])


TAKE_BACK = (
    "What it is about was in the plan before: take that back from git, and planctl close it."
)
