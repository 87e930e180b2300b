"""The content of a paper: headings, paragraphs, tables and charts, in one tree for every form."""

from datetime import date
from typing import NamedTuple, TypeAlias


class Run(NamedTuple):
    """A stretch of words. `lang` is said where it is not the part's own: a text that has no Welsh.

    A line end in `text` is one on the page too.
    """

    text: str
    lang: str = ""
    strong: bool = False


Words: TypeAlias = tuple[Run, ...]


class Rating(NamedTuple):
    """A rating in a cell: always its word, beside the symbol; `colour` is the scheme's own name.

    `lang` is said where the word is not in the part's own language. `note` stands after the word:
    the period that an older rating was given for.
    """

    word: str
    symbol: str = ""
    colour: str = ""
    lang: str = ""
    note: str = ""


Cell: TypeAlias = Words | Rating


class Heading(NamedTuple):
    """A real heading; `level` 1 is the paper's title, then without gaps. `anchor` is its name in links."""

    level: int
    words: Words
    anchor: str = ""


class Paragraph(NamedTuple):
    """A paragraph. `manner` is "" plain, "note" or "small"."""

    words: Words
    manner: str = ""


class ToEdit(NamedTuple):
    """Words that somebody still writes: a sentence to begin from, and numbered ones below it."""

    words: Words
    items: tuple[Words, ...] = ()


class Items(NamedTuple):
    """A list of short paragraphs, numbered where their order matters."""

    items: tuple[Words, ...]
    numbered: bool = False


class Column(NamedTuple):
    """A column of a table. `share` is its part of the width, against the sum of all shares."""

    heading: str
    side: str = "left"
    share: int = 1


class Table(NamedTuple):
    """A table that a screen reader can follow: a caption, a header row, and a header in each row.

    `header` is the column whose cells name their rows, None for none. `answers` are columns left
    empty for somebody to fill in, by their place from 0.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: int | None = 0
    answers: tuple[int, ...] = ()


class Part(NamedTuple):
    """What the parts of every bar stand for: a label, the scheme's colour name, and a pattern of its own.

    `lang` is said where the label is not in the part's own language.
    """

    label: str
    colour: str
    pattern: str = ""
    lang: str = ""


class Bar(NamedTuple):
    """One bar: its label, and how many of each part, in the order of the chart's parts.

    `lang` is said where the label is not in the part's own language.
    """

    label: str
    counts: tuple[int, ...]
    lang: str = ""


class Chart(NamedTuple):
    """Bars drawn to one scale, told in words by `description`, with the numbers in a table beside."""

    title: str
    description: str
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]
    table: Table


class Break(NamedTuple):
    """A new page, in the forms that have pages."""


Block: TypeAlias = Heading | Paragraph | ToEdit | Items | Table | Chart | Break


class Version(NamedTuple):
    """The whole paper in one language. `marking` is its protective marking, "" for none.

    `draft` is the word printed on every page while the plan is a draft, "" once it is not. `wide`
    is said of a paper whose tables want pages that are wider than high.
    """

    lang: str
    title: str
    marking: str
    draft: str
    blocks: tuple[Block, ...]
    wide: bool = False


class Paper(NamedTuple):
    """A paper in one language, or in two with the Welsh first: the same content in each.

    `name` is its file's name without the ending: "board". `as_at` is the day it looks from. `joint`
    is said where no version stands by itself, as in a form: every page bears the marks of them all.
    """

    name: str
    as_at: date
    versions: tuple[Version, ...]
    joint: bool = False

    @property
    def title(self) -> str:
        """The title, in each of its languages."""
        return " / ".join(version.title for version in self.versions)


def words(text: str, lang: str = "") -> Words:
    """Plain words as a run; `lang` where they are in another language than the part."""
    return (Run(text, lang),)
