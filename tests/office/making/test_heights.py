"""A row is as high as its fullest cell needs, and never higher than a program can draw."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.office.making.heights import HIGHEST, line_height, lines_of, row_height


def test_lines_are_those_of_wrapping_and_those_that_the_text_has() -> None:
    assert lines_of("", 10) == 1
    assert lines_of("one\ntwo\n\nfour", 10) == 4
    assert lines_of("a word and a word and a word", 12) == 3


def test_the_fullest_cell_decides() -> None:
    assert row_height([("a", 10), ("a\nb\nc", 10), ("", 10)]) == 3 * 15 + 4
    assert row_height([("a", 10)], least=4) == 4 * 15 + 4
    assert row_height([]) == 15 + 4


@given(st.text(), st.integers(0, 200), st.integers(6, 40))
def test_no_row_is_higher_than_can_be_drawn_or_lower_than_a_line(
    text: str, width: int, size: int
) -> None:
    assert line_height(size) < row_height([(text, width)], line_height(size)) <= HIGHEST
