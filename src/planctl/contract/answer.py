"""An answer ready for machines: JSON, CSV, tab-separated lines or a Markdown table."""

from collections.abc import Callable
from typing import NamedTuple

from planctl.locale.catalogue import say

Row = dict[str, object]


class Answer(NamedTuple):
    """What a command answers. `name` gives the schema, `planctl/NAME/1`.

    `head` are the keys beside the items. `columns` are those of `rows` that tables show, in order;
    with groups a row stands once for each of its groups. `empty` is the sentence for an empty answer.
    `notes` are sentences that every reader of the answer must see.
    """

    name: str
    head: Row
    items: list[Row]
    columns: tuple[str, ...]
    rows: list[Row]
    empty: str
    notes: tuple[str, ...] = ()
    groups: list[Row] | None = None


def as_json(answer: Answer) -> str:
    """One object. Within /1 keys are added, never renamed or removed."""
    whole: Row = {"schema": f"planctl/{answer.name}/1", **answer.head}
    whole |= {"count": len(answer.items), "items": answer.items}
    if answer.groups is not None:
        whole["groups"] = answer.groups
    return object_json(whole)


def as_item_json(name: str, head: Row, item: Row) -> str:
    """One object about one thing."""
    return object_json({"schema": f"planctl/{name}/1", **head, "item": item})


def object_json(whole: Row) -> str:
    """One object, indented, ending with a newline, with nothing in it that moves a cursor."""
    import json

    return harmless(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def harmless(text: str) -> str:
    """JSON with characters that no screen shows written as JSON's own escapes: the same values."""
    return text if text.replace("\n", "").isprintable() else _with_escapes(text, _json_escape)


def _json_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def as_plain(answer: Answer) -> str:
    """One item a line, tab-separated, whole texts; tabs, line ends and controls in text are escaped."""
    return "".join(
        "\t".join(plain_text(row.get(column)) for column in answer.columns) + "\n"
        for row in answer.rows
    )


def as_csv(answer: Answer) -> str:
    """Comma-separated with a header; no text can begin a formula."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([_cell(row.get(column)) for column in answer.columns])
    return out.getvalue()


def as_markdown(answer: Answer, lang: str = "en") -> str:
    """The notes, then a table with headings and words in a language: this form is for people."""
    from planctl.locale.columns import heading

    lines = [f"{markdown_text(note)}\n" for note in answer.notes]
    if not answer.rows:
        return "\n".join([*lines, f"{markdown_text(answer.empty)}\n"])
    headings = " | ".join(heading(column, lang) for column in answer.columns)
    table = [headings, " | ".join("---" for _ in answer.columns)]
    for row in answer.rows:
        table.append(" | ".join(markdown_text(_told(row, c, lang)) for c in answer.columns))
    return "\n".join([*lines, "\n".join(f"| {line} |" for line in table) + "\n"])


def _told(row: Row, column: str, lang: str) -> str:
    """A value as a person reads it: a rating's word, a state and yes or no in the language."""
    value = row.get("rag_word") if column == "rag" else row.get(column)
    text = text_of(value)
    return say(text, lang) if isinstance(value, bool) or column in ("state", "round") else text


def text_of(value: object) -> str:
    """Any value of a row as text: lists joined, nothing for null, yes and no for truth."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)


def plain_text(value: object) -> str:
    """A value on one line, without anything that moves a cursor."""
    text = text_of(value).replace("\\", "\\\\")
    return visible(text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"))


def visible(text: str) -> str:
    """Text with control and direction-changing characters written out, so that a screen stays itself."""
    return text if text.isprintable() else _with_escapes(text, _escaped)


def _with_escapes(text: str, escape: Callable[[str], str]) -> str:
    """A text with every sign that is not seen escaped, but line ends and what holds an emoji together."""
    from planctl.contract.emoji import inside_emoji

    held = inside_emoji(text)
    return "".join(
        c if c.isprintable() or c == "\n" or at in held else escape(c) for at, c in enumerate(text)
    )


def _escaped(character: str) -> str:
    code = ord(character)
    if character in "\u00a0\u202f\u3000\u2009":
        return character
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


FORMULA_SIGNS = frozenset("=+-@")


def _cell(value: object) -> str:
    """A cell that a spreadsheet takes as text, never as a formula."""
    text = visible(text_of(value))
    return f"'{text}" if text.lstrip()[:1] in FORMULA_SIGNS or text[:1].isspace() else text


def markdown_text(text: str) -> str:
    """Text that Markdown shows as it is, in one table cell."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(
            sign, f"\\{sign}" if sign not in "<>" else f"&{'lt' if sign == '<' else 'gt'};"
        )
    return visible(text).replace("\n", "<br>")
