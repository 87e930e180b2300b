"""A proposal as lines of words, so that what was read can be held against what was expected."""

from collections.abc import Iterator

from planctl.importers.proposal import NewAction, Proposal


def told(proposal: Proposal) -> str:
    """The aims, commitments and actions in order, a line each, then the kinds of doubt with what was read."""
    return "\n".join([*_plan(proposal), "", *_doubts(proposal), ""])


def _plan(proposal: Proposal) -> Iterator[str]:
    beginning = proposal.beginning
    yield f"title: {beginning.title}"
    if beginning.vision:
        yield f"vision: {beginning.vision}"
    yield f"languages: {' '.join(beginning.languages)}"
    if proposal.period:
        yield f"period: {proposal.period}"
    for aim in proposal.aims:
        yield f"{aim.kind}: {aim.title}"
        if aim.statement:
            yield f"  statement: {aim.statement}"
        for commitment in aim.commitments:
            yield f"  commitment: {commitment.words}"
            for action in commitment.actions:
                yield f"    - {_line(action.action)}"
                yield from (f"      {key}: {_line(value)}" for key, value in _said(action) if value)
        for line in aim.narrative.splitlines():
            yield f"  | {line}"


def _said(action: NewAction) -> Iterator[tuple[str, str]]:
    yield "reference", action.reference
    yield "evidence", action.evidence
    yield "timescale", action.timescale
    yield "lead", action.lead
    if action.report:
        yield from zip(action.report._fields, action.report, strict=True)
    yield "future", "yes" if action.is_future else ""
    yield from action.others


def _doubts(proposal: Proposal) -> Iterator[str]:
    for doubt in proposal.doubts:
        stops = " (blocks)" if doubt.blocks else ""
        yield f"? {doubt.kind}: {_line(doubt.read)} -> {_line(doubt.taken)}{stops}"


def _line(words: str) -> str:
    return words.replace("\n", " ⏎ ")
