"""Lines with tabs give their cells; a cell is only put together where that is certain."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.reading.plain.tabs import tabbed_rows


def test_a_blank_first_cell_is_a_cell() -> None:
    assert tabbed_rows(["A\tB", "\tC"]) == (("A", "B"), ("", "C"))


def test_a_quoted_cell_runs_over_lines_and_has_quotes_in_it() -> None:
    lines = ["A\tB\tC", 'one\t"said ""yes""', 'and more"\tend']
    assert tabbed_rows(lines) == (("A", "B", "C"), ("one", 'said "yes"\nand more', "end"))


def test_words_that_begin_with_a_quotation_keep_it() -> None:
    lines = ['A\t"Safety" in public\tC', 'D\t"Safe', "E\tF\tG"]
    assert tabbed_rows(lines) == (("A", '"Safety" in public', "C"), ("D", '"Safe'), ("E", "F", "G"))


def test_a_row_broken_in_a_cell_is_one_row() -> None:
    lines = [
        "Action\tEvidence\tBy",
        "One\tMinutes",
        "and records\tMar 2026",
        "Two\tMinutes\tOngoing",
    ]
    assert tabbed_rows(lines)[1:] == (
        ("One", "Minutes\nand records", "Mar 2026"),
        ("Two", "Minutes", "Ongoing"),
    )


def test_short_rows_that_may_be_whole_stay_apart() -> None:
    lines = ["Action\tEvidence\tBy", "One\tMinutes", "Two\tReport", "Three\tMinutes\tOngoing"]
    assert tabbed_rows(lines)[1:3] == (("One", "Minutes"), ("Two", "Report"))


def test_a_row_broken_in_its_first_cell_is_one_row() -> None:
    lines = [
        "Action\tLead\tBy",
        "1.1 Add a question",
        "to the",
        "check form\tHealth\tMar 2026",
        "1.2 Train\tPolice\tOngoing",
        "1.3 Map\tPolice\tOngoing",
    ]
    assert tabbed_rows(lines)[1:3] == (
        ("1.1 Add a question\nto the\ncheck form", "Health", "Mar 2026"),
        ("1.2 Train", "Police", "Ongoing"),
    )


def test_a_heading_over_rows_that_all_begin_small_stays_apart() -> None:
    lines = ["Action\tLead\tBy", "Trees", "plant\tA\tMay", "weed\tB\tMay", "Paths", "mend\tC\tMay"]
    assert tabbed_rows(lines) == tuple(tuple(line.split("\t")) for line in lines)


CELLS = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters='"'), min_size=1, max_size=9
)


@settings(max_examples=60)
@given(
    st.integers(2, 5).flatmap(
        lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=1)
    )
)
def test_whole_rows_come_back_as_they_are(rows: list[list[str]]) -> None:
    assert tabbed_rows(["\t".join(row) for row in rows]) == tuple(map(tuple, rows))
