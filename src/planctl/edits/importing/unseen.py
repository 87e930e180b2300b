"""Signs that nobody sees, which may not come into a plan with a document's words."""

from collections.abc import Iterator

from planctl.edits.words.rewording import UNSEEN
from planctl.errors import NotWritten
from planctl.importers.proposal import NewAction, Proposal


def require_seen(proposal: Proposal) -> None:
    """Raises NotWritten, with the place, for words that hold a control sign or a turn of direction.

    Whoever reads documents takes such signs out: this is the last gate before a file is written.
    """
    for at, text in _texts(proposal):
        found = UNSEEN.search(text)
        if found:
            raise NotWritten(
                f"{at}: the words hold a sign that nobody sees, U+{ord(found[0]):04X}."
                " Nothing was written.",
                "Type them anew in the document without it: a space does for a tab.",
            )


def _texts(proposal: Proposal) -> Iterator[tuple[str, str]]:
    begun = proposal.beginning
    for text in (begun.title, begun.vision, begun.introduction, begun.strapline, proposal.source):
        yield proposal.source, text
    for lead in proposal.leads:
        yield from ((lead.name, text) for text in (lead.name, *lead.aliases, lead.question))
    for aim in proposal.aims:
        narrative = aim.narrative.replace("\t", " ")  # Markdown may have tabs
        yield from ((aim.title, text) for text in (aim.title, aim.statement, narrative))
        for commitment in aim.commitments:
            yield commitment.at, commitment.words
            for action in commitment.actions:
                yield from ((action.at, text) for text in _of(action))


def _of(action: NewAction) -> Iterator[str]:
    yield from (action.action, action.evidence, action.timescale, action.lead, action.reference)
    yield from (words for _, words in action.others)
    if action.report:
        yield from action.report
