"""A paper's references are read back from a cell, whatever an office program did to them."""

import pytest

from planctl.model.period import Period
from planctl.model.reference import Reference, read_reference

NAME = "2026-10-14-ACT-042-health-board-ab12"


@pytest.mark.parametrize(
    "reference",
    [
        Reference("ACT-042", NAME),
        Reference("ACT-042", period=Period(2026, 2)),
        Reference("ACT-042", period=Period(2025, None)),
        Reference("ACT-042"),
    ],
    ids=lambda reference: reference.written(),
)
def test_what_is_written_is_read_back(reference: Reference) -> None:
    assert read_reference(reference.written()) == reference


@pytest.mark.parametrize(
    "text",
    [
        NAME.replace("-", "\u2011"),
        NAME.replace("-", "\u2013"),
        "2026-10-14-ACT-042-\nhealth-board-ab12",
        f"  {NAME}\u200b ",
        "2026-10-14-ACT-042-health- board-ab12",
    ],
)
def test_dashes_and_lines_that_word_made_of_it_change_nothing(text: str) -> None:
    assert read_reference(text) == Reference("ACT-042", NAME)


@pytest.mark.parametrize("text", ["", "see above", "ACT-042 soon", "ACT-042 2026-27 Q9", "42"])
def test_what_names_nothing_is_no_reference(text: str) -> None:
    assert read_reference(text) is None
