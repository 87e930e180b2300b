"""Where a document says what its aims want, and how that finds its aim."""

import pytest

from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import other, outline, plan, prose

ROWS = [["We will act", "Do this"]]
CHAPTERS = [plan("table 1", ROWS, "PREVENT"), plan("table 2", ROWS, "PROTECT")]
WANTS = [("PREVENT", "stop abuse before it starts"), ("PROTECT", "keep people safe from harm")]


def found(*blocks: Table | Prose) -> list[tuple[str, str]]:
    """Each chapter with what it wants."""
    made = outline(*prose("Safer Lives Plan 2024-27"), *blocks, *CHAPTERS)
    return [(each.title, each.statement) for each in made.chapters]


@pytest.mark.parametrize(
    "table",
    [
        other("table 0", ["Prevent", "Protect"], [words for _, words in WANTS]),
        other("table 0", ["Protect", "Prevent"], [words for _, words in reversed(WANTS)]),
        other("table 0", *[[title, words] for title, words in WANTS]),
        other("table 0", ["Aim", "What we want"], *[[title, words] for title, words in WANTS]),
        other("table 0", [f"{title}\n{words}" for title, words in WANTS]),
        other("table 0", *[[f"Aim {n}: {title}", words] for n, (title, words) in enumerate(WANTS)]),
    ],
)
def test_a_table_of_titles_and_what_they_want_is_matched_by_title(table: Table) -> None:
    assert found(table) == WANTS


@pytest.mark.parametrize(
    "label", ["AIMS:", "Our aims", "NODAU:", "Strategic priorities", "Ein blaenoriaethau"]
)
def test_a_list_under_its_label_is_matched_by_title(label: str) -> None:
    lines = [f"{title.title()}: {words}" for title, words in reversed(WANTS)]
    assert found(*prose(label, *lines)) == WANTS


def test_a_table_about_other_things_says_nothing_of_the_aims() -> None:
    table = other("table 0", ["Version", "Date"], ["1", "May 2024"])
    assert found(table) == [("PREVENT", ""), ("PROTECT", "")]


def test_titles_alone_under_a_label_are_no_statements() -> None:
    assert found(*prose("AIMS:", "Prevention", "Protection")) == [("PREVENT", ""), ("PROTECT", "")]
