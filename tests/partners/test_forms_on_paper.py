"""A form in a real office: its pages, its headings on each, and every word of the plan on them."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from planctl.locale.returns import both
from planctl.partners.asking.asked_form import Form
from planctl.partners.asking.asked_workbook import as_workbook
from tests.offices import Converting, pages_of
from tests.partners.forms import desk


@pytest.fixture(scope="module")
def forms(real_plan: Path) -> dict[str, Form]:
    """What the year's last round asks of the body with the most actions, and of one with one."""
    there = desk(real_plan, date(2027, 4, 10))
    return {body: there.form(body) for body in ("regional-team", "south-wales-police")}


@pytest.fixture(scope="module")
def pdfs(
    forms: dict[str, Form],
    real_plan: Path,
    to_pdf: Converting,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The forms as an office prints them, and under "" the opening position."""
    folder = tmp_path_factory.mktemp("printed")
    every = {**forms, "": desk(real_plan, date(2027, 4, 10)).opening()}
    paths = []
    for body, form in every.items():
        path = folder / f"form-{body}.xlsx"
        path.write_bytes(as_workbook(form))
        paths.append(path)
    return dict(zip(every, to_pdf(paths), strict=True))


@pytest.fixture(scope="module")
def printed(forms: dict[str, Form], pdfs: dict[str, Path]) -> dict[str, list[str]]:
    return {body: pages_of(pdfs[body]) for body in forms}


def test_no_word_of_the_instructions_is_cut_at_the_edge_of_the_page(pdfs: dict[str, Path]) -> None:
    for pdf in pdfs.values():
        for width, right in right_edges(pdf, pages=2):
            assert right <= width - MARGIN


def test_the_instructions_are_a_page_in_each_language(printed: dict[str, list[str]]) -> None:
    for pages in printed.values():
        assert "Sut i ateb" in pages[0]
        assert "How to answer" in pages[1]
        assert "How to answer" not in pages[0]


def test_headings_marking_and_number_are_on_every_page_of_a_long_form(
    forms: dict[str, Form], printed: dict[str, list[str]]
) -> None:
    assert len(forms["regional-team"].rows) == 46
    pages = printed["regional-team"]
    for number, page in enumerate(pages[2:], 3):
        assert both("progress") in page
        assert "DRAFFT / DRAFT" in page
        assert f"Tudalen / Page {number} / {len(pages)}" in page


def test_a_form_of_one_row_is_one_page(printed: dict[str, list[str]]) -> None:
    assert len(printed["south-wales-police"]) == 3


def test_every_word_of_the_plan_is_on_paper(
    forms: dict[str, Form], printed: dict[str, list[str]]
) -> None:
    for body, form in forms.items():
        words = words_of(" ".join(printed[body]))
        for row in form.rows:
            told = words_of(" ".join(row.text(field.key) for field in form.locked))
            assert told <= words, row.id


MARGIN = 0.3 * 72
"""Points of white that a page has at its right edge, at least."""


def right_edges(pdf: Path, pages: int) -> list[tuple[float, float]]:
    """Of the first pages of a PDF the width, and where the word ends that goes farthest to the right."""
    command = ["pdftotext", "-bbox", "-l", str(pages), str(pdf), "-"]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found = []
    for page in told.split("<page ")[1:]:
        width = re.search(r'width="([0-9.]+)"', page)
        assert width
        ends = re.findall(r'xMax="([0-9.]+)"', page)
        found.append((float(width[1]), max(map(float, ends))))
    return found


def words_of(text: str) -> set[str]:
    """The words, parted where a narrow column may part them."""
    return set(re.split(r"[\s/-]+", text))
