"""The board's paper in Word is two pages of A4, in either language, whatever the plan has come to."""

from pathlib import Path

import pytest

from bench.generate import SIZES, generate
from tests.offices import Converting, pages_of
from tests.running import clean_env, inside

DAY = "2026-11-21"


@pytest.fixture(scope="module")
def pages(
    to_pdf: Converting,
    tmp_path_factory: pytest.TempPathFactory,
    cache: Path,
    real_plan: Path,
    example_plan: Path,
) -> dict[str, list[str]]:
    """The pages of each paper, by plan and language: one start of the office for them all."""
    folder = tmp_path_factory.mktemp("boards")
    run = inside(clean_env(cache, tmp_path_factory.mktemp("state")))
    busy = folder / "busy"
    generate(SIZES["real"], busy, seed=3)
    paths = []
    for name, plan in (("real", real_plan), ("example", example_plan), ("busy", busy)):
        for lang in ("en", "cy"):
            order = ("report", "board", "--as-of", DAY, "--lang", lang, "--plan", str(plan))
            done = run(*order, "--output", str(folder / name))
            assert done.code == 0, done
            made = folder / name / f"board.{lang}.docx"
            paths.append(made.rename(folder / f"{name}-{lang}.docx"))
    return {path.stem: pages_of(path) for path in to_pdf(paths)}


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("name", ["real", "example", "busy"])
def test_the_boards_paper_is_two_pages(name: str, lang: str, pages: dict[str, list[str]]) -> None:
    assert len(pages[f"{name}-{lang}"]) == 2


def test_the_picture_stands_on_the_first_page_and_the_lists_on_the_second(
    pages: dict[str, list[str]],
) -> None:
    first, second = pages["real-en"]
    assert "Overdue: 43 of 69 (62 %)" in first
    assert "Protect" in first
    assert "ACT-003" in second
