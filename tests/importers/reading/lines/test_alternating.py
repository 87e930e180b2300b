"""Cells that stand on lines of their own are rows only where every item fits its headings."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.reading.plain.text import read_plain
from tests.importers.reading.lines_of_text import Rows, shown, tables

HEADINGS = ["Commitment", "Milestones/Actions", "Timescale", "Lead"]


def read(lines: list[str]) -> list[str | Rows]:
    return shown(read_plain("\n".join(lines).encode(), "plan.txt").blocks)


def test_a_commitment_that_is_not_said_again_leaves_its_line_out() -> None:
    assert read(
        [
            "PREPARE",
            *HEADINGS,
            *("We will assist", "Ensure engagement", "Mar 2026", "Regional Team"),
            *("Ensure representation", "Ongoing", "All partners"),
            *("We will align", "Establish a structure", "Sept 2023", "HR Team"),
            "",
            "What we did this year.",
        ]
    ) == [
        "PREPARE",
        [
            HEADINGS,
            ["We will assist", "Ensure engagement", "Mar 2026", "Regional Team"],
            ["", "Ensure representation", "Ongoing", "All partners"],
            ["We will align", "Establish a structure", "Sept 2023", "HR Team"],
        ],
        "What we did this year.",
    ]


def test_what_is_to_come_under_its_title_is_a_table_of_the_same_columns() -> None:
    found = read(
        [
            *("PURSUE", "Section", "We Will", "Ву", "Progress"),
            *(
                "Reviews",
                "Share the learning",
                "Ongoing",
                "16",
                "Make changes",
                "TBC (now ongoing)",
                "10",
            ),
            *(
                "",
                "Work goes on.",
                "",
                "FUTURE ACTIVITY",
                "Courts",
                "Raise outcomes",
                "March 2023",
                "",
            ),
            *(
                "PREVENT",
                "Section",
                "We Will",
                "Ву",
                "Progress",
                "Stalking",
                "Raise awareness",
                "Ongoing",
                "1",
            ),
            *("", "FUTURE ACTIVITY", "", "There are no planned future activities."),
        ]
    )
    assert found == [
        "PURSUE",
        [
            ["Section", "We Will", "Ву", "Progress"],
            ["Reviews", "Share the learning", "Ongoing", "16"],
            ["", "Make changes", "TBC (now ongoing)", "10"],
        ],
        "Work goes on.",
        [["FUTURE ACTIVITY"], ["Courts", "Raise outcomes", "March 2023", ""]],
        "PREVENT",
        [["Section", "We Will", "Ву", "Progress"], ["Stalking", "Raise awareness", "Ongoing", "1"]],
        "FUTURE ACTIVITY",
        "There are no planned future activities.",
    ]


def test_headings_that_come_again_begin_a_table_with_the_title_before_them() -> None:
    one = ["Action", "By when", "Lead", "One", "Mar 2026", "Police"]
    two = ["Action", "By when", "Lead", "Two", "Ongoing", "Health"]
    assert read([*one, "", "PURSUE", *two]) == [
        [["Action", "By when", "Lead"], ["One", "Mar 2026", "Police"]],
        "PURSUE",
        [["Action", "By when", "Lead"], ["Two", "Ongoing", "Health"]],
    ]


def test_a_heading_of_initials_is_one_among_headings_in_words() -> None:
    headings = ["Action", "Lead", "By when", "RAG"]
    item = ["Give naloxone", "Public Health", "June 2025", "Green"]
    assert read(["Substance Use Plan", "", *headings, "", *item]) == [
        "Substance Use Plan",
        [headings, item],
    ]


@pytest.mark.parametrize("words", [str, str.upper])
def test_headings_in_capitals_and_one_that_plans_do_not_have(words: Callable[[str], str]) -> None:
    headings = [words(each) for each in ("Action", "Lead", "Resources", "Timescale")]
    assert read(["SUPPORT", *headings, "One", "Police", "None", "Ongoing"]) == [
        "SUPPORT",
        [headings, ["One", "Police", "None", "Ongoing"]],
    ]


def test_lines_that_begin_in_the_midst_of_words_go_on_the_one_before() -> None:
    headings = ["Action", "By when", "Lead"]
    lines = ["Agree a form that", "all can use", "ongoing", "Police", "and Health"]
    assert read([*headings, *lines, "Two", "Ongoing", "Health"]) == [
        [
            headings,
            ["Agree a form that all can use", "ongoing", "Police and Health"],
            ["Two", "Ongoing", "Health"],
        ]
    ]


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        (["Parks Plan 2026", "4"], "4"),
        (["4", "Parks plan 2026"], "4"),
        (["Page 4 of 9"], "Page 4 of 9"),
    ],
)
def test_the_foot_of_a_page_between_items_is_none_of_them(foot: list[str], number: str) -> None:
    headings = ["Action", "By when", "Lead"]
    head = ["Parks", "Plan 2026", *headings]
    assert read([*head, "One", "Ongoing", "Police", *foot, "Two", "Mar 2026", "Health"])[2:] == [
        [headings, ["One", "Ongoing", "Police"], ["Two", "Mar 2026", "Health"]],
        number,
    ]


def test_headings_that_nobody_knows_stand_between_and_after_those_that_are_known() -> None:
    headings = [
        "No",
        "Task",
        "Partner lead",
        "Timescale",
        "What we have done",
        "RAG",
        "Score to date",
    ]
    one = ["1", "Clear 50 km", "Countryside", "Q2 24/25", "40 km cleared", "A", "3"]
    two = ["2", "Update the map", "Legal", "Complete", "It is in use", "G", "4"]
    three = ["3", "Fit gates", "Ramblers", "Ongoing", "All are in", "G", "5"]
    assert read(["Paths plan", *headings, *one, *two, *three]) == [
        "Paths plan",
        [headings, one, two, three],
    ]


def test_equal_headings_have_the_same_one_more_wherever_they_stand() -> None:
    headings = ["Objective", "Action", "Lead", "Due", "RAG", "Progress this quarter"]
    one = ["Learn", "Share findings", "Board", "Ongoing", "G", "Two shared."]
    two = ["Hear children", "Ask in audits", "Quality", "Mar 2026", "R", "Not begun."]
    assert read(["Learning", *headings, *one, "Voice", *headings, *two]) == [
        "Learning",
        [headings, one],
        "Voice",
        [headings, two],
    ]


def test_a_numbered_theme_right_over_headings_is_none_of_them() -> None:
    headings = ["Action", "Lead", "By when", "RAG"]
    one, two = ["One", "Police", "May 2026", "G"], ["Two", "HR", "Ongoing", "R"]
    assert read(["Theme 1", *headings, *one, "Theme 2", *headings, *two]) == [
        "Theme 1",
        [headings, one],
        "Theme 2",
        [headings, two],
    ]


def test_a_line_without_words_is_a_cell_where_all_fits_so() -> None:
    headings = ["Action", "Progress this year", "Lead", "RAG", "Next steps"]
    one = ["Arts week", "In 9 wards", "Arts", "Amber – short of funds", "Find sponsors"]
    two = ["Loans", "310 loans", "Music", "Green", ""]
    assert read([*headings, *one, *two, "Words after it"]) == [
        [headings, one, two],
        "Words after it",
    ]


def test_a_title_over_headings_that_sounds_like_one_is_none() -> None:
    headings = ["What we’ll do", "Why", "Lead", "Complete by", "Outcome for tenants"]
    one = ["Text a survey", "To learn fast", "Repairs", "Jun-25", "Faster fixes"]
    two = ["Mystery shoppers", "To test service", "Board", "Rolling", "Better service"]
    assert read(["Action plan", *headings, *one, *two]) == ["Action plan", [headings, one, two]]


def test_headings_in_a_column_are_no_labels_of_what_stands_under_them() -> None:
    lines = [
        "Priority",
        "Actions",
        "Owner",
        "Date",
        "Measures",
        "Treatment",
        "Cut waiting",
        "Board",
    ]
    assert read(lines) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Agree a form that", "All can use", "Mar 2026", "Police"],
        ["One", "Mar 2026", "Police", "And Health", "Two", "Ongoing", "Health"],
        ["One", "soon", "Police"],
        ["One", "Mar 2026", "Police", "Two", "Ongoing"],
    ],
)
def test_where_one_item_does_not_fit_nothing_is_made_a_table(lines: list[str]) -> None:
    assert (
        tables(read_plain("\n".join(["Action", "By when", "Lead", *lines]).encode(), "a.txt")) == []
    )


WORDS = st.sampled_from(["Agree a form", "Map the routes", "Train all staff", "Write a guide"])
TIMES = st.sampled_from(["Mar 2026", "Ongoing", "2025/26", "Q3 24/25", "Annually", "Mawrth 2027"])
LEADS = st.sampled_from(["Police", "Health Board", "All partners"])


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS, TIMES, LEADS), min_size=1, max_size=8), st.booleans())
def test_what_was_copied_line_by_line_comes_back_as_rows(
    items: list[tuple[str, str, str]], has_blank_lines: bool
) -> None:
    lines = ["Action", "By when", "Lead", *(cell for item in items for cell in item)]
    text = ("\n\n" if has_blank_lines else "\n").join(lines)
    assert tables(read_plain(text.encode(), "a.txt")) == [
        [["Action", "By when", "Lead"], *map(list, items)]
    ]
