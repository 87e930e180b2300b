"""Which short line is a strapline."""

import pytest

from tests.importers.chapters.blocks import outline, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


@pytest.mark.parametrize(
    "words", ["It's In our hands", "Together for a fairer place", "Gyda’n gilydd dros Gymru"]
)
def test_a_strapline_is_a_short_line_that_names_nobody(words: str) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
    assert made.facts.strapline == words


@pytest.mark.parametrize(
    "words",
    [
        "Greenshire Safer Homes",
        "Public health and wellbeing team",
        "Agreed at the meeting",
        "Page 3",
        "Key to progress",
        "Call 01632 960001 now",
    ],
)
def test_a_name_or_label_is_no_strapline(words: str) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
    assert made.facts.strapline == ""
