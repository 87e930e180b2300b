"""Markdown gives its tables, headings, items and paragraphs without its marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.reading.markdown.text import read_markdown
from planctl.importers.source import Grid, Prose, Source
from tests.importers.reading.lines_of_text import shown, tables


def read(text: str) -> Source:
    return read_markdown(text.encode(), "plan.md")


def told(source: Source) -> list[tuple[str, str, str]]:
    return [(aside.at, aside.manner, aside.text) for aside in source.asides]


def test_headings_items_quotations_and_paragraphs_in_order() -> None:
    found = read(
        "# The *plan*\n\nWords that\ngo on.\n\n- One\n- Two\n  - Three\n\n> Quoted\n\nPREVENT\n-------\n"
    )
    assert [(b.at, b.text, b.level, b.is_item) for b in found.blocks if isinstance(b, Prose)] == [
        ("line 1", "The plan", 1, False),
        ("line 3", "Words that go on.", 0, False),
        ("line 6", "One", 0, True),
        ("line 7", "Two", 0, True),
        ("line 8", "Three", 0, True),
        ("line 10", "Quoted", 0, False),
        ("line 12", "PREVENT", 2, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Action | By |\n|:---|---:|\n| One | 2026/27 |\n",
        "Action | By\n--- | ---\nOne | 2026/27\n",
        "> | Action | By |\n> |---|---|\n> | One | 2026/27 |\n",
        "- x\n\n  | Action | By |\n  |---|---|\n  | One | 2026/27 |\n",
        "| Action | By |\n| One | 2026/27 |\n",
        "+---+---+\n| Action | By |\n+===+===+\n| One | 2026/27 |\n+---+---+\n",
        "<table><tr><th>Action</th><th>By</th></tr>\n<tr><td>One</td><td>2026/27</td></tr></table>\n",
    ],
)
def test_a_table_however_it_is_written(text: str) -> None:
    assert tables(read(text)) == [[["Action", "By"], ["One", "2026/27"]]]


def test_a_table_of_columns_as_converters_write_it() -> None:
    found = read(
        "  Action            Lead      By when\n  ----------------- --------- ----------\n"
        "  Agree a form      Police    Mar 2026\n\n  Map routes that   Health    Ongoing\n  are used\n"
    )
    assert tables(found) == [
        [
            ["Action", "Lead", "By when"],
            ["Agree a form", "Police", "Mar 2026"],
            ["Map routes that are used", "Health", "Ongoing"],
        ]
    ]


def test_items_in_a_drawn_cell_are_lines() -> None:
    found = read(
        "+---+---+\n| Action | By |\n+===+===+\n| - One | 2026/27 |\n| - Two | |\n+---+---+\n"
    )
    assert tables(found)[0][1] == ["- One\n- Two", "2026/27"]


def test_marks_inside_cells_are_no_words() -> None:
    found = read(
        "| Action | Link |\n|---|---|\n| **Do** `it` <br> now \\| then | [page](http://x.y) &amp; |\n"
    )
    assert tables(found)[0][1] == ["Do it\nnow | then", "page &"]


def test_more_cells_than_headings_are_not_lost() -> None:
    assert tables(read("| A | B |\n|---|---|\n| 1 | 2 | 3 |\n"))[0][1] == ["1", "2", "3"]


def test_struck_words_are_the_old_value_of_a_cell_and_told_elsewhere() -> None:
    found = read(
        "| By |\n|---|\n| ~~Mar 2024~~ **Mar 2025** |\n| <del>2024</del> 2025 |\n\n~~Gone.~~ Here.\n"
    )
    grid = found.blocks[0]
    assert isinstance(grid, Grid)
    assert [(c.text, c.old, c.struck) for line in grid.lines[1:] for c in line.cells] == [
        ("Mar 2025", "Mar 2024", True),
        ("2025", "2024", True),
    ]
    assert shown(found.blocks)[1] == "Here."
    assert told(found) == [("line 6", "struck", "Gone.")]


def test_the_title_of_the_front_matter_is_taken_and_the_rest_told() -> None:
    found = read('---\ntitle: "A plan"\nauthor: J. Smith\n---\n\nWords\n')
    assert [(b.at, b.text, b.level) for b in found.blocks if isinstance(b, Prose)] == [
        ("line 2", "A plan", 1),
        ("line 6", "Words", 0),
    ]
    assert told(found) == [("line 1", "properties", 'title: "A plan" author: J. Smith')]


def test_comments_notes_and_pictures_are_told() -> None:
    found = read(
        "Words<!-- a\nsecret -->[^1] ![Logo](x.png)\n\n[^1]: The note\n\n| RAG |\n|---|\n| ![Green](g.png) |\n"
    )
    assert shown(found.blocks) == ["Words", [["RAG"], ["[picture: Green]"]]]
    assert told(found) == [
        ("line 1", "hidden", "a secret"),
        ("line 4", "footnote", "The note"),
        ("line 1", "picture", "Logo"),
        ("table 1, row 2, column 1", "picture", "Green"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "### 1.1 Agree a form\n\n- **Lead:** Police\n- **By:** Mar 2026\n\n"
        "### 1.2 Map routes\n\n- **Lead:** Health\n- **By:** Ongoing\n",
        "### 1.1 Agree a form\n**Lead:** Police\n**By:** Mar 2026\n\n"
        "### 1.2 Map routes\n**Lead:** Health\n**By:** Ongoing\n",
    ],
)
def test_labels_under_a_heading_for_each_action_are_rows(text: str) -> None:
    assert tables(read(text)) == [
        [
            ["Ref", "Action", "Lead", "By"],
            ["1.1", "Agree a form", "Police", "Mar 2026"],
            ["1.2", "Map routes", "Health", "Ongoing"],
        ]
    ]


def test_what_stands_between_fences_is_words() -> None:
    assert shown(read("```\n| a | b |\n|---|---|\n```\n").blocks) == ["| a | b |", "|---|---|"]


CELL = st.text(
    st.characters(categories=("L", "N", "Zs", "P"), exclude_characters="\\`<&[!*_~|\xa0"),
    max_size=12,
)


@settings(max_examples=60)
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_plain_words_in_a_table_come_back(rows: list[tuple[str, str]]) -> None:
    lines = ["| Action | By |", "|---|---|", *(f"| x{a} | y{b} |" for a, b in rows)]
    found = tables(read("\n".join(lines)))[0][1:]
    assert [["".join(w.split()) for w in row] for row in found] == [
        ["".join(f"x{a}".split()), "".join(f"y{b}".split())] for a, b in rows
    ]
