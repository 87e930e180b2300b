"""The one form of a file: the same meaning, the same comments, laid out as planctl lays it out."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from planctl.edits.form.comments import notes_of
from planctl.edits.form.laying_out import Keys, Page
from planctl.edits.form.one_form import mended, slips_of
from planctl.edits.record_text import BLOCKS, record_order
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.gate import known_keys
from planctl.storage.layout import FileKind
from planctl.storage.shapes import CommitmentShape, LeadsShape, PlanShape, RoundShape, Shape
from planctl.storage.shapes_frozen import FrozenShape
from planctl.storage.shapes_import import ImportShape
from planctl.storage.splice import SpliceRefused
from planctl.storage.yaml_events import Plain, decode, parse
from planctl.storage.yaml_lines import without_stray_characters
from planctl.storage.yaml_places import tree

SHAPES: dict[str, type[Shape]] = {
    "plan": PlanShape,
    "leads": LeadsShape,
    "commitment": CommitmentShape,
    "round": RoundShape,
    "frozen": FrozenShape,
    "import": ImportShape,
}
WRITTEN = frozenset({*SHAPES, "record"})
"""The kinds of file that have a one form."""
MOST_TURNS = 4
"""How often a file is laid out anew, at most, until it stays as it is."""


class Formed(NamedTuple):
    """A file in the one form, or the reason why it has none as it stands ("" otherwise)."""

    text: str
    refusal: str = ""


def formed(
    content: bytes, kind: FileKind, terms: Terms | None, register: Register | None
) -> Formed:
    """The one form of a file's bytes: proved to say the same, with every comment kept."""
    text, _ = decode(content, "")
    parsed = parse(text, "") if text is not None else None
    if text is None or parsed is None or parsed.data is None:
        return Formed("", "it can't be read as it stands: see planctl check")
    if any(problem.code == "text-cut-by-hash" for problem in parsed.problems):
        return Formed("", 'words after " #" would be lost: see planctl check')
    text = without_stray_characters(text.removeprefix("\ufeff"))
    try:
        for slip in slips_of(kind, parsed.data, terms, register):
            text = mended(text, slip)
    except SpliceRefused as error:
        return Formed("", str(error))
    return _laid_out(text, kind)


def _laid_out(text: str, kind: FileKind) -> Formed:
    comments = notes_of(text, tree(text)).comments
    data = parse(text, "").data or {}
    for closed_up in (False, True):
        for quotes in (False, True):
            new = _settled(text, kind, closed_up, quotes)
            if _says_the_same(new, data, comments):
                return Formed(new)
    return Formed("", "its comments stand where they would be lost")


def _settled(text: str, kind: FileKind, closed_up: bool, quotes: bool) -> str:
    """The text laid out until that changes nothing more: an entry that moves may meet empty lines."""
    for _ in range(MOST_TURNS):
        data = parse(text, "").data
        if data is None:
            break
        notes = notes_of(text, tree(text))
        notes = notes.without_empty_lines() if closed_up else notes
        before, text = text, Page(_order_of(kind), _blocks_of(kind), notes, quotes).text(data)
        if text == before:
            break
    return text


def _says_the_same(text: str, data: dict[str, Plain], comments: list[str]) -> bool:
    parsed = parse(text, "")
    if parsed.data != data or parsed.problems:
        return False
    return notes_of(text, tree(text)).comments == comments


def _blocks_of(kind: FileKind) -> frozenset[str]:
    return BLOCKS if kind.kind == "record" else frozenset()


def _order_of(kind: FileKind) -> Callable[[Keys], Sequence[str]]:
    """The keys of each map of a file; a text in another language keeps its own order."""
    shape = SHAPES.get(kind.kind)
    if kind.language or (shape is None and kind.kind != "record"):
        return lambda _: ()
    return record_order if shape is None else partial(known_keys, shape)
