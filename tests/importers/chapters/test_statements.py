"""Where a document says what its aims want, and how that finds its aim."""

import pytest

from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, other, outline, plan, prose

ROWS = [["We will act", "Do this"]]
CHAPTERS = [plan("table 1", ROWS, "PREVENT"), plan("table 2", ROWS, "PROTECT")]
WANTS = [("PREVENT", "stop abuse before it starts"), ("PROTECT", "keep people safe from harm")]


def found(*blocks: Table | Prose) -> list[tuple[str, str]]:
    """Each chapter with what it wants."""
    made = outline(*prose("Safer Lives Plan 2024-27"), *blocks, *CHAPTERS)
    return [(each.title, each.statement) for each in made.chapters]


@pytest.mark.parametrize(
    "table",
    [
        other("table 0", ["Prevent", "Protect"], [words for _, words in WANTS]),
        other("table 0", ["Protect", "Prevent"], [words for _, words in reversed(WANTS)]),
        other("table 0", *[[title, words] for title, words in WANTS]),
        other("table 0", ["Aim", "What we want"], *[[title, words] for title, words in WANTS]),
        other("table 0", [f"{title}\n{words}" for title, words in WANTS]),
        other("table 0", *[[f"Aim {n}: {title}", words] for n, (title, words) in enumerate(WANTS)]),
    ],
)
def test_a_table_of_titles_and_what_they_want_is_matched_by_title(table: Table) -> None:
    assert found(table) == WANTS


@pytest.mark.parametrize(
    "label", ["AIMS:", "Our aims", "NODAU:", "Strategic priorities", "Ein blaenoriaethau"]
)
def test_a_list_under_its_label_is_matched_by_title(label: str) -> None:
    lines = [f"{title.title()}: {words}" for title, words in reversed(WANTS)]
    assert found(*prose(label, *lines)) == WANTS


def test_a_table_about_other_things_says_nothing_of_the_aims() -> None:
    table = other("table 0", ["Version", "Date"], ["1", "May 2024"])
    assert found(table) == [("PREVENT", ""), ("PROTECT", "")]


@pytest.mark.parametrize(
    "table",
    [
        other("t", ["Aim", "Red", "Total"], ["Prevent", "1", "1"], ["Protect", "0", "1"]),
        other("t", ["Contents", "Page"], ["Prevent", "4"], ["Protect", "7"]),
        other("t", ["Prevent", "4"], ["Protect", "7"]),
        other(
            "t",
            ["Priority", "Lead officer"],
            ["Prevent", "Head of Public Protection and Safety"],
            ["Protect", "Superintendent of the local police force"],
        ),
        other("t", ["Aim", "Budget", "Sponsor"], ["Prevent", "£20k", "Cllr A"], ["Protect", "£5k", "Cllr B"]),
        other("t", ["Prevent", "Protect"], ["Head of Safety", "Superintendent"]),
    ],
)  # fmt: skip
def test_what_else_a_table_says_beside_titles_is_no_statement(table: Table) -> None:
    made = outline(*prose("Safer Lives Plan 2024-27"), table, *CHAPTERS)
    assert not any(each.statement for each in made.chapters)
    assert [at for at, _ in made.left] == ["t"]


def test_a_table_that_says_more_than_the_statements_is_left_as_well() -> None:
    rows = [[title, words, "Cllr Rees"] for title, words in WANTS]
    table = other("table 0", ["Aim", "What we want", "Sponsor"], *rows)
    made = outline(*prose("Safer Lives Plan 2024-27"), table, *CHAPTERS)
    assert [(each.title, each.statement) for each in made.chapters] == WANTS
    assert "Cllr Rees" in made.left[0][1].words


def test_titles_alone_under_a_label_are_no_statements() -> None:
    assert found(*prose("AIMS:", "Prevention", "Protection")) == [("PREVENT", ""), ("PROTECT", "")]


@pytest.mark.parametrize("between", [":", " – "])
def test_an_overview_before_the_chapters_says_what_each_wants(between: str) -> None:
    lines = [f"{title}{between}{words}" for title, words in WANTS]
    pairs = [line for title, words in WANTS for line in (title, words.capitalize())]
    assert found(*prose(*lines)) == WANTS
    assert found(*prose(*pairs)) == [(title, words.capitalize()) for title, words in WANTS]


def test_an_overview_in_boxes_leaves_the_first_chapter_its_own_words() -> None:
    boxes = [
        Prose(f"paragraph 2, box {n}", text)
        for n, (title, words) in enumerate(WANTS, 1)
        for text in (title, words)
    ]
    rows = [["We will act", "Do this", "Green"]]
    made = outline(
        *prose("Safer Lives Plan 2024-27: Progress Report 2025/26"),
        *boxes,
        heading("Prevent", 2),
        *prose("We did much this year."),
        plan("table 1", rows, roles="commitment action rag"),
        heading("Protect", 2),
        plan("table 2", rows, roles="commitment action rag"),
    )
    assert [(c.title, c.statement, c.narrative) for c in made.chapters] == [
        ("Prevent", WANTS[0][1], "We did much this year."),
        ("Protect", WANTS[1][1], ""),
    ]


def test_headings_with_their_tables_are_no_overview() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-27", "PREVENT", "Stop abuse before it starts."),
        plan("table 1", ROWS),
        *prose("PROTECT", "Keep people safe from harm."),
        plan("table 2", ROWS),
    )
    assert [(c.title, c.statement) for c in made.chapters] == [
        ("PREVENT", "Stop abuse before it starts."),
        ("PROTECT", "Keep people safe from harm."),
    ]
