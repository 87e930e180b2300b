"""The reference pages, made from planctl itself: `python -m docs.reference` writes them anew."""

from pathlib import Path
from typing import Any

import click
from pydantic.json_schema import models_json_schema

from planctl.cli.commands import COMMANDS, HEADINGS
from planctl.cli.main import group
from planctl.storage import fields, shapes, shapes_import, shapes_text
from planctl.storage.meanings import MEANINGS

FOLDER = Path(__file__).parent
WIDTH = 80

Schema = dict[str, Any]  # JSON Schema is whatever pydantic makes of a shape

FIELDS_HEAD = """\
# Every key of every file

Made from the shapes that `planctl check` holds files against. What the kinds of file are for, and
where they lie, is told in [the format](format.md). A key that is not here is an error, unless it
begins with `x-`: those are your own.
"""
COMMANDS_HEAD = """\
# Every command

What each prints with `--help`. Exit codes: 0 fine, 1 problems found, 2 wrong usage, 3 could not
go on, 130 interrupted. What the JSON holds is told in [JSON](json.md).
"""

TEXTS_HEAD = """\
## In another language

`NAME.cy.yaml` stands beside `NAME.yaml`: the same keys, texts only, found by their `id`. `of` is
the token over the words translated: when they change, `planctl check` says that the translation is
older than they are.

"""

FILES: tuple[tuple[str, str, tuple[type[shapes.Shape], ...]], ...] = (
    (
        "plan.yaml",
        "The plan itself.",
        (
            shapes.PlanShape,
            shapes.Span,
            shapes.CadenceShape,
            shapes.LevelShape,
            shapes.AimShape,
            shapes.PoliciesShape,
        ),
    ),
    ("leads.yaml", "The register.", (shapes.LeadsShape, shapes.LeadShape)),
    (
        "A commitment",
        "`AIM/COM-04-a-few-words.yaml`: what was promised.",
        (shapes.CommitmentShape, shapes.ActionShape),
    ),
    (
        "A record",
        "`AIM/COM-04/DATE-SUBJECT-FROM-TOKEN.yaml`: one thing that happened. Every record has these,\n"
        "and exactly one act. Where no other act is told by its key, it is an update.",
        (shapes.RecordShape, shapes.RedactedShape),
    ),
    (
        "An update",
        "What a lead said.",
        (shapes.UpdateShape, shapes.SuppliedShape, shapes.RequestShape),
    ),
    (
        "The other acts",
        "Decisions may carry a reason and a minute.",
        (shapes.DecisionShape, *shapes.ACTS.values()),
    ),
    ("A round", "`rounds/2026-27-Q3.yaml`: a round opened by hand.", (shapes.RoundShape,)),
    (
        "A document brought in",
        "`imports/strategy-docx.yaml`: what `planctl import` keeps of a document, written by it.",
        (shapes_import.ImportShape,),
    ),
)
UNDER: dict[type[shapes.Shape], str] = {
    shapes.Span: "`period:`",
    shapes.CadenceShape: "`cadence:`",
    shapes.LevelShape: "Each of `rag:`",
    shapes.AimShape: "Each of `aims:`",
    shapes.PoliciesShape: "`policies:`",
    shapes.LeadShape: "Each of `leads:`",
    shapes.ActionShape: "Each of `actions:`",
    shapes.SuppliedShape: "Each of `supplied:`",
    shapes.RequestShape: "`asks:`",
    shapes.RedactedShape: "`redacted:`",
    **{shape: f"`{act}:`" for act, shape in shapes.ACTS.items()},
}
TEXTS: tuple[tuple[str, tuple[type[shapes.Shape], ...]], ...] = (
    ("plan.cy.yaml", (shapes_text.PlanText, shapes_text.AimText, shapes_text.LevelText)),
    ("leads.cy.yaml", (shapes_text.LeadsText, shapes_text.LeadText)),
    ("a commitment's", (shapes_text.CommitmentText, shapes_text.ActionText)),
    ("a record's", (shapes_text.RecordText,)),
)
BASES: dict[type[shapes.Shape], type[shapes.Shape]] = {
    shapes.UpdateShape: shapes.RecordShape,
    shapes.AcceptanceShape: shapes.RecordShape,
    **{s: shapes.DecisionShape for s in shapes.ACTS.values() if s is not shapes.AcceptanceShape},
    shapes.DecisionShape: shapes.RecordShape,
}


def fields_page() -> str:
    """docs/fields.md: a table for every shape."""
    parts = [FIELDS_HEAD]
    for title, sentence, members in FILES:
        parts.append(f"## {title}\n\n{sentence}\n")
        parts += [_section(shape) for shape in members]
    return "\n".join([*parts, TEXTS_HEAD + _texts()])


def _texts() -> str:
    """The keys that may stand in a file in another language."""
    rows = ["| file | at the top | in each of a list |", "|---|---|---|"]
    for file, members in TEXTS:
        top, *inner = (", ".join(f"`{key}`" for key in own_keys(shape)) for shape in members)
        rows.append(f"| {file} | {top} | {'; '.join(inner)} |")
    return "\n".join(rows) + "\n"


