"""Plain data as the YAML that planctl writes: free text under a bar, long words folded."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import TypeAlias

Plain: TypeAlias = "str | Sequence[Mapping[str, Plain]] | Mapping[str, Plain]"
WIDTH = 78


def written(data: Mapping[str, Plain], indent: str = "") -> str:
    """A map as text, its keys in the order given.

    A text that ends in a line end is a literal block; one too long for its line is folded.
    """
    return "".join(_entry(key, value, indent) for key, value in data.items())


def _entry(key: str, value: Plain, indent: str) -> str:
    if isinstance(value, str):
        return _text(key, value, indent)
    if isinstance(value, Mapping):
        return f"{indent}{key}:\n{written(value, indent + '  ')}"
    return f"{indent}{key}:\n" + "".join(_item(item, indent + "  ") for item in value)


def _item(item: Mapping[str, Plain], indent: str) -> str:
    inner = indent + "  "
    return f"{indent}- {written(item, inner)[len(inner) :]}"


def _text(key: str, value: str, indent: str) -> str:
    if value.endswith("\n"):
        block = value[:-1].replace("\n", f"\n{indent}  ")
        return f"{indent}{key}: |\n{indent}  {block}\n"
    if len(indent) + len(key) + 2 + len(value) <= WIDTH and ": " not in value:
        return f"{indent}{key}: {value}\n"
    lines = wrap(value, WIDTH, initial_indent=indent + "  ", subsequent_indent=indent + "  ")
    return f"{indent}{key}: >-\n" + "\n".join(lines) + "\n"
