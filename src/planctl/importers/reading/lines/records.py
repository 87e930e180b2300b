"""Records of labels and values, told apart from the words between them."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.reading.lines.entries import Entry
from planctl.importers.reading.lines.numbers import numbered
from planctl.importers.reading.lines.titles import HEADS, are_titled
from planctl.importers.reading.lines.wrapping import BULLET
from planctl.importers.source import Block, Prose

OPENS = {"aim": 0, "commitment": 1, "action": 2}
"""Roles whose label begins a record where one of a later role stands before it."""
_LATER = 3
MOST_LABELS = 40
"""Different labels of one document's records; one with more has no records, but prose with colons."""


class Record(NamedTuple):
    """What one record says: by the key of a label its place and value, and the label's role.

    `before` are the words right before it, None where a table or another record stands there; it
    `is_headed` where those are an aim or a commitment.
    """

    values: dict[str, tuple[str, str]]
    roles: dict[str, str]
    before: Prose | None = None
    is_headed: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether it says a lead or a time, as what is said of an action does."""
        return not {"lead", "timescale"}.isdisjoint(self.roles.values())

    def is_over(self, entry: Entry, first: str, is_apart: bool, lead_in: Sequence[str]) -> bool:
        """Whether a labelled entry begins the next record.

        `first` is the label that begins the first of all; `is_apart` says whether a line without
        words stands before it; `lead_in` are the labels that stand before the action in each.
        """
        if entry.key in self.values:
            return True
        said = {each for each in self.roles.values() if each not in ("", "reference")}
        if entry.key in lead_in[:1]:
            return bool(said.difference(HEADS))
        if lead_in and (entry.key in lead_in or entry.role == "action"):
            return False
        rank = OPENS.get(entry.role, _LATER)
        if rank < _LATER and any(OPENS.get(each, _LATER) > rank for each in said):
            return True
        return is_apart and entry.key == first


class Records:
    """The records and the words between them, as they are met.

    `headings` are labels by their keys, in the order of columns. Where a document `is_titled` no
    label names its actions, so words before a record may be it; where it `names_actions` by a label,
    an aim or an outcome that is printed as a heading heads records and is in none.
    """

    def __init__(self, is_titled: bool, names_actions: bool, lead_in: Sequence[str] = ()) -> None:
        self._is_titled = is_titled
        self._lead_in = lead_in
        self._names_actions = names_actions
        self.found: list[Block | Record] = []
        self.headings: dict[str, str] = {}
        self._open: Record | None = None
        self._last = ""
        self._is_apart = False
        self._head: Block | None = None

    def take(self, entry: Entry, following: Entry | None, labelled: Entry | None) -> None:
        """The next entry, the one after it that has words, and the one after it that has a label."""
        if entry.is_blank:
            self._is_apart = True
            return
        if self._is_head(entry):
            self._open = None
            self._head = entry.block
            self.found.append(entry.block)
        elif entry.label is not None:
            self._put(self._record(entry), entry)
        elif self._open and self._goes_on(self._open, entry, following, labelled):
            self._add(self._open, entry)
        else:
            self._open = None
            self._leave(entry, following)
        self._is_apart = False

    def _is_head(self, entry: Entry) -> bool:
        if self._is_titled:
            return entry.role in HEADS
        is_wide = entry.role in (*HEADS, "evidence") or bool(entry.number)
        return self._names_actions and entry.is_heading and is_wide and entry.role != "action"

    def _leave(self, entry: Entry, following: Entry | None) -> None:
        """Words that are no record's; a title broken into lines is one, a bold item over a record none."""
        before = self.found[-1] if self.found else None
        is_broken = self._is_titled and not self._is_apart and not _is_numbered(entry)
        if is_broken and isinstance(before, Prose) and entry.words:
            is_open = not (before.level or before.is_strong or is_heading(before.text))
            if is_open and entry.words[:1].islower():
                self.found[-1] = before._replace(text=f"{before.text} {entry.words}")
                return
        is_over = following is not None and following.label is not None
        if is_over and isinstance(entry.block, Prose) and entry.block.is_strong:
            self.found.append(entry.block._replace(is_item=False))
        else:
            self.found.append(entry.block)

    def _record(self, entry: Entry) -> Record:
        """The record that an entry belongs to: the open one, or the next."""
        first = next(iter(self.headings), "")
        if self._open is None or self._open.is_over(entry, first, self._is_apart, self._lead_in):
            before = self.found[-1] if self.found else None
            is_headed = before is not None and before is self._head
            self._open = Record({}, {}, before if isinstance(before, Prose) else None, is_headed)
            self.found.append(self._open)
            self._last = ""
        return self._open

    def _put(self, record: Record, entry: Entry) -> None:
        if entry.number and entry.role == "action":
            self._name("ref", "Ref")
            record.values["ref"] = (entry.at, entry.number)
            record.roles["ref"] = "reference"
        self._name(entry.key, entry.heading)
        record.values[entry.key] = (entry.at, entry.value)
        record.roles[entry.key] = entry.role

    def _name(self, key: str, heading: str) -> None:
        """A label met for the first time is a column right of the label before it."""
        if key not in self.headings:
            order = list(self.headings.items())
            at = [each for each, _ in order].index(self._last) + 1 if self._last else 0
            self.headings = dict([*order[:at], (key, heading), *order[at:]])
        self._last = key

    def _goes_on(
        self, record: Record, entry: Entry, following: Entry | None, labelled: Entry | None
    ) -> bool:
        """Whether words without a label belong to the value before them."""
        if not isinstance(entry.block, Prose) or entry.block.level:
            return False
        if not record.values[self._last][1]:
            return True
        more = (
            following is not None
            and following.label is not None
            and not record.is_over(following, "", False, self._lead_in)
        )
        if self._is_titled and following is not None:
            if following.label is not None:
                return more and not self._is_apart
            if _is_numbered(entry) and _is_numbered(following):
                return False
            if entry.is_item and following.is_item and labelled is not None:
                return not record.is_over(labelled, "", False, self._lead_in)
        is_other = is_heading(entry.block.text) or entry.block.is_strong
        return more or not (self._is_apart or is_other)

    def _add(self, record: Record, entry: Entry) -> None:
        at, value = record.values[self._last]
        words = entry.words.strip()
        is_line = self._is_apart or entry.is_item or BULLET.match(words)
        between = ("\n" if is_line else " ") if value else ""
        record.values[self._last] = (at, f"{value}{between}{words}")


