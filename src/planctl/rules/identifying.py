"""May the plan's own words give somebody away? A rule over every text that people wrote."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.locale.evidence import of_evidence
from planctl.rules.finding import Finding
from planctl.rules.privacy import hits


class Worded(NamedTuple):
    """A text that somebody wrote: where it stands, and the id it is about."""

    path: str
    keys: tuple[str | int, ...]
    subject: str
    text: str


def words_harmless(texts: Iterable[Worded]) -> Iterator[Finding]:
    """No text holds what may give a person away. The kind is told, and never the words."""
    for worded in texts:
        found = hits(worded.text)
        if found:
            kinds = dict.fromkeys(hit.kind for hit in found)
            told = ", ".join(of_evidence(kind, "en") for kind in kinds)
            name = next(key for key in reversed(worded.keys) if isinstance(key, str))
            message = f"this may give somebody away: {told} in `{name}:`"
            help_line = HELP.format(subject=worded.subject)
            yield Finding(
                worded.path, worded.keys, "may-identify", message, help_line, worded.subject
            )


HELP = (
    "Take it out: planctl redact; or say why it may stand: planctl accept {subject} may-identify"
    " --reason TEXT."
)
