"""Our strict YAML, read from libyaml's events: texts, lists and maps of texts, or what is wrong."""

import re
from itertools import islice
from typing import Final, Never, TypeAlias

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from planctl.model.problem import Problem
from planctl.storage.yaml_lines import (
    AT_MOST,
    ONE_DOCUMENT,
    Fault,
    advice,
    conflict_markers,
    cut_texts,
    directive,
    faults_of,
    is_clean,
    key_at,
    stray_characters,
    without_stray_characters,
)
from planctl.storage.yaml_places import (
    Keys,
    Node,
    Place,
    end_of_line,
    place_of,
    span,
    start_of_line,
    tree,
)

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]
"""What a file says before the model types it: texts, lists and maps, nothing else."""

FREE_TEXT: Final = frozenset(
    {"action", "commitment", "evidence", "progress", "barriers", "next_steps", "reason"}
    | {"public", "internal", "title", "vision", "statement", "question", "name", "note"}
    | {"minute", "lead", "timescale", "source", "mark"}
)
"""The keys that hold somebody's own words, where a sign that YAML takes for its own loses text."""

MAX_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 30
MAX_NODES: Final = 100_000
WARNINGS: Final = frozenset({"soft-return", "text-cut-by-hash"})
"""The codes after which a file is still read; any other leaves it unreadable."""

ONE_A_LINE: Final = (
    "Write each key on a line of its own, without brackets: see the lines around it."
)
_SELDOM = re.compile(r"(?:^|[\s\[,{?-])(?:[&*]\S|!)| #", re.MULTILINE)
"""Where a value may begin as a reference or a type, or end in what YAML takes for a comment."""
_COMMENT_AHEAD = re.compile(r"[ \t]+#")
_BOM = "\ufeff"
_ODD_KEYS = frozenset({"", "<<"})
_DASHES = "Write each item on its own line, after a dash."
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Parsed:
    """One file's text, read.

    `data` is the top map, or nothing when the file can't be read as it stands; then `problems`
    says why. An empty value (`key:` with nothing after it) is the text "" and means absent. Beside
    `data` stand only the problems of WARNINGS.
    """

    __slots__ = ("_root", "_text", "data", "problems")

    def __init__(self, text: str, data: dict[str, Plain] | None, problems: list[Problem]) -> None:
        self._text = text
        self._root: Node | None = None
        self.data = data
        self.problems = problems

    def place(self, keys: Keys, of_key: bool = False) -> Place:
        """Return where the value at `keys` stands, or its key; for what is not there, its holder.

        Places are worked out by a second reading when one is first asked for, because a sound file
        needs none. Everything in a file that could not be read stands at its first character.
        """
        if self.data is None:
            return Place(1, 1, 1, 1, 2, "plain")
        if self._root is None:
            self._root = tree(self._text)
        return place_of(self._text, *self._root.nearest(keys, of_key))


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file's bytes with line ends and mark as found, or why there is none."""
    if len(data) > MAX_BYTES:
        return None, [_too_large(path)]
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, error.start, path)]


def parse(text: str, path: str, free_text: frozenset[str] = FREE_TEXT) -> Parsed:
    """Read the text of the file at `path`; every problem is in the answer, none is raised.

    `free_text` names the keys whose values are watched for words cut off by ` #`.
    """
    if len(text) > MAX_BYTES:
        return Parsed(text, None, [_too_large(path)])
    text = text.removeprefix(_BOM)
    faults: list[Fault] = []
    if not is_clean(text):
        faults = [*stray_characters(text), *conflict_markers(text)]
        text = without_stray_characters(text)
    data, may_be_cut = None, False
    if not any(fault.code == "conflict-marker" for fault in faults):
        reader = _Reader(text, faults)
        data = reader.document()
        may_be_cut = reader.may_be_cut
    if may_be_cut and data is not None and _is_readable(faults):
        faults += islice(cut_texts(text, tree(text), free_text), AT_MOST)
    if not faults:
        return Parsed(text, data, [])
    problems = sorted(fault.problem(text, path) for fault in faults)
    return Parsed(text, data if _is_readable(faults) else None, problems)


