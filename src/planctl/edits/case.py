"""The case of one action or commitment: its own files as they are now, and what its records add up to."""

from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place
from planctl.edits.earlier import Shelf
from planctl.errors import WrongUsage
from planctl.model.action import Action, Commitment
from planctl.model.ids import is_action
from planctl.model.lead import Register
from planctl.model.ledger import Ledger, sorted_out
from planctl.model.standing import known_on
from planctl.model.unit import Unit
from planctl.storage.finding import Finder, Found
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.reading_unit import UnitReading, read_unit
from planctl.storage.writing import Change


class Case(NamedTuple):
    """What is to be decided about. `shelf` is where a new record of it goes.

    `ledger` holds the records known on the day of the decision. For a commitment it holds its own
    records alone, and its leads are those of its actions.
    """

    found: Found
    shelf: Shelf
    ledger: Ledger
    unit: Unit

    def require_action(self) -> None:
        """Raises WrongUsage for a commitment, with the actions that it has."""
        if not is_action(self.found.id):
            ids = ", ".join(action.id for action in self.commitment.actions)
            raise WrongUsage(
                f"{self.found.id} is a commitment, and this is said of actions", f"It has: {ids}"
            )

    @property
    def commitment(self) -> Commitment:
        """The commitment itself, or the one the action stands under."""
        return next(c for c in self.unit.commitments if c.id == self.found.commitment_id)


class Cases:
    """Opens cases of one plan, for a command that holds its lock.

    Raises Unreadable where the plan's own files cannot be read.
    """

    def __init__(self, place: Place, change: Change) -> None:
        self._place, self._change = place, change
        self.opened: Opened = open_folder(place.root, place.memo)
        require_sound(self.opened)
        self.terms, self.register = self.opened.plan.terms, self.opened.plan.register
        self._finder = Finder(place.root, place.memo, change.read)
        self._units: dict[str, UnitReading] = {}

    def of(self, typed: str, day: date) -> Case:
        """The case of an id in any spelling, with the records dated on or before a day.

        Raises WrongUsage for an id that is not there, with the nearest and its words.
        """
        found = self._finder.find(typed)
        reading = self._reading(found)
        records = known_on(reading.unit.records, day)
        subjects = {found.id, found.commitment_id} if is_action(found.id) else {found.id}
        ledger = sorted_out(
            *_action(found, reading.unit, self.register),
            tuple(record for record in records if record.subject in subjects),
            self.terms,
            self.register,
        )
        shelf = Shelf(self._place.root, found.folder, self._change.read, self.terms, self.register)
        return Case(found, shelf, ledger, reading.unit)

    def _reading(self, found: Found) -> UnitReading:
        if found.commitment_id not in self._units:
            summaries = self.opened.summaries
            key = next(s.key for s in summaries for m in s.minted if m.id == found.commitment_id)
            paths = self.opened.scan.paths[key]
            self._units[found.commitment_id] = read_unit(
                key, paths, self.opened.read, self.terms, self.register
            )
        return self._units[found.commitment_id]


def _action(found: Found, unit: Unit, register: Register) -> tuple[Action, tuple[str, ...]]:
    """The action with its leads; a commitment stands as one, led by all who lead under it."""
    actions = [action for c in unit.commitments for action in c.actions]
    if is_action(found.id):
        return next(action for action in actions if action.id == found.id), found.leads
    leads = (lead for action in actions for lead in register.read(action.lead).ids)
    return Action(found.id, found.words), tuple(dict.fromkeys(leads))
