"""A paper in a real browser: no fault that axe-core knows, nor those that it does not look for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planctl.reports.page import as_page
from tests.offices import Visit, Visiting, pages_of
from tests.reports import papers

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for paper in (papers.sample(), papers.hostile()):
        (folder / f"{paper.name}.html").write_bytes(as_page(paper))
    return folder / "sample.html"


@pytest.fixture(scope="module")
def seen(file: Path, visiting: Visiting) -> Iterator[Visit]:
    with visiting(file) as visit:
        yield visit


def test_it_opens_without_a_complaint_under_its_own_policy(seen: Visit) -> None:
    assert seen.page.evaluate("getComputedStyle(document.body).margin") == "0px", "styled"
    assert seen.wrong == []


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_axe_finds_nothing(name: str, file: Path, visiting: Visiting) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core here")
    with visiting(file.with_stem(name), bypass_policy=True) as visit:
        found = axe.Axe().run(visit.page)
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert len(found.response["passes"]) > 20, "it did look"


def test_every_text_can_be_read_on_its_ground(seen: Visit) -> None:
    ratios = seen.page.evaluate(CONTRAST)
    assert len(ratios) > 400
    assert [text for text, ratio in ratios if ratio < 4.5] == []


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_at_320_pixels_only_tables_move_sideways(name: str, file: Path, visiting: Visiting) -> None:
    with visiting(file.with_stem(name), 320) as visit:
        assert visit.page.evaluate("document.documentElement.scrollWidth") == 320
        moving = visit.page.evaluate(
            "[...document.querySelectorAll('*')].filter(each => each.closest('svg') === null"
            " && each.scrollWidth > each.clientWidth + 1"
            " && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))"
            ".map(each => [each.className, each.tabIndex])"
        )
    assert moving
    assert {(name.split()[-1], stop) for name, stop in moving} == {("scroll", 0)}


def test_a_box_that_is_to_be_edited_stands_apart_from_what_follows(seen: Visit) -> None:
    apart = seen.page.evaluate(
        "[...document.querySelectorAll('.edit')].map(each => getComputedStyle(each).marginBottom)"
    )
    assert len(apart) == 2
    assert "0px" not in apart


def test_the_first_key_leads_past_everything_to_what_is_said(seen: Visit) -> None:
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "main"


def test_every_sheet_of_print_bears_its_marks_its_day_and_its_number(
    seen: Visit, tmp_path: Path
) -> None:
    seen.page.pdf(path=tmp_path / "sample.pdf", prefer_css_page_size=True)
    sheets = pages_of(tmp_path / "sample.pdf")
    welsh = [sheet for sheet in sheets if "SWYDDOGOL" in sheet and "DRAFFT" in sheet]
    english = [sheet for sheet in sheets if "OFFICIAL" in sheet and "DRAFT" in sheet]
    assert len(welsh) == len(english) == len(sheets) / 2
    assert all("Fel ar 21 Tachwedd 2026" in sheet for sheet in welsh)
    assert all("As at 21 November 2026" in sheet for sheet in english)
    for number, sheet in enumerate(sheets, 1):
        assert f"{number} / {len(sheets)}" in sheet


def test_a_table_longer_than_a_sheet_repeats_its_head(seen: Visit, tmp_path: Path) -> None:
    seen.page.pdf(path=tmp_path / "sample.pdf", prefer_css_page_size=True)
    rows = [sheet for sheet in pages_of(tmp_path / "sample.pdf") if "ACT-0" in sheet]
    assert len(rows) > 3
    assert all("Penderfyniad" in sheet or "Decision" in sheet for sheet in rows)
