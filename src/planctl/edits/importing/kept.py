"""What a plan keeps of each document that came into it: its digest, and what was settled."""

import os
from collections.abc import Iterable, Mapping
from unicodedata import combining, normalize

from planctl.edits.form.laying_out import Notes
from planctl.edits.importing.incoming import Incoming
from planctl.edits.importing.plan_files import laid_out
from planctl.storage.admit_import import BroughtIn
from planctl.storage.shapes_import import ImportShape
from planctl.storage.splice import SpliceRefused, remove_key, set_value
from planctl.storage.yaml_events import Plain, parse

HEAD = (
    "# A document that came into this plan, and what was settled about it.",
    "# planctl import reads it again, with the next edition too.",
)
LONGEST = 60
"""Letters of a document's name in its file's name."""
LONGEST_HEADING = 200
"""Letters of a heading that can be kept as a key."""
OF_ONE = frozenset({"period", "made", "no-timescale"})
"""Answers about a document as it is: they say nothing of its next edition, nor of another document."""


def to_keep(
    incoming: Incoming, settled: Mapping[str, str], before: Iterable[BroughtIn]
) -> dict[str, BroughtIn]:
    """What is to be kept of each document, by path. What was settled before stays so."""
    old = {each.document: each for each in before}
    taken = {each.path for each in old.values()}
    found = {}
    for name, digest in incoming.documents:
        there = old.get(name)
        path = there.path if there else _path(name, digest, taken)
        taken.add(path)
        columns = {**(there.columns if there else {}), **incoming.columns}
        answers = {**(_before(there, digest) if there else {}), **settled}
        found[path] = BroughtIn(name, digest, columns, answers, path)
    return found


def kept_text(kept: BroughtIn, there: str | None) -> str:
    """The text that keeps it: that which is there with what is new in it, else one made out anew."""
    if there is not None:
        try:
            return _spliced(kept, there)
        except SpliceRefused:  # laid out by hand so that nothing can be put in: it is written anew
            pass
    return _text(kept)


def same_again(incoming: Incoming, before: Iterable[BroughtIn]) -> list[BroughtIn]:
    """What is kept of these very documents, where each of them came in before as it is; else nothing."""
    old = {(each.document, each.digest): each for each in before}
    found = [old[document] for document in incoming.documents if document in old]
    return found if len(found) == len(incoming.documents) else []


def said_before(
    before: Iterable[BroughtIn], documents: Iterable[tuple[str, str]]
) -> tuple[dict[str, str], dict[str, str]]:
    """Columns and answers of all that came in before, those of these documents before any other.

    What was answered about one document as it was counts for that document as it was.
    """
    digests = dict(documents)
    columns: dict[str, str] = {}
    answers: dict[str, str] = {}
    for each in sorted(before, key=lambda each: each.document in digests):
        columns |= each.columns
        answers |= _before(each, digests.get(each.document, ""))
    return columns, answers


def _before(kept: BroughtIn, digest: str) -> dict[str, str]:
    """The answers of a document that count for one of its name with this digest."""
    if kept.digest == digest:
        return dict(kept.answers)
    return {key: words for key, words in kept.answers.items() if key not in OF_ONE}


def _path(name: str, digest: str, taken: set[str]) -> str:
    plain = normalize("NFKD", os.path.basename(name).casefold())
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not combining(c))
    slug = "-".join(kept.split())[:LONGEST].strip("-") or "document"
    path = f"imports/{slug}.yaml"
    return f"imports/{slug}-{digest[:6]}.yaml" if path in taken else path


def _spliced(kept: BroughtIn, text: str) -> str:
    text = set_value(text, ("digest",), kept.digest, block=False)
    order = tuple(ImportShape.model_fields)
    text = _without(text, OF_ONE - kept.answers.keys())
    for part, words in (("columns", _columns(kept)), ("answers", kept.answers)):
        for key in sorted(words):
            text = set_value(text, (part, key), words[key], block=False, order=order, sentence=True)
    return text


def _without(text: str, keys: frozenset[str]) -> str:
    """The text without the answers that no longer count."""
    answers = (parse(text, "").data or {}).get("answers")
    there = answers.keys() if isinstance(answers, dict) else frozenset[str]()
    if there and there <= keys:
        return remove_key(text, ("answers",))
    for key in sorted(keys.intersection(there)):
        text = remove_key(text, ("answers", key))
    return text


def _columns(kept: BroughtIn) -> dict[str, str]:
    return {k: v for k, v in kept.columns.items() if k and len(k) <= LONGEST_HEADING}


def _text(kept: BroughtIn) -> str:
    columns = _columns(kept)
    data: dict[str, Plain] = {"document": kept.document, "digest": kept.digest}
    if columns:
        data["columns"] = {**columns}
    if kept.answers:
        data["answers"] = {key: kept.answers[key] for key in sorted(kept.answers)}
    return laid_out(ImportShape, data, Notes(HEAD, {}, {}))
