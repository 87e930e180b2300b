"""A number, day or text is what the format of its cell shows of it, and any format shows something sound."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.office.reading.shown_values import shown_day, shown_number, shown_text


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1.5, "General", "1.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1.1, "0.00", "1.10"),
        (1.1, "0.0#", "1.1"),
        (1.0, "#.##", "1"),
        (2.5, "0", "3"),
        (0, "#", ""),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (1_250_000, '0.0,,"m"', "1.3m"),
        (-5, "0", "-5"),
        (-5, "0;(0)", "(5)"),
        (0, '0;-0;"none"', "none"),
        (0.125, "0.0%", "12.5%"),
        (12, "[$£-809]#,##0", "£12"),
        (12, "[$€-2] 0", "€ 12"),
        (3, '"Action "General', "Action 3"),
        (7, "000", "007"),
        (7, r"\A000_)", "A007"),
        (7, ";;;", ""),
        (1, '"Yes";"Yes";"No"', "Yes"),
        (12000, "0.00E+00", "12000"),
        (0.5, "# ?/?", "0.5"),
        (5, "[>3]0.0;0", "5"),
    ],
)
def test_a_number_is_shown_by_its_format(value: float, number_format: str, shown: str) -> None:
    assert shown_number(value, number_format) == shown


def test_a_text_is_hidden_or_worded_by_the_fourth_part_alone() -> None:
    assert shown_text("x", "General") == "x"
    assert shown_text("x", "0;-0;0") == "x"
    assert shown_text("x", ";;;") == ""
    assert shown_text("x", ';;;"Lead: "@') == "Lead: x"


@pytest.mark.parametrize(
    ("number_format", "words", "is_day"),
    [
        ("yyyy-mm-dd", "31 March 2026", True),
        ("d/m/yy h:mm", "31 March 2026", True),
        ('d" day of "mmmm yyyy', "31 March 2026", True),
        ("dddd", "31 March 2026", True),
        ("mmm-yy", "March 2026", False),
        ("[$-0452]mmmm yyyy", "Mawrth 2026", False),
        ("[$-1452]mmmm yyyy", "March 2026", False),
        ("dd-mmm", "31 March", False),
        ("mmm", "March", False),
        ("yy", "2026", False),
        ('"FY"yy', "FY26", False),
        ('"FY" yyyy', "FY 2026", False),
        (r'yyyy\-"27"', "2026-27", False),
        ('"by "mmm yyyy', "by March 2026", False),
        ('"w/c "dd/mm/yyyy;@', "w/c 31 March 2026", False),
    ],
)
def test_a_day_is_said_as_far_as_it_is_shown(number_format: str, words: str, is_day: bool) -> None:
    day = date(2026, 3, 31)
    assert shown_day(day, number_format) == (words, day if is_day else None)


def test_a_length_of_time_is_no_day() -> None:
    assert shown_day(timedelta(hours=26), "[h]:mm") == ("1 day, 2:00:00", None)


FORMATS = st.text('0#?.,%;[]$£-"\\_*@ GgenralEe+/dmyh<>=9', max_size=14)


@settings(max_examples=300, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(), FORMATS)
def test_no_format_hinders_a_number(value: float, number_format: str) -> None:
    assert isinstance(shown_number(value, number_format), str)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.integers(0, 6))
def test_a_number_keeps_its_digits_under_a_plain_format(value: int, places: int) -> None:
    plain = "0." + "0" * places if places else "0"
    assert float(shown_number(value, plain)) == value
    assert shown_number(value, f"#,##{plain}").replace(",", "") == shown_number(value, plain)
