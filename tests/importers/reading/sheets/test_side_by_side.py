"""What stands beside a table on its sheet is a table of its own; an empty column inside one is not."""

from planctl.importers.reading.sheets.side_by_side import parts_of
from planctl.office.cells import Cell, Line

PLAN = """
Plan||||
Area|Action|Lead|By
Train|One|Police|May 2026
|Two|Council|June 2026
"""


def lines(drawn: str) -> tuple[Line, ...]:
    """Lines of cells set apart by bars, numbered from 1."""
    rows = enumerate(drawn.strip().splitlines(), 1)
    return tuple(
        Line(number, tuple(Cell(f"{at}.{number}", text) for at, text in enumerate(row.split("|"))))
        for number, row in rows
    )


def words(part: tuple[Line, ...]) -> list[list[str]]:
    return [[cell.text for cell in line.cells if cell.text] for line in part]


def test_one_table_stays_as_it_is() -> None:
    assert parts_of(lines(PLAN)) == [lines(PLAN)]


def test_a_key_beside_the_table_is_a_table_of_its_own_and_keeps_its_places() -> None:
    sheet = lines(
        """
Plan|||||Key
|||||Red|Off track
|||||Green|Done
Area|Action|Lead|By
Train|One|Police|May 2026||Amber|Late
"""
    )
    plan, key = parts_of(sheet)
    assert words(plan) == [
        ["Plan"],
        ["Area", "Action", "Lead", "By"],
        ["Train", "One", "Police", "May 2026"],
    ]
    assert words(key) == [["Key"], ["Red", "Off track"], ["Green", "Done"], ["Amber", "Late"]]
    assert [line.number for line in key] == [1, 2, 3, 5]
    assert key[1].cells[0].at == "5.2"


def test_two_plans_with_the_same_headings_beside_each_other_are_two_tables() -> None:
    left, right = parts_of(lines("Action|Lead||Action|Lead\nOne|Police||Two|Council"))
    assert (words(left)[1], words(right)[1]) == (["One", "Police"], ["Two", "Council"])


def test_a_column_with_a_heading_behind_an_empty_one_belongs_to_the_table() -> None:
    sheet = lines("Area|Action|Lead||Notes\nTrain|One|Police\nTrain|Two|Council||Late")
    assert parts_of(sheet) == [sheet]


def test_a_hidden_column_sets_nothing_apart() -> None:
    sheet = lines("Area|Action|Lead||\n|One|Police||Late")
    assert len(parts_of(sheet)) == 2
    assert parts_of(sheet, frozenset({4})) == [sheet]


def test_a_margin_or_a_lone_title_sets_nothing_apart() -> None:
    for drawn in ("||Plan||Draft", "|Area|Action\n|One|Two"):
        assert parts_of(lines(drawn)) == [lines(drawn)]
