"""A reply that was saved as an e-mail is read as the person wrote it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.partners.reply import reply_in

WORDS = "Cynnydd / Progress:\nTŷ a gwaith: “done” – £5\n" + "a long line " * 30


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
        b"From: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x</p>",
        b"From: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\nx\xff",
    ],
)
def test_what_is_no_e_mail_or_says_nothing_plain_is_none(data: bytes) -> None:
    assert reply_in(data) is None or "nonsense" in data.decode("latin-1")


@given(st.binary(max_size=200))
def test_no_bytes_after_the_headers_do_harm(data: bytes) -> None:
    reply_in(b"From: a\nMIME-Version: 1.0\n" + data)
