"""The screen: the only place that holds a rich console, and the manners every table keeps."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from planctl.contract.answer import visible
from planctl.locale.catalogue import say

COLOURS = {
    "red": "bold red",
    "amber": "bold yellow",
    "yellow": "bold yellow",
    "green": "bold green",
    "blue": "bold blue",
    "grey": "bright_black",
}
NARROW, WIDE = 40, 160
GAP, DOT = "  ", " · "
LEAST = 10
"""Below so many columns a cut text says nothing; then the line grows instead."""

Cell = str | Text


class Screen:
    """A console for one answer in one language. `full` wraps long texts instead of cutting them.

    Text from a plan is never read as markup, and nothing in it can move the cursor.
    """

    def __init__(self, lang: str, full: bool, console: Console | None = None) -> None:
        self.lang = lang
        self.full = full
        self.console = console or _console()

    @property
    def width(self) -> int:
        """Columns to draw in: the screen's own, within reason."""
        return max(NARROW, min(self.console.width, WIDE))

    def say(self, key: str) -> str:
        """Our own word for a key, in the answer's language."""
        return say(key, self.lang)

    def line(self, text: Cell = "", style: str = "") -> None:
        """One line, or as many as it needs."""
        text = Text(text, style=style) if isinstance(text, str) else text
        self.console.print(shown(text), soft_wrap=False, overflow="fold", width=self.width)

    def cut(self, text: str, room: int) -> str:
        """A text within `room` columns on one line, its loss shown by an ellipsis."""
        flat = one_line(text)
        if cell_len(flat) <= room:
            return flat
        return set_cell_size(flat, max(room - 1, 0)).rstrip() + "…"

    def hanging(self, lead: Cell, text: str, style: str = "") -> None:
        """A line that begins with `lead`; the text after it is cut, or wrapped with --full."""
        head = lead if isinstance(lead, Text) else Text(visible(lead))
        for at, part in enumerate(self._within(text, max(self.width - head.cell_len, LEAST))):
            start = head if at == 0 else Text(" " * head.cell_len)
            self._exactly(start + Text(part, style=style))

    def facts(self, parts: Iterable[Cell], head: Cell = "", indent: int = 2) -> None:
        """Short facts after a heading, with a dot between; a line breaks at a dot where it can."""
        line, begun = (head if isinstance(head, Text) else Text(visible(head))), False
        for fact in map(as_text, parts):
            if line.plain and line.cell_len + len(DOT) + fact.cell_len > self.width:
                self._exactly(line)
                line, begun = Text(" " * indent), False
            line = line + Text(DOT if begun else "") + fact
            begun = True
        fits = line.cell_len <= self.width and "\n" not in line.plain
        first, *rest = [line] if fits else line.wrap(self.console, self.width) or [Text("")]
        self._exactly(first)
        if rest:
            left = line[len(first.plain) :]
            left = left[len(left.plain) - len(left.plain.lstrip()) :]
            for part in left.wrap(self.console, self.width - indent):
                self._exactly(Text(" " * indent) + part)

    def table(
        self,
        columns: Sequence[tuple[str, str]],
        rows: Sequence[Sequence[Cell]],
        stretch: Sequence[int] = (0,),
        indent: int = 0,
    ) -> None:
        """A table without lines. `columns` are (heading, "left" or "right"), a heading may be tall.

        Where the screen is narrow the columns `stretch` give way, in that order; numbers, ids and
        dates never do. What gives way is cut, or wrapped with --full.
        """
        if not rows:
            return
        sides = [side for _, side in columns]
        headings, cells = _headings(columns), [[as_text(cell) for cell in row] for row in rows]
        widths = _widths([*headings, *cells])
        over = indent + sum(widths) + len(GAP) * (len(widths) - 1) - self.width
        for at in stretch:
            given = max(0, min(over, widths[at] - LEAST))
            widths[at], over = widths[at] - given, over - given
        for row in [*headings, *cells]:
            self._row(row, sides, widths, indent)

    def natural(self, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[Cell]]) -> int:
        """How wide a table would be with nothing in it cut."""
        widths = _widths([*_headings(columns), *([as_text(cell) for cell in row] for row in rows)])
        return sum(widths) + len(GAP) * (len(widths) - 1)

    def _row(self, row: list[Text], sides: list[str], widths: list[int], indent: int) -> None:
        parts = [
            self._within(cell.plain, width) if cell.cell_len > width else [cell.plain]
            for cell, width in zip(row, widths, strict=True)
        ]
        for at in range(max(map(len, parts))):
            line = Text(" " * indent)
            for cell, part, side, width in zip(row, parts, sides, widths, strict=True):
                words = Text(part[at], style=cell.style) if at < len(part) else Text("")
                spare = Text(" " * (width - words.cell_len))
                line = line + (spare + words if side == "right" else words + spare) + Text(GAP)
            self._exactly(line)

    def _within(self, text: str, room: int) -> list[str]:
        """A text in lines of `room` columns: one, cut, or with --full as many as it needs."""
        if not self.full:
            return [self.cut(text, room)]
        flat = one_line(text)
        if cell_len(flat) <= room:  # most texts fit, and wrapping takes its time
            return [flat.rstrip()]
        wrapped = Text(flat).wrap(self.console, room)
        return [part.plain.rstrip() for part in wrapped] or [""]

    def _exactly(self, line: Text) -> None:
        """One line as it is, without the spaces that would stand at its end."""
        line.rstrip()
        self.console.print(shown(line), soft_wrap=True)


