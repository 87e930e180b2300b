"""Rows and outlines as the chapters of a document give them, made by hand."""

from planctl.importers.doubts import Doubt, Questions
from planctl.importers.known import Known
from planctl.importers.outline import Chapter, Facts, Outline
from planctl.importers.proposal import Proposal
from planctl.importers.rows import Row, Said
from planctl.importers.values.proposed import proposed

SPAN = "April 2024 to March 2027"
"""Years that are certain, so that nothing is asked about them."""


def row(action: str = "Do it", at: str = "table 1, row 2", /, **said: str | Said) -> Row:
    """A row whose cells say what is given; next-steps is written next_steps."""
    cells: dict[str, str | Said] = {"commitment": "We will", "action": action, **said}
    return Row(
        at,
        {
            role.replace("_", "-"): value if isinstance(value, Said) else Said(value, at)
            for role, value in cells.items()
        },
    )


def outline(*rows: Row, title: str = "Prevent", facts: Facts = Facts(span=SPAN)) -> Outline:  # noqa: B008 - a NamedTuple
    """A document with one aim."""
    facts = facts._replace(title=facts.title or "A plan")
    return Outline(facts, (Chapter(title, "table 1", rows=rows),), name="plan.docx")


def read(
    *outlines: Outline,
    answers: dict[str, str] | None = None,
    known: Known = Known(),  # noqa: B008 - a NamedTuple
) -> Proposal:
    """What the documents would make."""
    return proposed(outlines, known, Questions(answers))


def doubts(proposal: Proposal, *kinds: str) -> list[Doubt]:
    """The doubts of some kinds."""
    return [doubt for doubt in proposal.doubts if doubt.kind in kinds]
