"""How one text is written in YAML so that it is read back character for character."""

import re
from typing import Final

STEP: Final = 2
"""How many spaces the lines of a block text stand to the right of their key."""

WIDTH: Final = 78
"""How many columns a line of the plan's wording has at most, its key included."""

# Raw, YAML refuses these, folds them into something else, or a screen hides them.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_NAMED = {
    "\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f",
    "\r": "\\r", "\x1b": "\\e", '"': '\\"', "\\": "\\\\", "\x85": "\\N", "\u2028": "\\L",
    "\u2029": "\\P",
}  # fmt: skip
_ESCAPED = re.compile(r'[\\"\t\n]|' + _UNSAFE.pattern)
# What begins a plain text and is read as something else, and what ends one too early.
_NOT_PLAIN = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=<\s]|.*(?::\s|\s#|:$|[\t\n]|\s$)", re.DOTALL)
_BREAKS = re.compile(r"(?<=[^ \t]) (?=[^ \t])")


def write_scalar(value: str) -> str:
    """Return a short text as it stands after `key: `: bare where that is safe, else quoted."""
    if not value or _NOT_PLAIN.match(value) or _UNSAFE.search(value):
        return quoted(value)
    return value


def quoted(value: str) -> str:
    """Return any text in double quotation marks, on one line, invisible characters as escapes."""
    return f'"{_ESCAPED.sub(lambda match: _escape(match.group()), value)}"'


def write_text(value: str, indent: int) -> list[str]:
    """Return free text as a block: the sign to put after `key: `, then its lines.

    The lines begin with `indent` spaces, which must be two more than the key has. Text that no
    block can hold exactly is returned as one line in quotation marks. Lines come without line
    breaks; a block that ends in empty lines (sign `|+`) must not be followed by others.
    """
    if not value or _UNSAFE.search(value):
        return [quoted(value)]
    return ["|" + _hint(value) + _chomping(value), *_indented(_lines(value), indent)]


def fold_text(value: str, indent: int, width: int = WIDTH) -> list[str]:
    """Return the plan's wording as a folded block (`>-`), filled to `width` columns.

    Words longer than a line stand alone. Text that folding would change is written as `write_text`
    writes it; `indent` is as there.
    """
    if _UNSAFE.search(value) or not value.strip(" \t") or "\n" in value or value[0] in " \t":
        return write_text(value, indent)
    return [">-", *_indented(_filled(_BREAKS.split(value), width - indent), indent)]


def _escape(sign: str) -> str:
    code = ord(sign)
    return _NAMED.get(sign) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def _hint(value: str) -> str:
    """Return the step where YAML could not tell it from the first line that has words."""
    return str(STEP) if value.lstrip("\n")[:1] in {"", " ", "\t"} else ""


def _chomping(value: str) -> str:
    """Return the sign for the line breaks at the end: none, one, or all of them kept."""
    if not value.endswith("\n"):
        return "-"
    return "+" if value.endswith("\n\n") or value == "\n" else ""


def _lines(value: str) -> list[str]:
    return value.removesuffix("\n").split("\n")


def _indented(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]


def _filled(words: list[str], width: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
