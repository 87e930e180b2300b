"""A label on a line of its own and the title under it are one heading."""

import pytest

from planctl.importers.chapters.broken_headings import is_label_alone, with_whole_headings
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import heading, outline, plan, prose, shape

ROWS = [["We will act", "Do this"]]


def strong(text: str) -> Prose:
    return Prose(f"at {text}", text, is_strong=True)


@pytest.mark.parametrize("text", ["Objective 1", "PRIORITY ONE:", "Nod 2 –", "Theme A"])
def test_a_label_with_its_number_stands_alone(text: str) -> None:
    assert is_label_alone(text)


@pytest.mark.parametrize(
    "text", ["Objective 1: Learn", "Objectives", "Aim", "1", "Priority groups", ""]
)
def test_other_words_are_more_or_less(text: str) -> None:
    assert not is_label_alone(text)


def test_two_lines_printed_alike_are_one_heading() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-27"),
        *[strong("Objective 1"), strong("Raise awareness")],
        plan("table 1", ROWS),
        *[heading("Objective 2", 2), heading("Keep people safe", 2)],
        plan("table 2", ROWS),
    )
    assert shape(made) == [("Raise awareness", 1, 0), ("Keep people safe", 1, 0)]
    assert not made.left


def test_a_label_over_a_sentence_or_a_smaller_heading_stays_alone() -> None:
    blocks: list[Table | Prose] = [
        *[strong("Objective 1"), *prose("People know more.")],
        *[strong("Objective 2"), strong("Objective 3")],
        *[heading("Objective 4", 1), heading("We will act", 2)],
        strong("Objective 5"),
    ]
    assert list(with_whole_headings(blocks)) == blocks


def test_captions_at_one_place_are_one_too() -> None:
    captions = [(0, "Objective 1"), (0, "Raise awareness"), (1, "Objective 2"), (1, "Be safe")]
    made = outline(
        *prose("Safer Lives Plan 2024-27"),
        plan("table 1", [["Teach"], ["Help"]], "", "action", captions),
    )
    assert shape(made) == [("Raise awareness", 1, 0), ("Be safe", 1, 0)]
