"""Fractions as every view prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.locale.fractions import fraction, percent


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (43, 69, "43 of 69 (62 %)"),
        (1, 8, "1 of 8 (13 %)"),
        (0, 0, "0 of 0"),
        (0, 7, "0 of 7 (0 %)"),
    ],
)
def test_a_percentage_never_stands_without_its_fraction(part: int, whole: int, said: str) -> None:
    assert fraction(part, whole, "en") == said


@given(part=st.integers(0, 10_000), rest=st.integers(0, 10_000))
def test_a_percentage_lies_between_nothing_and_all(part: int, rest: int) -> None:
    assert 0 <= percent(part, part + rest) <= 100
