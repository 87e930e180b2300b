"""A record from which words were taken out: sealed, and its translations kept in step."""

from datetime import date
from typing import NamedTuple

from planctl.errors import NotWritten
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.admit_commitment import admit_commitment
from planctl.storage.admit_record import admit_record
from planctl.storage.document import Document, open_document
from planctl.storage.naming import check_name
from planctl.storage.redaction import KEY, is_sealed, seal_of
from planctl.storage.splice import set_value
from planctl.storage.translations import ACTION_TEXTS, of_token
from planctl.storage.yaml_events import Plain, parse


class Reading(NamedTuple):
    """What a record is read against."""

    terms: Terms
    register: Register

    def record(self, path: str, text: str) -> Document:
        """A record's text, read as far as it can be."""
        document = open_document(path, lambda _: text.encode())
        record = admit_record(document, self.terms, self.register)
        if record:
            check_name(record, document)
        return document


def sealed(path: str, before: str, text: str, day: date, reading: Reading) -> str:
    """The record's text, saying that it was redacted on a day, under the seal of what is left.

    One that had been edited before gets no seal: a redaction does not make that edit good.
    """
    old = reading.record(path, before)
    of = seal_of(reading.record(path, text).canonical)
    if of == seal_of(old.canonical):
        return text  # only comments or own keys have changed, and no name pins those
    was_edited = any(problem.code == "record-changed" for problem in old.problems)
    said = {"date": day.isoformat(), **({} if was_edited else {"of": of})}
    if isinstance((parse(text.removeprefix("\ufeff"), "").data or {}).get(KEY), dict):
        for key, value in said.items():
            text = set_value(text, (KEY, key), value, block=False)
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = [f"{KEY}:", *(f"  {key}: {value}" for key, value in said.items()), ""]
    gap = "" if text.endswith(newline) else newline
    text += gap + newline.join(lines)
    if not was_edited and not is_sealed(reading.record(path, text).canonical):
        raise NotWritten(f"{path} has no place for the seal of a redaction. Nothing was changed.")
    return text


def kept_in_step(path: str, before: str, after: str, beside: str) -> str:
    """The text beside, in another language, with the tokens of the words that it still translates.

    `before` and `after` are the texts it stands beside. A token that was stale stays as it is.
    """
    tokens = zip(_own_words(path, before), _own_words(path, after), strict=True)
    data = parse(beside, "").data or {}
    for (keys, old), (_, new) in tokens:
        place = _place(data, keys)
        there = _at(data, place) if place is not None else None
        if there is None or place is None:
            continue
        translated = {key for key in old if there.get(key)}
        if there.get("of") == of_token(old, translated) and old != new:
            beside = set_value(beside, (*place, "of"), of_token(new, translated), block=False)
    return beside


Words = tuple[str, dict[str, str]]
"""An action's id, "" for the top of the file, and the words that a translation may translate."""


def _own_words(path: str, text: str) -> list[Words]:
    document = open_document(path, lambda _: text.encode())
    commitment = None
    if "actions" in (document.map or {}):
        commitment = admit_commitment(document, {})
    if commitment is None:
        data = document.map or {}
        return [("", {key: value for key, value in data.items() if isinstance(value, str)})]
    words: list[Words] = [("", {"commitment": commitment.commitment})]
    for action in commitment.actions:
        keys = (*ACTION_TEXTS, "timescale", "lead")
        words.append((action.id, {key: getattr(action, key) for key in keys}))
    return words


def _place(data: dict[str, Plain], identity: str) -> tuple[str | int, ...] | None:
    """Where in a translation the map of an action is; () for the top, None where it is not there."""
    if not identity:
        return ()
    actions = data.get("actions")
    for at, item in enumerate(actions if isinstance(actions, list) else []):
        if isinstance(item, dict) and item.get("id") == identity:
            return ("actions", at)
    return None


def _at(data: dict[str, Plain], place: tuple[str | int, ...]) -> dict[str, Plain] | None:
    if not place:
        return data
    actions = data["actions"]
    item = actions[int(place[1])] if isinstance(actions, list) else None
    return item if isinstance(item, dict) else None
