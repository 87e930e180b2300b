"""A draft of an e-mail: to one mailbox, in both languages, as the bytes of an .eml file. It is never sent."""

from typing import TYPE_CHECKING, NamedTuple

from planctl.model.mailbox import is_mailbox

if TYPE_CHECKING:
    from email.message import Message

BOUNDARY = "=_planctl-part"
"""Stands between parts. No part holds it: quoted-printable and base64 never write "=_"."""
LONGEST = 60
"""The most characters of a subject that is written as it is; a longer one is encoded and folded."""
LONGEST_NAME = 120
"""The most characters of a file's name, of one with other than plain letters half as many: it is
written on one line, of which 998 bytes are let. A longer one is cut before its ending."""


class Words(NamedTuple):
    """What a letter says in one language. Paragraphs of `body` are lines; an empty line parts them."""

    subject: str
    body: str


class Attachment(NamedTuple):
    """A file that goes with a letter. `kind` is its media type: "application/pdf"."""

    name: str
    data: bytes
    kind: str


class Letter(NamedTuple):
    """A draft. `to` is one mailbox; what is no mailbox leaves the draft without a recipient.

    `text`, where there is any, stands in it for both bodies: it speaks both languages itself.
    """

    to: str
    welsh: Words
    english: Words
    attachments: tuple[Attachment, ...] = ()
    text: str = ""

    @property
    def recipient(self) -> str:
        """The one mailbox that it goes to, "" for none."""
        return self.to if is_mailbox(self.to) else ""


def drafted(letter: Letter) -> bytes:
    """The letter as an .eml file that a mail program opens as a draft. Same letter, same bytes.

    It bears no day, no sender and no number of its own: those come when somebody sends it.
    """
    from email.generator import BytesGenerator
    from email.policy import SMTP, Compat32
    from io import BytesIO

    message = _message(letter)
    message["X-Unsent"] = "1"
    message["To"] = letter.recipient
    message["Subject"] = _encoded(f"{letter.welsh.subject} / {letter.english.subject}")
    message["Content-Language"] = "cy, en"
    written = BytesIO()
    policy = Compat32(linesep=SMTP.linesep)
    BytesGenerator(written, mangle_from_=False, policy=policy).flatten(message)
    return written.getvalue()


def _message(letter: Letter) -> "Message":
    from email.mime.multipart import MIMEMultipart

    both = f"{letter.welsh.body}\n\n{'-' * 40}\n\n{letter.english.body}\n"
    text = _text(letter.text or both)
    if not letter.attachments:
        return text
    whole = MIMEMultipart("mixed", boundary=BOUNDARY)
    whole.attach(text)
    for attachment in letter.attachments:
        whole.attach(_attached(attachment))
    return whole


def _text(words: str) -> "Message":
    from email.charset import QP, Charset
    from email.mime.nonmultipart import MIMENonMultipart

    charset = Charset("utf-8")
    charset.body_encoding = QP
    part = MIMENonMultipart("text", "plain", charset="utf-8")
    lines = (_cleaned(line) for line in words.split("\n"))
    part.set_payload("\n".join(lines), charset)
    return part


def _attached(attachment: Attachment) -> "Message":
    from email.encoders import encode_base64
    from email.mime.base import MIMEBase

    part = MIMEBase(*attachment.kind.split("/", 1))
    part.set_payload(attachment.data)
    encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=_file_name(attachment.name))
    return part


def _encoded(words: str) -> str:
    """A header's words: as they are where they are short and plain, else wholly in encoded words.

    Text that only looks encoded is encoded once more. Else whoever reads it would decode it, and a
    line end in it would begin a header.
    """
    from email.header import Header

    line = " ".join(_cleaned(words).split())
    plain = line.isascii() and "=?" not in line and len(line) <= LONGEST
    return line if plain else Header(line, "utf-8", header_name="Subject").encode(linesep="\r\n")


def _file_name(name: str) -> str | tuple[str, str, str]:
    """A file's name without folders or anything that a header, a shell or a disk takes amiss."""
    kept = "".join(c if c.isalnum() or c in " ._-()" else "_" for c in _cleaned(name))
    whole = " ".join(kept.split()).strip(". ") or "attachment"
    most = LONGEST_NAME if whole.isascii() else LONGEST_NAME // 2
    safe = whole if len(whole) <= most else whole[: most - 8] + whole[-8:]
    return safe if safe.isascii() else ("utf-8", "", safe)


def _cleaned(text: str) -> str:
    """Text without control characters, line ends or changes of direction."""
    kept = "".join(c if c.isprintable() or c == "\u00a0" else " " for c in text)
    return kept.encode("utf-8", "replace").decode()
