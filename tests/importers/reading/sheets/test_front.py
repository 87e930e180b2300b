"""What a cover or an introduction says in a workbook is paragraphs; tables, and keys beside them, stay."""

from planctl.importers.reading.sheets.front import with_paragraphs
from planctl.importers.source import Grid, Prose
from planctl.office.cells import Cell, Line


def grid(name: str, *rows: str) -> Grid:
    """Rows of cells set apart by bars; "#" before its words fills a cell."""
    lines = (
        Line(
            number,
            tuple(cell(f"{name}!{at}{number}", text) for at, text in enumerate(row.split("|"))),
        )
        for number, row in enumerate(rows, 1)
    )
    return Grid(f"sheet {name}", tuple(lines), name)


def cell(at: str, text: str) -> Cell:
    return Cell(at, text.lstrip("#"), fill="#00FF00" if text.startswith("#") else "")


PLAN = grid("Plan", "Area plan", "Area|Action|Lead", "Train|One|Police")
COVER = grid("Cover", "Strategy 2024", "Vision: all are safe.", "#|Good", "#|Done", "See over")


def test_the_words_of_a_sheet_before_the_tables_are_paragraphs_around_its_key() -> None:
    first, second, key, last, plan = with_paragraphs([COVER, PLAN])
    assert first == Prose("sheet Cover, row 1", "Strategy 2024")
    assert second == Prose("sheet Cover, row 2", "Vision: all are safe.")
    assert isinstance(key, Grid)
    assert [line.number for line in key.lines] == [3, 4]
    assert last == Prose("sheet Cover, row 5", "See over")
    assert plan == PLAN


def test_how_a_paragraph_is_printed_is_kept() -> None:
    line = COVER.lines[0]._replace(level=1, is_strong=True)
    first, *_ = with_paragraphs([COVER._replace(lines=(line,)), PLAN])
    assert first == Prose("sheet Cover, row 1", "Strategy 2024", 1, is_strong=True)


def test_a_title_over_a_fill_of_its_own_colour_is_a_paragraph() -> None:
    first, _ = with_paragraphs([grid("Cover", "#Strategy|#|#"), PLAN])
    assert first == Prose("sheet Cover, row 1", "Strategy")


def test_a_sheet_after_the_tables_stays_as_it_is() -> None:
    assert with_paragraphs([PLAN, COVER]) == (PLAN, COVER)


def test_where_no_sheet_is_wide_none_is_taken_apart() -> None:
    narrow = grid("Plan", "Actions", "Action|Lead", "One|Police", "Two")
    assert with_paragraphs([COVER, narrow]) == (COVER, narrow)
    assert with_paragraphs([]) == ()
