"""The plan as git remembers it: what `--rev`, `--changed-since` and `diff` ask for."""

import os

import click

from planctl.contract.answer import visible
from planctl.errors import NoPlan
from planctl.git.door import GitFailedError, Repository, why_none
from planctl.git.history import (
    ELSEWHERE,
    Changed,
    Skipped,
    changes_since,
    files_at,
    full_name,
    has_commits,
    holds,
    merge_base,
)
from planctl.storage.layout import kind_of
from planctl.storage.opening import Opened, open_texts

NO_GIT = "A day or a period needs no git: planctl diff 2026-03-31, planctl diff 2025-26-Q4"


def opened_at(root: str, revision: str) -> Opened:
    """The plan in a folder as it stood at a revision, through the same reader as today's files."""
    files, skipped = files_at(repository_of(root), revision, root)
    for each in skipped:
        if kind_of(each.path).kind != "evidence":  # copies are never read as ours
            path = visible(each.path)
            click.echo(f"planctl: left out at {revision}: {path}: {each.why}", err=True)
    if "plan.yaml" not in files:
        raise NoPlan(f'there was no plan.yaml in {os.path.relpath(root)} at "{revision}"')
    return _with_unread(open_texts(files), [each.path for each in skipped if _is_ours(each)])


def nothing_at(root: str, revision: str) -> str:
    """Why there is no past of a plan to look at, as a sentence; "" where there is one.

    A first commit has none, nor has a plan that comes new into a repository.
    """
    repository = repository_of(root)
    if revision == "HEAD" and not has_commits(repository):
        return "Nothing has been committed here yet: the plan has no history to be held against."
    return "" if holds(repository, revision, root) else f"There was no plan here at {revision}."


def _is_ours(skipped: Skipped) -> bool:
    """Whether a reading of the folder would call it unreadable too: links, and files of a plan."""
    if any(part.startswith(".") for part in skipped.path.split("/")):
        return False
    kind = kind_of(skipped.path).kind
    return kind != "evidence" and (kind != "other" or skipped.why in ELSEWHERE)


def _with_unread(opened: Opened, paths: list[str]) -> Opened:
    if not paths:
        return opened
    unreadable = tuple(sorted({*opened.plan.unreadable, *paths}))
    plan = opened.plan._replace(unreadable=unreadable)
    return opened._replace(plan=plan, scan=opened.scan._replace(links=sorted(paths)))


def commit_of(root: str, revision: str) -> str:
    """The full id of the commit that a revision names; raises WrongUsage where there is none."""
    return repository_of(root, NO_GIT).revision(revision)


def common_commit(root: str, one: str, other: str) -> str:
    """The full id of the newest commit that two revisions have in common."""
    return merge_base(repository_of(root, NO_GIT), one, other)


def also_a_revision(root: str, word: str) -> str:
    """The full name of a revision that a word names besides what it was taken for; "" for none."""
    repository = Repository.find(root)
    return full_name(repository, word) if repository else ""


def changed_since(root: str, revision: str) -> tuple[Changed, ...]:
    """The plan's files that differ from a revision."""
    return tuple(changes_since(repository_of(root), revision, root))


def repository_of(root: str, hint: str = "") -> Repository:
    """The repository that a plan lies in; raises GitFailedError with why there is none."""
    repository = Repository.find(root)
    if repository is None:
        raise GitFailedError(why_none(root), hint)
    return repository
