"""A month that a Welsh sentence mutates stands in the plan in the plan's own words."""

import pytest

from planctl.model.phrases import read_timescale
from planctl.partners.minuted.timescale_words import in_plan_words
from tests.model.said import TERMS as PLAIN

ENGLISH = PLAIN._replace(languages=("en", "cy"))
WELSH = PLAIN._replace(languages=("cy", "en"))

TURNED: dict[str, tuple[str, str]] = {
    "Fawrth 2027": ("Mar 2027", "Maw 2027"),
    "Mawrth 2027": ("Mar 2027", "Mawrth 2027"),
    "fis Hydref 2027": ("Oct 2027", "fis Hydref 2027"),
    "1af o Fai 2027": ("1 May 2027", "1 Mai 2027"),
    "31 Rhagfyr 2026": ("31 Dec 2026", "31 Rhagfyr 2026"),
    "Ragfyr 2026": ("Dec 2026", "Rhag 2026"),
    "Mar 2027": ("Mar 2027", "Maw 2027"),
    "Sept 2027": ("Sept 2027", "Medi 2027"),
    "1 March 2027": ("1 March 2027", "1 Maw 2027"),
}


@pytest.mark.parametrize("words", TURNED)
def test_a_plain_month_or_day_stands_in_the_first_language_and_is_the_same_day(words: str) -> None:
    for terms, turned in zip((ENGLISH, WELSH), TURNED[words], strict=True):
        assert in_plan_words(words, terms) == turned
        one, other = (read_timescale(each, terms.first).due for each in (words, turned))
        assert one == other is not None


@pytest.mark.parametrize(
    "words",
    [
        *("Hydref 2027", "diwedd Mawrth 2027", "Mawrth", "parhaus", "Chwarter 3 2027/28", ""),
        *("Mawrth neu Ebrill 2027", "31 Chwefror 2027", "Fawrth 2027 os bydd arian"),
    ],
)
def test_any_other_phrase_stays_as_it_was_typed(words: str) -> None:
    assert in_plan_words(words, ENGLISH) == words


def test_a_plan_that_writes_months_in_full_gets_them_so() -> None:
    assert in_plan_words("Fawrth 2027", ENGLISH, "by September 2026") == "March 2027"
    assert in_plan_words("Fawrth 2027", ENGLISH, "by May 2026") == "Mar 2027"
