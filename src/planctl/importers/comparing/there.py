"""The plan that is there, as a document is held against it."""

from typing import NamedTuple

from planctl.model.action import Action, Commitment
from planctl.model.lead import Register
from planctl.model.plan import Terms


class Mark(NamedTuple):
    """What is known of an action or commitment beside its words.

    `own` are its keys that begin with x-. `is_recorded` is whether it has a record, `is_finished`
    whether nothing more is awaited of it. `in_force` is its timescale as it stands now, and `asked`
    are those that were ever asked for. `earlier` are words that it had before: (field, words).
    """

    own: dict[str, str] = {}
    is_recorded: bool = False
    is_finished: bool = False
    in_force: str = ""
    asked: tuple[str, ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()


class There(NamedTuple):
    """A plan: its terms and register, its commitments in their order, and a mark of each id.

    `facts` are the texts of plan.yaml by their key.
    """

    terms: Terms
    register: Register
    facts: dict[str, str]
    commitments: tuple[Commitment, ...]
    marks: dict[str, Mark] = {}

    @property
    def actions(self) -> dict[str, tuple[Commitment, Action]]:
        """Every action by its id, with its commitment."""
        return {a.id: (c, a) for c in self.commitments for a in c.actions}

    def mark(self, identity: str) -> Mark:
        """What is known of an id beside its words."""
        return self.marks.get(identity) or Mark()
