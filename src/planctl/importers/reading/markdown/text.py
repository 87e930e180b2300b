"""Reading Markdown: its tables, also drawn ones and those of HTML, headings, lists and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from planctl.errors import NotOpened
from planctl.importers.reading.lines.any_text import with_records
from planctl.importers.reading.lines.entries import is_labelled
from planctl.importers.reading.lines.labels import lone_label
from planctl.importers.reading.markdown.inline import Inline, Words
from planctl.importers.reading.markdown.parts import Part, parts
from planctl.importers.reading.plain.grid import require_size
from planctl.importers.reading.plain.text import MOST_LINES
from planctl.importers.source import Aside, Block, Grid, Prose, Source
from planctl.office.cells import Cell, Line
from planctl.office.reading.delimited import text_of

_FRONT = re.compile(r"\A---[ \t]*\n(?P<front>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TITLE = re.compile(
    r"^(?:title|teitl)[ \t]*:[ \t]*(?P<title>\S[^\n]*)$", re.IGNORECASE | re.MULTILINE
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_NOTE = re.compile(r"^[ ]{0,3}\[\^[\w-]{1,40}\]:[ \t]*(?P<note>[^\n]*)$", re.MULTILINE)


def read_markdown(data: bytes, name: str) -> Source:
    """What a Markdown text holds. Raises NotOpened for bytes that are no text, or for too much."""
    words = text_of(data, name)
    text = words.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") >= MOST_LINES:
        raise NotOpened(
            f"{name}: it has more than {MOST_LINES} lines", "Keep the parts that are meant."
        )
    reading = _Reading()
    if words.is_old:
        reading.asides.append(Aside("", "old-letters"))
    reading.read(text)
    blocks = tuple(
        each for each in with_records(reading.blocks) if isinstance(each, Grid) or each.text
    )
    return Source(name, "md", sha256(data).hexdigest(), blocks, tuple(reading.asides))


class _Reading:
    """A text as it is read from top to bottom."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []
        self._inline = Inline()
        self._tables = 0

    def read(self, text: str) -> None:
        """The whole text. What is taken out of it leaves its lines, so that places stay right."""
        text = self._without(_COMMENT, self._without_front(text), "hidden")
        text = self._without(_NOTE, text, "footnote")
        for part in parts(text.split("\n")):
            if part.kind == "table":
                self._table(part.rows)
            elif part.kind == "web":
                self._web(part)
            else:
                self._words(part)

    def _without_front(self, text: str) -> str:
        """The text without the properties that stand before it, of which the title is taken."""
        front = _FRONT.match(text)
        if front is None:
            return text
        title = _TITLE.search(front["front"])
        if title:
            line = front["front"].count("\n", 0, title.start()) + 2
            self.blocks.append(Prose(f"line {line}", title["title"].strip(" \"'"), 1))
        self.asides.append(Aside("line 1", "properties", " ".join(front["front"].split())[:300]))
        return "\n" * front[0].count("\n") + text[front.end() :]

    def _without(self, form: re.Pattern[str], text: str, manner: str) -> str:
        def told(found: re.Match[str]) -> str:
            line = text.count("\n", 0, found.start()) + 1
            words = " ".join(found[1].split())
            if words:
                self.asides.append(Aside(f"line {line}", manner, words))
            return "\n" * found[0].count("\n")

        return form.sub(told, text)

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        self._tables += 1
        name = f"table {self._tables}"
        require_size(name, len(rows), max(map(len, rows), default=0))
        lines = (
            Line(
                number,
                tuple(
                    self._cell(f"{name}, row {number}, column {at}", text)
                    for at, text in enumerate(row, 1)
                ),
            )
            for number, row in enumerate(rows, 1)
        )
        self.blocks.append(Grid(name, tuple(lines)))

    def _cell(self, at: str, text: str) -> Cell:
        words = self._inline.read(text.replace("\n", "<br>"))
        self._tell(at, words, is_cell=True)
        return Cell(at, words.text, struck=bool(words.old), old=words.old)

    def _tell(self, at: str, words: Words, is_cell: bool = False) -> None:
        for manner, text in words.beside:
            self.asides.append(Aside(at, manner, text))
        if words.old and not is_cell:
            self.asides.append(Aside(at, "struck", words.old))

    def _web(self, part: Part) -> None:
        from planctl.importers.reading.web.page import web_blocks

        found = web_blocks("\n".join(part.lines), self._tables, f"line {part.number}")
        self._tables += sum(isinstance(block, Grid) for block in found.blocks)
        self.blocks.extend(found.blocks)
        self.asides.extend(found.asides)

    def _words(self, part: Part) -> None:
        for found in self._inline.blocks("\n".join(part.lines)):
            line = part.number + found.line
            if not found.is_item and self._is_after_item():
                self.blocks.append(Prose(f"line {line}", ""))
            self._tell(f"line {line}", found.words)
            for at, text in self._lines(found.words):
                self.blocks.append(
                    Prose(
                        f"line {line + at}",
                        text,
                        found.level,
                        found.is_item and not at,
                        found.words.is_strong,
                    )
                )
            if not found.is_item:
                self.blocks.append(Prose(f"line {line}", ""))

    def _is_after_item(self) -> bool:
        last = self.blocks[-1] if self.blocks else None
        return isinstance(last, Prose) and last.is_item

    def _lines(self, words: Words) -> Iterator[tuple[int, str]]:
        """A paragraph as one text; as lines where several of them begin with a label."""
        lines = _defined(words.lines)
        is_defined = lines != words.lines
        if (
            is_defined
            or sum(map(is_labelled, lines)) > 1
            or (len(lines) > 1 and lone_label(lines[0]))
        ):
            yield from enumerate(lines)
        elif words.text:
            yield 0, words.text


def _defined(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines; a word and what is said of it on the next line, after a colon, are one."""
    made: list[str] = []
    for line in lines:
        if made and line.startswith(": "):
            made[-1] += line
        else:
            made.append(line)
    return tuple(made)
