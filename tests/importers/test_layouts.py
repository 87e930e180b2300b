"""Plans of many organisations, in every layout: each is read as its expectation beside it says.

PLANCTL_REFRESH=1 writes an expectation that is not there yet, and never over one that is: to change
one, take it away first and look at what is written in its place.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.errors import NoStructure
from planctl.importers.known import Known
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from tests.importers.layouts.built_excel import EXCEL
from tests.importers.layouts.built_word import WORD
from tests.importers.layouts.telling import told

DOCUMENTS = Path(__file__).parent / "layouts" / "documents"
EXPECTED = Path(__file__).parent / "layouts" / "expected"
BUILT: dict[str, Callable[[Path], None]] = {**WORD, **EXCEL}
NO_PLAN = {"agenda.docx", "contacts.csv", "dashes.txt", "newsletter.md"}
"""Documents that hold no plan: nothing may be made of them."""
NAMES = sorted({*(path.name for path in DOCUMENTS.iterdir()), *BUILT})


def document(name: str, folder: Path) -> Path:
    """One of the documents: built now, or as it lies there."""
    if name not in BUILT:
        return DOCUMENTS / name
    BUILT[name](folder / name)
    return folder / name


def test_every_document_has_an_expectation_and_every_expectation_a_document() -> None:
    assert sorted(p.name for p in EXPECTED.iterdir()) == [
        f"{name}.txt" for name in NAMES if name not in NO_PLAN
    ]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NO_PLAN])
def test_a_plan_is_read_as_expected(name: str, tmp_path: Path) -> None:
    found = told(propose([read_source(str(document(name, tmp_path)))], Known(), {}, {}))
    expected = EXPECTED / f"{name}.txt"
    if os.environ.get("PLANCTL_REFRESH") == "1" and not expected.exists():
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(NO_PLAN))
def test_a_document_without_a_plan_is_none(name: str, tmp_path: Path) -> None:
    with pytest.raises(NoStructure):
        propose([read_source(str(document(name, tmp_path)))], Known(), {}, {})
