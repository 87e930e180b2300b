"""The gate: plain data becomes the model's values, or problems at their places."""

import typing
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planctl.model.period import APRIL
from planctl.storage.document import Document, Keys
from planctl.storage.lenient import Slip
from planctl.storage.shapes import Shape
from planctl.storage.yaml_events import Plain

S = TypeVar("S", bound=Shape)

SLIP_SENTENCES = {
    "key-spelling": ('the key "{written}" is written "{read}" here', "It is read so meanwhile."),
    "list-wanted": ("one text where a list is wanted", 'Write it on its own line after "- ".'),
    "date-format": ('"{written}" is read as {read}', "Write year-month-day."),
    "lead-alias": ('"{written}" is read as {read}', "Write the register's id."),
    "rag-word": ('"{written}" is read as {read}', "Write the rating's id."),
    "id-spelling": ('"{written}" is read as {read}', "Write the id in its one form."),
    "state-word": ('"{written}" is read as {read}', "Write: not started, in progress or complete."),
    "yes-word": ('"{written}" is read as {read}', "Write yes or no."),
}


def admit(
    document: Document, shape: type[S], data: dict[str, Plain], starts: int = APRIL
) -> S | None:
    """The data in its shape, or None after noting everything that is wrong with it.

    `starts` is the month in which the plan's years start.
    """
    try:
        return shape.model_validate(data, context=starts)
    except ValidationError as error:
        document.refused = True
        for detail in error.errors(include_url=False):
            _refuse(document, shape, detail)
        return None


def note_slips(document: Document, slips: list[Slip]) -> None:
    """One fixable warning for each thing read leniently."""
    for slip in slips:
        message, advice = SLIP_SENTENCES[slip.code]
        words = message.format(written=slip.written, read=slip.read)
        document.report(slip.keys, slip.code, words, advice, of_key=slip.code == "key-spelling")


def _refuse(document: Document, shape: type[Shape], detail: ErrorDetails) -> None:
    keys, kind = detail["loc"], detail["type"]
    name = str(keys[-1]) if keys else ""
    if kind == "missing":
        document.report(keys[:-1], "key-missing", f"`{name}:` is missing", _missing_help(name))
    elif kind == "extra_forbidden":
        advice = _nearest(name, known_keys(shape, keys[:-1]))
        document.report(keys, "key-unknown", f'no such key: "{name}"', advice, of_key=True)
    elif kind == "literal_error":
        _refuse_word(document, keys, detail)
    elif kind in SHAPE_SENTENCES:
        message, advice = SHAPE_SENTENCES[kind]
        document.report(keys, "wrong-shape", f"`{name}:` {message}", advice)
    else:
        advice = str(detail.get("ctx", {}).get("help", ""))
        document.report(keys, kind.replace("_", "-"), detail["msg"], advice)


def _refuse_word(document: Document, keys: Keys, detail: ErrorDetails) -> None:
    expected = str(detail["ctx"]["expected"]).replace(" or ", ", ")
    allowed = [word.strip("'") for word in expected.split(", ")]
    given = str(detail["input"])
    near = get_close_matches(given, allowed, 1)
    guess = f'Did you mean "{near[0]}"? ' if near else ""
    message = f'`{keys[-1]}:` cannot be "{given}"'
    document.report(keys, "value-unknown", message, f"{guess}It can be: {', '.join(allowed)}.")


BELOW = "Write its keys on the lines below it, two spaces further in."
SHAPE_SENTENCES = {
    "string_type": ("wants one text", "Write one text after the colon, or below it after |."),
    "list_type": ("wants a list", 'Write each on a line of its own, after "- ".'),
    "model_type": ("wants keys under it", BELOW),
    "dict_type": ("wants keys under it", BELOW),
    "too_short": ("wants more than this", "Add what is missing: see docs/fields.md."),
}


def known_keys(shape: type[BaseModel], keys: Keys) -> list[str]:
    """The keys a shape allows at a place inside it."""
    for key in keys:
        if isinstance(key, str):
            shape = _shape_under(shape, key)
    return [field.alias or name for name, field in shape.model_fields.items()]


def _shape_under(shape: type[BaseModel], key: str) -> type[BaseModel]:
    for name, field in shape.model_fields.items():
        if key in (field.alias, name):
            return _model_in(field.annotation) or shape
    return shape


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in typing.get_args(annotation))
    return next((model for model in inner if model), None)


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name.casefold(), known, 1)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"Keys that can stand here: {', '.join(known)}. Your own keys begin with x-."


def _missing_help(name: str) -> str:
    return MISSING_HELP.get(name, f"Add a line that begins with `{name}:`.")


MISSING_HELP = {
    "from": "Add `from:` with the id of the lead whose words these are.",
    "date": "Add `date:` with the day it was said, for example 2026-11-21.",
    "reason": "Say why, in one sentence.",
    "format": "Add `format: 1` as the first line.",
}
