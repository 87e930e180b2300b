"""The words of a reply that was saved as an e-mail (.eml), out of the coding that it travelled in."""

LONGEST_HEAD = 64_000
"""Bytes among which the headers are looked for."""


def reply_in(data: bytes) -> str | None:
    """What the plain part of an e-mail says; None for what is no e-mail, or has no plain part."""
    head = data[:LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    if not {b"from", b"mime-version"} <= {line.partition(b":")[0] for line in head.split(b"\n")}:
        return None
    from email import message_from_bytes
    from email.errors import MessageError
    from email.policy import default

    try:
        part = message_from_bytes(data, policy=default).get_body(("plain",))
        return str(part.get_content()).replace("\r\n", "\n") if part is not None else None
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return None  # a coding nobody knows, or headers that the library stumbles over
