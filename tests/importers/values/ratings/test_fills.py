"""A fill is called by the plain name of its colour, or by none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.values.ratings.fills import colour_of, is_filled


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        ("#FF0000", "red"),
        ("#C00000", "red"),
        ("#FFC000", "amber"),
        ("#ED7D31", "amber"),
        ("#FFFF00", "yellow"),
        ("#92D050", "green"),
        ("#00b050", "green"),
        ("#0070C0", "blue"),
        ("#4472C4", "blue"),
        ("#A6A6A6", "grey"),
        ("#7030A0", ""),
        ("#FF66CC", ""),
        ("#FFFFFF", ""),
        ("#000000", ""),
        ("#DDEBF7", ""),
        ("", ""),
        ("auto", ""),
    ],
)
def test_a_colour_has_its_plain_name(fill: str, colour: str) -> None:
    assert colour_of(fill) == colour


def test_purple_is_a_fill_though_no_rating_is_called_so() -> None:
    assert is_filled("#7030A0")
    assert not is_filled("#F2F2F2")


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_colour_is_one_or_none(parts: tuple[int, int, int]) -> None:
    fill = "#{:02X}{:02X}{:02X}".format(*parts)
    assert colour_of(fill) in {"", "red", "amber", "yellow", "green", "blue", "grey"}
    assert is_filled(fill) or not colour_of(fill)
