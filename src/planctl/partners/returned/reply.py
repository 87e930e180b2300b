"""The words of a reply that was saved as an e-mail (.eml), out of the coding that it travelled in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.errors import NotOpened
from planctl.partners.asking.asked_text import is_form

if TYPE_CHECKING:
    from email.message import EmailMessage

LONGEST_HEAD = 64_000
"""Bytes among which the headers are looked for."""
LONGEST_NAME = 60
"""The most characters that are told of the name of an attachment."""
AS_TEXT = "Copy its words into a text file (.txt), and give that."


def reply_in(data: bytes) -> str | None:
    """What the plain part of an e-mail says; None for what is no e-mail, or one that cannot be read.

    Raises NotOpened, with what it is and what to give instead, for a draft that planctl made itself,
    and for an e-mail whose plain part holds no form.
    """
    head = data[:LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    if not {b"from", b"mime-version"} <= _headers(head):
        if {b"x-unsent", b"mime-version"} <= _headers(head):
            raise NotOpened(
                "it is a draft that planctl made for a partner, and no answer",
                "Give the reply that came back, or the form that was attached to it.",
            )
        return None
    from email import message_from_bytes
    from email.errors import MessageError
    from email.policy import default

    try:
        message = message_from_bytes(data, policy=default)
        words, names = _plain(message), list(_attached(message))
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return None  # a coding nobody knows, or headers that the library stumbles over
    if words is not None and is_form(words):
        return words
    raise _without_form(words, names)


def attached_to(data: bytes) -> tuple[str, ...]:
    """The names of what is attached to an e-mail that `reply_in` has read."""
    from email import message_from_bytes
    from email.policy import default

    return tuple(_attached(message_from_bytes(data, policy=default)))


def _headers(head: bytes) -> set[bytes]:
    """The names of the headers in a head of small letters."""
    return {line.partition(b":")[0] for line in head.split(b"\n")}


def _plain(message: "EmailMessage") -> str | None:
    part = message.get_body(("plain",))
    return str(part.get_content()).replace("\r\n", "\n") if part is not None else None


def _attached(message: "EmailMessage") -> Iterator[str]:
    """The names of what is attached, but for the pictures that people sign with."""
    for part in message.walk():
        name = " ".join((part.get_filename() or "").split())
        if name and part.get_content_maintype() != "image":
            yield name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 9]}…{name[-8:]}"


def _without_form(words: str | None, names: list[str]) -> NotOpened:
    """What an e-mail is whose plain part holds no form, and what to give instead."""
    if names:
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        told = f"it is an e-mail with {names[0]}{more} attached"
        return NotOpened(told, "Save the attachment, and give that.")
    if words is None:
        return NotOpened("it is an e-mail without plain text (HTML only)", AS_TEXT)
    return NotOpened("it is an e-mail, and its words hold no form", AS_TEXT)
