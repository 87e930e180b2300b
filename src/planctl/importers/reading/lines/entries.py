"""Lines of text as entries: a label with its value, or words alone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.importers.reading.lines.labels import Label, label_of, lone_label
from planctl.importers.reading.lines.wrapping import SIGN
from planctl.importers.source import Block, Prose
from planctl.importers.tables.columns.levels import HIGH_OR_LOW
from planctl.importers.tables.folding import folded

_LABELLED = re.compile(
    r"(?P<label>[^:\n]{1,48}?)\s*(?::|\s[–—-]\s|(?<=\?)\s)\s*(?P<value>.*)\Z", re.DOTALL
)
_INSIDE = re.compile(
    r"(?:(?<!\s)\s{2,}+|\t|\s*[|;(\[]\s*|,\s+|\s[–—-]\s|(?<=[\w.)\]])\s)(?=(?P<label>[A-Z][^:|;\t\n]{1,40}?):)"
)
_UNKNOWN = re.compile(
    r"(?P<label>[A-Z][\w /&’'()-]{1,40}?\??)\s*(?::|(?<=\?))\s+(?P<value>\S.*)\Z", re.DOTALL
)
_KEY = re.compile(r"[^\W_]{1,20}\s*=[^=]+[;,|]\s*[^\W_]{1,20}\s*=")
"""“R = red, A = amber”: meanings of words, which no action has."""
_REFERENCE = Label("Ref", "reference")
MOST_INSIDE = 12
"""Labels of one line that are looked for; a longer line is prose."""


class Entry(NamedTuple):
    """One line. Without a `label` it is words alone; `block` is what it was, for who leaves it so."""

    block: Block
    label: Label | None = None
    value: str = ""

    @property
    def at(self) -> str:
        """Its place."""
        return self.block.at if isinstance(self.block, Prose) else self.block.name

    @property
    def is_blank(self) -> bool:
        """Whether it is a line without words."""
        return isinstance(self.block, Prose) and not self.block.text.strip()

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return isinstance(self.block, Prose) and self.block.is_item

    @property
    def is_heading(self) -> bool:
        """Whether it is printed as a heading."""
        return isinstance(self.block, Prose) and self.block.level > 0

    @property
    def words(self) -> str:
        """The line as it stands; of a table nothing."""
        return self.block.text if isinstance(self.block, Prose) else ""

    @property
    def heading(self) -> str:
        """The words of its label, "" for none."""
        return self.label.words if self.label else ""

    @property
    def key(self) -> str:
        """The words of its label as they are compared."""
        return folded(self.heading)

    @property
    def role(self) -> str:
        """The role that its label is the word for, "" for none."""
        return self.label.role if self.label else ""

    @property
    def number(self) -> str:
        """The number that its label bears, "" for none."""
        return self.label.number if self.label else ""


def entries(blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Each block as one entry, or as several where a line has several labels.

    A label that is not known is one where it comes back.
    """
    often = Counter(
        folded(found["label"])
        for block in blocks
        if isinstance(block, Prose) and (found := _UNKNOWN.match(without_bullet(block.text)))
    )
    known = frozenset(label for label, times in often.items() if times > 1)
    made = [entry for block in blocks for entry in _entries(block, known)]
    return tuple(_numbers_alone(_without_title(made)))


def _without_title(found: list[Entry]) -> list[Entry]:
    """The entries; "ACTION PLAN" over labels with their values beside them is a title and no label."""
    said = [at for at, entry in enumerate(found) if entry.label]
    alone = [at for at in said if not found[at].value and ":" not in found[at].words]
    if len(said) < 2 or alone != said[:1]:
        return found
    return [entry._replace(label=None) if at in alone else entry for at, entry in enumerate(found)]


def _numbers_alone(found: Sequence[Entry]) -> Iterator[Entry]:
    """The entries; "Action 1.1" right over another label is a number, and what is done stands elsewhere."""
    said = [entry for entry in found if not entry.is_blank]
    after = dict(zip(map(id, said), said[1:], strict=False))
    for entry in found:
        then = after.get(id(entry))
        is_alone = entry.role == "action" and entry.number and not entry.value
        if is_alone and then is not None and then.label is not None:
            yield entry._replace(label=_REFERENCE, value=entry.number)
        else:
            yield entry


def over_others(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, of which labels that may name what is wider do so where others name what is within."""
    certain = {entry.role for entry in found if entry.label and not entry.label.wider}
    return tuple(
        entry._replace(label=entry.label._replace(role=entry.label.wider))
        if entry.label and entry.label.wider and entry.role in certain
        else entry
        for entry in found
    )


def is_labelled(line: str) -> bool:
    """Whether a line begins with a known label and a colon."""
    found = _LABELLED.match(without_bullet(line))
    return found is not None and label_of(found["label"]) is not None


def without_bullet(text: str) -> str:
    """A line without the sign of an item before it, and without marks for bold print."""
    sign = SIGN.match(text)
    return text[sign.end() if sign else 0 :].replace("**", "").replace("__", "").strip()


def _entries(block: Block, often: frozenset[str]) -> Iterator[Entry]:
    if not isinstance(block, Prose) or len(block.text) > 20_000:
        yield Entry(block)
        return
    text = without_bullet(block.text)
    parts = _parts(text, text.find(":") + 1)
    first = _labelled(block, parts[0], often)
    if first.label is None:
        yield Entry(block)
        return
    yield first
    for part in parts[1:]:
        yield _labelled(block, part, often)


def tail_of(block: Prose, text: str) -> tuple[str, tuple[Entry, ...]]:
    """The words before the first label that stands in a line of a block, and the labels from there on."""
    words, *parts = _parts(text, 0)
    return words, tuple(_labelled(block, part, frozenset()) for part in parts)


def _parts(text: str, start: int) -> list[str]:
    """A line cut before each label that stands after a place in it with a colon, without what sets them apart."""
    starts, ends = [0], list[int]()
    for found in _INSIDE.finditer(text, start):
        if found.start() < start or not label_of(found["label"]) or len(starts) == MOST_INSIDE:
            continue
        starts.append(found.end())
        ends.append(found.start())
        start = found.end("label")
    parts = [text[at:end].strip() for at, end in zip(starts, [*ends, len(text)], strict=True)]
    return [parts[0], *map(_without_end, parts[1:])]


def _without_end(part: str) -> str:
    """A part without a bracket at its end that was opened before it."""
    bare = part.rstrip(" .;")
    for opening, closing in ("()", "[]"):
        if bare.endswith(closing) and bare.count(closing) > bare.count(opening):
            return bare[:-1].rstrip()
    return part


def _labelled(block: Prose, text: str, often: frozenset[str]) -> Entry:
    found = _LABELLED.match(text)
    if found and _KEY.match(found["value"]):
        return Entry(block)
    if found and (label := label_of(found["label"])):
        value = found["value"].strip()
        is_urgency = folded(value) in HIGH_OR_LOW and label.role in ("aim", "commitment")
        return Entry(block, label._replace(role="") if is_urgency else label, value)
    label = lone_label(text)
    if label and (not block.level or (label.role == "action" and label.number)):
        return Entry(block, label)
    unknown = _UNKNOWN.match(text)
    if unknown and folded(unknown["label"]) in often:
        return Entry(block, Label(unknown["label"].strip(), ""), unknown["value"].strip())
    return Entry(block)
