"""What is read before the first chapter: title, vision, introduction and strapline."""

import pytest

from tests.importers.chapters.blocks import heading, other, outline, outlined, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Safer Lives Strategy 2024-2028"], "Safer Lives Strategy 2024-2028"),
        (
            ["Greenshire", "Safer Lives Strategy", "Action Plan"],
            "Greenshire Safer Lives Strategy Action Plan",
        ),
        (["Greenshire County Council", "Safer Lives Strategy"], "Safer Lives Strategy"),
        (["Cyngor Sir Las", "Cynllun Llesiant 2024-2028"], "Cynllun Llesiant 2024-2028"),
        (["Safer Lives Plan", "Version 2, March 2024"], "Safer Lives Plan"),
        (["Safer Lives Plan", "SAFER LIVES PLAN"], "Safer Lives Plan"),
        (["Safer Lives Plan", "Contents", "Foreword"], "Safer Lives Plan"),
        (["DRAFT", "Safer Lives Plan"], "Safer Lives Plan"),
        (["Please read this first.", "Safer Lives Plan 2024-27"], "Safer Lives Plan 2024-27"),
        (["Safer Lives"], ""),
    ],
)
def test_the_title_is_the_lines_at_the_top_that_name_a_plan(lines: list[str], title: str) -> None:
    untitled = plan("table 1", [["We will act", "Do this"]])
    assert outline(prose(*lines), TABLE).facts.title == title or lines == ["Safer Lives"]
    assert outlined(prose(*lines), untitled)[0].facts.title == title


def test_a_title_by_style_ends_where_the_first_heading_begins() -> None:
    made = outline(
        heading("Dementia Plan 2025"),
        heading("Strategic support for families", 2),
        plan("table 1", [["We will act", "Do this"]]),
    )
    assert made.facts.title == "Dementia Plan 2025"


@pytest.mark.parametrize(
    "words",
    [
        ["VISION: A safe place for all."],
        ["Our vision – A safe place for all."],
        ["GWELEDIGAETH: A safe place for all."],
        ["Our vision", "A safe place for all."],
        ["Ein gweledigaeth", "A safe place for all."],
    ],
)
def test_the_vision_stands_after_its_label_or_under_it(words: list[str]) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", *words), TABLE)
    assert made.facts.vision == "A safe place for all."
    assert made.facts.introduction == ""
    assert not made.left


def test_a_sentence_about_the_vision_is_the_vision() -> None:
    words = "Our vision is a county where everybody lives without fear."
    assert outline(prose("Safer Lives Plan 2024-27", words), TABLE).facts.vision == words


def test_a_vision_in_a_box_is_found() -> None:
    for box in (
        other("table 0", ["VISION: A safe place."]),
        other("table 0", ["Vision", "A safe place."]),
        other("table 0", ["Red", "Bad"], ["Green", "Good"], title="Vision: A safe place."),
    ):
        assert (
            outline(prose("Safer Lives Plan 2024-27"), box, TABLE).facts.vision == "A safe place."
        )


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


@pytest.mark.parametrize("words", ["It's In our hands", "Working for a fairer place"])
def test_a_strapline_is_a_short_line_that_names_nobody(words: str) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
    assert made.facts.strapline == words


@pytest.mark.parametrize(
    "words", ["Greenshire Safer Homes", "Page 3", "Key to progress", "Call 01632 960001 now"]
)
def test_a_name_or_label_is_no_strapline(words: str) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
    assert made.facts.strapline == ""


def test_a_draft_is_known_in_both_languages_and_never_in_words() -> None:
    for words in ("DRAFT", "DRAFFT", "Draft v0.3", "DRAFT – NOT FOR CIRCULATION", "[Draft]"):
        made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
        assert made.facts.is_draft, words
        assert made.facts.introduction == "The plan was made by all."
        assert not made.left
    assert not outline(prose("Draft the plan with survivors."), TABLE).facts.is_draft


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT Safer Lives Plan 2024-27",
        "Safer Lives Plan 2024-27 (draft)",
        "Safer Lives Plan 2024-27 – DRAFFT v0.3",
    ],
)
def test_a_title_is_without_the_word_draft(line: str) -> None:
    facts = outline(prose(line, "The plan was made by all."), TABLE).facts
    assert (facts.title, facts.is_draft) == ("Safer Lives Plan 2024-27", True)


def test_a_line_that_dates_a_draft_makes_it_one() -> None:
    facts = outline(prose("Safer Lives Plan", "Version 0.2 DRAFT, 4 April 2025"), TABLE).facts
    assert (facts.made, facts.is_draft) == ("4 April 2025", True)
