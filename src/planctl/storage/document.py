"""One file of a plan as text: read by our YAML, with its problems at their places."""

from collections.abc import Callable

from planctl.model.problem import Problem
from planctl.storage.texts import unreadable
from planctl.storage.yaml_events import Parsed, Plain, decode, parse

Keys = tuple[str | int, ...]
Read = Callable[[str], bytes]
"""Gives the bytes at a path. Raises OSError where there are none to have."""


class Document:
    """One file on its way through the gate: its path, its parsed text, and the problems found so far.

    `canonical` is a record's data in the one form, once it has been read so. `refused` is whether
    the gate has turned it away.
    """

    def __init__(self, path: str, parsed: Parsed) -> None:
        self.path = path
        self.parsed = parsed
        self.problems: list[Problem] = list(parsed.problems)
        self.canonical: dict[str, Plain] = {}
        self.refused = False

    @property
    def map(self) -> dict[str, Plain] | None:
        """The top of the file, None where it cannot be read."""
        return self.parsed.data

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing could be taken from it."""
        return self.map is None or self.refused

    def report(
        self, keys: Keys, code: str, message: str, advice: str = "", of_key: bool = False
    ) -> None:
        """Note a problem at the value (or the key) that stands at `keys`, or at what holds it."""
        self.problems.append(self.problem(keys, code, message, advice, of_key))

    def problem(
        self, keys: Keys, code: str, message: str, advice: str = "", of_key: bool = False
    ) -> Problem:
        """A problem located in this file; without keys it speaks of the whole file."""
        if not keys:
            return Problem(self.path, 1, 1, 1, code, message, advice)
        place = self.parsed.place(keys, of_key)
        return Problem(self.path, place.line, place.column, place.length, code, message, advice)


def open_document(path: str, read: Read) -> Document:
    """A file as text on its way through the gate; what cannot be read has no data and says why."""
    try:
        data = read(path)
    except OSError as error:
        return Document(path, Parsed("", None, [unreadable(path, error)]))
    text, problems = decode(data, path)
    if text is None:
        return Document(path, Parsed("", None, problems))
    return Document(path, parse(text, path))
