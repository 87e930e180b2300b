"""Years, periods and the document's day, as documents write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.doubts import Questions
from planctl.importers.outline import Facts
from planctl.importers.rows import Said
from planctl.importers.values.spans import day_made, period_of_words, years_of
from planctl.model.period import Period
from planctl.model.phrases import read_timescale
from tests.importers.values.outlines import doubts, outline, read, row


@pytest.mark.parametrize(
    "span", ["2023-2028", "2023 – 2028", "2023-28", "2023/24 – 2027/28", "2023 to 2028"]
)
def test_years_are_financial_years_and_asked_about(span: str) -> None:
    questions = Questions()
    assert str(years_of(span, (), None, questions)) == "2023-04-01 to 2028-03-31"
    (doubt,) = questions.doubts
    assert (doubt.key, doubt.taken, doubt.blocks) == ("years", "2023-04-01 to 2028-03-31", False)


@pytest.mark.parametrize(
    ("span", "years"),
    [
        ("April 2023 to March 2028", "2023-04-01 to 2028-03-31"),
        ("1 September 2024 – 31 August 2026", "2024-09-01 to 2026-08-31"),
        ("January 2024 - December 2026", "2024-01-01 to 2026-12-31"),
        ("2023-04-01 to 2028-03-31", "2023-04-01 to 2028-03-31"),
    ],
)
def test_months_and_days_at_both_ends_are_not_asked_about(span: str, years: str) -> None:
    questions = Questions()
    assert str(years_of(span, (), None, questions)) == years
    assert questions.doubts == ()


def test_a_plans_years_start_in_the_month_that_its_first_day_begins() -> None:
    assert years_of("January 2024 - December 2026", (), None, Questions()).starts == 1


def test_without_years_those_of_its_times_are_taken_and_asked_about() -> None:
    questions = Questions()
    dues = [
        read_timescale(words, date(2000, 4, 1)) for words in ("Mar 2026", "Sept 2024", "Ongoing")
    ]
    assert str(years_of("", dues, None, questions)) == "2024-04-01 to 2026-03-31"
    assert [doubt.blocks for doubt in questions.doubts] == [False]


def test_without_any_year_at_all_nothing_can_be_written() -> None:
    questions = Questions()
    years_of("", (), None, questions)
    assert [doubt.blocks for doubt in questions.doubts] == [True]


def test_an_answer_gives_the_days_and_one_without_days_is_refused() -> None:
    asked = Questions({"years": "2024-09-01 to 2027-08-31"})
    assert str(years_of("2024-2027", (), None, asked)) == "2024-09-01 to 2027-08-31"
    refused = Questions({"years": "three years"})
    years_of("2024-2027", (), None, refused)
    assert refused.doubts[0].refused == "three years"


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2021/22", "2021-22"),
        ("2021-2022", "2021-22"),
        ("FY 2021/22", "2021-22"),
        ("Blwyddyn 2021-22", "2021-22"),
        ("year ending March 2022", "2021-22"),
        ("April 2021 – March 2022", "2021-22"),
        ("Q2 2025-26", "2025-26 Q2"),
        ("Quarter 2, 2025/26", "2025-26 Q2"),
        ("Chwarter 2 2025-26", "2025-26 Q2"),
        ("second quarter of 2025/26", "2025-26 Q2"),
        ("Q2 25/26", "2025-26 Q2"),
        ("July to September 2025", "2025-26 Q2"),
        ("January to March 2026", "2025-26 Q4"),
    ],
)
def test_a_period_is_read_however_it_is_written(words: str, period: str) -> None:
    assert str(period_of_words(words)) == period


@pytest.mark.parametrize("words", ["2022", "Q2", "last year", "July to October 2025", "2021-24"])
def test_what_is_no_one_period_is_none(words: str) -> None:
    assert period_of_words(words) is None


@given(st.integers(1991, 2090), st.sampled_from([None, 1, 2, 3, 4]))
def test_what_planctl_writes_for_a_period_it_reads(year: int, quarter: int | None) -> None:
    period = Period(year, quarter)
    assert period_of_words(str(period)) == period
    assert period_of_words(str(period).replace("-", "/")) == period


@given(st.text(max_size=40))
def test_no_words_break_the_reading_of_years_periods_or_days(words: str) -> None:
    years = years_of(words, (), None, Questions())
    assert years.first <= years.last
    period_of_words(words)
    day_made(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("May 2022", "2022-05-31"),
        ("Mai 2022", "2022-05-31"),
        ("12 May 2022", "2022-05-12"),
        ("2022", "None"),
    ],
)
def test_a_month_dates_a_document_by_its_last_day(words: str, day: str) -> None:
    assert str(day_made(words)) == day


def test_where_no_time_can_be_read_the_years_that_are_named_are_offered() -> None:
    plan = outline(row(timescale="2026"), row(timescale="2027"), facts=Facts(title="Food 2025"))
    (doubt,) = doubts(read(plan), "years")
    assert (doubt.taken, doubt.blocks) == ("2025-04-01 to 2028-03-31", False)


def test_where_no_time_names_a_year_headings_do_and_then_actions() -> None:
    plan = outline(row("Cut gas by 2028"), facts=Facts(title="Carbon plan"))
    assert doubts(read(plan), "years")[0].taken == "2028-04-01 to 2029-03-31"
    kept = row("Cut gas by 2028")._replace(others=(("Targets 2026/27", Said("40")),))
    (doubt,) = doubts(read(outline(kept, facts=Facts(title="Carbon plan"))), "years")
    assert (doubt.taken, doubt.blocks) == ("2026-04-01 to 2027-03-31", False)
