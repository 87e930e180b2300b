"""Drafts of records on their way through an editor: kept until they are recorded, checked like files."""

import os
from typing import NamedTuple

from planctl.edits.earlier import KEYS
from planctl.errors import NotWritten
from planctl.model.problem import Problem
from planctl.rules.codes import severity_of
from planctl.storage.document import Read, open_document
from planctl.storage.finding import Found
from planctl.storage.folders import OWNER_ONLY, state_folder
from planctl.storage.lenient import Reader
from planctl.storage.opening import Opened
from planctl.storage.yaml_events import Plain

OF_ITS_NAME = frozenset({"record-misnamed", "record-changed"})
WORDLESS = frozenset({"action", "commitment", "from", "period", "date", "role", "corrects"})


class Draft(NamedTuple):
    """What came back from an editor: its data in the one form, and what is wrong with it.

    `data` is None when it can't be read. Problems speak of `path`, the place it would get.
    """

    path: str
    text: str
    data: dict[str, Plain] | None
    problems: tuple[Problem, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it names its subject, body and day but says nothing about it."""
        return self.data is not None and not self.data.keys() - WORDLESS


def draft_path(root: str, identity: str) -> str:
    """Where the draft about an action is kept: in the plan's state folder, for its owner only.

    Raises NotWritten when there is no place for it.
    """
    folder = os.path.join(state_folder(root), "drafts")
    try:
        os.makedirs(folder, OWNER_ONLY, exist_ok=True)
    except OSError as error:
        raise NotWritten(f"{folder} cannot be made: {error.strerror}.") from error
    return os.path.join(folder, f"{identity}.yaml")


def checked(opened: Opened, found: Found, content: bytes) -> Draft:
    """A draft as the gate and the rules see it beside the other files of its commitment."""
    path = f"{found.folder}/draft.yaml"
    read = _with(opened.read, path, content)
    document = open_document(path, read)
    text = content.decode("utf-8", "replace")
    if document.map is None:
        return Draft(path, text, None, tuple(document.problems))
    data = _without_empty_texts(document.map)
    canonical = Reader(opened.plan.terms, opened.plan.register).record(data, KEYS)
    if not canonical.keys() - WORDLESS:
        return Draft(path, text, canonical, ())
    problems = _problems(opened, found, path, read)
    return Draft(path, text, canonical, tuple(p for p in problems if p.path == path))


def _problems(opened: Opened, found: Found, path: str, read: Read) -> tuple[Problem, ...]:
    from planctl.storage.reading_unit import read_unit
    from planctl.storage.summary import summarise

    terms, register = opened.plan.terms, opened.plan.register
    paths = sorted({*opened.scan.paths.get(found.commitment_id, ()), found.path, path})
    reading = read_unit(found.commitment_id, paths, read, terms, register)
    everything = summarise(reading, terms, register).problems
    return tuple(
        problem
        for problem in everything
        if problem.code not in OF_ITS_NAME and severity_of(problem.code, terms.policies) == "error"
    )


def _with(read: Read, path: str, content: bytes) -> Read:
    return lambda wanted: content if wanted == path else read(wanted)


def _without_empty_texts(data: dict[str, Plain]) -> dict[str, Plain]:
    """The data without texts of nothing but white space, such as blocks left empty."""
    return {k: v for k, v in data.items() if not isinstance(v, str) or v.strip()}
