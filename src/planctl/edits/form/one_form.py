"""What of a file's data is not in the one form: each slip of the hand, and how it is mended."""

from collections.abc import Callable, Iterable

from planctl.edits.form.laying_out import Keys
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.admit_commitment import ACTION_KEYS, COMMITMENT_KEYS
from planctl.storage.admit_frozen import FROZEN_KEYS
from planctl.storage.admit_record import KNOWN
from planctl.storage.layout import FileKind
from planctl.storage.lenient import Reader, Slip
from planctl.storage.scalars import STEP, write_scalar
from planctl.storage.shapes import LeadShape, LeadsShape, PlanShape, RoundShape
from planctl.storage.shapes_import import ImportShape
from planctl.storage.splice import SpliceRefused, set_value
from planctl.storage.yaml_events import Plain, parse
from planctl.storage.yaml_places import Node, end_of_line, start_of_line, tree

_BOM = "\ufeff"
PLAN_KEYS = frozenset(PlanShape.model_fields)
LEAD_KEYS = frozenset(LeadShape.model_fields)


def slips_of(
    kind: FileKind, data: dict[str, Plain], terms: Terms | None, register: Register | None
) -> list[Slip]:
    """Everything in a file that is read leniently, in the order in which it is to be mended."""
    reader = Reader(terms, register)
    if not kind.language and kind.kind in READINGS:
        READINGS[kind.kind](reader, data)
    return reader.slips


def _record(reader: Reader, data: dict[str, Plain]) -> None:
    canonical = reader.record(data, KNOWN)
    told = {slip.keys for slip in reader.slips}
    renamed = {slip.keys: slip.read for slip in reader.slips if slip.code == "key-spelling"}
    for key, written in data.items():
        right = renamed.get((key,), key)
        read = canonical.get(right)
        if not isinstance(written, str) or not isinstance(read, str) or (right,) in told:
            continue
        if read != written:  # read alike without a warning, yet not the form we write
            reader.slips.append(Slip((right,), "", written, read))


def _commitment(reader: Reader, data: dict[str, Plain]) -> None:
    clean = reader.keys(data, COMMITMENT_KEYS)
    reader.yes_no(clean, "publish")
    for at, item in _maps(clean.get("actions")):
        action = reader.keys(item, ACTION_KEYS, ("actions", at))
        reader.yes_no(action, "publish", ("actions", at))


def _plan(reader: Reader, data: dict[str, Plain]) -> None:
    span = reader.keys(data, PLAN_KEYS).get("period")
    if isinstance(span, dict):
        for key in ("from", "to"):
            reader.day(dict(span), key, ("period",))


def _leads(reader: Reader, data: dict[str, Plain]) -> None:
    clean = reader.keys(data, frozenset(LeadsShape.model_fields))
    for at, item in _maps(clean.get("leads")):
        lead = reader.keys(item, LEAD_KEYS, ("leads", at))
        reader.day(lead, "until", ("leads", at))


def _round(reader: Reader, data: dict[str, Plain]) -> None:
    clean = reader.keys(data, frozenset(RoundShape.model_fields))
    for key in ("opened", "closes"):
        reader.day(clean, key)


def _frozen(reader: Reader, data: dict[str, Plain]) -> None:
    reader.day(reader.keys(data, FROZEN_KEYS), "date")


def _import(reader: Reader, data: dict[str, Plain]) -> None:
    reader.keys(data, frozenset(ImportShape.model_fields))


READINGS: dict[str, Callable[[Reader, dict[str, Plain]], None]] = {
    "record": _record,
    "commitment": _commitment,
    "plan": _plan,
    "leads": _leads,
    "round": _round,
    "frozen": _frozen,
    "import": _import,
}


def _maps(value: Plain | None) -> Iterable[tuple[int, dict[str, Plain]]]:
    items = value if isinstance(value, list) else []
    return ((at, item) for at, item in enumerate(items) if isinstance(item, dict))


def mended(text: str, slip: Slip) -> str:
    """The text with one slip in the one form, every other line as it was.

    Raises SpliceRefused where the text is laid out so that this can't be changed alone.
    """
    if slip.code == "key-spelling":
        return _renamed(text, slip.keys, slip.read)
    if slip.code == "list-wanted":
        return _listed(text, slip.keys)
    return set_value(text, slip.keys, slip.read, block=False)


def _renamed(text: str, keys: Keys, right: str) -> str:
    mark, body = _opened(text)
    holder = tree(body).at(keys[:-1])
    span = holder.names.get(keys[-1]) if holder else None
    if span is None:
        raise SpliceRefused(f'there is no key "{keys[-1]}" in the file')
    new = body[: span[0]] + right + body[span[1] :]

    def rename(data: Plain) -> Plain:
        pairs = data.items() if isinstance(data, dict) else ()
        return {right if key == keys[-1] else key: value for key, value in pairs}

    return mark + _proved(body, new, lambda data: _at(data, keys[:-1], rename))


def _listed(text: str, keys: Keys) -> str:
    """One text becomes a list of one, on a line of its own; a comment behind it stays behind it."""
    mark, body = _opened(text)
    root = tree(body)
    node, holder = root.at(keys), root.at(keys[:-1])
    name = holder.names.get(keys[-1]) if holder else None
    if node is None or name is None or node.style in ("literal", "folded"):
        raise SpliceRefused(f'"{keys[-1]}" is laid out so that it can\'t be made a list')
    indent = " " * (name[0] - start_of_line(body, name[0]) + STEP)
    opening = "- reference: " if keys[-1] == "supplied" else "- "
    newline = "\r\n" if "\r\n" in body else "\n"
    end = end_of_line(body, node.end)
    words = write_scalar(_value(body, node, keys))
    lines = f"{body[: name[1]]}:{newline}{indent}{opening}{words}{body[node.end : end]}"

    def make_list(data: Plain) -> Plain:
        return [{"reference": data}] if keys[-1] == "supplied" else [data]

    return mark + _proved(body, lines + body[end:], lambda data: _at(data, keys, make_list))


def _value(body: str, node: Node, keys: Keys) -> str:
    value: Plain = parse(body, "").data or {}
    for key in keys:
        value = value[key]  # type: ignore[index]  # the tree has shown that it is there
    if not isinstance(value, str):
        raise SpliceRefused(f'"{keys[-1]}" is a {node.style} already')
    return value


def _opened(text: str) -> tuple[str, str]:
    body = text.removeprefix(_BOM)
    if parse(body, "").data is None:
        raise SpliceRefused("the file can't be read as it stands", "`planctl check` says why.")
    return text[: len(text) - len(body)], body


def _proved(old: str, new: str, change: Callable[[dict[str, Plain]], Plain]) -> str:
    """The new text, when it says the old data with exactly this change."""
    before, after = parse(old, "").data, parse(new, "").data
    if before is None or after is None or change(before) != after:
        raise SpliceRefused("the file is laid out so that this can't be changed alone")
    return new


def _at(data: Plain, keys: Keys, change: Callable[[Plain], Plain]) -> Plain:
    """The data with the value at `keys` changed."""
    if not keys:
        return change(data)
    key, *rest = keys
    if isinstance(data, dict):
        return {k: _at(v, tuple(rest), change) if k == key else v for k, v in data.items()}
    if isinstance(data, list):
        return [_at(v, tuple(rest), change) if at == key else v for at, v in enumerate(data)]
    return data
