"""`planctl check`: everything that wants mending, at once."""

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from planctl.cli.clock import today
from planctl.cli.opening import open_at, root_of
from planctl.cli.options import Day, plan_typed
from planctl.errors import WrongUsage
from planctl.model.problem import Problem
from planctl.rules.codes import CODES, severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import Opened

if TYPE_CHECKING:
    from planctl.rules.history import Touched

SEVERITIES = ("error", "warning", "advice")


class Checked(NamedTuple):
    """What a check found: the plan's folder as shown, the day, and problems with their severity."""

    folder: str
    as_of: date
    opened: Opened
    problems: tuple[tuple[Problem, str], ...]

    def count(self, severity: str) -> int:
        """How many problems have this severity."""
        return sum(severity == found for _, found in self.problems)


class Since(NamedTuple):
    """What a look at the past found: problems, and the ids that were in the plan and are no more."""

    problems: tuple[Problem, ...] = ()
    gone: frozenset[str] = frozenset()


@click.command("check")
@click.option("--as-of", type=Day(), metavar="DAY", help="Look from this day. [today]")
@click.option("--rev", metavar="REV", help="The plan as it stood at a git revision.")
@click.option("--changed-since", metavar="REV", help="Also what may not change in its history.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="The form of the answer. [text]",
)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--fix", is_flag=True, help="Mend what is safe to mend, and show how.")
@click.option("--dry-run", is_flag=True, help="With --fix: show, and write nothing.")
@click.option("--list-texts", is_flag=True, help="List each text that wants translating.")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
@click.pass_context
def command(
    ctx: click.Context,
    as_of: date | None,
    rev: str | None,
    changed_since: str | None,
    form: str,
    strict: bool,
    fix: bool,
    dry_run: bool,
    list_texts: bool,
    plan: str | None,
) -> None:
    """Find everything that wants mending, in every file, with its place and what to do.

    \b
    Examples:
      planctl check
      planctl check --fix
      planctl check --changed-since main --format github
      planctl rule timescale-unknown
    """
    root = root_of(plan or plan_typed(ctx))
    if rev and (fix or changed_since):
        raise WrongUsage(
            "--rev looks at the plan as it stood; --fix and --changed-since are about its files now",
            f"What changed between two revisions: planctl diff {changed_since or 'A'}..{rev}",
        )
    if fix:
        _mend(root, dry_run)
    checked = _check(root, open_at(root, rev), as_of or today(), changed_since)
    {"text": _text, "json": _json, "github": _github}[form](checked)
    if list_texts:
        _texts(checked)
    failed = checked.count("error") or (strict and checked.count("warning"))
    ctx.exit(1 if failed else 0)


def _check(root: str, opened: Opened, as_of: date, since: str | None) -> Checked:
    history = _since(root, opened, since) if since else Since()
    problems = {*problems_of(opened, as_of, history.gone), *history.problems}
    policies = opened.plan.terms.policies
    graded = ((problem, severity_of(problem.code, policies)) for problem in sorted(problems))
    return Checked(_shown(root), as_of, opened, tuple(graded))


def _shown(root: str) -> str:
    """The plan's folder as a person here would write it."""
    try:
        shown = os.path.relpath(root)
    except ValueError:  # another drive
        return root
    return "" if shown == "." else shown.replace(os.sep, "/")


def _since(root: str, opened: Opened, rev: str) -> Since:
    """What may not have changed. Where nothing was there at the revision, that is said and no more."""
    from planctl.cli.past import changed_since, nothing_at, opened_at
    from planctl.rules.history import Touched
    from planctl.rules.history_words import ids_gone
    from planctl.storage.checking import located
    from planctl.storage.history import findings_since, version_of

    reason = nothing_at(root, rev)
    if reason:
        click.echo(f"planctl: {reason}", err=True)
        return Since()
    before = opened_at(root, rev)
    touched = tuple(Touched(*change) for change in changed_since(root, rev))
    found = findings_since(before, opened, _without_renumbered(opened, touched), rev)
    gone = ids_gone(version_of(before), version_of(opened))
    return Since(tuple(located(opened, found)), frozenset(gone))


def _without_renumbered(opened: Opened, touched: "tuple[Touched, ...]") -> "tuple[Touched, ...]":
    """The records touched, without those that are there still under the new id of their action."""
    pairs = [(t.action.id, was) for t in opened.plan.tracked for was in t.action.was]
    pairs += [pair for summary in opened.summaries for pair in summary.former]
    if not pairs or all(each.status != "deleted" for each in touched):
        return touched
    from planctl.edits.ids.new_subjects import former_names
    from planctl.storage.layout import identity_of

    known = {old for now, was in pairs for old in former_names(opened, now, was)}
    return tuple(
        each for each in touched if each.status != "deleted" or identity_of(each.path) not in known
    )


def _mend(root: str, dry_run: bool) -> None:
    from planctl.edits.form.mending import mend, mends

    folder = _shown(root)
    before = f"{folder}/" if folder else ""
    for each in mends(root) if dry_run else mend(root):
        renamed = before + each.renamed if each.renamed else ""
        click.echo(each._replace(path=before + each.path, renamed=renamed).diff, nl=False)


def _text(checked: Checked) -> None:
    from planctl.contract.problems import lines_of

    lines = _Lines(checked.opened.read)
    for problem, severity in checked.problems:
        shown = lines_of(problem, severity, lines.line(problem), checked.folder)
        click.echo("\n".join(shown) + "\n")
    counts = "   ".join(f"{_plural(word)}: {checked.count(word)}" for word in SEVERITIES)
    click.echo(f"{counts}   Actions: {len(checked.opened.plan.tracked)}")
    fixable = sum(_is_fixable(problem) for problem, _ in checked.problems)
    if fixable:
        click.echo(f"Can be mended by planctl check --fix: {fixable}")


def _plural(word: str) -> str:
    return {"error": "Errors", "warning": "Warnings", "advice": "Advice"}[word]


def _is_fixable(problem: Problem) -> bool:
    return problem.code in CODES and CODES[problem.code].fixable


class _Lines:
    """The lines of files, each file read once."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._lines: dict[str, list[str]] = {}

    def line(self, problem: Problem) -> str:
        """The line a problem stands on, "" where it cannot be shown."""
        if problem.path not in self._lines:
            self._lines[problem.path] = self._split(problem.path)
        lines = self._lines[problem.path]
        return lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""

    def _split(self, path: str) -> list[str]:
        try:
            return self._read(path).decode("utf-8-sig", "replace").split("\n")
        except (OSError, KeyError):
            return []


def _json(checked: Checked) -> None:
    from planctl.contract.answer import object_json
    from planctl.contract.problems import as_json

    items = [
        as_json(problem, severity, _is_fixable(problem), checked.folder)
        for problem, severity in checked.problems
    ]
    counts = {f"{word}s" if word != "advice" else word: checked.count(word) for word in SEVERITIES}
    head = {"schema": "planctl/check/1", "as_of": checked.as_of.isoformat(), "audience": "internal"}
    whole = {**head, "total": len(checked.opened.plan.tracked), **counts, "count": len(items)}
    click.echo(object_json({**whole, "items": items}), nl=False)


def _github(checked: Checked) -> None:
    from planctl.contract.problems import github

    for problem, severity in checked.problems:
        click.echo(github(problem, severity, checked.folder))


def _texts(checked: Checked) -> None:
    for summary in checked.opened.summaries:
        for path, identity, language, need in summary.texts:
            click.echo(f"{identity}\t{language}\t{need}\t{path}")
