"""Leads: who a plan says will do it, and the register through which those words are read."""

from datetime import date
from typing import NamedTuple


class Lead(NamedTuple):
    """One entry of the register.

    `kind` is body, team, group (speaks through its members) or outside (beyond the partnership).
    `asked` is whom to chase when this lead cannot answer itself. After `until` (inclusive last day)
    `succeeded_by` speaks for it. `question` is open until somebody settles it. `contact` is the
    mailbox where it is asked, `escalate_to` the body that is told when it stays silent.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "body"
    members: tuple[str, ...] = ()
    asked: str = ""
    until: date | None = None
    succeeded_by: str = ""
    question: str = ""
    names: dict[str, str] = {}
    contact: str = ""
    escalate_to: str = ""

    def name_in(self, lang: str) -> str:
        """The name in a language, or the register's own where it has none."""
        return self.names.get(lang) or self.name


class LeadReading(NamedTuple):
    """What the plan's words for a lead came to: registered ids in the order said, and what is left."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


class Register:
    """The leads of a plan, found by id or read from words by longest match."""

    def __init__(self, leads: tuple[Lead, ...] = ()) -> None:
        self.leads = leads
        self.by_id = {lead.id: lead for lead in leads}
        self._ids_by_name: dict[str, str] | None = None

    @property
    def ids_by_name(self) -> dict[str, str]:
        """Every way to write a lead (id, name, alias, name in another language), folded -> id."""
        if self._ids_by_name is None:
            self._ids_by_name = {
                folded(word): lead.id
                for lead in self.leads
                for word in (lead.id, lead.name, *lead.aliases, *lead.names.values())
            }
        return self._ids_by_name

    def find(self, text: str) -> Lead | None:
        """The one lead written so, by id, name or alias, in any case; else None."""
        identity = self.ids_by_name.get(folded(text))
        return self.by_id[identity] if identity else None

    def read(self, words: str) -> LeadReading:
        """Who the plan's words name. "Cardiff and Vale UHB" is one body: longest match first."""
        from planctl.model.lead_words import read_leads

        return read_leads(words, self.ids_by_name)

    def heir(self, identity: str, day: date) -> str:
        """Who speaks on a day for a lead that may have ended: itself, or the last successor."""
        seen: set[str] = set()
        while identity in self.by_id and identity not in seen:
            seen.add(identity)
            lead = self.by_id[identity]
            if not lead.until or day <= lead.until or not lead.succeeded_by:
                break
            identity = lead.succeeded_by
        return identity

    def has_ended(self, identity: str, day: date) -> bool:
        """Whether a lead's last day is before a day."""
        lead = self.by_id.get(identity)
        return lead is not None and lead.until is not None and lead.until < day

    def taken_on_by(self, identity: str, day: date) -> str:
        """Who takes on what a lead that has ended leaves behind; "" for nobody."""
        heir = self.heir(identity, day)
        return heir if heir in self.by_id and not self.has_ended(heir, day) else ""

    def speaks_for(self, sender: str, leads: tuple[str, ...], day: date) -> bool:
        """Whether a body's word counts as a lead's: a lead, its successor, or a member of its group."""
        for identity in leads:
            lead = self.by_id.get(identity)
            if sender == identity or sender == self.heir(identity, day):
                return True
            if lead and lead.kind == "group" and self._is_member(sender, lead, day):
                return True
        return False

    def askable(self, identity: str, day: date) -> tuple[str, ...]:
        """Whom to ask for a lead on a day, as ids; empty where nobody can be asked."""
        lead = self.by_id.get(self.heir(identity, day))
        if lead is None:
            return ()
        if lead.asked:
            return (lead.asked,)
        if lead.kind == "group":
            return tuple(m for m in lead.members if m in self.by_id)
        gone = lead.kind == "outside" or self.has_ended(lead.id, day)
        return () if gone else (lead.id,)

    def _is_member(self, sender: str, group: Lead, day: date) -> bool:
        return sender in group.members or sender in {self.heir(m, day) for m in group.members}


def folded(text: str) -> str:
    """A name as it is compared: case, curly apostrophes and doubled spaces do not matter."""
    return " ".join(text.replace("’", "'").casefold().split())
