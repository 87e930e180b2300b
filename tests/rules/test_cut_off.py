"""Words cut off are told from words that merely end."""

import pytest

from planctl.rules.cut_off import is_cut_off


@pytest.mark.parametrize(
    "words",
    [
        "through seeking feedback from the Regional",
        "Work with the",
        "Agree data types and",
        "Publish the map, the list,",
        "Engage with survivors (and their families",
        "what “safety means",
        'what "safety means',
        "Regional Team /",
    ],
)
def test_words_that_lead_on_are_cut_off(words: str) -> None:
    assert is_cut_off(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Update Cabinet as and when requested",
        "Cardiff Night-time Economy Group etc.",
        "implementation plan of any interventions;",
        "for the police and other agencies to enforce it",
        "a) map the groups; b) invite them",
        "Present to the Executive",
        "Ask what people rely on",
        "This is what we came for.",
        "conceptualising abuse as 'elder abuse'",
        "Roll out to the Vale of Glamorgan (all of it)",
    ],
)
def test_words_that_end_are_not(words: str) -> None:
    assert not is_cut_off(words)


def test_welsh_words_are_judged_by_welsh() -> None:
    assert is_cut_off("Cytuno ar restr o", "cy")
    assert not is_cut_off("Cytuno ar restr o", "en")
    assert not is_cut_off("Cytuno ar restr", "cy")
