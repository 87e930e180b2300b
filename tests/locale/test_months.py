"""The names of months, in both languages."""

from datetime import date

import pytest

from planctl.locale.months import MONTHS_BY_WORD, format_day, month_name, short_month


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("number", range(1, 13))
def test_every_name_leads_back_to_its_month(lang: str, number: int) -> None:
    assert MONTHS_BY_WORD[month_name(number, lang).lower()] == number
    assert MONTHS_BY_WORD[short_month(number, lang).lower()] == number


def test_sept_is_september() -> None:
    assert MONTHS_BY_WORD["sept"] == 9


def test_welsh_short_months_are_those_of_the_cldr() -> None:
    words = [short_month(number, "cy") for number in range(1, 13)]
    assert " ".join(words) == "Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag"


def test_a_day_is_said_in_uk_order() -> None:
    assert format_day(date(2026, 11, 21)) == "21 November 2026"
    assert format_day(date(2026, 11, 21), "cy") == "21 Tachwedd 2026"
