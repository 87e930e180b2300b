"""A note where words that were typed may give somebody away: what kind they are, never which."""

from collections.abc import Iterable, Mapping

import click

from planctl.contract.answer import visible
from planctl.locale.evidence import of_evidence
from planctl.rules.privacy import hits
from planctl.storage.yaml_events import Plain

TYPED = (
    *("role", "progress", "barriers", "next_steps", "supplied", "asks", "public", "internal"),
    *("now", "timescale", "refresh", "reason", "minute", "source", "mark"),
)
"""The keys of a record that hold what somebody typed in words of their own."""


def typed_in(data: Mapping[str, Plain]) -> list[str]:
    """The words in a record that somebody typed."""
    return [str(data[key]) for key in TYPED if key in data]


def note_of(texts: Iterable[str], lang: str) -> list[str]:
    """One line that names the kinds of what may give somebody away; none where nothing does."""
    kinds = dict.fromkeys(hit.kind for text in texts for hit in hits(text))
    told = ", ".join(of_evidence(kind, lang) for kind in kinds)
    return [of_evidence("gives-away", lang, what=told)] if told else []


def note(texts: Iterable[str], lang: str) -> None:
    """Say that line on standard error, where there is one."""
    for line in note_of(texts, lang):
        click.echo(visible(line), err=True)
