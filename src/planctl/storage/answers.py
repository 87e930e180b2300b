"""Answers files, and what a plan keeps of the documents that were brought in: read in one way."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from planctl.model.problem import Problem
from planctl.storage.admit_import import BroughtIn, admit_import, admit_settled, said_in
from planctl.storage.document import Document, Read, open_document
from planctl.storage.layout import kind_of
from planctl.storage.shapes_import import AnswersShape
from planctl.storage.texts import FolderSource

EXAMPLE = "Answers stand under `answers:`, two spaces further in, one on a line: key: answer"


class Answers(NamedTuple):
    """What an answers file says: the role of each heading, and an answer by the key of its doubt.

    `problems` are what is wrong in the file, each at its line; where one is an error, nothing of it
    was taken.
    """

    columns: dict[str, str]
    answers: dict[str, str]
    problems: tuple[Problem, ...]
    document: Document

    def place(self, key: str) -> tuple[int, int]:
        """Line and column of an answer's key, from 1: where somebody looks who mends it."""
        found = self.document.parsed.place(("answers", key), of_key=True)
        return found.line, found.column


def nearest(key: str, asked: Iterable[str]) -> str:
    """Of the keys that were asked, the one that a key of no doubt was most likely meant for, or ""."""
    near = get_close_matches(key, list(asked), 1)
    return near[0] if near else ""


def read_answers(path: str, read: Read) -> Answers:
    """An answers file: `columns:` and `answers:`, each with keys below it; both may be missing."""
    document = open_document(path, read)
    shape = admit_settled(document, AnswersShape)
    problems = tuple(map(_with_example, document.problems))
    if shape is None:
        return Answers({}, {}, problems, document)
    return Answers(said_in(shape.columns), said_in(shape.answers), problems, document)


def _with_example(problem: Problem) -> Problem:
    """A key that was written at the margin is most often an answer that wants its place."""
    if problem.code == "key-unknown" and not problem.help.startswith("Did you mean"):
        return problem._replace(help=EXAMPLE)
    return problem


def brought_in(paths: Iterable[str], read: Read) -> tuple[BroughtIn, ...]:
    """What a plan keeps of the documents that came into it, in the order of its files."""
    own = sorted(path for path in paths if kind_of(path).kind == "import")
    found = (admit_import(open_document(path, read)) for path in own)
    return tuple(each for each in found if each is not None)


def in_folder(root: str) -> tuple[BroughtIn, ...]:
    """The same of a plan's folder as it stands, none where there is none."""
    folder = os.path.join(root, "imports")
    try:
        names = os.listdir(folder)
    except OSError:
        return ()

    own = (f"imports/{name}" for name in names if name[0] != ".")
    return brought_in(own, FolderSource(root).read)
