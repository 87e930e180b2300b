"""What is wrong with a YAML text line by line, in the words of the person who typed it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from yaml import YAMLError
from yaml.error import Mark, MarkedYAMLError

from planctl.model.problem import Problem
from planctl.storage.yaml_places import Node, end_of_line, place_of, start_of_line

AT_MOST: Final = 50
"""How many problems of one kind one file tells: a spoiled file has thousands."""

ONE_DOCUMENT: Final = "Keep one document: take out the lines with only --- or ... in them."
_LINED_UP = (
    "Give it the same spaces as its neighbours; text goes under a key with |, two spaces in."
)
_LINES_LOOKED_AT = 1_000
_SOFT_RETURNS = "\x0b\u2028\u2029"
# Raw, each of these is invisible on a screen, and some make a line read as another.
_STRAY = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_KEY_LINE = re.compile(
    r"[ \t]*(?:- +)*([^\s:#\"'\[\]{}*&!|>@%`,-][^:#]{0,60}?) {0,4}:(?:[ ]+(.*))?", re.DOTALL
)
_HASH = re.compile(r"[ \t]+(#.*)")
_HASH_WORD = re.compile(r"[ \t]+(#[^\s#].*)")
_LEADING_TAB = re.compile(r"^\t", re.MULTILINE)
_FIRST_SIGNS = "\"'*&!|>@`%[]{},-?:#"


class Fault(NamedTuple):
    """A problem before it has a path: the characters it speaks of, and its words."""

    start: int
    end: int
    code: str
    message: str
    help: str

    def problem(self, text: str, path: str) -> Problem:
        """Return the problem, located in the file at `path` that says `text`."""
        place = place_of(text, self.start, self.end)
        return Problem(
            path, place.line, place.column, place.length, self.code, self.message, self.help
        )


def is_clean(text: str) -> bool:
    """Say, quickly, that `text` holds no stray character and no conflict marker."""
    plain = text.replace("\n", "").isprintable() or not _STRAY.search(text)
    return plain and "<<<<<<<" not in text and ">>>>>>>" not in text


def stray_characters(text: str) -> list[Fault]:
    """Return the characters no plan file may hold as they are, the first on each line."""
    faults: list[Fault] = []
    match = _STRAY.search(text)
    while match and len(faults) < AT_MOST:
        faults.append(_stray(match.group(), match.start()))
        match = _STRAY.search(text, end_of_line(text, match.start()))
    return faults


def without_stray_characters(text: str) -> str:
    """Return `text` with a space for each of them, so that all other places stay right."""
    return _STRAY.sub(" ", text)


def _stray(sign: str, index: int) -> Fault:
    if sign in _SOFT_RETURNS:
        return Fault(
            index,
            index + 1,
            "soft-return",
            "a line break that YAML files can't hold, read as a space",
            "Press Enter here instead; it was probably copied from Word.",
        )
    if _BIDI.match(sign):
        what = "a character that reverses the text shown after it"
    elif sign == "\ufeff":
        what = "a byte order mark inside the text"
    else:
        what = "a control character that no screen shows"
    message = f"{what} (U+{ord(sign):04X})"
    return Fault(index, index + 1, "control-character", message, "Take it out.")


def conflict_markers(text: str) -> list[Fault]:
    """Return the lines with which git marks two versions of the same lines."""
    faults: list[Fault] = []
    inside = False
    for match in _MARKER.finditer(text):
        sign = match.group()[0]
        if inside or sign in "<>":
            faults.append(_marker(text, match.start()))
        if len(faults) == AT_MOST:
            break
        inside = sign == "<" or (inside and sign != ">")
    return faults


def _marker(text: str, start: int) -> Fault:
    return Fault(
        start,
        end_of_line(text, start),
        "conflict-marker",
        "a merge left two versions of these lines here",
        "Keep the lines that are right, delete the others and the marked lines.",
    )


def faults_of(text: str, error: YAMLError, bracket: int | None = None) -> Iterator[Fault]:
    """Return why libyaml can't read on, with every other line that begins with a tab.

    `bracket` is where a [ or { stands that was open by then: what went wrong began there.
    """
    index = _index(text, error) if bracket is None else bracket
    line = start_of_line(text, index)
    words = text[line : end_of_line(text, line)]
    indentation = words[: len(words) - len(words.lstrip())]
    if "\t" in indentation:
        starts = {line + indentation.index("\t")}
        tabs = islice(_LEADING_TAB.finditer(text), AT_MOST)
        starts.update(match.start() for match in tabs)
        yield from map(_tab, sorted(starts)[:AT_MOST])
    elif "directive" in str(getattr(error, "context", "")):
        yield directive(line, line + len(words))
    else:
        yield _syntax(text, index, words)


def _index(text: str, error: YAMLError) -> int:
    """Return the character to point at: where the thing that was being scanned began."""
    mark: Mark | None = None
    if isinstance(error, MarkedYAMLError):
        mark = error.problem_mark
        if error.context_mark and _began_here(error):
            mark = error.context_mark
    index = min(mark.index, len(text)) if mark else 0
    # At the end of the file the last line that says something is the one to show.
    return index if text[index:].strip() else len(text.rstrip())


def _began_here(error: MarkedYAMLError) -> bool:
    tab = "tab character" in (error.problem or "")
    return not tab and (error.context or "").startswith(
        ("while scanning", "while parsing a quoted")
    )


def _tab(start: int) -> Fault:
    help_ = "Use spaces: two for each step to the right."
    return Fault(start, start + 1, "tab-indent", "a tab in front of the line", help_)


def directive(start: int, end: int) -> Fault:
    """Return the fault of a line that begins with %: YAML takes it for an order to the reader."""
    help_ = "Take the line out, or put it under its key, two spaces in."
    return Fault(start, end, "yaml-directive", "a line that begins with %", help_)


def _syntax(text: str, index: int, words: str) -> Fault:
    """Return the fault of the line `words`, in which the character at `index` can't be read."""
    line = start_of_line(text, index)
    key = _KEY_LINE.fullmatch(words)
    value = (key[2] or "") if key else ""
    begin = line + (key.start(2) if key and value else len(words) - len(words.lstrip()))
    end = line + len(words)
    if _ended(text, line):
        return Fault(line, end, "yaml-document", "words after the line with ...", ONE_DOCUMENT)
    if not key:
        return Fault(begin, end, "yaml-syntax", "this line belongs to no key", advice(text, line))
    reason = _reason(value)
    if not reason:
        return Fault(begin, end, "yaml-syntax", "this line does not fit those around it", _LINED_UP)
    if colon := _colon(value):
        begin, end = begin + colon, begin + colon + 1
    return Fault(begin, end, "yaml-syntax", reason, advice(text, line))


def _ended(text: str, line: int) -> bool:
    before = text[start_of_line(text, line - 1) : line] if line else ""
    return before.rstrip() == "..."


def _colon(value: str) -> int:
    """Return where a colon stands that makes unquoted text read as a key, or 0."""
    found = re.search(r":(?=\s|$)", value)
    return found.start() if found and value[0] not in _FIRST_SIGNS else 0


def _reason(value: str) -> str:
    if value[:1] in ('"', "'"):
        if "\\" in value and value[-1] == value[0]:
            return "a backslash inside quotation marks"
        return "the quotation marks do not go round the whole text"
    if value and value[0] in _FIRST_SIGNS:
        return f'unquoted text can\'t begin with "{value[0]}"'
    return "a colon inside unquoted text" if _colon(value) else ""


def advice(text: str, line: int) -> str:
    """Return the sentence that helps with free text at the line beginning at index `line`.

    It names the key of that line, else the nearest key above.
    """
    name = key_at(text, line)
    if not name:
        return 'Begin the line with a key, a colon and a space, like "id: COM-04".'
    return f'Put the text under "{name}: |" on its own lines, two spaces in.'


def key_at(text: str, line: int) -> str:
    """Return the key of the line beginning at index `line`, else the nearest above, else ""."""
    return next(_keys_upwards(text, line), "")


def _keys_upwards(text: str, line: int) -> Iterator[str]:
    for _ in range(_LINES_LOOKED_AT):
        match = _KEY_LINE.fullmatch(text[line : end_of_line(text, line)])
        if match:
            yield match[1]
        if line == 0:
            return
        line = start_of_line(text, line - 1)


def cut_texts(text: str, node: Node, free_text: frozenset[str], key: str = "") -> Iterator[Fault]:
    """Return where ` #` after an unquoted text makes YAML drop the rest of that line.

    Only the values of the keys in `free_text` are looked at; `key` is that of `node`.
    """
    for name, child in node.children.items():
        yield from cut_texts(text, child, free_text, name if isinstance(name, str) else key)
    if node.style == "plain" and key in free_text:
        yield from _cut_text(text, node, key)


def _cut_text(text: str, node: Node, key: str) -> Iterator[Fault]:
    # After an empty value "# a hint" is a comment as meant, "#16Days" a text that is lost.
    pattern = _HASH_WORD if node.start == node.end else _HASH
    cut = pattern.match(text, node.end, end_of_line(text, node.end))
    if cut:
        message = 'everything after " #" is lost here: YAML takes it for a comment'
        help_ = f'Put the text under "{key}: |" on its own lines, two spaces in.'
        yield Fault(cut.start(1), cut.end(1), "text-cut-by-hash", message, help_)
