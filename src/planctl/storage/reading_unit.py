"""Reading one unit: a commitment's file, its records and their other languages."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from planctl.model.action import Commitment
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.problem import Problem
from planctl.model.record import Record
from planctl.model.unit import Unit
from planctl.storage.admit_commitment import admit_commitment
from planctl.storage.admit_record import admit_record
from planctl.storage.document import Document, Read, open_document
from planctl.storage.layout import kind_of, translated
from planctl.storage.litter import listed
from planctl.storage.naming import check_name
from planctl.storage.reading import admit_text
from planctl.storage.shapes_text import CommitmentText, RecordText, TextShape
from planctl.storage.translations import TextWork, commitment_work, record_work

T = TypeVar("T", bound=TextShape)


class UnitReading(NamedTuple):
    """A unit, the files it was read from, and the texts in other languages that want work.

    `litter` names what an editor or a cloud drive left among the files; it is not read.
    `unreadable` are the files of which nothing could be taken.
    """

    unit: Unit
    documents: dict[str, Document]
    litter: list[Problem]
    work: tuple[TextWork, ...]
    texts: dict[str, dict[str, RecordText]]
    unreadable: tuple[str, ...]


def read_unit(
    key: str, paths: Iterable[str], read: Read, terms: Terms, register: Register
) -> UnitReading:
    """Read the files of one unit; every problem stays with its document."""
    own, litter = listed(paths)
    documents = {path: open_document(path, read) for path in own}
    beside = _beside(own)
    work: list[TextWork] = []
    commitments: list[Commitment] = []
    records: list[Record] = []
    texts: dict[str, dict[str, RecordText]] = {}
    for path, document in _of_kinds(documents):
        others = [(language, documents[other]) for language, other in beside.get(path, ())]
        if kind_of(path).kind == "commitment":
            words = _admitted(others, CommitmentText)
            commitment = admit_commitment(document, words)
            if commitment:
                commitments.append(commitment)
                work += commitment_work(commitment, words, terms.languages[1:])
        else:
            record = admit_record(document, terms, register)
            if record:
                records.append(record)
                if terms.is_read and register.leads:  # else the one form cannot be told
                    check_name(record, document)
                texts[record.name] = _admitted(others, RecordText)
                work += record_work(record, document, texts[record.name])
    unit = _placed(key, commitments, records)
    unread = tuple(path for path, document in documents.items() if document.is_unreadable)
    return UnitReading(unit, documents, litter, tuple(work), texts, unread)


def _of_kinds(documents: dict[str, Document]) -> Iterator[tuple[str, Document]]:
    """The commitments and records in the plan's first language, in the order of their paths."""
    for path in sorted(documents):
        kind = kind_of(path)
        if kind.kind in ("commitment", "record") and not kind.language:
            yield path, documents[path]


def _beside(paths: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """The other languages of each file: path -> (language, its path)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in paths:
        language = kind_of(path).language
        if language:
            found.setdefault(translated(path), []).append((language, path))
    return found


def _admitted(others: list[tuple[str, Document]], shape: type[T]) -> dict[str, T]:
    """The texts of a file in its other languages, those that cannot be read left out."""
    admitted = ((language, admit_text(document, shape)) for language, document in others)
    return {language: text for language, text in admitted if text is not None}


def _placed(key: str, commitments: list[Commitment], records: list[Record]) -> Unit:
    """Records about this unit's own commitment and actions, apart from those that strayed here.

    An id that one of the actions once had is nobody's here: a record may come late.
    """
    actions = [action for commitment in commitments for action in commitment.actions]
    own = {commitment.id for commitment in commitments} | {action.id for action in actions}
    own -= {was for action in actions for was in action.was}
    mine = tuple(record for record in records if record.subject in own)
    strays = tuple(record for record in records if record.subject not in own)
    return Unit(key, tuple(commitments), mine, strays)
