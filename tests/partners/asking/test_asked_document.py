"""A form as a document: a page an action, boxes that another library finds, nobody else's words."""

import io

import pytest
from docx import Document
from docx.document import Document as Opened

from planctl.locale.returns import both
from planctl.partners.asking.asked_document import as_document, as_paper
from planctl.partners.form import ANSWER_FIELDS, read_ticket
from planctl.partners.returned.words import key_of
from planctl.partners.ticket_properties import ticket_line
from planctl.reports.tree import Break
from tests.partners.forms import Desk

BODY = "elverwick-council"


@pytest.fixture(scope="module")
def made(example_desk: Desk) -> bytes:
    return as_document(example_desk.form(BODY))


@pytest.fixture(scope="module")
def document(made: bytes) -> Opened:
    return Document(io.BytesIO(made))


def test_each_action_has_a_table_of_the_plan_s_words_and_one_of_boxes(
    document: Opened, example_desk: Desk
) -> None:
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    ids = [row.id for row in example_desk.form(BODY).rows]
    assert heads == [[both("id"), identity] for identity in ids for _ in range(2)]


def test_every_box_is_empty_and_its_label_is_read_back_as_its_key(document: Opened) -> None:
    for table in document.tables[1::2]:
        labels, boxes = zip(
            *([cell.text for cell in row.cells] for row in table.rows[1:]), strict=True
        )
        assert [key_of(label) for label in labels] == [field.key for field in ANSWER_FIELDS]
        assert set(boxes) == {""}


def test_what_can_be_chosen_stands_beside_its_label(document: Opened) -> None:
    labels = [row.cells[0].text for row in document.tables[1].rows]
    assert "CAG / RAG (Gwyrdd / Green · Ambr / Amber · Coch / Red)" in labels
    assert "Dim newid / No change (Ie / Yes)" in labels


def test_the_plan_s_words_stand_above_the_boxes_in_both_languages(document: Opened) -> None:
    told = {row.cells[0].text: row.cells[1].text for row in document.tables[6].rows}
    assert told[both("timescale")] == "Mawrth 2027\nMar 2027"
    assert told[both("action")].split("\n") == [
        "Cytuno ar becyn polisi ar gyfer y gweithle a’i fabwysiadu ym mhob sefydliad partner",
        "Agree a workplace policy pack and adopt it in every partner",
    ]


def test_the_instructions_stand_in_welsh_then_in_english_once_each(document: Opened) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.count("How to answer") == texts.count("Sut i ateb") == 1
    assert texts.index("Sut i ateb") < texts.index("How to answer")


def test_a_draft_and_its_marking_are_said_in_each_language(real_desk: Desk) -> None:
    form = real_desk.form("south-wales-police")
    marked = form.terms._replace(marking="OFFICIAL", texts={"cy": {"marking": "SWYDDOGOL"}})
    versions = as_paper(form._replace(terms=marked)).versions
    assert [(v.lang, v.marking, v.draft) for v in versions] == [
        ("cy", "SWYDDOGOL", "DRAFFT"),
        ("en", "OFFICIAL", "DRAFT"),
    ]


def test_every_page_bears_its_marks_title_and_number_in_both_languages(example_desk: Desk) -> None:
    form = example_desk.form(BODY)
    terms = form.terms._replace(
        status="draft", marking="OFFICIAL", texts={"cy": {"marking": "SWYDDOGOL"}}
    )
    document = Document(io.BytesIO(as_document(form._replace(terms=terms))))
    assert len(document.sections) == 2
    for section in document.sections:
        (above,) = section.header.paragraphs
        assert above.text == "SWYDDOGOL / OFFICIAL\tDRAFFT / DRAFT"
        title, last = (each.text for each in section.footer.paragraphs)
        assert title.startswith(
            "Dychweliad cynnydd: Cyngor Bwrdeistref Elverwick, 2026-27 Q2 / Pro"
        )
        assert last.startswith("Fel ar 21 Tachwedd 2026 / As at 21 November 2026\tTudalen / Page ")
        tags = section.footer._element.xpath(".//w:lang/@w:val")
        assert {"cy-GB", "en-GB"} <= set(tags)


def test_each_action_begins_a_page(example_desk: Desk) -> None:
    form = example_desk.form(BODY)
    blocks = [block for version in as_paper(form).versions for block in version.blocks]
    assert sum(isinstance(block, Break) for block in blocks) == len(form.rows)


def test_the_ticket_is_among_the_document_s_own_properties(made: bytes, example_desk: Desk) -> None:
    from planctl.office.opening import opened
    from planctl.office.reading.document import read_document

    book = read_document(opened(made, "form.docx"))
    ticket = read_ticket(ticket_line(book.properties), 4)
    assert ticket == example_desk.form(BODY).ticket


def test_the_same_form_makes_the_same_bytes(made: bytes, example_desk: Desk) -> None:
    assert as_document(example_desk.form(BODY)) == made
