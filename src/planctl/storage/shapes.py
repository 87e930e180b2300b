"""The shape of each kind of file, as pydantic sees it: the gate's own models, the schemas' source."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from planctl.storage.fields import (
    ActionId,
    CommitmentId,
    Day,
    InPeriod,
    Month,
    Slug,
    Whole,
    Yes,
)


class Shape(BaseModel):
    """A map of known keys: an unknown one is an error with the nearest name."""

    # Built when first wanted: most plans use few of the shapes, and building one costs milliseconds.
    model_config = ConfigDict(extra="forbid", populate_by_name=False, defer_build=True)


class Span(Shape):
    """The plan's first and last day, both inclusive."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


class CadenceShape(Shape):
    """How often leads are asked: what needs attention, and the rest."""

    attention: Literal["quarterly", "yearly"] = "quarterly"
    rest: Literal["quarterly", "yearly"] = "yearly"


class LevelShape(Shape):
    """One rating of the scheme."""

    id: Slug
    word: str
    meaning: str = ""
    colour: str = ""
    symbol: str = ""
    states: list[str] = []


class AimShape(Shape):
    """A chapter of the plan."""

    id: Slug
    title: str
    statement: str = ""
    kind: Literal["aim", "cross-cutting"] = "aim"


class PoliciesShape(Shape):
    """What the partnership decided about its own plan."""

    approves: str = ""
    agrees: str = ""
    verifies: str = ""
    red_or_amber: Literal["warn", "require"] = "warn"
    errors: list[str] = []
    closes: str = ""
    red_or_amber_says: list[Literal["progress", "barriers", "next_steps"]] = [
        "barriers",
        "next_steps",
    ]
    silent: list[str] = []


class PlanShape(Shape):
    """plan.yaml."""

    format: Literal["1"] = Field(json_schema_extra={"enum": ["1", 1]})
    title: str
    short_title: str = ""
    vision: str = ""
    introduction: str = ""
    strapline: str = ""
    marking: str = ""
    status: Literal["draft", "approved", "closed"]
    period: Span
    year_start: Month = "April"
    languages: list[str] = ["en"]
    coordinator: str
    cadence: CadenceShape = CadenceShape()
    grace: Whole = 28
    rag: list[LevelShape] = Field(min_length=2)
    aims: list[AimShape] = Field(min_length=1)
    policies: PoliciesShape = PoliciesShape()


class LeadShape(Shape):
    """One entry of the register."""

    id: Slug
    name: str
    aliases: list[str] = []
    kind: Literal["body", "team", "group", "outside"] = "body"
    members: list[str] = []
    asked: str = ""
    until: Day | None = None
    succeeded_by: str = ""
    contact: str = ""
    escalate_to: str = ""
    question: str = ""


class LeadsShape(Shape):
    """leads.yaml."""

    leads: list[LeadShape]


class ActionShape(Shape):
    """A milestone or action, in the plan's own words."""

    id: ActionId
    action: str
    evidence: str = ""
    timescale: str = ""
    lead: str = ""
    accountable: str = ""
    publish: Yes = True
    was: list[str] = []


class CommitmentShape(Shape):
    """A commitment's file: what we said."""

    id: CommitmentId
    commitment: str
    publish: Yes = True
    was: list[str] = []
    actions: list[ActionShape] = []


class RoundShape(Shape):
    """A round opened by hand."""

    period: InPeriod
    opened: Day
    closes: Day
    asked: list[str] = []


class SuppliedShape(Shape):
    """Evidence given: a reference, never fetched."""

    reference: str
    seen_by: str = ""
    date: Day | None = None
    copied: str = Field(default="", alias="copy")
    sha256: str = ""
    despite: str = ""


class RequestShape(Shape):
    """A new timescale asked for."""

    timescale: str
    reason: str = ""


class RedactedShape(Shape):
    """That words were taken out for good: the day, and the token over what is left."""

    date: Day
    of: str = ""


class RecordShape(Shape):
    """What every record says: its subject, whose words, and the day."""

    action: ActionId | None = None
    commitment: CommitmentId | None = None
    sender: str = Field(alias="from")
    period: InPeriod | None = None
    date: Day
    role: str = ""
    redacted: RedactedShape | None = None


class UpdateShape(RecordShape):
    """A report: what a lead said."""

    rag: str | None = None
    mark: str = ""
    state: Literal["not started", "in progress", "complete"] | None = None
    progress: str = ""
    barriers: str = ""
    next_steps: str = ""
    no_change: Yes = False
    supplied: list[SuppliedShape] = Field(default_factory=list)
    asks: RequestShape | None = None
    public: str = ""
    internal: str = ""
    source: str = ""
    corrects: str = ""


class DecisionShape(RecordShape):
    """What every decision may carry: why, and the minute."""

    reason: str = ""
    minute: str = ""


class ApprovalShape(DecisionShape):
    """A timescale granted."""

    approves: str
    timescale: str
    refresh: str = ""


class RefusalShape(DecisionShape):
    """A timescale refused."""

    refuses: str


class VerificationShape(DecisionShape):
    """A completion signed off."""

    verifies: str


class SendBackShape(DecisionShape):
    """A completion sent back."""

    sends_back: str
    reason: str


class AgreementShape(DecisionShape):
    """The rating of a period settled."""

    agrees: InPeriod
    rag: str


class ClosureShape(DecisionShape):
    """An action ended without being completed."""

    closes: Literal["superseded", "merged", "no-longer-relevant", "cancelled"]
    into: str = ""


class ReopeningShape(DecisionShape):
    """A closure or completion undone."""

    reopens: str


class ChangeShape(DecisionShape):
    """A change to the plan's own words."""

    changes: Literal[
        "action", "commitment", "evidence", "lead", "aim", "timescale", "accountable", "publish"
    ]
    was: str = ""
    now: str = ""


class AcceptanceShape(RecordShape):
    """A warning acknowledged, with the reason."""

    accepts: str
    reason: str
    of: str = ""


ACTS: dict[str, type[RecordShape]] = {
    "approves": ApprovalShape,
    "refuses": RefusalShape,
    "verifies": VerificationShape,
    "sends_back": SendBackShape,
    "agrees": AgreementShape,
    "closes": ClosureShape,
    "reopens": ReopeningShape,
    "changes": ChangeShape,
    "accepts": AcceptanceShape,
}
RECORD_SHAPES: tuple[type[RecordShape], ...] = (UpdateShape, *ACTS.values())
