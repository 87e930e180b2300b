"""What differs between a plan and a document: the items to show, and what is to be written."""

from typing import NamedTuple, TypeVar

from planctl.importers.proposal import NewAction, NewAim, NewCommitment
from planctl.model.lead import Lead

T = TypeVar("T")


class Item(NamedTuple):
    """One difference. `manner` is new, reworded, asked, moved, gone or kept; `id` is "" without one yet.

    `field` is what differs: action, evidence, lead, timescale, commitment, aim, title, vision …;
    of what is new, moved or gone it says what it is. `at` is its place in the document.
    """

    manner: str
    id: str
    field: str
    was: str
    now: str
    at: str = ""


class Rewording(NamedTuple):
    """Other words for a field of an action, a commitment, an aim, a lead, or ("plan") of the plan itself."""

    id: str
    field: str
    was: str
    now: str
    at: str = ""


class Move(NamedTuple):
    """An action that stands under another commitment now, or a commitment under another aim.

    `to` is an id, or where that has none yet the words of the commitment or the id of the new aim.
    """

    id: str
    was: str
    to: str
    at: str = ""


class Added(NamedTuple):
    """An action that is new. `to` is the id of its commitment, or "" where `words` are a new one's.

    `aim` is the id of the aim that it stands under.
    """

    to: str
    words: str
    action: NewAction
    aim: str = ""


class Begun(NamedTuple):
    """A commitment that is new, with no action yet; `aim` is the id of its aim."""

    aim: str
    commitment: NewCommitment


class Gone(NamedTuple):
    """An action that the document no longer has, and what becomes of it: an answer to its doubt."""

    id: str
    words: str
    answer: str


class Dated(NamedTuple):
    """A timescale that an adopted plan has otherwise: `answer` is "asks" or "approved"."""

    id: str
    was: str
    now: str
    answer: str
    at: str = ""


class Reported(NamedTuple):
    """What the document reports of an action: of an id, or of a new action."""

    id: str
    action: NewAction


class Narrated(NamedTuple):
    """What the document tells of an aim's period: the aim's id, and the text in Markdown."""

    aim: str
    text: str


class Difference(NamedTuple):
    """Everything that a document would change in a plan, in the document's order.

    `same` are the ids of actions of which nothing changes, `known` those of the commitments that the
    document has. `is_another` is set where the document shares next to nothing with the plan.
    """

    same: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    reworded: tuple[Rewording, ...] = ()
    moved: tuple[Move, ...] = ()
    aims: tuple[NewAim, ...] = ()
    begun: tuple[Begun, ...] = ()
    added: tuple[Added, ...] = ()
    gone: tuple[Gone, ...] = ()
    dated: tuple[Dated, ...] = ()
    reported: tuple[Reported, ...] = ()
    narrated: tuple[Narrated, ...] = ()
    leads: tuple[Lead, ...] = ()
    is_another: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the plan's own words changes; reports aside."""
        return not (
            self.reworded or self.moved or self.aims or self.begun or self.added
            or self.dated or self.leads
            or any(each.answer != "keep" for each in self.gone)
        )  # fmt: skip

    @property
    def items(self) -> tuple[Item, ...]:
        """The differences one by one, as people are told them."""
        return (
            *(Item("reworded", r.id, r.field, r.was, r.now, r.at) for r in self.reworded),
            *(Item(_dated(d), d.id, "timescale", d.was, d.now, d.at) for d in self.dated),
            *(Item("moved", m.id, _kind(m.id), m.was, m.to, m.at) for m in self.moved),
            *(Item("new", "", "aim", "", aim.title) for aim in self.aims),
            *(
                Item("new", "", "commitment", "", each.commitment.words, each.commitment.at)
                for each in self.begun
            ),
            *(Item("new", "", "action", "", a.action.action, a.action.at) for a in self.added),
            *(Item("new", lead.id, "lead", "", lead.name) for lead in self.leads),
            *(Item(_left(g), g.id, "action", g.words, g.answer) for g in self.gone),
        )

    def less(self, earlier: "Difference") -> "Difference":
        """What of this an earlier difference does not have: what only later answers have settled.

        What is reported and narrated stays: a doubt about it may still be open.
        """
        return self._replace(
            reworded=_without(self.reworded, earlier.reworded),
            moved=_without(self.moved, earlier.moved),
            aims=_without(self.aims, earlier.aims),
            begun=_without(self.begun, earlier.begun),
            added=_without(self.added, earlier.added),
            gone=_without(self.gone, earlier.gone),
            dated=_without(self.dated, earlier.dated),
            leads=_without(self.leads, earlier.leads),
        )


def _kind(identity: str) -> str:
    return "action" if identity.startswith("ACT-") else "commitment"


def _dated(dated: Dated) -> str:
    """A time that is asked for stands in a record, and the plan keeps its own."""
    return "asked" if dated.answer == "asks" else "reworded"


def _left(gone: Gone) -> str:
    return "kept" if gone.answer == "keep" else "gone"


def _without(those: tuple[T, ...], earlier: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(each for each in those if each not in earlier)
