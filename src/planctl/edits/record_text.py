"""A record's text as planctl writes it, proved by reading it back."""

from collections.abc import Iterable

from planctl.errors import NotWritten
from planctl.storage.scalars import quoted, write_scalar, write_text
from planctl.storage.yaml_events import Plain, parse

UPDATE_KEYS = (
    "rag",
    "state",
    "progress",
    "barriers",
    "next_steps",
    "no_change",
    "supplied",
    "asks",
    "public",
    "internal",
    "corrects",
)
ACT_KEYS = (
    "approves",
    "refuses",
    "verifies",
    "sends_back",
    "agrees",
    "closes",
    "reopens",
    "changes",
    "accepts",
)
ORDER = (
    *("action", "commitment", "from", "period", "date", "role"),
    *ACT_KEYS,
    *UPDATE_KEYS,
    *("was", "now", "into", "timescale", "minute", "reason", "of"),
)
"""Every key of a record, in the order in which planctl writes them."""
BLOCKS = frozenset({"progress", "barriers", "next_steps", "public", "internal", "reason"})
"""The keys whose text is free, and so is written under a sign of its own."""
HEAD = (
    "# One report on one action. Write text under the | sign, two spaces in.",
    "# No victim, no address, no small number: whoever can read this repository reads it for ever.",
)
UNSAID = "There is no place for this text in a record"


def record_text(data: dict[str, Plain], head: Iterable[str] = HEAD) -> str:
    """The text of a record that says exactly `data` and begins with the comment lines of `head`.

    Raises NotWritten when no text can say it: half characters, or more than a file can hold.
    """
    comments = "".join(f"{line}\n" for line in head)
    for block in (True, False):
        text = comments + "".join(f"{line}\n" for line in _map(data, 0, block))
        if _says(text, data):
            return text
    raise NotWritten(f"{UNSAID}. Nothing was changed.", "Is it very long, or not text?")


def _says(text: str, data: dict[str, Plain]) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    parsed = parse(text, "")
    return parsed.data == data and not parsed.problems


def _map(data: dict[str, Plain], indent: int, block: bool) -> list[str]:
    places = {key: at for at, key in enumerate(ORDER)}
    lines: list[str] = []
    for key in sorted(data, key=lambda key: places.get(key, len(places))):
        lines += _entry(key, data[key], indent, block)
    return lines


def _entry(key: str, value: Plain, indent: int, block: bool) -> list[str]:
    name = f"{' ' * indent}{write_scalar(key)}:"
    if isinstance(value, str):
        first, *rest = _scalar(key, value, indent + 2, block)
        return [f"{name} {first}", *rest]
    if isinstance(value, dict):
        return [name, *_map(value, indent + 2, block)]
    return [name, *(line for item in value for line in _item(item, indent + 2, block))]


def _scalar(key: str, value: str, indent: int, block: bool) -> list[str]:
    if key in BLOCKS:
        return write_text(value, indent) if block else [quoted(value)]
    return [write_scalar(value)]


def _item(item: Plain, indent: int, block: bool) -> list[str]:
    if isinstance(item, dict):
        first, *rest = _map(item, indent + 2, block)
        return [f"{' ' * indent}- {first.lstrip(' ')}", *rest]
    return [f"{' ' * indent}- {write_scalar(item) if isinstance(item, str) else ''}"]
