"""The opening position as CSV: what Excel opens as text, and planctl reads as it went out."""

import pytest

from planctl.locale.returns import both
from planctl.office.reading.delimited import read_delimited
from planctl.partners.asking.asked_form import Both, Row
from planctl.partners.asking.opening_lines import as_lines
from planctl.partners.form import OPENING_FIELDS
from tests.partners.forms import Desk


def test_it_bears_the_mark_of_utf_8_and_windows_line_ends(example_desk: Desk) -> None:
    data = as_lines(example_desk.opening())
    assert data.startswith(b"\xef\xbb\xbfCam / Action,Ymrwymiad / Commitment,")
    assert data.count(b"\r\n") == 1 + len(example_desk.plan.tracked)


def test_every_cell_comes_back_as_it_stood(example_desk: Desk) -> None:
    form = example_desk.opening()
    top, *lines = read_delimited(as_lines(form), "o.csv").sheets[0].lines
    assert [cell.text for cell in top.cells] == [both(field.key) for field in OPENING_FIELDS]
    told = [[cell.text for cell in line.cells] for line in lines]
    assert told == [[row.text(field.key) for field in OPENING_FIELDS] for row in form.rows]


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@x", " =1", "'=1", "''-x", '"q",\n;'])
def test_a_cell_that_could_be_a_formula_is_text_and_comes_back(
    text: str, example_desk: Desk
) -> None:
    row = Row("ACT-001", {"id": Both("", "ACT-001"), "action": Both("", text)})
    data = as_lines(example_desk.opening()._replace(rows=(row,)))
    assert f",{text}".encode() not in data
    assert read_delimited(data, "o.csv").sheets[0].lines[1].cells[2].text == text
