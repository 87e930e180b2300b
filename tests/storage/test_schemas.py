"""The JSON Schemas: right by draft-07, and the plans here satisfy them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from planctl.storage.layout import kind_of
from planctl.storage.schemas import DRAFT, KINDS, schema_of
from planctl.storage.shapes import RECORD_SHAPES
from tests.golden import same_as_golden

PLANS = Path(__file__).parents[2]
FILES = sorted(
    file
    for plan in (PLANS / "plan", PLANS / "examples" / "riverside-safer-together" / "plan")
    for file in plan.rglob("*.yaml")
)


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2's own reading, as editors do it: a day is text, `no` is text, 1.10 is a number."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, how) for tag, how in rules if tag.rpartition(":")[2] in ("int", "float", "null")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


def errors(value: Any, schema: Any, whole: Any, at: str = "") -> Iterator[str]:
    """What is wrong by the words of draft-07 that our schemas use; any other word is an error."""
    if schema is True:
        return
    known = {
        "$schema", "title", "description", "definitions", "$ref", "allOf", "oneOf", "anyOf",
        "type", "enum", "pattern", "properties", "required", "patternProperties",
        "additionalProperties", "items", "minItems",
    }  # fmt: skip
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/definitions/")
        yield from errors(value, whole["definitions"][name], whole, at)
    for each in schema.get("allOf", []):
        yield from errors(value, each, whole, at)
    for word, right in (("oneOf", {1}), ("anyOf", {1, 2})):
        if word in schema:
            fits = [not list(errors(value, each, whole, at)) for each in schema[word]]
            if sum(fits) not in right:
                yield f"{at}: fits {sum(fits)} of {word}"
    yield from _of_value(value, schema, whole, at)


def _of_value(value: Any, schema: Any, whole: Any, at: str) -> Iterator[str]:
    kinds = schema.get("type", [])
    allowed = tuple(t for k in ([kinds] if isinstance(kinds, str) else kinds) for t in TYPES[k])
    if allowed and not isinstance(value, allowed):
        yield f"{at}: {value!r} is no {kinds}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not one of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} is not like {schema['pattern']}"
    if isinstance(value, dict) and "properties" in schema:
        yield from _of_map(value, schema, whole, at)
    if isinstance(value, dict):
        for key, inner in value.items() if "properties" not in schema else ():
            yield from errors(inner, schema.get("additionalProperties", True), whole, f"{at}/{key}")
        yield from (f"{at}: no {key}" for key in schema.get("required", []) if key not in value)
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too short"
        for number, item in enumerate(value):
            yield from errors(item, schema.get("items", True), whole, f"{at}/{number}")


def _of_map(value: dict[str, Any], schema: Any, whole: Any, at: str) -> Iterator[str]:
    for key, inner in value.items():
        if key in schema["properties"]:
            yield from errors(inner, schema["properties"][key], whole, f"{at}/{key}")
        elif not any(re.search(pattern, key) for pattern in schema["patternProperties"]):
            yield f"{at}/{key}: no such key"


def wrong(text: str, kind: str) -> list[str]:
    schema = schema_of(kind)
    return list(errors(yaml.load(text, AsEditorsRead), schema, schema))  # noqa: S506 - a safe loader with fewer types


def kind_name(file: Path) -> str:
    plan = next(folder for folder in file.parents if (folder / "plan.yaml").exists())
    kind = kind_of(file.relative_to(plan).as_posix())
    return f"{kind.kind}-text" if kind.language else kind.kind


@pytest.mark.parametrize("kind", ["plan", "leads", "commitment", "record", "commitment-text"])
def test_every_file_of_the_plans_here_satisfies_its_schema(kind: str) -> None:
    files = [file for file in FILES if kind_name(file) == kind]
    assert files
    assert {f.name: found for f in files if (found := wrong(f.read_text("utf-8"), kind))} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_draft_07_and_plain_json(kind: str) -> None:
    schema = schema_of(kind)
    assert schema["$schema"] == DRAFT
    assert json.loads(json.dumps(schema)) == schema
    pointed_at = set(re.findall(r'"\$ref": "#/definitions/([^"]*)"', json.dumps(schema)))
    assert pointed_at == set(schema["definitions"])


def test_the_schema_of_a_record_is_as_it_was_looked_at() -> None:
    same_as_golden("schema-record.json", json.dumps(schema_of("record"), indent=2) + "\n")


def test_a_record_is_exactly_one_act() -> None:
    assert len(schema_of("record")["oneOf"]) == len(RECORD_SHAPES)
    act = "action: ACT-001\nfrom: health\ndate: 2026-04-01\n"
    assert wrong(act + "rag: red\n", "record") == []
    assert wrong(act + "verifies: x\n", "record") == []
    assert wrong(act + "verifies: x\nreopens: y\n", "record")
    assert wrong(act + "commitment: COM-01\n", "record")
    assert wrong("from: health\ndate: 2026-04-01\n", "record")


@pytest.mark.parametrize(
    "line",
    [
        "timescale: 2024",
        "evidence: 1.10",
        "publish: no",
        "publish: yes",
        "evidence:",
        "x-own: {a: 1}",
        "lead: 12",
    ],
)
def test_what_planctl_reads_an_editor_does_not_complain_about(line: str) -> None:
    action = (
        f"id: COM-01\ncommitment: We will\nactions:\n  - id: ACT-001\n    action: a\n    {line}\n"
    )
    assert wrong(action, "commitment") == []


@pytest.mark.parametrize(
    "line", ["evidance: x", "id: 12", "publish: perhaps", "was: {}", "action: [a]"]
)
def test_what_planctl_refuses_an_editor_marks(line: str) -> None:
    key = line.partition(":")[0]
    given = {"id": "id: ACT-001", "action": "action: a"} | {key: line}
    lines = "".join(f"    {each}\n" for each in given.values())
    assert wrong(f"id: COM-01\ncommitment: We will\nactions:\n  -\n{lines}", "commitment")


@pytest.mark.parametrize("format_line", ["format: 1", 'format: "1"'])
def test_the_format_is_a_number_or_text(format_line: str) -> None:
    plan = (PLANS / "plan" / "plan.yaml").read_text("utf-8")
    assert wrong(plan.replace("format: 1", format_line), "plan") == []


def test_every_key_is_explained() -> None:
    for kind in ("plan", "leads", "commitment", "record", "round"):
        for name, drawn in schema_of(kind)["definitions"].items():
            for key, value in drawn["properties"].items():
                assert value.get("description"), f"{name}.{key}"


def test_what_is_kept_of_a_document_has_words_by_any_key() -> None:
    kept = (
        "document: plan.docx\ndigest: 0123\ncolumns:\n  Who leads: lead\nanswers:\n  mark-16: 1\n"
    )
    assert wrong(kept, "import") == []
    assert wrong(kept + "  mark-1:\n    - a\n", "import") == [
        "/answers/mark-1: ['a'] is no ['string', 'number', 'boolean']"
    ]