def _is_readable(faults: list[Fault]) -> bool:
    return all(fault.code in WARNINGS for fault in faults)


def _too_large(path: str) -> Problem:
    message = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
    return Problem(
        path, 0, 1, 1, "file-too-large", message, "Keep long papers elsewhere and name them here."
    )


def _not_utf8(data: bytes, index: int, path: str) -> Problem:
    line = data.count(b"\n", 0, index) + 1
    start = data.rfind(b"\n", 0, index) + 1
    column = len(data[start:index].decode()) + 1
    wrong = "as UTF-16" if data.startswith(_UTF_16) else "by Word or Excel as Windows-1252"
    message = f"the file is not UTF-8 text (byte {data[index]:#04x})"
    help_ = f"Was it saved {wrong}? Save it again as UTF-8."
    return Problem(path, line, column, 1, "not-utf8", message, help_)


class _Stopped(Exception):
    """The rest of the text is not worth reading, or not safe to read."""


class _Reader:
    """Builds plain data from one text's events and notes what our YAML refuses."""

    def __init__(self, text: str, faults: list[Fault]) -> None:
        self._text = text
        self._faults = faults
        self._depth = 0
        self._nodes = 0
        self._bracket: Event | None = None  # what has been opened on one line and not closed yet
        self._read = CParser(text).get_event
        self.may_be_cut = False  # whether a sign of a comment follows unquoted text
        # Most files hold none of these signs: their events need no second look.
        seldom = len(text) > MAX_NODES or _SELDOM.search(text) is not None
        self._next = self._inspected if seldom else self._read

    def document(self) -> dict[str, Plain] | None:
        """Return the top map, or nothing when the text has none or can't be read to its end."""
        try:
            return self._document()
        except YAMLError as error:
            self._note_unreadable(error)
        except _Stopped:
            pass
        return None

    def _document(self) -> dict[str, Plain]:
        self._next()  # the start of the stream
        first = self._next()
        if not isinstance(first, DocumentStartEvent):
            self._stop_empty()
        if first.version or first.tags:
            start, _ = span(first)
            self._faults.append(directive(start, end_of_line(self._text, start)))
        top = self._next()
        if not isinstance(top, MappingStartEvent):
            self._stop_no_map(top)
        data = self._map(top)
        self._next()  # the end of the document
        after = self._next()
        if not isinstance(after, StreamEndEvent):
            self._stop(after, "yaml-document", "a second document in one file", ONE_DOCUMENT)
        return data

    def _value(self, event: Event | None) -> Plain:
        if type(event) is ScalarEvent:
            text: str = event.value
            return text
        if type(event) is MappingStartEvent:
            return self._map(event)
        if type(event) is SequenceStartEvent:
            return self._list(event)
        return ""

    def _map(self, start: MappingStartEvent) -> dict[str, Plain]:
        self._enter(start)
        if start.flow_style:
            self._bracket = start
            self._note(start, "yaml-flow-map", "a map in { }", self._map_advice(start))
        result: dict[str, Plain] = {}
        read = self._next
        while True:
            name = read()
            if type(name) is not ScalarEvent:
                if type(name) is MappingEndEvent:
                    break
                self._refuse_key(name)
                continue
            key: str = name.value
            if key in result or key in _ODD_KEYS:
                self._note_odd_key(name, key)
            value = read()
            result[key] = value.value if type(value) is ScalarEvent else self._value(value)
        self._leave()
        return result

    def _list(self, start: SequenceStartEvent) -> list[Plain]:
        self._enter(start)
        if start.flow_style:
            self._bracket = start
        result: list[Plain] = []
        while True:
            item = self._next()
            if type(item) is SequenceEndEvent:
                break
            if start.flow_style and type(item) is SequenceStartEvent:
                self._note(item, "yaml-flow-map", "a list inside a list in [ ]", _DASHES)
            result.append(self._value(item))
        self._leave()
        return result

    def _enter(self, start: Event) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            message = f"lists and maps inside each other more than {MAX_DEPTH} deep"
            self._stop(start, "yaml-too-deep", message, "No file of a plan is deeper than four.")

    def _leave(self) -> None:
        self._depth -= 1
        self._bracket = None

    def _inspected(self) -> Event | None:
        """Return the next event, as text where it is an alias, after refusing what it carries."""
        event = self._read()
        if not isinstance(event, NodeEvent):
            return event
        self._nodes += 1
        if type(event) is ScalarEvent and not event.style:
            self.may_be_cut |= _COMMENT_AHEAD.match(self._text, span(event)[1]) is not None
        if event.anchor is None and self._nodes <= MAX_NODES and not getattr(event, "tag", None):
            return event
        if self._nodes > MAX_NODES:
            message = f"more than {MAX_NODES:,} values in one file"
            self._stop(event, "yaml-too-many", message, "Divide it into several files.")
        if event.anchor is not None:
            sign = "*" if isinstance(event, AliasEvent) else "&"
            message = f'"{sign}{event.anchor}": YAML takes what begins with {sign} for a reference'
            self._note(event, "yaml-anchor", message, self._advice(event))
        if isinstance(event, AliasEvent):
            return ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark)
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            message = "YAML takes what begins with ! for a type"
            self._note(event, "yaml-tag", message, self._advice(event))
        return event

    def _refuse_key(self, event: Event | None) -> None:
        """Note a key that is a list or a map, and read past it and its value."""
        self._note(event, "yaml-key", "a key that is not a word", self._advice(event))
        self._value(event)
        self._value(self._next())

    def _note_odd_key(self, event: ScalarEvent, key: str) -> None:
        if key == "<<":
            help_ = "Write the keys out: nothing is taken over from elsewhere."
            self._note(event, "yaml-merge-key", "a merge key", help_)
        elif key == "":
            self._note(event, "yaml-key", "a value without a key", self._advice(event))
        else:
            message = f'"{key}" is here a second time'
            help_ = "Keep one of them: YAML readers would drop the other in silence."
            self._note(event, "duplicate-key", message, help_)

    def _note_unreadable(self, error: YAMLError) -> None:
        """Note where the text stops being YAML, unless that line has its explanation already."""
        errors = (fault for fault in self._faults if fault.code not in WARNINGS)
        told = {start_of_line(self._text, fault.start) for fault in errors}
        opened = span(self._bracket)[0] if self._bracket else None
        for fault in faults_of(self._text, error, opened):
            if start_of_line(self._text, fault.start) not in told:
                self._faults.append(fault)

    def _note(self, event: Event | None, code: str, message: str, help_: str) -> None:
        start, end = span(event) if event else (0, 0)
        self._faults.append(Fault(start, end, code, message, help_))
        if len(self._faults) >= 2 * AT_MOST:
            raise _Stopped

    def _stop(self, event: Event | None, code: str, message: str, help_: str) -> Never:
        self._note(event, code, message, help_)
        raise _Stopped

    def _stop_empty(self) -> Never:
        help_ = "Was it cut short while it was saved? Take the last good version from git."
        self._stop(None, "file-empty", "the file says nothing", help_)

    def _stop_no_map(self, top: Event | None) -> Never:
        if isinstance(top, ScalarEvent) and not top.value:
            self._stop_empty()
        message = "the file does not begin with a key"
        self._stop(top, "yaml-not-map", message, 'Begin with a key, like "id: COM-04".')

    def _map_advice(self, start: Event) -> str:
        """Say how a map is written; where words are wanted the brackets were meant as words."""
        key = key_at(self._text, start_of_line(self._text, span(start)[0]))
        return self._advice(start) if key in FREE_TEXT else ONE_A_LINE

    def _advice(self, event: Event | None) -> str:
        index = span(event)[0] if event else 0
        return advice(self._text, start_of_line(self._text, index))
