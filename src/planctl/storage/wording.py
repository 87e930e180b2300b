"""Every text that people wrote into the files of a unit, in each language."""

from collections.abc import Iterable, Iterator

from planctl.model.ids import read_id
from planctl.rules.identifying import Worded
from planctl.storage.document import Document, Keys
from planctl.storage.shapes import ACTS
from planctl.storage.yaml_events import Plain

NO_WORDS = frozenset(
    {
        *("id", "from", "date", "period", "rag", "state", "no_change", "corrects", "redacted"),
        *ACTS,
        *("of", "into", "publish", "accountable", "sha256"),
    }
)
"""Keys whose values planctl gives, or that can hold a word of a few alone."""
SHORTEST = 5
"""Characters: nothing shorter gives anybody away."""


def worded_in(documents: Iterable[Document]) -> Iterator[Worded]:
    """The texts of commitments, records and their other languages, with the id each is about.

    What was recorded although it may give somebody away, with the reason, is left out.
    """
    for document in documents:
        data = document.map or {}
        subject = str(data.get("action") or data.get("commitment") or "")
        if "id" in data:  # the file of a commitment: each action answers for its own words
            subject = str(data["id"])
        for keys, own, text in _texts(data, (), read_id(subject) or ""):
            yield Worded(document.path, keys, own, text)


def _texts(value: Plain, keys: Keys, subject: str) -> Iterator[tuple[Keys, str, str]]:
    if isinstance(value, str):
        if len(value) >= SHORTEST:
            yield keys, subject, value
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from _texts(part, (*keys, at), subject)
    elif "despite" not in value:
        own = read_id(str(value["id"])) if keys and "id" in value else None
        for key, part in value.items():
            if key not in NO_WORDS:
                yield from _texts(part, (*keys, key), own or subject)
