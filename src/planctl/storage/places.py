"""Where in their files findings stand, kept beside the index for as long as no file changes."""

from typing import TYPE_CHECKING

from planctl.model.problem import Problem
from planctl.rules.finding import Finding
from planctl.storage.memo import written
from planctl.storage.opening import Opened

if TYPE_CHECKING:
    from planctl.storage.document import Document

NO_PLACE = (1, 1, 1)
"""The place of what stands in no file that is read: its first character."""


def placed(opened: Opened, findings: list[Finding]) -> list[Problem]:
    """Findings at their lines. A file is opened only where its places are not known yet."""
    known = opened.memory.recall()
    unknown = {found.path for found in findings if _key(found) not in known}
    documents = _documents(opened, unknown)
    new = {_key(f): _place(documents[f.path], f) for f in findings if f.path in documents}
    if new:
        opened.memory.keep({**known, **new})
    places = {**known, **new}
    return [
        Problem(f.path, *places.get(_key(f), NO_PLACE), f.code, f.message, f.help) for f in findings
    ]


def _key(found: Finding) -> str:
    return written((found.path, found.keys))


def _place(document: "Document", found: Finding) -> tuple[int, int, int]:
    problem = document.problem(found.keys, found.code, found.message)
    return problem.line, problem.column, problem.length


def _documents(opened: Opened, paths: set[str]) -> "dict[str, Document]":
    known = {path for paths in opened.scan.paths.values() for path in paths}
    if not paths & known:
        return {}
    from planctl.storage.document import open_document

    return {path: open_document(path, opened.read) for path in sorted(paths & known)}
