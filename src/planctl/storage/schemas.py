"""JSON Schema (draft-07) of each kind of file, made from the shapes that the gate holds it against."""

from typing import Any

from pydantic.json_schema import models_json_schema

from planctl.storage.meanings import MEANINGS
from planctl.storage.shapes import (
    RECORD_SHAPES,
    CommitmentShape,
    LeadsShape,
    PlanShape,
    RecordShape,
    RoundShape,
    Shape,
)
from planctl.storage.shapes_frozen import FrozenShape
from planctl.storage.shapes_import import ImportShape
from planctl.storage.shapes_text import CommitmentText, LeadsText, PlanText, RecordText

Schema = dict[str, Any]  # JSON Schema is whatever pydantic makes of a shape

KINDS: dict[str, tuple[str, tuple[type[Shape], ...]]] = {
    "plan": ("plan.yaml", (PlanShape,)),
    "leads": ("leads.yaml", (LeadsShape,)),
    "commitment": ("AIM/COM-04-a-few-words.yaml", (CommitmentShape,)),
    "record": ("AIM/COM-04/DATE-SUBJECT-FROM-TOKEN.yaml", RECORD_SHAPES),
    "round": ("rounds/2026-27-Q3.yaml", (RoundShape,)),
    "frozen": ("frozen/2025-26.yaml", (FrozenShape,)),
    "import": ("imports/NAME-OF-DOCUMENT.yaml", (ImportShape,)),
    "plan-text": ("plan.cy.yaml", (PlanText,)),
    "leads-text": ("leads.cy.yaml", (LeadsText,)),
    "commitment-text": ("AIM/COM-04-a-few-words.cy.yaml", (CommitmentText,)),
    "record-text": ("AIM/COM-04/DATE-SUBJECT-FROM-TOKEN.cy.yaml", (RecordText,)),
}
"""Every kind of file: where it lies, and its shapes; a file has exactly one of several."""

DRAFT = "http://json-schema.org/draft-07/schema#"
OWN_KEYS = {"^x-": True}
SCALAR = ["string", "number", "boolean"]
"""Editors read 1.10 and no as numbers and truth; here every value is text until its field reads it."""


def schema_of(kind: str) -> Schema:
    """The schema of one kind of file. Raises KeyError for a kind that KINDS does not have."""
    path, shapes = KINDS[kind]
    _, made = models_json_schema(
        [(shape, "validation") for shape in shapes], ref_template="#/definitions/{model}"
    )
    drawn: dict[str, Schema] = made["$defs"]
    by_name = {shape.__name__: shape for shape in _kinds_of(Shape)}
    # pydantic also draws the values behind a shape's texts, which no file holds
    definitions = {
        _name(name): _definition(by_name[name], drawn[name]) for name in drawn if name in by_name
    }
    refs = [{"$ref": f"#/definitions/{_name(shape.__name__)}"} for shape in shapes]
    return {
        "$schema": DRAFT,
        "title": f"planctl {kind}",
        "description": f"{path} of a plan kept with planctl.",
        **({"allOf": refs} if len(refs) == 1 else {"oneOf": refs}),
        "definitions": definitions,
    }


def _kinds_of(shape: type[Shape]) -> list[type[Shape]]:
    return [shape, *(inner for each in shape.__subclasses__() for inner in _kinds_of(each))]


def _name(shape: str) -> str:
    return shape.removesuffix("Shape")


def _definition(shape: type[Shape], drawn: Schema) -> Schema:
    """One map of known keys, where keys that begin with x- are free."""
    must = drawn.get("required", [])
    found: Schema = {
        "title": _name(shape.__name__),
        "description": (shape.__doc__ or "").strip().split("\n")[0],
        "type": "object",
        "properties": {
            key: _property(shape, key, value, key in must)
            for key, value in drawn["properties"].items()
        },
        "required": must,
        "patternProperties": OWN_KEYS,
        "additionalProperties": False,
    }
    if issubclass(shape, RecordShape):
        found["oneOf"] = [{"required": ["action"]}, {"required": ["commitment"]}]
    return found


def _property(shape: type[Shape], key: str, drawn: Schema, needed: bool) -> Schema:
    """A key's value; one that may be left out may stand empty too, which YAML calls null."""
    found = _value(drawn)
    if not needed:
        found = _or_empty(found)
    meaning = _meaning(shape, key)
    return {"description": meaning, **found} if meaning else found


def _meaning(shape: type[Shape], key: str) -> str:
    """What a key means: the shape's own words, else those of the shape that it extends."""
    for each in shape.__mro__:
        meaning = MEANINGS.get(each.__name__, {}).get(key)
        if meaning:
            return meaning
    return ""


def _value(drawn: Schema) -> Schema:
    """What a value may be, without the gate's own defaults and titles."""
    if "anyOf" in drawn:
        (only,) = [each for each in drawn["anyOf"] if each != {"type": "null"}]
        return _value(only)
    found = {key: value for key, value in drawn.items() if key not in ("default", "title")}
    if "$ref" in found:
        return {"$ref": "#/definitions/" + _name(found["$ref"].rpartition("/")[2])}
    if isinstance(found.get("additionalProperties"), dict):  # words by any key
        found["additionalProperties"] = _value(found["additionalProperties"])
    if "items" in found:
        found["items"] = _value(found["items"])
    if found == {"type": "string"}:
        found["type"] = SCALAR
    if "const" in found:
        found.pop("type", None)
        found.pop("const")
    if "enum" in found:
        found.pop("type", None)
    return found


def _or_empty(found: Schema) -> Schema:
    if "enum" in found:
        return {**found, "enum": [*found["enum"], None]}
    if "$ref" in found:
        return {"anyOf": [found, {"type": "null"}]}
    kinds = found["type"]
    return {**found, "type": [*(kinds if isinstance(kinds, list) else [kinds]), "null"]}
