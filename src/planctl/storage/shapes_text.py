"""The shape of a file in another language: by id, the same keys, texts only, each map with its `of`."""

from planctl.storage.shapes import Shape


class TextShape(Shape):
    """`of` is the token over the words translated: another value means they have changed since."""

    of: str = ""


class AimText(TextShape):
    """An aim's texts."""

    id: str
    title: str = ""
    statement: str = ""


class LevelText(TextShape):
    """A rating's words."""

    id: str
    word: str = ""
    meaning: str = ""


class PlanText(TextShape):
    """plan.cy.yaml and its like."""

    title: str = ""
    short_title: str = ""
    vision: str = ""
    introduction: str = ""
    strapline: str = ""
    marking: str = ""
    aims: list[AimText] = []
    rag: list[LevelText] = []


class LeadText(TextShape):
    """A lead's name."""

    id: str
    name: str = ""


class LeadsText(Shape):
    """leads.cy.yaml and its like."""

    leads: list[LeadText] = []


class ActionText(TextShape):
    """An action's texts."""

    id: str
    action: str = ""
    evidence: str = ""
    timescale: str = ""
    lead: str = ""


class CommitmentText(TextShape):
    """A commitment's texts and those of its actions."""

    id: str
    commitment: str = ""
    actions: list[ActionText] = []


class RecordText(TextShape):
    """A record's texts, which may arrive weeks later."""

    progress: str = ""
    barriers: str = ""
    next_steps: str = ""
    public: str = ""
    internal: str = ""
    reason: str = ""
