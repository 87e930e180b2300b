"""The draft that takes a form to its body: to the register's mailbox or to nobody, in both languages."""

from email import message_from_bytes
from email.policy import default

from planctl.partners.asking.asked_text import as_text, read_text
from planctl.partners.asking.form_letter import form_letter
from planctl.partners.letter import drafted
from tests.partners.forms import Desk


def test_it_goes_to_the_mailbox_of_the_register_with_the_form(example_desk: Desk) -> None:
    form = example_desk.form("elverwick-council")
    assert form.body
    with_contact = form._replace(body=form.body._replace(contact="council@example.org"))
    letter = form_letter(with_contact, "form.xlsx", b"PK")
    assert letter.recipient == "council@example.org"
    assert [(each.name, each.data) for each in letter.attachments] == [("form.xlsx", b"PK")]
    assert form_letter(form, "form.xlsx", b"PK").recipient == ""


def test_of_a_draft_plan_it_begins_with_a_sentence_that_cannot_be_read_of_the_letter(
    example_desk: Desk,
) -> None:
    form = example_desk.form("elverwick-council")
    draft = form._replace(terms=form.terms._replace(status="draft"))
    letter = form_letter(draft, "form.xlsx", b"PK")
    assert letter.english.body.startswith("DRAFT: the plan has not been adopted yet.\n\nPlan: ")
    assert letter.welsh.body.startswith("DRAFFT: nid yw’r cynllun wedi’i fabwysiadu eto.\n\n")


def test_it_says_the_same_in_both_languages_without_anybody_s_report(example_desk: Desk) -> None:
    letter = form_letter(example_desk.form("elverwick-council"), "form.xlsx", b"PK")
    assert letter.welsh.subject == "Dychweliad cynnydd: Cyngor Bwrdeistref Elverwick, 2026-27 Q2"
    assert letter.english.subject == "Progress return: Elverwick Borough Council, 2026-27 Q2"
    assert "Please answer by: 28 October 2026" in letter.english.body
    assert letter.welsh.body.count("\n") == letter.english.body.count("\n")
    assert "9 of 12 schools" not in letter.english.body


def test_a_document_is_attached_as_one_and_its_letter_says_so(example_desk: Desk) -> None:
    letter = form_letter(example_desk.form("elverwick-council"), "form.docx", b"PK")
    (document,) = letter.attachments
    assert document.kind.endswith("wordprocessingml.document")
    assert "the attached Word document" in letter.english.body
    assert "y ddogfen Word sydd ynghlwm" in letter.welsh.body


def test_a_form_that_is_text_is_what_the_letter_says_and_is_read_from_a_reply_to_it(
    example_desk: Desk,
) -> None:
    form = example_desk.form("elverwick-council")
    text = as_text(form)
    letter = form_letter(form, "form.txt", text.encode())
    assert not letter.attachments
    message = message_from_bytes(drafted(letter), policy=default)
    sent = str(message.get_content()).replace("\r\n", "\n")
    assert sent.strip() == text.strip()
    assert str(message["Subject"]).startswith("Dychweliad cynnydd: Cyngor Bwrdeistref Elverwick")
    quoted = "".join(f"> {line}\n" for line in sent.splitlines())
    found, kept = (read_text(each, "reply", 4) for each in (f"Hello\n\n{quoted}", text))
    assert found
    assert kept
    assert found.sheets[0] == kept.sheets[0]
    assert found.properties == kept.properties | {"lines above": "1"}
