"""Who keeps the plan: asked, for no document says it."""

from planctl.importers.doubts import Choice, Doubt, Questions
from planctl.importers.values.leads import Leads
from planctl.importers.values.wording import slug, unique
from planctl.locale.importing import REGISTER_QUESTIONS
from planctl.model.lead import Lead, Register


def coordinator_of(leads: Leads, questions: Questions, language: str) -> tuple[str, Register]:
    """The id of the coordinator, and the register with an entry for it.

    Meanwhile it is the team that leads the most, where one does, else an entry of its own with a
    question. An answer is the name or the id of a lead, or a new name.
    """
    welsh = language == "cy"
    named = max(leads.counts, key=lambda each: leads.counts[each], default="")
    most = leads.register.by_id.get(named)
    taken = most.name if most and most.kind == "team" else ("Cydlynydd" if welsh else "Coordinator")
    choices = (Choice(taken, "leads-most" if most and taken == most.name else "own-entry"),)
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
