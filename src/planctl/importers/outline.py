"""A document in the order of a plan: what it says of itself, and its chapters."""

from typing import NamedTuple

from planctl.importers.rows import Column, Row, Said


class Key(NamedTuple):
    """One line of the document's own key to its ratings. `fill` is the colour shown there, or ""."""

    word: str
    meaning: str
    fill: str = ""


class Chapter(NamedTuple):
    """An aim with what stands under it. `kind` is "aim" or "cross-cutting".

    `rows` are its actions in order; `future` those that stand under a heading for coming activity.
    `narrative` are its paragraphs, in Markdown, "" for none.
    """

    title: str
    at: str
    statement: str = ""
    kind: str = "aim"
    rows: tuple[Row, ...] = ()
    future: tuple[Row, ...] = ()
    narrative: str = ""


class Facts(NamedTuple):
    """What the document says of itself; "" or () where it does not.

    `span` are the years of the plan as the words say them ("2023-2028"); `reported` is the period
    that the document looks back at ("2021/22"); `made` the words that date it ("May 2022").
    """

    title: str = ""
    vision: str = ""
    introduction: str = ""
    strapline: str = ""
    span: str = ""
    reported: str = ""
    made: str = ""
    is_draft: bool = False
    key: tuple[Key, ...] = ()


class Outline(NamedTuple):
    """The whole document. `left` are words that have no place in a plan: (place, words), for the reader.

    `name` is the document's, "" where nobody gave it. `property` is the title among its properties
    where that can be one, "" otherwise: its text may say nothing of it, and it may be another document's.
    """

    facts: Facts
    chapters: tuple[Chapter, ...]
    columns: tuple[tuple[str, tuple[Column, ...]], ...] = ()
    left: tuple[tuple[str, Said], ...] = ()
    languages: tuple[str, ...] = ("en",)
    name: str = ""
    property: str = ""
