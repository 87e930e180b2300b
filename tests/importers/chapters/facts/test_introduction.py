"""What introduces a plan before its chapters."""

from tests.importers.chapters.blocks import heading, outline, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


def test_an_introduction_is_under_its_heading_up_to_the_next() -> None:
    made = outline(
        heading("Safer Lives Plan 2024-27"),
        heading("Introduction", 2),
        prose("The plan was made by all.", "This document is also available in Welsh."),
        prose("It will be kept up to date."),
        heading("Background", 2),
        prose("Much has happened since."),
        TABLE,
    )
    assert made.facts.introduction == "The plan was made by all.\n\nIt will be kept up to date."
    assert [said.words for _, said in made.left] == [
        "This document is also available in Welsh.",
        "Background\nMuch has happened since.",
    ]


def test_without_a_heading_the_introduction_is_what_stands_before_any() -> None:
    made = outline(
        heading("Safer Lives Plan 2024-27"),
        prose("The plan was made by all."),
        heading("Foreword", 2),
        prose("I am proud of it."),
        TABLE,
    )
    assert made.facts.introduction == "The plan was made by all."


def test_a_whole_book_before_the_table_is_no_introduction() -> None:
    pages = prose(*[f"Sentence {n} is here." for n in range(30)])
    made = outline(heading("Safer Lives Plan 2024-27"), pages, TABLE)
    assert made.facts.introduction == ""
    assert made.left[0][1].words.count("\n") == 29
