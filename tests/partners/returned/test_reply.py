"""A reply that was saved as an e-mail is read as the person wrote it."""

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.errors import NotOpened
from planctl.partners.letter import Attachment, Letter, Words, drafted
from planctl.partners.returned.reading import book_of_text, returned
from planctl.partners.returned.reply import attached_to, reply_in

WORDS = "== ACT-001 ==\nCynnydd / Progress:\nTŷ a gwaith: “done” – £5\n" + "a long line " * 30


def mail(words: str, how: str = "quoted-printable") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "a@example.org"
    message["Subject"] = "Re: Dychweliad"
    message.set_content(words, cte=how)
    return message


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
def test_its_plain_part_comes_out_of_any_coding(how: str) -> None:
    assert reply_in(mail(WORDS, how).as_bytes()) == WORDS + "\n"


def test_what_is_attached_or_dressed_up_beside_it_is_left_out() -> None:
    message = mail(WORDS)
    message.add_alternative("<p>other</p>", subtype="html")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="a.zip")
    assert reply_in(message.as_bytes().replace(b"\n", b"\r\n")) == WORDS + "\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"== ACT-001 ==\nProgress: From: somebody",
        b"Cynllun: A plan\nFrom: x\n\nProgress: y",
    ],
)
def test_what_is_no_e_mail_is_none(data: bytes) -> None:
    assert reply_in(data) is None


def test_what_travelled_in_a_coding_that_nobody_knows_is_left_to_who_reads_plain_text() -> None:
    head = b"From: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\n"
    assert reply_in(head + b"== ACT-001 ==\n\xff") is None


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(NotOpened) as raised:
        reply_in(data)
    return str(raised.value), raised.value.hint


def test_a_workbook_in_an_e_mail_is_named_and_is_to_be_saved() -> None:
    message = mail("attached")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="hsg.xlsx")
    told = "it is an e-mail with hsg.xlsx attached", "Save the attachment, and give that."
    assert refusal(message.as_bytes()) == told
    message.add_attachment(
        b"PK", maintype="application", subtype="zip", filename="b" * 99 + ".docx"
    )
    assert refusal(message.as_bytes())[0] == "it is an e-mail with hsg.xlsx and 1 more attached"


def test_a_reply_in_markup_alone_and_one_without_a_form_are_told_apart() -> None:
    head = b"From: a\nMIME-Version: 1.0\nContent-Type: text/"
    told, hint = refusal(head + b"html\n\n<p>== ACT-001 ==</p>")
    assert told == "it is an e-mail without plain text (HTML only)"
    assert hint == "Copy its words into a text file (.txt), and give that."
    assert "hold no form" in refusal(head + b"plain\n\nNothing to report.")[0]


def test_planctls_own_draft_is_no_answer() -> None:
    words = Words("Dychweliad", WORDS)
    assert "a draft that planctl made" in refusal(drafted(Letter("", words, words)))[0]
    workbook = Attachment("return.xlsx", b"PK", "application/zip")
    assert "and no answer" in refusal(drafted(Letter("", words, words, (workbook,))))[0]


@given(st.binary(max_size=200))
def test_no_bytes_after_the_headers_do_harm(data: bytes) -> None:
    with suppress(NotOpened):
        reply_in(b"From: a\nMIME-Version: 1.0\n" + data)


def test_what_is_attached_to_an_answer_is_named() -> None:
    message = mail("== ACT-001 ==\nProgress: done")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="more.xlsx")
    data = message.as_bytes()
    assert reply_in(data)
    assert attached_to(data) == ("more.xlsx",)
    remarks = returned(book_of_text(data, "a.eml", 4), 4).remarks
    assert [each.parts for each in remarks if each.key == "attached"] == [{"names": "more.xlsx"}]
