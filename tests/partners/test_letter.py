"""A draft goes to one mailbox or none, whatever its words hold, and says all of them in both languages."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.partners.letter import Attachment, Letter, Words, drafted

PLAIN = (
    Words("Chwarter 3", "Annwyl gydweithiwr,\n\nMae tŷ Ŵan yn aros."),
    Words("Quarter 3", "Dear…"),
)
HEADERS = {"x-unsent", "to", "subject", "content-language", "mime-version", "content-type"}
SINGLE = HEADERS | {"content-transfer-encoding"}
HOSTILE = [
    "=?UTF-8?Q?=0ABcc:thief@example.com?=",
    "=?UTF-8?B?CkJjYzp0aGllZkBleGFtcGxlLmNvbQ==?=",
    "x\r\nBcc: thief@example.com\r\n\r\nbody",
    "x\nBcc: thief@example.com",
    "x\rBcc: thief@example.com",
    "x\u2028Bcc: thief@example.com\x85Cc: y@example.com\x0b\x0c\x1c",
    "\u202egnp.exe\x00\x1b[31m",
    "Ŵ\r\n =?utf-8?q?=0D=0ACc:y=40example.com?=" * 9,
    "long " * 60,
    "x" * 2000,
    "\ud800 half",
]


def letter(subject: str = "", name: str = "", to: str = "team@health.example") -> Letter:
    files = (Attachment(name, b"PK\x03\x04 bytes", "application/zip"),) if name else ()
    welsh, english = (Words(subject or w.subject, f"{w.body}\n{subject}") for w in PLAIN)
    return Letter(to, welsh, english, files)


def read(draft: bytes) -> EmailMessage:
    return message_from_bytes(draft, policy=default)


def test_a_draft_is_unsent_bilingual_and_to_one_mailbox() -> None:
    message = read(drafted(Letter("team@health.example", *PLAIN)))
    assert message["X-Unsent"] == "1"
    assert [each.addr_spec for each in message["To"].addresses] == ["team@health.example"]
    assert message["Subject"] == "Chwarter 3 / Quarter 3"
    body = str(message.get_content()).replace("\r\n", "\n")
    assert body.index("Mae tŷ Ŵan yn aros.") < body.index("Dear…")
    assert not message.defects


def test_a_draft_bears_no_day_sender_or_number_and_is_the_same_every_time() -> None:
    made = letter("Ŵ", "ffurflen ŵ.xlsx")
    assert drafted(made) == drafted(made)
    assert not {"date", "from", "message-id", "cc", "bcc"} & {
        k.lower() for k in read(drafted(made))
    }


@pytest.mark.parametrize(
    "to",
    [
        "",
        "Nobody",
        "a@b.example, c@d.example",
        "a@b.example;c@d.example",
        "Team <team@b.example>",
        "team@b.example\r\nBcc: x@y.example",
        "team@b.example\n",
        "=?UTF-8?Q?=0ABcc:x@y.example?=",
        "team(comment)@b.example",
        '"a b"@c.example',
        "team@localhost",
        "team@ŵ.example",
    ],
)
def test_what_is_no_mailbox_leaves_the_draft_without_a_recipient(to: str) -> None:
    message = read(drafted(letter(to=to)))
    assert letter(to=to).recipient == ""
    assert message["To"] == ""
    assert set(map(str.lower, message.keys())) == SINGLE


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_make_a_header(text: str) -> None:
    draft = drafted(letter(text, f"{text}.xlsx"))
    message = read(draft)
    assert set(map(str.lower, message.keys())) == HEADERS
    assert [each.addr_spec for each in message["To"].addresses] == ["team@health.example"]
    assert len(message["Subject"].splitlines()) == 1
    assert all(len(line) <= 998 for line in draft.split(b"\r\n"))
    assert draft.isascii()
    assert b"\n" not in draft.replace(b"\r\n", b"")
    text_part, file_part = message.iter_parts()
    assert set(map(str.lower, text_part.keys())) == SINGLE - HEADERS | {
        "content-type",
        "mime-version",
    }
    assert set(map(str.lower, file_part.keys())) == {
        *("content-type", "mime-version", "content-transfer-encoding", "content-disposition")
    }


def test_words_that_look_encoded_are_read_as_they_were_written() -> None:
    attack = "=?UTF-8?Q?=0ABcc:thief@example.com?="
    assert read(drafted(letter(attack)))["Subject"] == f"{attack} / {attack}"
    assert "\n" not in read(drafted(letter(attack)))["Subject"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("health.xlsx", "health.xlsx"),
        ("Iechyd ŵ.docx", "Iechyd ŵ.docx"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..\\con\r\nBcc: x.exe", "_con  Bcc_ x.exe"),
        ('a"; filename="b.exe', "a__ filename__b.exe"),
        ("...", "attachment"),
        (f"{'a' * 57}-2026-27-Q3.xlsx", f"{'a' * 57}-2026-27-Q3.xlsx"),
        (f"{'a' * 200}.2026.xlsx", f"{'a' * 112}026.xlsx"),
    ],
)
def test_a_file_keeps_its_name_as_far_as_it_is_harmless(name: str, kept: str) -> None:
    (file,) = read(drafted(letter(name=name))).iter_attachments()
    assert file.get_filename() == " ".join(kept.split())
    assert file.get_content() == b"PK\x03\x04 bytes"


def test_no_words_end_the_part_they_stand_in() -> None:
    welsh, english = (Words("s", "--=_planctl-part--\nFrom x\n.\n--=_planctl-part") for _ in "ab")
    message = read(drafted(Letter("a@b.example", welsh, english, letter(name="x").attachments)))
    text, file = message.iter_parts()
    assert str(text.get_content()).count("--=_planctl-part--") == 2
    assert file.get_content() == b"PK\x03\x04 bytes"


@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=60))
def test_nothing_typed_gets_out_of_its_place(subject: str, name: str, to: str) -> None:
    made = letter(subject, name, to)
    message = read(drafted(made))
    assert set(map(str.lower, message.keys())) == (HEADERS if name else SINGLE)
    assert len(message["To"].addresses) == (1 if made.recipient else 0)
    printable = "".join(c if c.isprintable() or c == "\u00a0" else " " for c in subject)
    shown = " ".join(f"{printable or PLAIN[0].subject} / {printable or PLAIN[1].subject}".split())
    if subject == printable and subject.isascii():
        assert message["Subject"] == shown
