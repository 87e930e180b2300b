"""How long ago, in whole years and months."""

from datetime import date

import pytest

from planctl.terminal.ages import age

AS_OF = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2023, 9, 30), "3y 1m"),
        (date(2023, 11, 21), "3y"),
        (date(2026, 10, 21), "1m"),
        (date(2026, 10, 22), "30d"),
        (date(2026, 11, 20), "1d"),
    ],
)
def test_only_whole_months_count(due: date, said: str) -> None:
    assert age(due, AS_OF, "en") == said


def test_the_end_of_a_short_month_ends_a_month_that_began_on_a_thirty_first() -> None:
    assert age(date(2026, 1, 31), date(2026, 2, 28), "en") == "1m"
