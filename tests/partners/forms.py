"""Forms made from a plan in a folder, for tests that look at what stands in them."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from planctl.model.ledger import Ledger
from planctl.model.plan import Plan
from planctl.partners.asking.asked_form import Form, asked_form, opening_form
from planctl.queries.asking import Asked, asked_in, round_for
from planctl.storage.known import view_of
from planctl.storage.ledgers import ledgers_from
from planctl.storage.opening import as_known, open_folder

DAY = date(2026, 11, 21)


class Desk(NamedTuple):
    """A plan as known on a day, what its round asks, and the records of each action."""

    plan: Plan
    asked: Asked
    ledgers: dict[str, Ledger]
    day: date

    def form(self, body: str) -> Form:
        """What a body is asked."""
        lead = self.plan.register.by_id[body]
        return asked_form(self.plan, self.ledgers, self.asked, lead, self.day)

    def opening(self) -> Form:
        """The opening position."""
        return opening_form(self.plan, self.ledgers, self.asked.round, self.day)


def desk(folder: Path, day: date = DAY) -> Desk:
    """The plan in a folder, looked at from a day."""
    opened = open_folder(str(folder), None)
    plan = as_known(opened, day, None)
    found = round_for(plan, day, None)
    assert found
    ledgers = ledgers_from(opened, plan, view_of(plan, day, None)).by_id
    return Desk(plan, asked_in(plan, day, found), ledgers, day)