def records(lines: Sequence[Entry]) -> Records:
    """The entries of a document as records with the words between them."""
    names_actions = any(line.role == "action" and not line.is_heading for line in lines)
    made = Records(are_titled(lines), names_actions, _lead_in(lines))
    beyond: list[tuple[Entry | None, Entry | None]] = []
    after: Entry | None = None
    labelled: Entry | None = None
    for entry in reversed(lines):
        beyond.append((after, labelled))
        after = after if entry.is_blank else entry
        labelled = entry if entry.label else labelled
    for entry, (then, label) in zip(lines, reversed(beyond), strict=True):
        made.take(entry, then, label)
    return made


def _is_numbered(entry: Entry) -> bool:
    return bool(BULLET.match(entry.words) or numbered(entry.words.strip())[0])


def _lead_in(lines: Sequence[Entry]) -> tuple[str, ...]:
    """The labels that stand before the label of the action in every record: "Issue", "Action", "By"."""
    keys = [line.key for line in lines if line.label]
    action = next((line.key for line in lines if line.role == "action"), "")
    runs: list[list[str]] = [[]]
    for key in keys:
        if key == action:
            runs.append([])
        else:
            runs[-1].append(key)
    *before, after = runs
    common = before[0][-MOST_LABELS:] if len(before) > 1 else []
    for run in before:
        while common and run[-len(common) :] != common:
            common = common[1:]
    return tuple(common) if set(common).isdisjoint(after) else ()


def is_heading(text: str) -> bool:
    """Whether words are a heading by their look: few, and in capitals."""
    bare = text.strip()
    return len(bare) <= 60 and bare.upper() == bare and any(sign.isalpha() for sign in bare)
