"""The plan that a document would make: every value read, each doubt beside it."""

from datetime import date
from typing import NamedTuple

from planctl.importers.doubts import Doubt
from planctl.importers.outline import Outline
from planctl.importers.source import Aside
from planctl.model.lead import Lead
from planctl.model.period import Period
from planctl.model.rag import Level


class Report(NamedTuple):
    """What the document says became of an action in the period it looks back at.

    `rag` is the id of a level, or "" unrated; `mark` what stood where the rating was meant, where
    nobody could read it.
    """

    rag: str = ""
    mark: str = ""
    state: str = ""
    progress: str = ""
    barriers: str = ""
    next_steps: str = ""


class NewAction(NamedTuple):
    """An action as the document words it. `is_future` is one that its period did not know yet.

    `others` are the words of columns that are kept without being a field: (heading, words).
    """

    at: str
    action: str
    evidence: str = ""
    timescale: str = ""
    lead: str = ""
    reference: str = ""
    report: Report | None = None
    is_future: bool = False
    others: tuple[tuple[str, str], ...] = ()


class NewCommitment(NamedTuple):
    """A commitment with its actions, in the document's order."""

    at: str
    words: str
    actions: tuple[NewAction, ...]


class NewAim(NamedTuple):
    """An aim. `id` is its folder's name; `narrative` its text for the period, in Markdown."""

    id: str
    title: str
    statement: str = ""
    kind: str = "aim"
    commitments: tuple[NewCommitment, ...] = ()
    narrative: str = ""


class Beginning(NamedTuple):
    """What a new plan.yaml would say. Of a plan that is there already nothing of this is written.

    `first` and `last` are the plan's days, both inclusive; `coordinator` is an id of the register.
    """

    title: str
    vision: str
    introduction: str
    strapline: str
    status: str
    first: date
    last: date
    year_starts: int
    languages: tuple[str, ...]
    coordinator: str
    levels: tuple[Level, ...]


class Proposal(NamedTuple):
    """What import would write. `period` is the one that reports and narratives are about, or None.

    `made` is the day of the document, from which its reports date. `leads` is the whole register
    that is wanted: the entries of the plan that is there, then new ones. `source` names the
    document in the records made from it.
    """

    beginning: Beginning
    aims: tuple[NewAim, ...]
    leads: tuple[Lead, ...]
    source: str
    period: Period | None = None
    made: date | None = None
    doubts: tuple[Doubt, ...] = ()
    asides: tuple[Aside, ...] = ()
    outlines: tuple[Outline, ...] = ()
    settled: dict[str, str] = {}
    idle: tuple[str, ...] = ()

    @property
    def actions(self) -> tuple[NewAction, ...]:
        """Every action, in order."""
        return tuple(a for aim in self.aims for c in aim.commitments for a in c.actions)
