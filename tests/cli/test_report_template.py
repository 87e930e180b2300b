"""The Word template: written to be restyled, and followed where a council keeps it."""

import io
import zipfile
from pathlib import Path

import pytest

from planctl.office.making.house_template import built_in
from tests.conftest import Copy
from tests.running import Run

BOARD = ("report", "board", "--as-of", "2026-11-21")


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    return copy_of(real_plan)


def restyled(path: Path, font: str) -> None:
    """The built-in template with another font throughout."""
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(built_in()))
    document.styles["Title"].font.name = font
    document.save(str(path))


def styles_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as packed:
        return packed.read("word/styles.xml")


def test_it_is_written_once_and_no_plan_is_asked_for(planctl_here: Run, tmp_path: Path) -> None:
    assert planctl_here("report", "template", cwd=tmp_path).out == "Wrote house.docx\n"
    assert (tmp_path / "house.docx").read_bytes() == built_in()
    assert planctl_here("report", "template", cwd=tmp_path).out == "Unchanged house.docx\n"


def test_one_that_was_restyled_is_never_written_over(planctl_here: Run, tmp_path: Path) -> None:
    restyled(tmp_path / "house.docx", "Council Sans")
    kept = (tmp_path / "house.docx").read_bytes()
    assert planctl_here("report", "template", cwd=tmp_path).code == 3
    assert (tmp_path / "house.docx").read_bytes() == kept


def test_the_one_beside_the_plan_is_followed_and_another_where_it_is_named(
    planctl_here: Run, plan: Path, tmp_path: Path
) -> None:
    (plan.parent / "reports").mkdir(exist_ok=True)
    restyled(plan.parent / "reports" / "house.docx", "Kept Sans")
    restyled(tmp_path / "named.docx", "Named Sans")
    assert planctl_here(*BOARD, "--output", "kept", cwd=plan.parent).code == 0
    named = ("--template", str(tmp_path / "named.docx"), "--output", "named")
    assert planctl_here(*BOARD, *named, cwd=plan.parent).code == 0
    assert b"Kept Sans" in styles_of(plan.parent / "kept" / "board.en.docx")
    assert b"Named Sans" in styles_of(plan.parent / "named" / "board.en.docx")


def test_one_that_is_no_document_stops_the_paper_by_name(planctl_here: Run, plan: Path) -> None:
    (plan.parent / "reports").mkdir(exist_ok=True)
    (plan.parent / "reports" / "house.docx").write_text("words")
    done = planctl_here(*BOARD, "--output", "out", cwd=plan.parent)
    assert done.code == 2
    assert done.err.startswith("planctl: house.docx: it is neither")
    assert not (plan.parent / "out").exists()
