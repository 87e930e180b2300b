"""Which paragraph under the heading of an aim says what it wants."""

import pytest

from planctl.importers.outline import Chapter
from tests.importers.chapters.blocks import heading, outlined, plan, prose

RATED = [["We will act", "Do this", "Green"]]
REPORT, TRACKER = "Carers Plan: end of year report 2024/25", "Carers Plan 2024-27"


def chapter(title: str, text: str, roles: str = "commitment action rag") -> Chapter:
    """A chapter with a paragraph between its heading and its table."""
    made, _ = outlined(
        heading(title), heading("Support", 2), *prose(text), plan("table 1", RATED, roles=roles)
    )
    return made.chapters[0]


@pytest.mark.parametrize(
    "text",
    [
        "We found 200 new carers this year.",
        "The museum reopened in May.",
        "Work on the hub continues.",
        "To date nobody is found.",
        "Codwyd 120 o gartrefi yn ystod y flwyddyn.",
    ],
)
def test_what_a_report_tells_of_its_year_is_narrative(text: str) -> None:
    made = chapter(REPORT, text)
    assert (made.statement, made.narrative) == ("", text)


@pytest.mark.parametrize(
    "text", ["To find every carer early.", "Improve how carers live.", "Gwella bywyd gofalwyr."]
)
def test_what_a_report_says_that_an_aim_wants_is_its_statement(text: str) -> None:
    made = chapter(REPORT, text)
    assert (made.statement, made.narrative) == (text, "")
    assert chapter(REPORT, f"Aim: {text}").statement == text


def test_of_a_plan_that_rates_its_actions_only_what_is_over_is_narrative() -> None:
    assert chapter(TRACKER, "Every carer is found early.").statement
    assert chapter(TRACKER, "We found 200 new carers this year.").narrative


def test_a_plan_may_say_anything_of_its_aim() -> None:
    made = chapter(TRACKER, "We found 200 new carers this year.", "commitment action evidence")
    assert made.statement
    assert not made.narrative
