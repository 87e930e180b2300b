"""What `evidence add` answers: for which action, what was recorded, and what git will keep for ever."""

import os
from collections.abc import Iterator

import click

from planctl.cli.telling import from_here, subject, the
from planctl.cli.writing import Signed
from planctl.contract.answer import visible
from planctl.edits.evidence.supplying import Outcome, Recorded, Shown
from planctl.locale.evidence import of_evidence
from planctl.locale.months import format_day
from planctl.locale.recording import recorded

ATTRIBUTE = "**/evidence/** -text"
"""What .gitattributes says so that git keeps copies byte for byte."""


def print_outcome(signed: Signed, shown: Shown, outcome: Outcome) -> None:
    """Say what was recorded, one paragraph for each action; notes go to standard error."""
    for command in outcome.recovered:
        click.echo(visible(recorded("died", signed.lang, command=command)), err=True)
    for each in outcome.recorded:
        for line in _lines(signed, shown, outcome, each):
            click.echo(visible(line))
        if signed.dry_run and each.filed.is_new:
            click.echo(visible(each.filed.text), nl=False)
    if any(each.copied and each.copied.is_new for each in outcome.recorded):
        click.echo(of_evidence("for-ever", signed.lang))
    for note in _notes(signed, shown, outcome):
        click.echo(visible(note), err=True)


def _lines(signed: Signed, shown: Shown, outcome: Outcome, made: Recorded) -> Iterator[str]:
    lang = signed.lang
    about = subject(signed.place, outcome.terms, made.filed.found, lang)
    if made.filed.is_new:
        yield f"{about}: {of_evidence('supplied', lang, name=the(made.sender, lang))}."
        yield of_evidence("reference", lang, text=shown.reference)
        yield _seen(signed, shown)
        if shown.despite:
            yield of_evidence("despite", lang, text=shown.despite)
        yield of_evidence("no-report", lang)
    else:
        yield f"{about}: {recorded('already', lang)}."
    wrote = "would-write" if signed.dry_run else "wrote"
    path = from_here(signed.place, made.filed.path)
    yield recorded(wrote if made.filed.is_new else "where", lang, path=path)
    if made.copied:
        copied = "would-copy" if signed.dry_run else "copied"
        key = copied if made.copied.is_new else "there"
        yield of_evidence(key, lang, path=from_here(signed.place, made.copied.path))


def _seen(signed: Signed, shown: Shown) -> str:
    day = format_day(shown.seen or signed.day, signed.lang)
    key = "seen" if shown.seen_by else "seen-on"
    return of_evidence(key, signed.lang, by=shown.seen_by, day=day)


def _notes(signed: Signed, shown: Shown, outcome: Outcome) -> Iterator[str]:
    lang, original, inside = signed.lang, outcome.original, outcome.inside
    if not shown.seen_by:
        yield of_evidence("nobody-saw", lang)
    if original and inside is None:
        yield of_evidence("not-looked", lang, name=original.name)
    if original and inside and inside.closed:
        yield of_evidence("pictures", lang, name=original.name, count=str(inside.closed))
    if original and not _keeps_bytes(signed.place.root):
        yield of_evidence("line-ends", lang, line=ATTRIBUTE)


def _keeps_bytes(root: str) -> bool:
    """Whether a .gitattributes in the plan folder or above it speaks of the copies."""
    folder = os.path.abspath(root)
    while True:
        try:
            with open(os.path.join(folder, ".gitattributes"), encoding="utf-8") as file:
                if "/evidence/" in file.read():
                    return True
        except (OSError, ValueError):
            pass
        above = os.path.dirname(folder)
        if above == folder or os.path.lexists(os.path.join(folder, ".git")):
            return False
        folder = above