def _section(shape: type[shapes.Shape]) -> str:
    heading = f"### {UNDER[shape]}\n\n{shape.__doc__}\n\n" if shape in UNDER else ""
    return heading + table(shape)


def table(shape: type[shapes.Shape]) -> str:
    """The keys of one shape, without those that every record or decision has."""
    schema = _schema(shape)
    meanings = MEANINGS[shape.__name__]
    rows = ["| key | needed | what stands there | meaning |", "|---|---|---|---|"]
    for key in own_keys(shape):
        must = "yes" if key in schema.get("required", ()) else ""
        rows.append(f"| `{key}` | {must} | {said(schema['properties'][key])} | {meanings[key]} |")
    return "\n".join(rows) + "\n"


def own_keys(shape: type[shapes.Shape]) -> list[str]:
    """The keys that this shape has beyond those of the shape it builds on, in order.

    A key that it makes compulsory is its own.
    """
    schema, base = _schema(shape), BASES.get(shape)
    if base is None:
        return list(schema["properties"])
    inherited = _schema(base)
    before = {key for key in inherited["properties"] if key not in schema.get("required", ())}
    before |= set(inherited.get("required", ()))
    return [key for key in schema["properties"] if key not in before]


def _schema(shape: type[shapes.Shape]) -> Schema:
    _, whole = models_json_schema([(shape, "validation")])
    found: Schema = whole["$defs"][shape.__name__]
    return found


PATTERNS = {
    fields.ISO_DAY: "a day, `2026-11-21`",
    fields.KEBAB: "an id of small letters, digits and hyphens",
    "^ACT-[0-9]{3,}$": "an action's id, `ACT-042`",
    "^COM-[0-9]{2,}$": "a commitment's id, `COM-12`",
}


def said(field: Schema) -> str:
    """What may stand under a key, in words."""
    if "anyOf" in field:
        return said(next(one for one in field["anyOf"] if one.get("type") != "null"))
    if "$ref" in field:
        return "keys, below"
    if "enum" in field:
        return _choice([str(one) for one in field["enum"] if isinstance(one, str)], field)
    if "const" in field:
        return f"`{field['const']}`"
    if "pattern" in field:
        return PATTERNS.get(field["pattern"], "a period, `2026-27 Q2` or `2025-26`")
    if field["type"] == "array":
        return "a list of texts" if "$ref" not in field["items"] else "a list, below"
    if field["type"] == "object":
        return "texts, by keys of its own"
    return "text" if field["type"] == "string" else "a whole number" + _default(field)


def _choice(words: list[str], field: Schema) -> str:
    if len(words) == 12:
        return "a month in English" + _default(field)
    return ", ".join(f"`{word}`" for word in words) + _default(field)


def _default(field: Schema) -> str:
    default = field.get("default")
    if default is None:
        return ""
    word = {True: "yes", False: "no"}.get(default, default) if default in (True, False) else default
    return f" (left out: {word})"


def commands_page() -> str:
    """docs/commands.md: the help of every command, under the headings of the help page."""
    parts = [COMMANDS_HEAD]
    for heading in HEADINGS:
        names = [name for name, entry in COMMANDS.items() if entry.heading == heading]
        parts.append(f"- {heading}: " + ", ".join(f"[`{name}`](#{name})" for name in names))
    parts.append("")
    for name, entry in COMMANDS.items():
        parts.append(f"## {name}\n\n{entry.line}\n\n```text\n{help_of(name)}\n```\n")
        parts += [f"```text\n{told}\n```\n" for told in helps_under(name)]
    return "\n".join(parts)


def _above() -> click.Context:
    """What every command stands under: planctl itself, with its own way to ask for help."""
    settings = group.context_settings
    return click.Context(group, info_name="planctl", terminal_width=WIDTH, **settings)


def help_of(name: str) -> str:
    """What `planctl NAME --help` prints on 80 columns."""
    above = _above()
    command = group.get_command(above, name) if isinstance(group, click.Group) else None
    if command is None:
        raise LookupError(name)
    with click.Context(command, info_name=name, parent=above, terminal_width=WIDTH) as context:
        return command.get_help(context)


def helps_under(name: str) -> list[str]:
    """What the commands under a command of several print with `--help`; none for any other."""
    above = _above()
    command = group.get_command(above, name) if isinstance(group, click.Group) else None
    if not isinstance(command, click.Group):
        return []
    found = []
    with click.Context(command, info_name=name, parent=above, terminal_width=WIDTH) as parent:
        for inner in command.list_commands(parent):
            under = command.get_command(parent, inner)
            if under is None:
                raise LookupError(inner)
            with click.Context(under, info_name=inner, parent=parent) as context:
                found.append(under.get_help(context))
    return found


PAGES = {"fields.md": fields_page, "commands.md": commands_page}


def main() -> None:
    """Write every page anew."""
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
