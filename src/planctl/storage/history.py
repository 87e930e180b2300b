"""What may not have changed between a plan then and now, from what git says of its files."""

from collections.abc import Iterator

from planctl.model.record import Record
from planctl.rules.finding import Finding
from planctl.rules.history import (
    Edited,
    Touched,
    Version,
    adoption_kept,
    ids_minted_once,
    past_read,
    periods_kept,
    records_only_added,
    timescales_approved,
)
from planctl.rules.history_words import nothing_removed, words_recorded
from planctl.storage.admit_record import admit_record
from planctl.storage.document import open_document
from planctl.storage.layout import kind_of
from planctl.storage.opening import Opened
from planctl.storage.redaction import KEY, is_redaction_of
from planctl.storage.yaml_events import Plain

READ = frozenset({"plan", "leads", "commitment", "round", "frozen"})
"""The kinds of files whose past must be known; a record's is told by its bytes."""
MOST = 5
"""Values told of one file that was edited."""


def findings_since(
    before: Opened, now: Opened, touched: tuple[Touched, ...], rev: str
) -> list[Finding]:
    """All that may not have changed. `touched` are the files that differ, `rev` names the revision."""
    then, here = version_of(before), version_of(now)
    ours = tuple(t for t in touched if not kind_of(t.was or t.path).language)
    records = tuple(t for t in ours if kind_of(t.was or t.path).kind == "record")
    frozen = [t for t in ours if kind_of(t.was or t.path).kind == "frozen"]
    added = [t.path for t in records if t.status == "added"]
    gone = {t.was or t.path for t in frozen if t.status in ("deleted", "renamed")}
    return [
        *records_only_added(tuple(t for t in records if not _is_redacted(before, now, t))),
        *adoption_kept(then, here),
        *timescales_approved(then, here),
        *ids_minted_once(then, here),
        *nothing_removed(then, here),
        *words_recorded(then, here, _read(now, added)),
        *periods_kept(
            [e for t in frozen if t.status == "modified" for e in _edited(before, now, t.path)],
            [each for each in before.plan.terms.frozen if each.path in gone],
        ),
        *past_read(
            [t for t in ours if kind_of(t.was or t.path).kind in READ], before.plan.unreadable, rev
        ),
    ]


def version_of(opened: Opened) -> Version:
    """A plan as the rules of history look at it."""
    return Version(opened.plan, opened.summaries)


def _is_redacted(before: Opened, now: Opened, touched: Touched) -> bool:
    """Whether all that became of a record is that words were taken out of it."""
    if touched.status != "modified":
        return False
    old, new = (open_document(touched.path, each.read).map for each in (before, now))
    return old is not None and new is not None and KEY in new and is_redaction_of(old, new)


def _read(opened: Opened, paths: list[str]) -> Iterator[Record]:
    for path in paths:
        document = open_document(path, opened.read)
        record = admit_record(document, opened.plan.terms, opened.plan.register)
        if record is not None:
            yield record


def _edited(before: Opened, now: Opened, path: str) -> list[Edited]:
    """The first values that say something else in a file that can be read both then and now."""
    old, new = (open_document(path, each.read).map for each in (before, now))
    if old is None or new is None:
        return []
    return [Edited(path, keys, was) for keys, was in _differences(old, new, ())][:MOST]


def _differences(
    old: Plain | None, new: Plain | None, keys: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where two values differ, and what was there."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            yield from _differences(old.get(key), new.get(key), (*keys, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (was, now) in enumerate(zip(old, new, strict=True)):
            yield from _differences(was, now, (*keys, at))
    elif old != new:
        yield keys, old if isinstance(old, str) else "" if old is None else "…"
