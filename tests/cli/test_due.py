"""What `planctl due` answers, and the spans that it reads."""

from datetime import date

import pytest

from planctl.cli.due import last_day
from planctl.errors import WrongUsage
from planctl.storage.opening import open_folder
from tests.cli.asking import ACTION, HEAD, Ask

DAY = date(2026, 11, 30)


def test_json_has_these_keys(example: Ask) -> None:
    own = ["until", "later", "overdue", "undated", "finished"]
    assert list(example.json("due", "--within", "1y")) == [*HEAD, *own, "count", "items"]
    items = example.items("due", "--within", "1y")
    assert list(items[0]) == [*ACTION, "falls_due", "occurrence"]


@pytest.mark.parametrize(
    ("span", "last"),
    [
        ("0d", DAY),
        ("90d", date(2027, 2, 28)),
        ("2w", date(2026, 12, 14)),
        ("3m", date(2027, 2, 28)),
        ("1 y", date(2027, 11, 30)),
        ("2026-27 Q4", date(2027, 3, 31)),
        ("2027-28", date(2028, 3, 31)),
        ("2027-01-15", date(2027, 1, 15)),
        ("Mar 2028", date(2028, 3, 31)),
    ],
)
def test_a_span_ends_on_its_last_day(real: Ask, span: str, last: date) -> None:
    assert last_day(span, DAY, open_folder(str(real.plan)).plan.terms) == last


@pytest.mark.parametrize("span", ["", "soon", "90", "-3m", "2025-26", "99999999d", "9999y"])
def test_a_span_that_is_none_is_wrong_usage(real: Ask, span: str) -> None:
    with pytest.raises(WrongUsage):
        last_day(span, DAY, open_folder(str(real.plan)).plan.terms)
    assert real("due", "--within", span).code == 2


def test_many_that_fall_together_stand_under_one_day(real: Ask) -> None:
    assert "DUE BY 31 MARCH 2028   in 1y 4m · Actions: 22" in real("due", "--within", "2y").out
