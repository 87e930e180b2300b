"""Lines that say how a document is kept head nothing."""

import pytest

from planctl.importers.chapters.facts.particulars import is_particular
from tests.importers.chapters.blocks import heading, outline, outlined, plan, prose, shape

BARE = [["Do this"], ["And that"]]


@pytest.mark.parametrize(
    "line",
    [
        "Updated October 2025 - Quarter 2 2025-26",
        "Updated October 2025 – Quarter 2 update",
        "Owner: Homelessness Forum",
        "Plan owner: Homelessness Forum | Version: 2.1 | Date: May 2025",
        "Last updated: 3 February 2026",
        "As at 30 September 2025",
        "OFFICIAL - SENSITIVE",
        "Fersiwn 2, Mawrth 2024",
        "Perchennog: Fforwm Digartrefedd",
        "Reporting period: Q2 2025-26",
    ],
)
def test_it_is_known_by_its_words(line: str) -> None:
    assert is_particular(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Prevention: stop it before it starts",
        "Outcome: Safer streets",
        "Objective 1 – Challenge attitudes",
        "Directorate: Social Services",
        "Training – March 2026",
        "Housing Plan 2024-27 – updated June 2025",
        "Status of women",
        "Action plan",
        "Public Health",
    ],
)
def test_a_heading_says_something_else(line: str) -> None:
    assert not is_particular(line)


@pytest.mark.parametrize("line", ["Updated May 2025", "Owner: Housing Forum", "As at 31 May 2025"])
def test_over_the_headings_of_a_table_it_is_neither_aim_nor_commitment(line: str) -> None:
    made, _ = outlined(
        *prose("Safer Lives Plan 2024-2028"),
        heading("Challenging attitudes"),
        plan("table 1", BARE, line, "action"),
    )
    assert shape(made) == [("Challenging attitudes", 2, 0)]
    assert not any(row.words("commitment") for row in made.chapters[0].rows)
    facts = made.facts
    kept = (
        facts.made,
        facts.reported,
        made.chapters[0].narrative,
        *(s.words for _, s in made.left),
    )
    assert any(said and said in line for said in kept)


def test_before_the_table_it_dates_the_document() -> None:
    made = outline(
        *prose("Safer Lives Plan 2024-2028", "Updated October 2025 - Quarter 2 2025-26"),
        plan("table 1", BARE, "PREVENT", "action"),
    )
    assert (made.facts.made, made.facts.reported) == ("October 2025", "Quarter 2 2025-26")
    assert shape(made) == [("PREVENT", 2, 0)]
