"""The papers themselves in a real browser, in both languages: whatever plan they are about."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.offices import Visit, Visiting
from tests.reports.test_page import Reader
from tests.running import Run

PAPERS = ("board", "status", "decisions")
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1]))"


@pytest.fixture(params=PAPERS)
def page(
    request: pytest.FixtureRequest, planctl_here: Run, example_plan: Path, tmp_path: Path
) -> Path:
    order = (
        "report",
        request.param,
        "--lang",
        "both",
        "--format",
        "html",
        "--output",
        str(tmp_path),
    )
    done = planctl_here(*order, "--period", "2025-26-Q4", cwd=example_plan)
    assert done.code == 0, done
    return tmp_path / f"{request.param}.cy-en.html"


@pytest.fixture
def seen(page: Path, visiting: Visiting) -> Iterator[Visit]:
    with visiting(page, 320, bypass_policy=True) as visit:
        yield visit


def test_no_fault_is_found_in_a_paper(seen: Visit, page: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core here")
    found = axe.Axe().run(seen.page).response["violations"]
    assert [violation["id"] for violation in found] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 320
    levels = seen.page.evaluate(LEVELS)
    assert levels.count(1) == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    read = Reader(page.read_bytes())
    assert [section["lang"] for section in read.all("section")] == ["cy", "en"]
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
