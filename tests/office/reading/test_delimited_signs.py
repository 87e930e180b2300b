"""A cell of a CSV file is never a formula, and comes back as it went out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.office.reading.delimited import with_sign, without_sign

AWKWARD = st.text(st.sampled_from("'=+-@ \t\na1"), max_size=8) | st.text(max_size=20)


@given(AWKWARD)
def test_what_goes_out_with_a_sign_comes_back_without_it(text: str) -> None:
    assert without_sign(with_sign(text)) == text


@given(AWKWARD)
def test_nothing_that_goes_out_begins_as_a_formula_does(text: str) -> None:
    assert with_sign(text).lstrip()[:1] not in {"=", "+", "-", "@"}


@pytest.mark.parametrize("text", ["", "ACT-001", "’r hyn", "a=1", "'quoted'", "5 - 7"])
def test_an_ordinary_text_has_no_sign(text: str) -> None:
    assert with_sign(text) == text == without_sign(text)
