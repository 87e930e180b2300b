"""From the words of a place, where a block stands."""

import pytest

from planctl.importers.chapters.places import is_inside, sheet_of
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import other


@pytest.mark.parametrize(
    ("at", "sheet", "inside"),
    [
        ("P1 Prevention!A2", "P1 Prevention", True),
        ("'It''s ours'!A2", "It''s ours", True),
        ("sheet Cover, row 3", "Cover", True),
        ("table 3, row 9", "", True),
        ("paragraph 12", "", False),
        ("line 40", "", False),
    ],
)
def test_a_paragraphs_place_tells_its_sheet(at: str, sheet: str, inside: bool) -> None:
    assert sheet_of(Prose(at, "words")) == sheet
    assert is_inside(Prose(at, "words")) is inside


def test_a_tables_name_tells_its_sheet() -> None:
    assert sheet_of(other("sheet Prevent", ["a"])) == "Prevent"
    assert sheet_of(other("table 4", ["a"])) == ""
