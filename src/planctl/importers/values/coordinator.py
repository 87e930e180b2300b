"""Who keeps the plan: asked, for no document says it."""

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.values.leads.register import Leads
from planctl.importers.values.leads.words import is_post
from planctl.importers.values.wording import slug, unique
from planctl.locale.importing import REGISTER_QUESTIONS
from planctl.model.lead import Lead, Register

_FEWEST = 2
"""Actions that a team leads at least, to be thought the one that keeps the plan."""


def coordinator_of(leads: Leads, questions: Questions, language: str) -> tuple[str, Register]:
    """The id of the coordinator, and the register with an entry for it.

    Meanwhile it is the team that leads the most, where one does, else an entry of its own with a
    question. An answer is the name or the id of a lead, or a new name.
    """
    welsh = language == "cy"
    most = _leads_most(leads)
    taken = most.name if most else ("Cydlynydd" if welsh else "Coordinator")
    choices = (Choice(taken, "leads-most" if most else "own-entry"),)
    answer = questions.ask(
        Doubt("coordinator", "coordinator", taken, (), choices, taken, is_open=True)
    ).strip()
    found = leads.register.find(answer)
    if found:
        return found.id, leads.register
    identity = unique(slug(answer) or "coordinator", set(leads.register.by_id))
    question = REGISTER_QUESTIONS["coordinator"][welsh] if answer == taken else ""
    entry = Lead(identity, answer, kind="team", question=question)
    return identity, Register((*leads.register.leads, entry))


def _leads_most(leads: Leads) -> Lead | None:
    """The team that leads more than any other lead, and more than once; None for none."""
    placed = sorted(leads.counts.items(), key=lambda each: -each[1])[:2]
    if not placed or placed[0][1] < _FEWEST or (len(placed) > 1 and placed[0][1] == placed[1][1]):
        return None
    most = leads.register.by_id[placed[0][0]]
    return most if most.kind == "team" and not is_post(most.name) else None
