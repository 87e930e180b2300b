"""Texts in other languages: which are missing, and which are older than the words they translate."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.model.action import Action, Commitment
from planctl.model.record import Record
from planctl.storage.document import Document
from planctl.storage.shapes_text import CommitmentText, RecordText, TextShape
from planctl.storage.tokens import token

ACTION_TEXTS = ("action", "evidence")


class TextWork(NamedTuple):
    """A translator's piece of work. `need` is "missing" or "stale"."""

    path: str
    id: str
    language: str
    need: str


def commitment_work(
    commitment: Commitment, texts: dict[str, CommitmentText], languages: tuple[str, ...]
) -> Iterator[TextWork]:
    """What a commitment and its actions want in each of the plan's other languages."""
    for language in languages:
        text = texts.get(language)
        own = {"commitment": commitment.commitment}
        need = _need(text, own, ("commitment",))
        if need:
            yield TextWork(commitment.path, commitment.id, language, need)
        by_id = {action.id: action for action in text.actions} if text else {}
        for action in commitment.actions:
            need = _need(by_id.get(action.id), _words(action), _said(action))
            if need:
                yield TextWork(commitment.path, action.id, language, need)


def _words(action: Action) -> dict[str, str]:
    return {key: getattr(action, key) for key in (*ACTION_TEXTS, "timescale", "lead")}


def _said(action: Action) -> tuple[str, ...]:
    return tuple(key for key in ACTION_TEXTS if getattr(action, key))


def record_work(
    record: Record, document: Document, texts: dict[str, RecordText]
) -> Iterator[TextWork]:
    """Which of a record's translations are stale. A missing one is no fault: it arrives weeks later."""
    if not texts:
        return
    data = {key: value for key, value in (document.map or {}).items() if isinstance(value, str)}
    for language, text in texts.items():
        if _need(text, data, ()):
            yield TextWork(record.path, record.name, language, "stale")


def _need(text: TextShape | None, words: dict[str, str], wanted: tuple[str, ...]) -> str:
    """Say missing, stale or nothing. Stale is a token that is not that of the words translated."""
    if text is None:
        return "missing" if wanted else ""
    translated = {key for key in words if getattr(text, key, "")}
    if not set(wanted) <= translated:
        return "missing"
    return "" if text.of == of_token(words, translated) else "stale"


def of_token(words: dict[str, str], keys: set[str]) -> str:
    """The token over the words that a map of texts translates."""
    return token({key: words[key] for key in keys})
