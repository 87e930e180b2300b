"""Financial years and quarters: their days, their names, their order."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.period import (
    Period,
    month_end,
    newest_ended,
    parse_period,
    period_of,
    year_of,
)

DAYS = st.dates(date(1990, 1, 1), date(2098, 12, 31))
STARTS = st.integers(1, 12)
PERIODS = st.builds(
    Period, st.integers(1990, 2098), st.none() | st.integers(1, 4), st.integers(1, 12)
)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period(2026, 1), date(2026, 4, 1), date(2026, 6, 30)),
        (Period(2026, 2), date(2026, 7, 1), date(2026, 9, 30)),
        (Period(2026, 3), date(2026, 10, 1), date(2026, 12, 31)),
        (Period(2026, 4), date(2027, 1, 1), date(2027, 3, 31)),
        (Period(2025), date(2025, 4, 1), date(2026, 3, 31)),
        (Period(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (Period(2026, None, 1), date(2026, 1, 1), date(2026, 12, 31)),
        (Period(2023, 4, 12), date(2024, 9, 1), date(2024, 11, 30)),
        (Period(2023, 2, 12), date(2024, 3, 1), date(2024, 5, 31)),
        (Period(2023, 1, 12), date(2023, 12, 1), date(2024, 2, 29)),
    ],
)
def test_a_period_holds_its_first_and_last_day(period: Period, first: date, last: date) -> None:
    assert (period.first, period.last) == (first, last)
    assert period.holds(first)
    assert period.holds(last)
    assert not period.holds(first - timedelta(days=1))
    assert not period.holds(last + timedelta(days=1))


@pytest.mark.parametrize(
    ("period", "words", "slug"),
    [
        (Period(2026, 2), "2026-27 Q2", "2026-27-Q2"),
        (Period(2025), "2025-26", "2025-26"),
        (Period(1999), "1999-00", "1999-00"),
        (Period(2008, 4), "2008-09 Q4", "2008-09-Q4"),
        (Period(2026, 2, 1), "2026 Q2", "2026-Q2"),
        (Period(2026, None, 1), "2026", "2026"),
    ],
)
def test_a_period_has_one_name(period: Period, words: str, slug: str) -> None:
    assert (str(period), period.slug) == (words, slug)


@pytest.mark.parametrize(
    "text",
    [
        "2026-27 Q2",
        "2026-27-Q2",
        "2026/27 Q2",
        "2026–27 Q2",
        "Q2 2026-27",
        "q2 2026/27",
        "2026-2027 Q2",
        "  2026-27\u00a0 Q2 ",
    ],
)
def test_a_quarter_is_read_however_it_is_spelt(text: str) -> None:
    assert parse_period(text) == Period(2026, 2)


@pytest.mark.parametrize("text", ["2025-26", "2025/26", "2025-2026", "2025–26"])
def test_a_year_is_read_however_it_is_spelt(text: str) -> None:
    assert parse_period(text) == Period(2025)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-q1",
        "Q2",
        "q",
        "2025",
        "2025-27",
        "2025-25",
        "2025-24",
        "25-26",
        "2025-2",
        "2025-026",
        "2026-27 Q0",
        "2026-27 Q5",
        "2026-27 Q12",
        "2026-27 Q2 Q3",
        "2026-27 2027-28",
        "2026-27 Q2 draft",
        "1066-67",
        "9999-00",
        "2026 Q2",
        "２０２５-26",
        "٢٠٢٥-26",
        "2025-26-27",
        "2026-03-31",
    ],
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert parse_period(text) is None


def test_a_january_year_has_one_number() -> None:
    assert parse_period("2026 Q2", starts=1) == Period(2026, 2, 1)
    assert parse_period("2026-Q2", starts=1) == Period(2026, 2, 1)
    assert parse_period("2026", starts=1) == Period(2026, None, 1)
    assert parse_period("2026-27", starts=1) is None


@settings(deadline=None)
@given(PERIODS)
def test_a_name_and_a_slug_read_back_as_the_period(period: Period) -> None:
    assert parse_period(str(period), period.starts) == period
    assert parse_period(period.slug, period.starts) == period


@settings(deadline=None)
@given(st.text(max_size=20) | st.from_regex(r"[Qq0-9 /-]{0,14}", fullmatch=True), STARTS)
def test_any_text_names_a_period_or_none(text: str, starts: int) -> None:
    found = parse_period(text, starts)
    assert found is None or parse_period(str(found), starts) == found


@settings(deadline=None)
@given(DAYS, STARTS)
def test_every_day_lies_in_one_quarter_of_one_year(day: date, starts: int) -> None:
    quarter, year = period_of(day, starts), year_of(day, starts)
    assert quarter.holds(day)
    assert year.holds(day)
    assert year.covers(quarter)
    assert not quarter.covers(year)
    assert year.first.month == starts


@settings(deadline=None)
@given(PERIODS)
def test_the_next_period_begins_the_day_after(period: Period) -> None:
    assert period.next().first == period.last + timedelta(days=1)
    assert period.next().previous() == period
    assert not period.covers(period.next())


@settings(deadline=None)
@given(DAYS, STARTS)
def test_the_newest_ended_quarter_has_ended_and_the_next_has_not(day: date, starts: int) -> None:
    ended = newest_ended(day, starts)
    assert ended.last <= day < ended.next().last


def test_a_quarter_has_ended_on_its_last_day() -> None:
    assert newest_ended(date(2026, 9, 29)) == Period(2026, 1)
    assert newest_ended(date(2026, 9, 30)) == Period(2026, 2)
    assert newest_ended(date(2026, 11, 21)) == Period(2026, 2)


def test_a_year_stands_after_its_fourth_quarter() -> None:
    periods = [Period(2026, 1), Period(2025), Period(2025, 4), Period(2025, 3)]
    ordered = sorted(periods, key=lambda period: period.sort_key)
    assert [str(p) for p in ordered] == ["2025-26 Q3", "2025-26 Q4", "2025-26", "2026-27 Q1"]


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2023, 2, 28), (2024, 2, 29), (2000, 2, 29), (2100, 2, 28), (2026, 4, 30), (9999, 12, 31)],
)
def test_a_month_ends_on_its_last_day(year: int, month: int, day: int) -> None:
    assert month_end(year, month) == date(year, month, day)
