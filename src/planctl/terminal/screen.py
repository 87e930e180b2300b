"""The screen: the only place that holds a rich console, and the manners every table keeps."""

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
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


class Screen:
    """A console for one answer in one language. `full` wraps long texts instead of cutting them.

    Text from a plan is never read as markup, and nothing in it can move the cursor.
    """

    def __init__(self, lang: str, full: bool, console: Console | None = None) -> None:
        self.lang = lang
        self.full = full
        self.console = console or Console(
            highlight=False, markup=False, emoji=False, soft_wrap=True
        )

    @property
    def width(self) -> int:
        """Columns to draw in: the screen's own, within reason."""
        return max(NARROW, min(self.console.width, WIDE))

    def say(self, key: str) -> str:
        """Our own word for a key, in the answer's language."""
        return say(key, self.lang)

    def line(self, text: str | Text = "", style: str = "") -> None:
        """One line, or as many as it needs."""
        if isinstance(text, str):
            text = Text(visible(text), style=style)
        self.console.print(text, soft_wrap=False, overflow="fold", width=self.width)

    def cut(self, text: str, room: int) -> str:
        """A text within `room` columns on one line, its loss shown by an ellipsis."""
        flat = " ".join(visible(text).split())
        if cell_len(flat) <= room:
            return flat
        return set_cell_size(flat, max(room - 1, 0)).rstrip() + "…"

    def hanging(self, lead: str | Text, text: str, style: str = "") -> None:
        """A line that begins with `lead`; the text after it is cut, or with --full wrapped beneath itself."""
        head = lead if isinstance(lead, Text) else Text(lead)
        room = self.width - head.cell_len
        if not self.full:
            self.line(head + Text(self.cut(text, room), style=style))
            return
        grid = Table.grid(padding=0)
        grid.add_column(width=head.cell_len, no_wrap=True)
        grid.add_column(width=room, overflow="fold")
        grid.add_row(head, Text(" ".join(visible(text).split()), style=style))
        self.console.print(grid)

    def table(
        self, columns: tuple[tuple[str, str], ...], rows: list[list[str | Text]], stretch: int = 0
    ) -> None:
        """A table without lines. `columns` are (heading, "left" or "right").

        Only the column `stretch` gives way where the screen is narrow: numbers, ids and dates never do.
        """
        cells = [[Text(visible(c)) if isinstance(c, str) else c for c in row] for row in rows]
        drawn = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
        for at, (heading, side) in enumerate(columns):
            widest = max([cell_len(heading), *(row[at].cell_len for row in cells)])
            drawn.add_column(
                heading,
                justify="right" if side == "right" else "left",
                no_wrap=at != stretch or not self.full,
                overflow="ellipsis" if at == stretch and not self.full else "fold",
                min_width=None if at == stretch else widest,
            )
        for row in cells:
            drawn.add_row(*row)
        self.console.print(drawn, width=self.width, soft_wrap=False)


def rated(symbol: str, word: str, colour: str) -> Text:
    """A rating: its symbol and its word, coloured where there are colours."""
    return Text(f"{symbol} {word}".strip(), style=COLOURS.get(colour, ""))
