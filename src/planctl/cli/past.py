"""The plan as git remembers it: what `--rev` and `--changed-since` ask for."""

import os

import click

from planctl.errors import NoPlan
from planctl.git.door import GitFailedError, Repository, why_none
from planctl.git.history import Changed, changes_since, files_at
from planctl.storage.opening import Opened, open_texts


def opened_at(root: str, revision: str) -> Opened:
    """The plan in a folder as it stood at a revision, through the same reader as today's files."""
    files, skipped = files_at(_repository(root), revision, root)
    for each in skipped:
        click.echo(f"planctl: left out at {revision}: {each.path}: {each.why}", err=True)
    if "plan.yaml" not in files:
        raise NoPlan(f'there was no plan.yaml in {os.path.relpath(root)} at "{revision}"')
    return open_texts(files)


def changed_since(root: str, revision: str) -> tuple[Changed, ...]:
    """The plan's files that differ from a revision."""
    return tuple(changes_since(_repository(root), revision, root))


def _repository(root: str) -> Repository:
    repository = Repository.find(root)
    if repository is None:
        raise GitFailedError(why_none(root))
    return repository
