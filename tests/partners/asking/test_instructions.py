"""What a person reads first says who asks, by when, how, and what must not be written; in both languages."""

import pytest

from planctl.locale.instructions import WORDS
from planctl.model.period import Period
from planctl.partners.asking.instructions import Guidance, guidance, marking, titled
from tests.partners.forms import Desk

KINDS = ("xlsx", "docx", "txt")


def text_of(each: Guidance) -> str:
    lines = [line for part in each.parts for line in (part.heading, *part.texts)]
    return "\n".join([each.marking, each.warning, each.title, *lines])


@pytest.mark.parametrize("kind", KINDS)
def test_welsh_comes_first_and_says_as_much_as_english(kind: str, example_desk: Desk) -> None:
    welsh, english = guidance(example_desk.form("elverwick-council"), kind)
    assert (welsh.lang, english.lang) == ("cy", "en")
    assert [len(part.lines) for part in welsh.parts] == [len(part.lines) for part in english.parts]
    assert bool(welsh.warning) == bool(english.warning)


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_who_asks_by_when_and_what_must_not_be_written(kind: str, real_desk: Desk) -> None:
    _, english = guidance(real_desk.form("south-wales-police"), kind)
    text = text_of(english)
    for told in (
        "For: South Wales Police",
        "Asked by: Regional Team",
        "Period: 2026-27 Q2",
        "Please answer by: 28 October 2026",
        "Actions: 1",
        "No change is an honest answer",
        "Green: good progress being made or the activity has been completed",
        "No address of a refuge",
        "No number of people under 5",
        "DRAFT: the plan has not been adopted yet.",
    ):
        assert told in text


def test_a_meaning_that_has_no_welsh_is_shown_in_english_and_said_to_be(
    real_desk: Desk, example_desk: Desk
) -> None:
    welsh, _ = guidance(real_desk.form("south-wales-police"), "xlsx")
    assert (
        "Coch: poor or no progress, or the activity is no longer relevant (yn Saesneg)"
        in text_of(welsh)
    )
    runs = [run for part in welsh.parts for line in part.lines for run in line]
    assert {run.text for run in runs if run.lang == "en"} == {
        real_desk.plan.terms.short_title,
        *(level.meaning for level in real_desk.plan.terms.scheme.levels),
    }
    assert "yn Saesneg" not in text_of(guidance(example_desk.form("elverwick-council"), "xlsx")[0])


def test_the_marking_and_draft_are_what_the_plan_says(real_desk: Desk, example_desk: Desk) -> None:
    terms = real_desk.plan.terms._replace(
        marking="OFFICIAL", texts={"cy": {"marking": "SWYDDOGOL"}}
    )
    assert (marking(terms, "cy"), marking(terms, "en")) == (
        "SWYDDOGOL · DRAFFT",
        "OFFICIAL · DRAFT",
    )
    assert marking(example_desk.plan.terms, "en") == ""


def test_an_opening_position_is_told_how_to_be_filled_in_from_earlier_reports(
    example_desk: Desk,
) -> None:
    form = example_desk.opening()
    _, english = guidance(form, "xlsx")
    text = text_of(english)
    assert titled(form, "en") == "Opening position of the plan"
    assert "Annual report 2025-26, p. 14" in text
    assert "Nobody can read a rating out of words" in text
    assert "planctl returns in FILE" in text
    assert "Please answer by" not in text


def test_periods_are_named_as_the_plan_writes_them(example_desk: Desk) -> None:
    form = example_desk.opening()
    by_calendar = form._replace(ticket=form.ticket._replace(period=Period(2026, 2, 1)))
    assert "such as 2025-26 or 2025-26 Q4." in text_of(guidance(form, "xlsx")[1])
    assert "such as 2025 or 2025 Q4." in text_of(guidance(by_calendar, "xlsx")[1])


def test_what_a_box_says_fits_beside_it() -> None:
    beside = [both for key, both in WORDS.items() if key.startswith(("hint-", "not-listed"))]
    assert beside
    assert all(len(welsh) + 1 + len(english) <= 255 for english, welsh in beside)
