"""How a document that was brought in passes the gate, and an answers file with it."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from planctl.model.record import REMOVED
from planctl.storage.document import Document
from planctl.storage.gate import admit, note_slips
from planctl.storage.lenient import Reader
from planctl.storage.shapes import Shape
from planctl.storage.shapes_import import ImportShape

T = TypeVar("T", bound=Shape)


class BroughtIn(NamedTuple):
    """What a plan keeps of a document: its name, the SHA-256 of its bytes in hex, and what was settled.

    `columns` are headings with the role that somebody gave them, `answers` those given by the keys
    of their doubts. `path` is the file that keeps it.
    """

    document: str
    digest: str
    columns: dict[str, str]
    answers: dict[str, str]
    path: str = ""


def admit_import(document: Document) -> BroughtIn | None:
    """A document that was brought in, or None when its file cannot be read."""
    shape = admit_settled(document, ImportShape)
    if shape is None:
        return None
    return BroughtIn(
        shape.document, shape.digest, said_in(shape.columns), said_in(shape.answers), document.path
    )


def admit_settled(document: Document, shape: type[T], apart: Iterable[str] = ()) -> T | None:
    """A file of columns and answers in its shape, or None when it cannot be read.

    Keys that stand `apart` are not looked at.
    """
    if document.map is None:
        return None
    reader = Reader()
    left = {*apart, *(ImportShape.model_fields.keys() - shape.model_fields.keys())}
    own = {key: value for key, value in document.map.items() if key not in left and value != ""}
    data = reader.keys(own, frozenset(shape.model_fields))
    note_slips(document, reader.slips)
    return admit(document, shape, data)


def said_in(words: dict[str, str]) -> dict[str, str]:
    """What is said of each key, without spaces around it.

    A key with nothing behind it says nothing, nor does one whose words were redacted.
    """
    said = {key: value.strip() for key, value in words.items() if REMOVED not in value}
    return {key: value for key, value in said.items() if value}
