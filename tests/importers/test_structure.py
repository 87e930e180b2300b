"""A document without a table of actions stops import, with what looks most like actions."""

import pytest

from planctl.errors import NoStructure
from planctl.importers.reading.plain.text import read_plain
from planctl.importers.rows import Row, Said, Table
from planctl.importers.source import Grid, Source
from planctl.importers.structure import require_structure
from planctl.office.cells import Cell, Line

PLAIN = read_plain(b"Words\n\nEstablish a group by May 2026\n", "letter.txt")
TABLED = read_plain(b"a\tb\tc\nd\te\tf\n", "other.txt")
PLAN = Table("table 1", "", (), (Row("table 1, row 2", {"action": Said("Agree")}),))


def test_words_alone_are_refused_with_their_candidates() -> None:
    with pytest.raises(
        NoStructure, match=r"letter\.txt: it has no table or list of actions"
    ) as refused:
        require_structure(PLAIN, ())
    assert refused.value.candidates == (("line 3", "Establish a group by May 2026"),)
    assert "--map" in refused.value.hint


def test_tables_without_actions_are_refused() -> None:
    with pytest.raises(NoStructure, match=r"none of its tables \(1\) holds actions"):
        require_structure(TABLED, (PLAN._replace(is_plan=False),))


def test_cells_of_tables_are_candidates_too() -> None:
    lines = (
        Line(
            1, (Cell("table 1, row 1, column 1", "Matter"), Cell("table 1, row 1, column 2", "Odd"))
        ),
        Line(2, (Cell("table 1, row 2, column 1", "We will open a street for play"), Cell(""))),
        Line(3, (Cell("table 1, row 3, column 1", "Establish a hidden group"),), hidden=True),
    )
    source = Source("odd.docx", "docx", "", (Grid("table 1", lines),))
    with pytest.raises(NoStructure) as refused:
        require_structure(source, (PLAN._replace(is_plan=False),))
    assert refused.value.candidates == (
        ("table 1, row 2, column 1", "We will open a street for play"),
    )


def test_one_table_of_actions_is_enough() -> None:
    require_structure(TABLED, (PLAN._replace(is_plan=False), PLAN))
