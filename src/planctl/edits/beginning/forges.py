"""The files by which a forge checks each pull request on a plan, and says what it changes."""

import os
from importlib.resources import files
from typing import NamedTuple

from planctl import __version__
from planctl.errors import NotWritten
from planctl.git.door import Repository
from planctl.storage.scalars import write_scalar
from planctl.storage.writing import changing

FORGES = {
    "github": {".github/workflows/plan.yml": "github.yml"},
    "gitlab": {".gitlab/plan.yml": "gitlab-plan.yml", ".gitlab-ci.yml": "gitlab-ci.yml"},
}
"""The files of each forge by path below the repository's top folder, and where they come from."""


class Fitted(NamedTuple):
    """The folder that the paths are below, those written, and those that were there and were kept."""

    root: str
    written: tuple[str, ...]
    kept: tuple[str, ...]


def fit_out(plan_root: str, forge: str, *, dry_run: bool = False) -> Fitted:
    """Write a forge's files beside a plan, at the top of its repository; none is written over.

    Without a repository the top is the folder around the plan. Raises NotWritten where the disk
    refuses.
    """
    root = _top(plan_root)
    new = files_of(forge, os.path.relpath(os.path.realpath(plan_root), root).replace(os.sep, "/"))
    kept = tuple(path for path in new if os.path.lexists(os.path.join(root, path)))
    written = tuple(path for path in new if path not in kept)
    if not dry_run:
        _write(root, f"planctl init --ci {forge}", {path: new[path] for path in written})
    return Fitted(root, written, kept)


def files_of(forge: str, plan: str) -> dict[str, str]:
    """A forge's files by path; `plan` is the plan's folder below the repository's top."""
    marks = {"@PLAN@": write_scalar(plan), "@VERSION@": write_scalar(__version__)}
    found = {}
    for path, name in FORGES[forge].items():
        text = (files("planctl") / "starter" / name).read_bytes().decode()
        for mark, words in marks.items():
            text = text.replace(mark, words)
        found[path] = text
    return found


def _top(plan_root: str) -> str:
    repository = Repository.find(plan_root)
    real = os.path.realpath(plan_root)
    return repository.root if repository else os.path.dirname(real)


def _write(root: str, command: str, new: dict[str, str]) -> None:
    if not os.path.isdir(root):
        raise NotWritten(f"{root} is not there. Nothing was written.")
    with changing(root, command) as change:
        for path, text in new.items():
            change.create(path, text.encode())
