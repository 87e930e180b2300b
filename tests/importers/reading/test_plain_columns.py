"""Columns set apart by spaces alone are read only where each row is certain."""

import pytest

from planctl.importers.reading.plain import read_plain
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
