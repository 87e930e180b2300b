"""Promises that do not hold yet: each is named here with its reason, and fails the suite once mended."""

import gc
import re
from collections.abc import Iterator

import pytest

HOSTILE = "test_hostile_text.py::"
OBEYS = f"{HOSTILE}test_no_answer_holds_what_a_terminal_obeys"
TYPED = (
    r"\{}|show-\{}|show-ACT-001-\{}|list---(lead|aim|rag|state|by|as-of|period|plan)-\{}"
    r"|due---within-\{}|rule-\{}.*|schema-\{}|completion-\{}|fmt-\{}|update-.*(rag-amber|rag-\{}|no-change)"
)
UNMENDED: dict[str, str] = {
    rf"{OBEYS}\[show-(?!ACT-006|ACT-036).*-table\]"
    rf"|{HOSTILE}test_no_table_cut_to_the_screen_or_in_welsh_does_either\[show-(?!ACT-006|ACT-036).*\]": (
        "terminal/screen.py puts a rating's symbol and word into a Text as they are"
    ),
    rf"{OBEYS}\[status-.*json\]"
    rf"|{HOSTILE}test_answers_about_files_with_such_names_are_harmless_too\[status-json\]": (
        "cli/status.py prints JSON without contract.answer.harmless"
    ),
    rf"{HOSTILE}test_no_format_of_check_holds_what_a_terminal_obeys\[json\]"
    rf"|{HOSTILE}test_names_of_files_are_shown_as_harmless_as_their_texts\[json\]": (
        "cli/check.py prints JSON without contract.answer.harmless"
    ),
    rf"{HOSTILE}test_no_table_cut_to_the_screen_or_in_welsh_does_either\[leads---by-aim\]": (
        "terminal/leads.py asks for a table without rows, and Screen.table cannot draw one"
    ),
    rf"{HOSTILE}test_no_cell_of_a_csv_begins_a_formula\[(status|leads).*\]": (
        "contract/answer.py looks for the sign of a formula before a line break only"
    ),
    rf"{HOSTILE}test_an_id_that_no_name_of_a_file_can_hold_is_an_error\[.*\]"
    rf"|{HOSTILE}test_no_id_leads_an_update_out_of_its_folder\[a/b\]": (
        "storage/shapes.py takes any text for the id of a lead or of an aim"
    ),
    rf"{HOSTILE}test_what_was_typed_is_repeated_harmless\[({TYPED})\]": (
        "cli/main.py repeats what was typed as it is"
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
