"""The value that a timescale's words are read into, and what a recurring one asks for."""

import subprocess
import sys
from datetime import date

import pytest

from planctl.model.recurrence import occurrences
from planctl.model.timescale import Timescale

FIRST, LAST = date(2023, 4, 1), date(2026, 3, 31)


def named(recurs: str, first: date, last: date, starts: int = 4) -> list[str]:
    return [o.label for o in occurrences(recurs, first, last, starts)]


def test_a_timescale_prints_its_own_words() -> None:
    assert str(Timescale("By  Mar 2026 *", "month", date(2026, 3, 31))) == "By  Mar 2026 *"


def test_the_original_is_the_oldest_of_the_readings() -> None:
    oldest = Timescale("2021", "unread", certainty="ask")
    middle = Timescale("2022", "unread", certainty="ask", was=oldest)
    assert Timescale("Ongoing", "ongoing", was=middle).original == oldest
    assert oldest.original == oldest


def test_annually_falls_due_at_each_financial_years_end() -> None:
    found = occurrences("annually", FIRST, LAST)
    assert [str(o.period) for o in found] == ["2023-24", "2024-25", "2025-26"]
    assert [o.due for o in found] == [date(2024, 3, 31), date(2025, 3, 31), date(2026, 3, 31)]
    assert found[0].first == date(2023, 4, 1)


def test_quarterly_falls_due_at_each_quarters_end() -> None:
    assert named("quarterly", date(2025, 5, 1), date(2025, 12, 31)) == [
        "2025-26 Q1",
        "2025-26 Q2",
        "2025-26 Q3",
    ]


def test_each_may_falls_due_on_its_last_day() -> None:
    found = occurrences("each-05", FIRST, LAST)
    assert [o.due for o in found] == [date(2023, 5, 31), date(2024, 5, 31), date(2025, 5, 31)]
    assert [o.label for o in found] == ["May 2023", "May 2024", "May 2025"]
    assert found[0].named("cy") == "Mai 2023"
    assert (found[0].first, str(found[0].period)) == (date(2023, 5, 1), "2023-24 Q1")


def test_monthly_falls_due_at_each_months_end() -> None:
    found = named("monthly", date(2024, 2, 10), date(2024, 4, 29))
    assert found == ["February 2024", "March 2024"]


@pytest.mark.parametrize("recurs", ["annually", "quarterly", "monthly", "each-03"])
def test_the_first_and_the_last_day_both_count(recurs: str) -> None:
    day = date(2026, 3, 31)
    assert [o.due for o in occurrences(recurs, day, day)] == [day]


@pytest.mark.parametrize("recurs", ["annually", "quarterly", "monthly", "each-03"])
@pytest.mark.parametrize("starts", [1, 4, 9])
def test_no_occurrence_is_due_outside_the_days_asked_about(recurs: str, starts: int) -> None:
    due = [o.due for o in occurrences(recurs, FIRST, LAST, starts)]
    assert due == sorted(set(due))
    assert all(FIRST <= day <= LAST for day in due)
    assert occurrences(recurs, LAST, FIRST, starts) == ()


def test_a_january_year_ends_in_december() -> None:
    assert named("annually", FIRST, LAST, starts=1) == ["2023", "2024", "2025"]


def test_nothing_recurs_without_a_word_and_an_unknown_word_is_refused() -> None:
    assert occurrences("", FIRST, LAST) == ()
    with pytest.raises(ValueError, match="weekly"):
        occurrences("weekly", FIRST, LAST)


def test_the_value_loads_no_heavy_module() -> None:
    heavy = "{'dataclasses', 'inspect', 'calendar', 'locale', 'difflib', 'yaml'}"
    program = f"""
import sys
before = set(sys.modules)
import planctl.model.timescale
print(sorted({heavy} & (set(sys.modules) - before)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
