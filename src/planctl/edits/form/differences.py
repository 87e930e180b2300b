"""What changes in a file, line by line, as a person reads it."""

from difflib import unified_diff

from planctl.contract.answer import visible


def difference(path: str, before: bytes, after: bytes) -> list[str]:
    """The lines that change, with one around each, and nothing in them that moves a cursor.

    Where the text is alike and only its line ends or its byte order mark differ, one line says so.
    """
    old, new = (_lines(text) for text in (before, after))
    lines = unified_diff(old, new, path, path, n=1, lineterm="")
    shown = [visible(line) for line in lines]
    return shown or [visible(f"{path}: only line ends or the mark at its beginning change")]


def _lines(content: bytes) -> list[str]:
    text = content.decode("utf-8-sig", "replace")
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
