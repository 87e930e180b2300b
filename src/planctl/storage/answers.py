"""Answers files, and what a plan keeps of the documents that were brought in: read in one way."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from planctl.model.problem import Problem
from planctl.storage.admit_import import BroughtIn, admit_import, admit_settled, said_in
from planctl.storage.document import Document, Read, open_document
from planctl.storage.layout import kind_of
from planctl.storage.shapes_import import AnswersShape, ImportShape
from planctl.storage.texts import FolderSource
from planctl.storage.yaml_events import decode, parse

ONE_A_LINE = "Write one answer a line, as KEY: ANSWER."


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
        top = self.document.map or {}
        found = self.document.parsed.place((key,) if key in top else ("answers", key), of_key=True)
        return found.line, found.column


def nearest(key: str, asked: Iterable[str]) -> str:
    """Of the keys that were asked, the one that a key of no doubt was most likely meant for, or ""."""
    near = get_close_matches(key, list(asked), 1)
    return near[0] if near else ""


def read_answers(path: str, read: Read) -> Answers:
    """An answers file: one answer a line as `key: answer`, with `columns:` beside or without.

    What a plan keeps of a document can be given too: its answers stand under `answers:`. A file of
    comments alone says nothing, and nothing is wrong with it.
    """
    document = _watched(path, read)
    if [problem.code for problem in document.problems] == ["file-empty"]:
        return Answers({}, {}, (), document)
    top = document.map or {}
    loose = {key: value for key, value in top.items() if key not in ImportShape.model_fields}
    shape = admit_settled(document, AnswersShape, tuple(loose))
    said = {}
    for key, value in loose.items():
        if isinstance(value, str):
            said[key] = value
        else:
            document.report((key,), "wrong-shape", f"`{key}:` wants one answer", ONE_A_LINE)
    if shape is None or len(said) < len(loose):
        return Answers({}, {}, tuple(document.problems), document)
    answers = said_in({**shape.answers, **said})
    return Answers(said_in(shape.columns), answers, tuple(document.problems), document)


def _watched(path: str, read: Read) -> Document:
    """The file with every answer watched for words that a # cuts off."""
    document = open_document(path, read)
    if document.map is None:
        return document
    text, nested = decode(read(path), path)[0] or "", document.map.get("answers")
    keys = frozenset([*document.map, *(nested if isinstance(nested, dict) else ())])
    return Document(path, parse(text, path, keys))


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
