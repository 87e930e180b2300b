"""The shape of a period that was agreed, as pydantic sees it."""

from pydantic import Field

from planctl.storage.fields import CommitmentId, Day, Digest, Figure, InPeriod, Marks, Slug, Whole
from planctl.storage.shapes import Shape


class RatedShape(Shape):
    """How many unfinished actions had one rating."""

    rag: Slug
    actions: Figure


class FiguresShape(Shape):
    """How many actions stood where on a period's last day, and of how many."""

    actions: Whole
    overdue: Figure = ""
    overdue_never_reported: Figure = ""
    soon: Figure = ""
    later: Figure = ""
    undated: Figure = ""
    reported_complete: Figure = ""
    signed_off: Figure = ""
    closed: Figure = ""
    never_reported: Figure = ""
    ratings: list[RatedShape] = []
    older: Figure = ""
    unrated: Figure = ""
    not_agreed: Figure = ""
    asked: Figure = ""
    reported: Figure = ""
    awaited: Figure = ""
    not_reported: Figure = ""


class AimFiguresShape(Shape):
    """The same for the actions of one aim."""

    aim: Slug
    figures: FiguresShape


class CountedShape(Shape):
    """Which records of a commitment and its actions were counted."""

    commitment: CommitmentId
    records: Whole
    digest: Digest
    marks: Marks = ""
    changes: Marks = ""


class FrozenShape(Shape):
    """A period as it was agreed."""

    period: InPeriod
    date: Day
    sender: str = Field(alias="from")
    minute: str
    figures: FiguresShape
    aims: list[AimFiguresShape] = []
    commitments: list[CountedShape] = []
