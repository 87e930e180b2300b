"""One plan on several sheets is asked about and taken once."""

from planctl.importers.chapters.editions import meant_edition
from planctl.importers.doubts import Questions
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import outlined, plan, shape

ROWS = [["Prevent", "Visit schools"], ["Prevent", "Train staff"], ["Protect", "Open a hub"]]
NEXT = [*ROWS[:2], ["Protect", "Open two hubs"]]


def workbook() -> list[Table | Prose]:
    return [
        plan("sheet Q2 2025-26", NEXT, "Q2 2025-26", "aim action"),
        plan("sheet Q1 2025-26", ROWS, "Q1 2025-26", "aim action"),
        Prose("Q1 2025-26!A9", "A note to the first quarter."),
    ]


def test_the_newest_of_several_sheets_is_taken_until_somebody_says() -> None:
    made, questions = outlined(workbook())
    assert shape(made) == [("Prevent", 2, 0), ("Protect", 1, 0)]
    assert made.chapters[1].rows[0].words("action") == "Open two hubs"
    assert made.facts.reported == "Q2 2025-26"
    assert [said.words for _, said in made.left] == ["Q1 2025-26"]
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.taken) == ("edition", "Q2 2025-26")


def test_another_sheet_or_all_of_them_can_be_meant() -> None:
    first = meant_edition(workbook(), Questions({"edition-sheets": "Q1 2025-26"}))
    assert [block for block in first.blocks if isinstance(block, Table)] == workbook()[1:2]
    everything = meant_edition(workbook(), Questions({"edition-sheets": "all"}))
    assert list(everything.blocks) == workbook()


def test_sheets_without_periods_give_the_last() -> None:
    blocks = [plan(f"sheet {name}", ROWS, name, "aim action") for name in ("Old", "New")]
    questions = Questions()
    assert meant_edition(blocks, questions).blocks == tuple(blocks[1:])
    assert questions.doubts[0].taken == "New"


def test_a_sheet_with_a_part_of_the_plan_is_not_taken_for_it() -> None:
    blocks = [
        plan("sheet All", ROWS, "All", "aim action"),
        plan("sheet Overdue", ROWS[:2], "Overdue", "aim action"),
    ]
    assert meant_edition(blocks, Questions()).blocks == tuple(blocks[:1])


def test_sheets_that_share_one_action_are_different_chapters() -> None:
    blocks = [
        plan("sheet Prevent", [*ROWS[:1], ["", "a"], ["", "b"]], "Prevent"),
        plan("sheet Protect", [*ROWS[:1], ["", "c"], ["", "d"]], "Protect"),
    ]
    questions = Questions()
    assert meant_edition(blocks, questions).blocks == tuple(blocks)
    assert not questions.doubts
