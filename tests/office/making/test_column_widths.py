"""The widths of columns: every word has room where the page has it, and the page is filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.office.making.column_widths import Filling, least_width, length, shared

TEXTS = st.text(alphabet="abim MW-/2\n", max_size=40)
FILLINGS = st.lists(
    st.builds(
        Filling,
        heading=TEXTS,
        cells=st.lists(TEXTS, max_size=4).map(tuple),
        share=st.integers(1, 20),
        is_strong=st.booleans(),
        is_box=st.booleans(),
        margins=st.floats(0.1, 2),
    ),
    min_size=1,
    max_size=8,
)


@given(fillings=FILLINGS, width=st.floats(5, 500))
def test_columns_fill_the_page_whatever_is_in_them(fillings: list[Filling], width: float) -> None:
    widths = shared(fillings, width)
    assert sum(widths) == pytest.approx(width)
    assert min(widths) >= 0


@given(fillings=FILLINGS, over=st.floats(0, 100))
def test_a_column_has_room_for_its_longest_word_where_the_page_has(
    fillings: list[Filling], over: float
) -> None:
    widths = shared(fillings, least_width(fillings) + over)
    for filling, width in zip(fillings, widths, strict=True):
        assert width >= filling.least - 0.001


def test_the_longest_words_give_way_first() -> None:
    short, long = Filling("Id", ("ACT\u2011014",)), Filling("What", ("W" * 20,))
    one, other = shared([short, long], 12)
    assert one == pytest.approx(short.least)
    assert other == pytest.approx(12 - short.least)


def test_what_no_words_need_goes_to_the_boxes() -> None:
    text, box = Filling("Action", ("Establish it",), 9), Filling("Outcome", ("",), 1, is_box=True)
    one, _ = shared([text, box], 60)
    assert one == pytest.approx(text.most)


def test_a_box_takes_no_room_that_words_need() -> None:
    text, box = Filling("Asked", ("word " * 200,), 3), Filling("Outcome", ("",), 1, is_box=True)
    one, other = shared([text, box], 60)
    assert one > 40 > other


def test_a_line_ends_at_a_space_or_a_hyphen_and_nowhere_in_an_id() -> None:
    margins = Filling("", ()).least
    assert Filling("", ("one two",)).least == margins + length("two")
    assert Filling("", ("one-two",)).least == margins + length("one-")
    assert Filling("", ("ACT\u2011014",)).least == margins + length("ACT\u2011014")
    assert Filling("", ("2026-27",)).least == margins + length("2026-27")
