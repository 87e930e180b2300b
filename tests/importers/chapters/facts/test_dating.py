"""Which words give a plan's years, the period looked back at, and the day a document was made."""

import pytest

from planctl.importers.chapters.facts.dating import date_of, made_in, period_in, span_in, year_in


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Strategy 2023 – 2028 Implementation Plan 2023-2028", "2023 – 2028"),
        ("Delivery Plan 2024/25 to 2027/28", "2024/25 to 2027/28"),
        ("Housing plan 2024-27", "2024-27"),
        ("Plan 2025 to 2028", "2025 to 2028"),
        ("April 2024 – March 2027", "April 2024 – March 2027"),
        ("Cynllun Llesiant 2024 hyd 2028", "2024 hyd 2028"),
        ("Strategy 2024-2029: Annual Report 2024-25", "2024-2029"),
        ("Plan 2024-25", ""),
        ("Q2 2025-26", ""),
        ("In 2024 we helped 2028 people", ""),
    ],
)
def test_years_of_a_plan_are_more_than_one(text: str, span: str) -> None:
    assert span_in(text) == span


def test_one_year_is_a_plans_unless_its_title_reports() -> None:
    assert year_in("Action Plan 2024/25") == "2024/25"
    assert year_in("Progress report 2024/25") == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Action Plan Progress Report - 2021/22", "2021/22"),
        ("Plan 2024-2027: Progress Report, Quarter 2 2025-26", "Quarter 2 2025-26"),
        ("RAG Q2 25/26", "Q2 25/26"),
        ("2025/26 Quarter 1 monitoring", "2025/26 Quarter 1"),
        ("Chwarter 2", "Chwarter 2"),
        ("Chwarter 2 2025-26", "Chwarter 2 2025-26"),
        ("Adroddiad Cynnydd 2024-25", "2024-25"),
        ("as at 30 September 2025", "as at 30 September 2025"),
        ("Fel ar 30 Medi 2025", "Fel ar 30 Medi 2025"),
        ("Quarter 2 (July to September 2025)", "July to September 2025"),
        ("Progress to end of September 2025", "to end of September 2025"),
        ("Strategy 2024-2029: Annual Report 2024-25", "2024-25"),
        ("Mid-year report 2025/26", "Mid-year report 2025/26"),
        ("Highlight report: October 2025", "October 2025"),
        ("Annual report 2024", "2024"),
        ("Action plan 2024/25", ""),
        ("Domestic Homicide Review Action Plan 2024/25", ""),
        ("Audit Report Action Plan 2024/25", ""),
        ("Annual Report 2024/25", "2024/25"),
        ("Safer Lives Report 2024/25", "2024/25"),
        ("Progress report on the strategy 2024-2029", ""),
        ("Plan April 2024 – March 2027", ""),
    ],
)
def test_a_period_is_what_a_document_says_it_reports(text: str, period: str) -> None:
    assert period_in(text) == period


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Document produced May 2022", "May 2022"),
        ("Version 2, March 2024", "March 2024"),
        ("Version 2.0 March 2024", "March 2024"),
        ("V2.1 – March 2024", "March 2024"),
        ("Draft v0.3, March 2024", "March 2024"),
        ("Fersiwn 2, Mawrth 2024", "Mawrth 2024"),
        ("Dyddiad: 12 Mawrth 2024", "12 Mawrth 2024"),
        ("Cyhoeddwyd ym mis Mai 2024", "Mai 2024"),
        ("Last updated by the Regional Team: 12 March 2024", "12 March 2024"),
        ("Approved by Cabinet on 12 March 2024", "12 March 2024"),
        ("Date: 12/03/2024", "12/03/2024"),
        ("March 2024", "March 2024"),
        ("Published June 2025", "June 2025"),
        ("Action plan updated June 2025", "June 2025"),
        ("This plan was published in June 2025.", "June 2025"),
        ("Version: 1.2 Date: 3 June 2025", "3 June 2025"),
        ("Version 2", ""),
        ("We met in March 2024 and agreed the plan.", ""),
        ("The plan was updated in March 2024 after talks", ""),
    ],
)
def test_a_line_that_dates_a_document_says_no_more(text: str, made: str) -> None:
    assert made_in(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Updated October 2025 - Quarter 2 2025-26", "October 2025"),
        ("Published: June 2025 | Review: June 2026", "June 2025"),
        ("Safer Lives Plan 2024-27 – updated June 2025", "June 2025"),
        ("Diweddarwyd: Hydref 2025 – Chwarter 2", "Hydref 2025"),
        ("Safer Lives Plan – June 2025", ""),
        ("Training – March 2026", ""),
        ("As at 30 September 2025", ""),
    ],
)
def test_a_line_may_date_a_document_among_other_things(text: str, made: str) -> None:
    assert date_of(text) == made


def test_long_lines_are_read_at_once() -> None:
    for text in (
        "version " * 20_000,
        "by a " * 20_000,
        "1 January " * 20_000,
        "  -" * 20_000,
        "2024-" * 20_000,
    ):
        assert (span_in(text), date_of(text), period_in(text)) == ("", "", "")
