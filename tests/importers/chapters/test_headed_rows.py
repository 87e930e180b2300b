"""Headings may say of the rows under them that they are done, and who leads them."""

import pytest

from planctl.importers.outline import Outline
from tests.importers.chapters.blocks import heading, outlined, plan

BARE = [["Fit cameras"], ["Light paths"]]
LED = "Objective 1: Cleaner air (Lead: Public Protection)"


def states(made: Outline) -> list[str]:
    return [row.words("state") for chapter in made.chapters for row in chapter.rows]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Completed actions", "Completed"),
        ("Actions completed", "Completed"),
        ("Closed", "Closed"),
        ("Camau wedi’u cwblhau", "Wedi'u cwblhau"),
        ("Current actions", ""),
        ("Completed by 2027", ""),
    ],
)
def test_rows_under_a_heading_that_says_so_are_done(words: str, state: str) -> None:
    made, _ = outlined(
        heading("Park plan"), heading(words, 2), plan("table 1", BARE, roles="action")
    )
    assert states(made) == [state] * 2


@pytest.mark.parametrize("words", ["Off track", "Not started", "Overdue actions", "Ar y gweill"])
def test_a_heading_that_says_how_actions_go_is_their_state_and_no_aim(words: str) -> None:
    rows = [["Fit cameras", "Two are up"], ["Light paths", ""]]
    made, _ = outlined(
        heading("Park plan"), heading(words, 2), plan("table 1", rows, roles="action progress")
    )
    assert states(made) == [words.removesuffix(" actions")] * 2
    assert words not in [each.title for each in made.chapters]


def test_what_a_row_says_itself_goes_before() -> None:
    rows = [["Fit cameras", "Delayed"], ["Light paths", ""]]
    made, _ = outlined(
        heading("Park plan"),
        heading("Completed actions", 2),
        plan("table 1", rows, roles="action progress"),
    )
    assert states(made) == ["", "Completed"]


@pytest.mark.parametrize("words", ["Completed actions", "Off track"])
def test_a_state_in_a_heading_over_rows_with_their_own_is_told(words: str) -> None:
    table = plan("table 1", [["Fit cameras", "Red"]], roles="action rag")
    made, _ = outlined(heading("Park plan"), heading(words, 2), table)
    assert states(made) == [""]
    assert [said.words for _, said in made.left] == [words]


def test_a_lead_in_a_heading_is_that_of_rows_without_one_and_is_asked() -> None:
    rows = [["Idling fines", "Police"], ["Bus filters", ""]]
    made, questions = outlined(heading(LED), plan("table 1", rows, roles="action lead"))
    assert [each.title for each in made.chapters] == ["Cleaner air"]
    assert [row.words("lead") for row in made.chapters[0].rows] == ["Police", "Public Protection"]
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.read, doubt.taken) == ("heading-lead", "Public Protection", "each")
    refused, _ = outlined(
        heading(LED), plan("table 1", rows, roles="action lead"), **{doubt.key: "none"}
    )
    assert [row.words("lead") for row in refused.chapters[0].rows] == ["Police", ""]
    assert [said.words for _, said in refused.left] == [LED]


def test_a_lead_in_a_heading_over_rows_with_their_own_is_told() -> None:
    rows = [["Idling fines", "Police"]]
    made, questions = outlined(heading(LED), plan("table 1", rows, roles="action lead"))
    assert not questions.doubts
    assert [said.words for _, said in made.left] == [LED]
