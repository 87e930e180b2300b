"""The tables of a Markdown paper are read as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.errors import NotOpened
from planctl.office.reading.markdown import read_markdown
from planctl.reports.markdown import as_markdown
from planctl.reports.tree import Column, Paper, Table, Version, words
from tests.office.documents import grid


def test_tables_are_read_without_the_line_under_their_headings() -> None:
    book = read_markdown("# A\n\n| A | B |\n|:-:|---|\n| 1 |  |\n\nwords\n\n|C|\n|-|\n", "a.md")
    assert [sheet.name for sheet in book.sheets] == ["table 1", "table 2"]
    assert grid(book, "table 1") == [["A", "B"], ["1", ""]]
    assert book.sheets[0].lines[1].cells[0].at == "table 1, row 2, column 1"


def test_marks_of_markdown_are_taken_off_and_guarded_signs_are_themselves() -> None:
    line = r'| **ACT\-012** a\|b\\ | one<br>two | <span lang="en">x \* y</span> &lt;b&gt; |'
    assert grid(read_markdown(line, "a.md"), "table 1") == [
        ["ACT-012 a|b\\", "one\ntwo", "x * y <b>"]
    ]


SAID = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=30)


@given(st.lists(st.tuples(SAID, SAID), min_size=1, max_size=4))
def test_what_a_paper_of_ours_says_in_a_table_is_read_back(rows: list[tuple[str, str]]) -> None:
    from datetime import date

    table = Table(
        "Caption",
        (Column("One"), Column("Two")),
        tuple((words(one), words(two)) for one, two in rows),
    )
    paper = Paper("a", date(2026, 5, 1), (Version("en", "A", "", "", (table,)),))
    read = grid(read_markdown(as_markdown(paper).decode(), "a.md"), "table 1")
    assert [[" ".join(cell.split()) for cell in row] for row in read[1:]] == [
        [" ".join(cell.split()) for cell in row] for row in rows
    ]


def test_a_table_larger_than_any_return_is_refused() -> None:
    with pytest.raises(NotOpened, match="larger than"):
        read_markdown("| a " * 61 + "|", "a.md")
    with pytest.raises(NotOpened, match="larger than"):
        read_markdown("| a |\n" * 20_001, "a.md")
