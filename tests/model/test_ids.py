"""Ids are read as they are spoken, and written in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.ids import is_action, is_canonical, read_id


@pytest.mark.parametrize("text", ["ACT-042", "act-42", "ACT42", "Act-0042", " ACT-042 "])
def test_an_id_in_any_spelling(text: str) -> None:
    assert read_id(text) == "ACT-042"


@pytest.mark.parametrize(
    "text", ["42", "ACT", "ACT-", "ACT-000", "AKT-042", "ACT-04x", "", "ACT 42"]
)
def test_what_is_no_id(text: str) -> None:
    assert read_id(text) is None


@given(st.integers(1, 999_999), st.sampled_from(["ACT", "COM"]))
def test_every_number_has_one_form(number: int, kind: str) -> None:
    identity = read_id(f"{kind.lower()}{number}")
    assert identity is not None
    assert is_canonical(identity)
    assert is_action(identity) == (kind == "ACT")
    assert int(identity[4:]) == number
