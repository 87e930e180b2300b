"""What the headings over a row say of it beside its aim: how it goes, or who leads."""

import re
from collections.abc import Sequence

from planctl.importers.chapters.headings import Heading, lead_in
from planctl.importers.chapters.labels import GOING, bare
from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.rows import Row, Said
from planctl.importers.values.ratings.states import is_unclear, state_of

_WHAT = r"(?:actions?|milestones?|tasks?|items?|activit(?:y|ies)|work|camau(?: gweithredu)?|tasgau)"
_DONE = re.compile(
    rf"(?:(?:the |all |our |y )?(?P<before>completed?|finished|done|closed|achieved)(?: {_WHAT})?"
    rf"|{_WHAT} (?:that are |now |already )?(?P<after>completed?|finished|done|closed|achieved)"
    rf"|(?:{_WHAT} )?(?P<welsh>wedi'u cwblhau|a gwblhawyd|wedi'i gwblhau|cwblhawyd|wedi cau))"
)
"""“Completed actions”: rows under it are, and their own column may not say so again."""


def with_headings(row: Row, path: Sequence[Heading], questions: Questions) -> Row:
    """A row with what the headings over it say of it, where it says nothing of that itself."""
    said = dict(row.said)
    going = next((each for each in reversed(path) if _state(each)), None)
    if going and not _says_state(row):
        said["state"] = Said(_state(going), going.at)
    led = next((each for each in reversed(path) if lead_in(each.words)), None)
    if led and not row.words("lead") and _leads(led, questions):
        said["lead"] = Said(lead_in(led.words), led.at)
    return row._replace(said=said)


def says_of_rows(heading: Heading) -> bool:
    """Whether a heading says of the rows under it how they go, or who leads them."""
    return bool(_state(heading) or lead_in(heading.words))


def is_said_in(heading: Heading, row: Row) -> bool:
    """Whether a row under a heading that says so has that lead, or the state from there."""
    state, lead = row.said.get("state"), lead_in(heading.words)
    is_state = state is not None and state.at == heading.at
    return is_state or (lead != "" and row.words("lead") == lead)


def _state(heading: Heading) -> str:
    """The word of a heading that says the state, as it stands there; "" where it says none."""
    found = _DONE.fullmatch(bare(heading.words)) or GOING.fullmatch(bare(heading.words))
    words = next(filter(None, found.groupdict().values()), "") if found else ""
    return words[:1].upper() + words[1:]


def _says_state(row: Row) -> bool:
    """Whether a row has a rating or a state of its own. Words of progress may be neither."""
    progress = row.words("progress")
    return bool(
        row.words("rag") or row.words("state") or state_of(progress) or is_unclear(progress)
    )


def _leads(heading: Heading, questions: Questions) -> bool:
    doubt = Doubt(
        key=key_of("heading-lead", heading.words),
        kind="heading-lead",
        read=lead_in(heading.words),
        places=(heading.at,),
        choices=(Choice("each", "heading-lead-each"), Choice("none", "heading-lead-none")),
        taken="each",
        beside=heading.words,
    )
    return questions.ask(doubt) == "each"
