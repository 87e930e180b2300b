"""The record that an editor opens: what is known of the action in comments, and the keys to fill in."""

from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import NamedTuple

from planctl.model.lead import Lead
from planctl.model.plan import Terms
from planctl.model.record import STATES
from planctl.model.settled import Said as LastSaid
from planctl.storage.finding import Found
from planctl.storage.scalars import write_scalar

GUIDANCE = (
    "Fill in what you know and leave the rest empty, then save and close.",
    "Write text under the | sign, two spaces in. What says nothing is not recorded.",
    "No victim, no address, no small number: whoever can read this repository reads",
    "it for ever.",
)
TEXTS = {
    "progress": "What was done",
    "barriers": "What is in the way",
    "next_steps": "What comes next",
}


class Asked(NamedTuple):
    """What a template is made of: the action, whose words, the day, and what was said last."""

    found: Found
    terms: Terms
    sender: Lead
    day: date
    period: str = ""
    last: LastSaid | None = None
    last_progress: str = ""


def template(asked: Asked) -> str:
    """The text to edit: comments that say what the action is, then the keys, without values."""
    lines = [f"# {line}".rstrip() for line in _known(asked)]
    lines.append("#")
    lines += [f"# {line}" for line in GUIDANCE]
    subject = "action" if asked.found.id.startswith("ACT-") else "commitment"
    lines += [f"{subject}: {asked.found.id}", f"from: {write_scalar(asked.sender.id)}"]
    lines += [f"period: {asked.period}"] if asked.period else []
    lines.append(f"date: {asked.day.isoformat()}")
    words = [level.id for level in asked.terms.scheme.levels]
    lines += [f"# One of: {', '.join(words)}", "rag:"]
    lines += [f"# One of: {', '.join(STATES)}", "state:"]
    for key, words_for in TEXTS.items():
        lines += [f"# {words_for}", f"{key}: |", ""]
    return "".join(f"{line}\n" for line in lines)


def _known(asked: Asked) -> Iterator[str]:
    found = asked.found
    aims = {aim.id: aim.title for aim in asked.terms.aims}
    where = "; ".join(part for part in (aims.get(found.aim, found.aim), found.lead) if part)
    yield f"{found.id} ({where})"
    yield from _wrapped(found.words)
    if found.evidence:
        yield from _wrapped(f"Evidence expected: {found.evidence}")
    if found.timescale:
        yield f"Timescale: {' '.join(found.timescale.split())}"
    if asked.last:
        rag = f": {asked.last.rag}" if asked.last.rag else ""
        yield f"Said last, {asked.last.date.isoformat()}, by {asked.last.sender}{rag}"
        yield from _wrapped(asked.last_progress)


def _wrapped(words: str) -> list[str]:
    """Words on lines of their own, with nothing in them that could end a comment."""
    plain = "".join(letter if letter.isprintable() else " " for letter in words)
    return [f"  {line}" for line in wrap(" ".join(plain.split()), 74)]
