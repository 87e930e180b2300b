"""Entities are the signs that they stand for, whatever number they bear."""

import pytest

from planctl.edits.evidence.looking_inside import look_inside
from planctl.office.entities import as_signs
from planctl.office.reading.markdown import read_markdown
from tests.office.documents import grid

ENDLESS = f"&#{'9' * 5000};"


@pytest.mark.parametrize(
    ("text", "signs"),
    [("a &amp; b", "a & b"), ("caf&#233;", "café"), (ENDLESS, "\ufffd"), ("&#x110000;", "\ufffd")],
)
def test_an_entity_is_its_sign_and_a_number_of_none_is_told_to_be_none(
    text: str, signs: str
) -> None:
    assert as_signs(text) == signs


def test_an_endless_number_stops_neither_a_table_nor_a_look_into_a_file() -> None:
    assert grid(read_markdown(f"| {ENDLESS} |", "a.md"), "table 1") == [["\ufffd"]]
    inside = look_inside(ENDLESS.encode())
    assert inside
    assert inside.parts[1].text == "\ufffd"
