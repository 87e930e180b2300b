"""What over tables is the document's title, and what each table's own."""

import pytest

from planctl.importers.chapters.table_titles import Titles, titles_of
from tests.importers.chapters.blocks import plan

ROWS = [["We will act", "Do this"]]


def titles(*names: str) -> Titles:
    return titles_of([plan(f"table {n}", ROWS, name) for n, name in enumerate(names)])


@pytest.mark.parametrize(
    ("names", "document"),
    [
        (["Safer Lives Plan 2024-27"], "Safer Lives Plan 2024-27"),
        (["Safer Lives Plan", "Safer Lives Plan"], "Safer Lives Plan"),
        (
            ["Carers Strategy 2025-28: Find", "Carers Strategy 2025-28: Help"],
            "Carers Strategy 2025-28",
        ),
        (["PREVENT", "PROTECT"], ""),
        (["Prevention plan 2024-27", "Protection plan 2024-27"], ""),
        ([], ""),
        (["Prevention plan", "Protection plan"], ""),
        (["Aim 1: A plan for all 2024-27"], ""),
    ],
)
def test_a_name_with_years_or_over_all_tables_is_the_documents(
    names: list[str], document: str
) -> None:
    assert titles(*names).document == document


def test_the_rest_of_a_title_is_the_tables_own() -> None:
    found = titles("Carers Strategy 2025-28: Find", "Carers Strategy 2025-28 – Help")
    assert found.own("Carers Strategy 2025-28: Find") == "Find"
    assert found.own("Carers Strategy 2025-28 – Help") == "Help"
    inner = titles("Plan: Carers 2025-28 (Find)", "Plan: Carers 2025-28 (Help)")
    assert (inner.document, inner.own("Plan: Carers 2025-28 (Find)")) == (
        "Plan: Carers 2025-28",
        "Find",
    )
    assert found.own("Something else") == "Something else"
