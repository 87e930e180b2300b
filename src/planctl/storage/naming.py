"""A record's name: the day, the subject, from whom, and the token of what it says."""

import re

from planctl.model.record import Record
from planctl.storage.document import Document
from planctl.storage.redaction import is_sealed
from planctl.storage.tokens import token
from planctl.storage.yaml_events import Plain

NAME = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})-(?P<subject>(?:ACT|COM)-[0-9]+)-(?P<sender>.+?)"
    r"-(?P<token>[0-9a-f]{4})"
)


def name_of(date: str, subject: str, sender: str, data: dict[str, Plain]) -> str:
    """The name that a record with this data (in the one form) has, without the ending.

    A sender that is no id stands in it by its letters and digits alone: a name leads nowhere else.
    """
    safe = "".join(sign if sign.isalnum() else "-" for sign in sender)
    return f"{date}-{subject}-{safe}-{token(data)}"


def right_name(record: Record, canonical: dict[str, Plain]) -> str:
    """The name that says what a record says, whose data in the one form is `canonical`."""
    return name_of(record.date.isoformat(), record.subject, record.sender, canonical)


def check_name(record: Record, document: Document) -> None:
    """Note a name that does not say what the record says: keys decide, the name is a label."""
    right = right_name(record, document.canonical)
    if record.name == right:
        return
    found = NAME.fullmatch(record.name)
    if found is None or found["date"] != record.date.isoformat() or _other(found, record):
        message = f'the name does not say what the record says: "{record.name}"'
        document.report(
            (), "record-misnamed", message, f'`planctl check --fix` names it "{right}".'
        )
    elif not is_sealed(document.canonical):
        document.report(
            (), "record-changed", "the words have changed since the record was named", EDITED
        )


EDITED = "Records are only added: put the old words back and add a record that corrects this one."


def _other(found: re.Match[str], record: Record) -> bool:
    return found["subject"] != record.subject or found["sender"] != record.sender
