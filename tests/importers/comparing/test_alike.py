"""How much alike two texts are decides whether an id is kept, asked about, or not."""

import pytest

from planctl.importers.comparing.alike import MAYBE, SURE, Shelf, likeness, typed

SENTENCE = "Establish a Task and Finish Group to agree data types with partners in the region"


@pytest.mark.parametrize(
    "other",
    [
        SENTENCE.upper(),
        SENTENCE.replace("agree", "agree on"),
        SENTENCE.replace("Task and Finish", "Working"),
        SENTENCE[: len(SENTENCE) // 2],
        f"{SENTENCE}, and tell everybody what came of it in the end",
    ],
)
def test_the_same_in_other_words_is_sure(other: str) -> None:
    assert likeness(SENTENCE, other) >= SURE
    assert likeness(other, SENTENCE) >= SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Report to the Executive Group on progress in Q1",
            "Report to the Executive Group on progress in Q3",
        ),
        ("Deliver the second programme in phase 1", "Deliver the second programme in phase 12"),
        ("Hold a public meeting", "Hold a staff meeting"),
        ("Publish the annual report for 2024", "Publish the annual report for 2025"),
    ],
)
def test_what_a_number_or_one_of_few_words_tells_apart_is_never_sure(one: str, other: str) -> None:
    assert MAYBE <= likeness(one, other) < SURE


@pytest.mark.parametrize(
    "other", ["", "…", "Plant an orchard behind the school", "Establish a group"]
)
def test_another_thing_is_less_alike(other: str) -> None:
    assert likeness(SENTENCE, other) < MAYBE


def test_the_kinds_of_signs_and_spaces_do_not_count() -> None:
    assert typed("the  “board’s”\npaper – 1") == typed('the "board\'s" paper - 1')


def test_a_shelf_gives_those_that_share_rare_words_first() -> None:
    shelf = Shelf({"a": "the dashboard of the board", "b": "the lamps in the park", "c": "lamps"})
    assert shelf.nearest("count lamps in every park")[0] == "b"
    assert shelf.nearest("nothing here") == []
