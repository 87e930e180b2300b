"""Papers on the example plan, in both languages, in a real browser: axe-core finds no fault."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.papers import made
from tests.offices import Visiting
from tests.running import Run


@pytest.mark.parametrize("kind", ["board", "status", "decisions"])
def test_axe_finds_nothing_in_a_paper(
    kind: str, visiting: Visiting, planctl_here: Run, example_plan: Path, tmp_path: Path
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core here")
    day = ("--as-of", "2026-05-10")
    made(planctl_here, example_plan, tmp_path, kind, *day, lang="both", form="html")
    with visiting(tmp_path / f"{kind}.cy-en.html", bypass_policy=True) as visit:
        found = axe.Axe().run(visit.page)
        levels = visit.page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4')].map(each => Number(each.tagName[1]))"
        )
    assert [violation["id"] for violation in found.response["violations"]] == []
    steps = pairwise(levels)
    assert all(after - before <= 1 for before, after in steps), "no level of heading is left out"
    assert levels.count(1) == 2
