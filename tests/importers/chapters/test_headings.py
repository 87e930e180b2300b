"""What a heading is called, and which lines are one."""

import pytest

from planctl.importers.chapters.headings import Heading, named, rank_of
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, outline, outlined, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]])


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("3. Prevent", "Prevent"),
        ("1.2 Raise awareness", "Raise awareness"),
        ("3 Prevent", "Prevent"),
        ("5 ways to be well", "5 ways to be well"),
        ("Theme 1 – Prevention", "Prevention"),
        ("PRIORITY ONE: PREVENTION", "PREVENTION"),
        ("Strategic Objective 2: Safer homes", "Safer homes"),
        ("Well-being Objective 1: A fair place", "A fair place"),
        ("Amcan llesiant 2 – Lle teg", "Lle teg"),
        ("Service improvement for all", "Service improvement for all"),
        ("Aim: Fewer victims", "Fewer victims"),
        ("Nod 1: Plant a phobl ifanc", "Plant a phobl ifanc"),
        ("Blaenoriaeth 2 – Atal", "Atal"),
        ("Priority 3", "Priority 3"),
        ("2024", "2024"),
        ("PREPARE (continued)", "PREPARE"),
        ("ATAL (parhad)", "ATAL"),
        ("Prevent:", "Prevent"),
        ("Aiming high", "Aiming high"),
        ("Outcomes for children", "Outcomes for children"),
        ("Goal-setting for staff", "Goal-setting for staff"),
        ("16 Days of Action", "16 Days of Action"),
        ("Priority groups and places", "Priority groups and places"),
    ],
)
def test_a_title_is_without_its_number(words: str, title: str) -> None:
    assert named(words) == (title, "")


def test_a_long_heading_is_its_label_and_what_it_wants() -> None:
    words = (
        "improve the planning of services across the whole region by far closer work than before it"
    )
    assert named(f"Aim 2: {words}") == ("Aim 2", words)


def test_a_title_before_a_colon_has_the_rest_as_statement() -> None:
    assert named("PREVENT – stop abuse before it starts in every home") == (
        "PREVENT",
        "stop abuse before it starts in every home",
    )
    assert named("Working together: partners and people") == (
        "Working together: partners and people",
        "",
    )


@pytest.mark.parametrize(
    "text", ["PREVENT", "Priority 2: Recovery", "3. Prevent", "Safe and well", "Aim: Fewer victims"]
)
def test_a_line_over_a_table_is_a_heading(text: str) -> None:
    assert rank_of(Prose("line 1", text), TABLE) is not None


@pytest.mark.parametrize(
    "text", ["The table shows what we do.", "safe and well", "", "– – –", "One, two,", "word " * 30]
)
def test_running_text_over_a_table_is_none(text: str) -> None:
    assert rank_of(Prose("line 1", text), TABLE) is None


def test_a_numbered_list_is_no_row_of_headings() -> None:
    first, second = Prose("line 1", "1. Raise awareness"), Prose("line 2", "2. Train staff")
    assert rank_of(first, second) is None


def test_a_plain_line_away_from_tables_is_no_heading() -> None:
    assert rank_of(Prose("line 1", "Safe and well"), Prose("line 2", "The words.")) is None


def test_what_an_aim_wants_is_not_its_own_heading() -> None:
    assert rank_of(Prose("line 2", "Aim: Fewer victims"), TABLE, is_under=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "We will act",
        "1.1 We will act",
        "Commitment 2: Act",
        "Byddwn yn gwrando",
        "Ymrwymiad 3 – Gwrando",
    ],
)
def test_a_commitment_says_so(words: str) -> None:
    assert Heading(words, "").is_commitment


def test_headings_of_one_series_stand_as_high_wherever_they_are_printed() -> None:
    rows = [["Do this"]]
    for second in (
        plan("table 1", rows, "Objective 2 - Together", "action"),
        plan("table 1", rows, "", "action", captions=[(0, "Objective 2 - Together")]),
    ):
        made = outline(
            *prose("Loneliness Plan 2025-28", "Objective 1 - Early"),
            plan("table 0", rows, roles="action"),
            second,
        )
        assert [each.title for each in made.chapters] == ["Early", "Together"]


def test_a_label_of_a_commitment_right_under_its_aim_is_one() -> None:
    rows = [["Do this"]]
    made = outline(
        heading("Plan"),
        heading("Homes", 2),
        *prose("Commitment: We will build"),
        plan("table 1", rows, roles="action"),
        *prose("Commitment: We will mend"),
        plan("table 2", rows, roles="action"),
    )
    assert [r.words("commitment") for r in made.chapters[0].rows] == [
        "We will build",
        "We will mend",
    ]


def test_a_key_that_nothing_proves_is_no_heading() -> None:
    made, _ = outlined(
        *prose("Pay Plan 2025-28", "Key: C = Complete, O = On track"),
        plan("table 1", [["Check grades"]], roles="action"),
    )
    assert made.chapters[0].title != "Key"
    assert [said.words for _, said in made.left] == ["Key: C = Complete, O = On track"]


def test_work_is_an_aim() -> None:
    made = outline(
        heading("Language Plan"),
        heading("Children", 2),
        plan("table 1", [["Do this"]], roles="action"),
        heading("Work", 2),
        plan("table 2", [["Do that"]], roles="action"),
    )
    assert [each.title for each in made.chapters] == ["Children", "Work"]
