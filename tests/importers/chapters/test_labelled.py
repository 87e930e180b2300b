"""A label that comes again over each table makes headings of its lines."""

from planctl.importers.rows import Table
from tests.importers.chapters.blocks import heading, outlined, plan, prose, shape

RATED = [["Do this", "Green"]]


def table(name: str) -> Table:
    return plan(name, RATED, roles="action rag")


def test_each_is_an_aim_though_words_stand_before_its_table() -> None:
    made, _ = outlined(
        prose("Annual Review 2024-25: Culture Plan", "Aim: Everyone can make art"),
        prose("It was a strong year.", "Funding is not agreed."),
        table("table 1"),
        prose("Aim: Heritage is cared for", "The museum reopened in May."),
        table("table 2"),
    )
    assert shape(made) == [("Everyone can make art", 1, 0), ("Heritage is cared for", 1, 0)]
    assert [each.narrative for each in made.chapters] == [
        "It was a strong year.\n\nFunding is not agreed.",
        "The museum reopened in May.",
    ]


def test_under_headings_of_their_own_they_say_what_those_want() -> None:
    made, _ = outlined(
        heading("Culture Plan"),
        heading("ART", 2),
        prose("Aim: everyone can make art", "We began."),
        table("table 1"),
        heading("HERITAGE", 2),
        prose("Aim: heritage is cared for", "We went on."),
        table("table 2"),
    )
    assert [(each.title, each.statement) for each in made.chapters] == [
        ("ART", "everyone can make art"),
        ("HERITAGE", "heritage is cared for"),
    ]


def test_one_line_with_a_label_is_no_heading() -> None:
    made, _ = outlined(
        prose("Culture Plan 2024-27", "Our aim: everyone can make art", "It is for all."),
        table("table 1"),
        prose("We went on."),
        table("table 2"),
    )
    assert shape(made) == [("Culture Plan 2024-27", 2, 0)]