def _console() -> Console:
    """A console whose size is asked of the system once: it is wanted for every line."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.size = console.size
    return console


def _widths(rows: list[list[Text]]) -> list[int]:
    return [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]


def _headings(columns: Sequence[tuple[str, str]]) -> list[list[Text]]:
    """The lines of a table's head, bold; none where no column has a heading."""
    parts = [heading.split("\n") for heading, _ in columns]
    if not any(map(any, parts)):
        return []
    tall = max(map(len, parts))
    filled = [[*part, *[""] * (tall - len(part))] for part in parts]
    return [[Text(part[at], style="bold") for part in filled] for at in range(tall)]


def as_text(cell: Cell) -> Text:
    """A cell as text that a console shows as it is, and that cannot move the cursor."""
    return cell if isinstance(cell, Text) else Text(one_line(cell))


def shown(text: Text) -> Text:
    """The text with nothing in it that moves the cursor: every line passes here before it is drawn."""
    harmless = visible(text.plain)
    return text if harmless == text.plain else Text(harmless, style=text.style)


def one_line(text: str) -> str:
    """A text on one line, with nothing in it that moves the cursor; leading spaces stay."""
    start = len(text) - len(text.lstrip(" "))
    return " " * start + " ".join(visible(text.replace("\t", " ")).split())


def with_content(
    columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[Cell]], empty: str = "-"
) -> tuple[list[tuple[str, str]], list[list[Cell]]]:
    """A table without its empty columns; `empty` is how nothing is written in a cell."""
    there = [
        at for at in range(len(columns)) if any(str(row[at]) not in ("", empty) for row in rows)
    ]
    return [columns[at] for at in there], [[row[at] for at in there] for row in rows]


def in_two(heading: str) -> str:
    """A heading on two lines, broken at the space nearest its middle."""
    spaces = [at for at, sign in enumerate(heading) if sign == " "]
    if not spaces:
        return heading
    middle = min(spaces, key=lambda at: abs(at - len(heading) // 2))
    return f"{heading[:middle]}\n{heading[middle + 1 :]}"


def rating(symbol: str, word: str, colour: str) -> Text:
    """A rating: its symbol and its word, coloured where there are colours."""
    return Text(one_line(f"{symbol} {word}".strip()), style=COLOURS.get(colour, ""))


def spread(left: str, right: str, width: int) -> Iterator[str]:
    """A line with words at both ends; two where they do not fit on one."""
    room = width - cell_len(right) - len(GAP)
    if not right or cell_len(left) > room:
        yield from (part for part in (left, right) if part)
    else:
        yield left + " " * (room - cell_len(left)) + GAP + right
