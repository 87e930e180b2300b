"""The words of Markdown without its marks: what is struck out, hidden or a picture stands beside them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

_SOFT = "\0"
"""Where a line ends that Markdown would join with the next."""
_NOTE = re.compile(r"\[\^[\w-]{1,40}\]")
_TAG = re.compile(r"<\s*(?P<end>/?)\s*(?P<name>[A-Za-z][A-Za-z0-9]*)")
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SPACES = re.compile(r"[ \t]+")
_STRUCK = frozenset({"del", "s", "strike"})
DEEPEST = 30
"""How deep lists and quotations may stand inside each other; deeper ones are plain words."""


class Words(NamedTuple):
    """Words with what stands beside them: `old` is struck out, `beside` is (manner, words).

    `lines` are the words line by line, as they were typed.
    """

    text: str
    lines: tuple[str, ...] = ()
    old: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    is_strong: bool = False


class Found(NamedTuple):
    """A heading, item or paragraph. `line` counts from 0 in the text that was given."""

    line: int
    words: Words
    level: int = 0
    is_item: bool = False


class Inline:
    """Reads Markdown. HTML in it is told apart from words, and never made into anything."""

    def __init__(self) -> None:
        made = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
        made.enable("strikethrough").disable(["html_block", "code"])
        self._parser = made

    def read(self, text: str) -> Words:
        """The words of one cell."""
        tokens = self._parser.parseInline(text)
        return _words(tokens[0].children or []) if tokens else Words("")

    def blocks(self, text: str) -> Iterator[Found]:
        """Each heading, item and paragraph of a text that holds no tables."""
        line = level = 0
        is_item = False
        for token in self._parser.parse(text):
            line = token.map[0] if token.map else line
            if token.type == "heading_open":
                level = int(token.tag[1:])
            elif token.type == "list_item_open":
                is_item = True
            elif token.type in ("list_item_close", "heading_close"):
                is_item, level = False, 0
            elif token.type == "inline":
                yield Found(line, _words(token.children or []), level, is_item)
                is_item = False
            elif token.type in ("fence", "code_block"):
                yield from _code(token, line)


def _code(token: Token, line: int) -> Iterator[Found]:
    for at, text in enumerate(token.content.split("\n"), line + 1):
        yield Found(at, Words(text.strip(), (text.strip(),)))


class _Writing:
    """Words as they are put together from tokens."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.struck: list[str] = []
        self.beside: list[tuple[str, str]] = []
        self.depth = 0

    def take(self, token: Token) -> None:
        """The next token."""
        if token.type in ("text", "code_inline"):
            self._say(_NOTE.sub("", token.content))
        elif token.type in ("softbreak", "hardbreak"):
            self._say(_SOFT if token.type == "softbreak" else "\n")
        elif token.type in ("s_open", "s_close"):
            self.depth += 1 if token.type == "s_open" else -1
        elif token.type == "image":
            self._picture(token.content)
        elif token.type == "html_inline":
            self._tag(token.content)

    def _say(self, text: str) -> None:
        (self.struck if self.depth > 0 else self.said).append(text)

    def _picture(self, alt: str) -> None:
        self.beside.append(("picture", alt))

    def _tag(self, text: str) -> None:
        found = _TAG.match(text)
        if found is None:
            return
        name = found["name"].lower()
        if name == "br":
            self._say("\n")
        elif name in _STRUCK:
            self.depth = max(0, self.depth + (-1 if found["end"] else 1))
        elif name == "ins" and not found["end"]:
            self.beside.append(("inserted", ""))
        elif name == "img":
            alt = _ALT.search(text)
            self._picture((alt[1] or alt[2] or "") if alt else "")


def _words(tokens: Sequence[Token]) -> Words:
    writing = _Writing()
    for token in tokens:
        writing.take(token)
    said = "".join(writing.said)
    if not said.strip():
        said = " ".join(
            f"[picture: {alt}]" for manner, alt in writing.beside if manner == "picture" and alt
        )
    lines = tuple(_tidy(line) for line in said.replace(_SOFT, "\n").split("\n"))
    text = "\n".join(_tidy(line) for line in said.replace(_SOFT, " ").split("\n")).strip()
    old = _tidy(" ".join(writing.struck).replace(_SOFT, " "))
    return Words(text, tuple(filter(None, lines)), old, tuple(writing.beside), _is_strong(tokens))


def _tidy(line: str) -> str:
    return _SPACES.sub(" ", line).strip()


def _is_strong(tokens: Sequence[Token]) -> bool:
    """Whether all words are printed bold."""
    depth = 0
    said = False
    for token in tokens:
        depth += (token.type == "strong_open") - (token.type == "strong_close")
        if token.type == "text" and token.content.strip():
            if depth == 0:
                return False
            said = True
    return said
