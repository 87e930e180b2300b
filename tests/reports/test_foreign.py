"""Texts in another language are found wherever they stand, each once."""

from planctl.reports.foreign import foreign_texts
from planctl.reports.tree import (
    Bar,
    Block,
    Break,
    Chart,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Rating,
    Run,
    Table,
)

TABLE = Table(
    "Ours", (Column("Ours"),), (((Run("in a cell", "en"),),), (Rating("Red", lang="en"),))
)


def test_they_are_found_in_every_kind_of_block() -> None:
    chart = Chart(
        "Ours", "ours", (Part("A part", "red", lang="en"),), (Bar("A bar", (1,), "en"),), TABLE
    )
    blocks: tuple[Block, ...] = (
        Heading(1, (Run("Ours"), Run("A title", "en"))),
        Paragraph((Run("A sentence", "en"),)),
        Items(((Run("An item", "en"),),)),
        chart,
        Break(),
    )
    assert foreign_texts(blocks) == {
        *("A title", "A sentence", "An item", "A part", "A bar", "in a cell", "Red"),
    }


def test_a_text_that_stands_twice_is_one_and_what_says_nothing_is_none() -> None:
    twice = (
        Paragraph((Run("Sep 2026", "en"), Run(" ", "en"))),
        Paragraph((Run("Sep 2026", "en"),)),
    )
    assert foreign_texts(twice) == {"Sep 2026"}
    assert foreign_texts((Paragraph((Run("Ours"),)),)) == set()
