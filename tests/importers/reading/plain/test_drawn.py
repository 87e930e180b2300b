"""Tables drawn with bars and rules are read, however their rows are set apart."""

import pytest

from planctl.importers.reading.plain.drawn import drawn_rows
from planctl.importers.reading.plain.text import read_plain
from tests.importers.reading.lines_of_text import tables

ROWS = [["Action", "By"], ["Agree a form", "Mar 2026"], ["Map routes", "Ongoing"]]


@pytest.mark.parametrize(
    "text",
    [
        "| Action | By |\n|--------|:--:|\n| Agree a form | Mar 2026 |\n| Map routes | Ongoing |\n",
        "| Action | By\n| Agree a form | Mar 2026\n| Map routes | Ongoing\n",
        "+--------+----+\n| Action | By |\n+--------+----+\n| Agree a form | Mar 2026 |\n"
        "| Map routes | Ongoing |\n+--------+----+\n",
        "+-------+-----+\n| Action | By |\n+=======+=====+\n| Agree | Mar |\n| a form | 2026 |\n"
        "+-------+-----+\n| Map routes | Ongoing |\n+-------+-----+\n",
        "┌────────┬────┐\n│ Action │ By │\n├────────┼────┤\n│ Agree a form │ Mar 2026 │\n"
        "│ Map routes │ Ongoing │\n└────────┴────┘\n",
    ],
    ids=["markdown", "no rules", "two rules", "a rule for each row", "boxes"],
)
def test_the_same_rows_drawn_in_five_ways(text: str) -> None:
    assert tables(read_plain(text.encode(), "plan.txt")) == [ROWS]


def test_bars_between_words_alone_are_a_table_of_three_columns() -> None:
    text = (
        "Action | By | Lead\n-------+----+-----\nOne | 2026/27 | Police\nTwo | Ongoing | Health\n"
    )
    assert tables(read_plain(text.encode(), "plan.txt")) == [
        [["Action", "By", "Lead"], ["One", "2026/27", "Police"], ["Two", "Ongoing", "Health"]]
    ]


def test_a_title_over_the_table_does_not_make_one_row_of_all() -> None:
    text = [
        "+---+",
        "| PREVENT | |",
        "+---+",
        "| Action | By |",
        "+---+",
        "| A | B |",
        "| C | D |",
        "+---+",
    ]
    assert drawn_rows(text) == (("PREVENT", ""), ("Action", "By"), ("A", "B"), ("C", "D"))


def test_a_bar_behind_a_backslash_is_a_sign() -> None:
    assert drawn_rows([r"| a \| b | c |", "| d | e |"]) == (("a | b", "c"), ("d", "e"))


def test_wide_headings_between_bars_are_no_columns_of_spaces() -> None:
    rule = "+-----+-----+-----+\n"
    text = f"{rule}| Action    | Lead     | By     |\n{rule}| A | B | 2026/27 |\n{rule}"
    assert tables(read_plain(text.encode(), "a.txt")) == [
        [["Action", "Lead", "By"], ["A", "B", "2026/27"]]
    ]
