"""The papers that lie in this repository are those that the plan here gives, to the byte."""

from pathlib import Path

import pytest

from tests.cli.papers import made
from tests.running import ROOT, Run

FOLDER = ROOT / "reports" / "2026-27-Q2"
PAPERS = sorted(path.name for path in FOLDER.iterdir())


def test_the_board_paper_lies_here_in_both_languages_and_two_forms() -> None:
    assert PAPERS == ["board.cy.html", "board.cy.md", "board.en.html", "board.en.md"]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_here_is_the_one_that_make_reports_makes(
    name: str, planctl_here: Run, real_plan: Path, tmp_path: Path
) -> None:
    kind, lang, form = name.split(".")
    day = ("--as-of", "2026-11-21")
    text = made(planctl_here, real_plan, tmp_path, kind, *day, lang=lang, form=form)
    assert (FOLDER / name).read_bytes().decode() == text, "make reports"
    assert f"--as-of 2026-11-21 --lang {lang}" in (ROOT / "Makefile").read_text()
