"""A small plan with bodies that answer, and how a round of it is asked about."""

from datetime import date

from planctl.model.ledger import Ledger
from planctl.model.plan import Plan, Round
from planctl.queries.asking import round_for
from planctl.queries.round import RoundStands, round_stands
from planctl.storage.known import view_of
from planctl.storage.ledgers import ledgers_from
from planctl.storage.opening import as_known, open_texts
from tests.storage.plans import PLAN, small

LEADS = """\
leads:
  - id: team
    name: Team
    kind: team
  - id: health
    name: Health
  - id: old-police
    name: Old Police
    until: 2025-03-31
    succeeded_by: police
  - id: police
    name: Police
  - id: everybody
    name: Everybody
    kind: group
    members:
      - health
      - police
  - id: ministry
    name: Ministry
    kind: outside
  - id: network
    name: Network
    kind: group
    asked: team
"""
COMMITMENT = """\
id: COM-01
commitment: We will keep a plan
actions:
"""
ACTIONS = {
    "ACT-001": ("Mar 2025", "Team / Health"),
    "ACT-002": ("Mar 2025", "Everybody"),
    "ACT-003": ("Mar 2025", "Ministry"),
    "ACT-004": ("Mar 2025", "Network"),
    "ACT-005": ("Mar 2027", "Old Police"),
    "ACT-006": ("Mar 2025", "Team"),
}
DAY = date(2025, 7, 10)
"""In the round of 2025-26 Q1, which closes on 28 July 2025 unless somebody opened it by hand."""
CLOSES = date(2025, 7, 28)


def action(identity: str) -> str:
    """An action in its commitment's file."""
    timescale, lead = ACTIONS[identity]
    words = f"    action: Do {identity[-1]}\n    timescale: {timescale}\n    lead: {lead}\n"
    return f"  - id: {identity}\n{words}"


def said(identity: str, sender: str, day: str = "2025-07-04", more: str = "rag: amber") -> str:
    """A record."""
    return f"action: {identity}\nfrom: {sender}\ndate: {day}\n{more}\n"


class Desk:
    """The plan's files with these records and rounds, and questions about them as of a day."""

    def __init__(self, *records: str, rounds: str = "", day: date = DAY) -> None:
        files = {f"prepare/COM-01/r{at}.yaml": text for at, text in enumerate(records)}
        if rounds:
            files["rounds/2025-26-Q1.yaml"] = rounds
        texts = small(**files)
        texts["plan.yaml"] = PLAN.encode()
        texts["leads.yaml"] = LEADS.encode()
        texts["prepare/COM-01-a-plan.yaml"] = (COMMITMENT + "".join(map(action, ACTIONS))).encode()
        self.day, self.opened = day, open_texts(texts)

    @property
    def plan(self) -> Plan:
        """The plan as known on the day."""
        return as_known(self.opened, self.day, None)

    @property
    def round(self) -> Round:
        """The round of the day."""
        found = round_for(self.plan, self.day, None)
        assert found
        return found

    @property
    def ledgers(self) -> dict[str, Ledger]:
        """The records of every action as known on the day."""
        return ledgers_from(self.opened, self.plan, view_of(self.plan, self.day, None)).by_id

    @property
    def stands(self) -> RoundStands:
        """The round as it stands."""
        return round_stands(self.plan, self.ledgers, self.day, self.round)
