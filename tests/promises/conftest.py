"""Promises that do not hold yet: each is named here with its reason, and fails the suite once mended."""

import gc
import re
from collections.abc import Iterator

import pytest

HOSTILE = "test_hostile_text.py::"
SHOWN = "(?:COM-01|COM-03|ACT-001|ACT-005|ACT-009|ACT-029)"
UNMENDED: dict[str, str] = {
    rf"{HOSTILE}test_no_answer_holds_what_a_terminal_obeys\[show-{SHOWN}-table\]"
    rf"|{HOSTILE}test_no_table_cut_to_the_screen_or_in_welsh_does_either\[show-{SHOWN}\]": (
        "terminal/show.py puts an unknown rating and a timescale into a Text as they are"
    ),
}
"""A pattern that finds tests by the end of their id -> why they fail."""


@pytest.fixture(autouse=True)
def _rubbish_is_looked_for() -> Iterator[None]:
    """A command run inside the test's process leaves the search for rubbish off: on again."""
    yield
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for pattern, reason in UNMENDED.items():
            if re.search(f"promises/(?:{pattern})$", item.nodeid):
                item.add_marker(pytest.mark.xfail(strict=True, reason=reason))
