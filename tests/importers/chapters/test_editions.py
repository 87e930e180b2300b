"""One plan on several sheets is asked about and taken once."""

import pytest

from planctl.importers.chapters.editions import meant_edition
from planctl.importers.doubts import Questions
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, outlined, plan, shape

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


@pytest.mark.parametrize(
    ("names", "newest"),
    [
        (("Action plan v2", "Action plan v1"), "Action plan v2"),
        (("Plan v9", "Plan v10"), "Plan v10"),
        (("Action plan", "Action plan (old)"), "Action plan"),
        (("Cynllun", "Cynllun blaenorol"), "Cynllun"),
    ],
)
def test_sheets_that_a_version_alone_tells_apart_are_one_plan(
    names: tuple[str, str], newest: str
) -> None:
    rows = [["Safe", "Fit cameras"], ["Safe", "Light paths"]], [["Safe", "Fit cameras"], ["", "b"]]
    blocks = [
        plan(f"sheet {name}", each, name, "aim action")
        for name, each in zip(names, rows, strict=True)
    ]
    questions = Questions()
    (block,) = meant_edition(blocks, questions).blocks
    assert block in blocks
    assert questions.doubts[0].taken == newest


def test_sheets_counted_without_a_version_are_chapters() -> None:
    blocks = [
        plan(f"sheet Aim {n}", [["", "Train staff"], ["", f"Do {n}"]], f"Aim {n}") for n in (1, 2)
    ]
    assert meant_edition(blocks, Questions()).blocks == tuple(blocks)


ENGLISH = [["1.1", "Fit cameras", "Jan 2026"], ["1.2", "Light paths", "Feb 2026"]]
WELSH = [["1.1", "Gosod camerâu", "Ion 2026"], ["1.2", "Goleuo llwybrau", "Chwef 2026"]]


def in_english(name: str, first: int = 0) -> Table:
    """A table with the columns from one on."""
    return _cut(name, ENGLISH, ["Ref", "Action", "By when"], first)


def in_welsh(name: str, first: int = 0) -> Table:
    """The same in Welsh."""
    return _cut(name, WELSH, ["Cyf", "Cam gweithredu", "Erbyn"], first)


def _cut(name: str, rows: list[list[str]], headings: list[str], first: int) -> Table:
    roles = ["reference", "action", "timescale"][first:]
    title = name.removeprefix("sheet ") if name.startswith("sheet ") else ""
    return plan(name, [r[first:] for r in rows], title, " ".join(roles), headings=headings[first:])


@pytest.mark.parametrize("first", [0, 1])
def test_sheets_in_two_languages_with_the_same_numbers_or_dates_are_one_plan(first: int) -> None:
    made, questions = outlined(in_english("sheet Plan", first), in_welsh("sheet Cynllun", first))
    assert [row.words("action") for row in made.chapters[0].rows] == ["Fit cameras", "Light paths"]
    assert [(at, said.words) for at, said in made.left] == [("sheet Cynllun", "Cynllun")]
    doubt = questions.doubts[0]
    assert (doubt.kind, doubt.read, doubt.taken) == ("languages", "Plan | Cynllun", "Plan")
    assert [choice.answer for choice in doubt.choices] == ["Plan", "Cynllun", "all"]


def test_what_stands_under_the_names_of_two_languages_is_one_plan() -> None:
    blocks: list[Table | Prose] = [
        heading("Cynllun Tlodi / Poverty Plan 2025-26"),
        heading("Cymraeg", 2),
        in_welsh("table 1"),
        heading("English version", 2),
        in_english("table 2"),
    ]
    made, _ = outlined(blocks)
    assert [row.words("action") for row in made.chapters[0].rows] == [
        "Gosod camerâu",
        "Goleuo llwybrau",
    ]
    assert shape(made) == [("Cynllun Tlodi / Poverty Plan 2025-26", 2, 0)]
    other, _ = outlined(blocks, **{"languages-parts": "English version"})
    assert other.chapters[0].rows[0].words("action") == "Fit cameras"


def test_a_sheet_called_by_its_language_is_no_aim() -> None:
    made, questions = outlined(in_english("sheet English", 1), in_welsh("sheet Cymraeg", 1))
    assert shape(made) == [("Actions", 2, 0)]
    assert [doubt.kind for doubt in questions.doubts] == ["languages", "aim"]


def test_chapters_in_two_languages_with_rows_of_their_own_are_no_translation() -> None:
    rows = [["Cam cyntaf", "Maw 2027"], ["Ail gam", "Ebr 2027"]]
    welsh = plan(
        "sheet Atal", rows, "Atal", "action timescale", headings=["Cam gweithredu", "Erbyn"]
    )
    blocks = [in_english("sheet Protect", 1), welsh]
    questions = Questions()
    assert meant_edition(blocks, questions).blocks == tuple(blocks)
    assert not questions.doubts
