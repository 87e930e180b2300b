"""Columns set apart by spaces alone are read only where each row is certain."""

import pytest

from planctl.importers.reading.plain.text import read_plain
from tests.importers.reading.lines_of_text import shown, tables

TEXT = """Plan

Action                          Lead             By            RAG
                                officer
------------------------------------------------------------------
Establish a steering group      J Smith          Mar 2026      Green
to lead the work
Review the protocol             A Jones and      Ongoing       Amber
                                team

Publish                         All              Dec 2026      Red

The end.
"""


def test_wrapped_cells_are_put_together() -> None:
    assert shown(read_plain(TEXT.encode(), "plan.txt").blocks) == [
        "Plan",
        [
            ["Action", "Lead officer", "By", "RAG"],
            ["Establish a steering group to lead the work", "J Smith", "Mar 2026", "Green"],
            ["Review the protocol", "A Jones and team", "Ongoing", "Amber"],
            ["Publish", "All", "Dec 2026", "Red"],
        ],
        "The end.",
    ]


def test_a_cell_that_is_one_item_is_without_its_sign() -> None:
    text = (
        "What we will do                         By when      Who\n"
        "* Talk to every class about consent     July 2026    Schools\n"
        "* Put posters in every pub              Dec 2025     Licensing\n"
    )
    assert (
        tables(read_plain(text.encode(), "a.txt"))[0][1][0] == "Talk to every class about consent"
    )


@pytest.mark.parametrize(
    "body",
    [
        "Establish a group          J Smith\nthat leads it              and all      Mar 2026\n",
        "Establish a group          J Smith      when we can\n",
        "Establish a group that leads the work J Smith Mar 2026\n",
        "",
    ],
)
def test_where_a_row_is_not_certain_all_stays_words(body: str) -> None:
    text = f"Action                     Lead         By when\n{body}"
    assert tables(read_plain(text.encode(), "a.txt")) == []


def test_words_with_wide_gaps_are_no_columns() -> None:
    assert tables(read_plain(b"Signed by      the Chair      in May 2026\n", "a.txt")) == []


def test_the_foot_of_a_page_and_a_heading_end_a_table() -> None:
    text = (
        "Action                    By whom             By when\n"
        "1.1 Open a hub            Housing             2025/26\n"
        "Page 1 of 3\nPriority 2 – Food\n\nAction                    By whom             By when\n"
        "2.1 Open a pantry         Council             Ongoing\n"
    )
    assert shown(read_plain(text.encode(), "a.txt").blocks) == [
        [["Action", "By whom", "By when"], ["1.1 Open a hub", "Housing", "2025/26"]],
        "Page 1 of 3",
        "Priority 2 – Food",
        [["Action", "By whom", "By when"], ["2.1 Open a pantry", "Council", "Ongoing"]],
    ]


def test_a_line_that_had_room_in_the_line_above_is_none_of_its_row() -> None:
    text = (
        "Action                    Lead        By when\nOpen a hub for all of us  Housing     2025/26\n"
        "Publish it                Council     Ongoing\nThe end\n"
    )
    assert tables(read_plain(text.encode(), "a.txt")) == []


def test_where_one_table_is_not_certain_none_is_read() -> None:
    good = "Action                    Lead        By when\nOpen a hub                Housing     2025/26\n"
    bad = "Action                    Lead        By when\nOpen a hub                Housing     some day\n"
    assert len(tables(read_plain(f"{good}\n{good}".encode(), "a.txt"))) == 2
    assert tables(read_plain(f"{good}\n{bad}".encode(), "a.txt")) == []
