"""How plan.yaml, leads.yaml and the rounds pass the gate."""

from planctl.model.lead import Lead, Register
from planctl.model.period import APRIL
from planctl.model.plan import Aim, Policies, Round, Terms
from planctl.model.rag import Level, Scheme
from planctl.storage.document import Document
from planctl.storage.fields import Month
from planctl.storage.gate import admit, note_slips
from planctl.storage.lenient import Reader
from planctl.storage.shapes import (
    AimShape,
    LeadShape,
    LeadsShape,
    LevelShape,
    PlanShape,
    RoundShape,
)
from planctl.storage.shapes_text import LeadsText, PlanText
from planctl.storage.yaml_events import Plain

MONTHS: tuple[str, ...] = Month.__args__  # type: ignore[attr-defined]  # typing has no public way


def admit_plan(document: Document, texts: dict[str, PlanText]) -> Terms | None:
    """The terms of plan.yaml, without its rounds, or None when it cannot be read."""
    if document.map is None:
        return None
    reader = Reader()
    data = reader.keys(document.map, frozenset(PlanShape.model_fields))
    if isinstance(data.get("period"), dict):
        span = dict(data["period"])  # type: ignore[arg-type]  # told a map one line above
        for key in ("from", "to"):
            reader.day(span, key, ("period",))
        data["period"] = span
    note_slips(document, reader.slips)
    shape = admit(document, PlanShape, without_empty(data))
    return None if shape is None else _terms(shape, texts)


def _terms(shape: PlanShape, texts: dict[str, PlanText]) -> Terms:
    return Terms(
        title=shape.title,
        short_title=shape.short_title or shape.title,
        vision=shape.vision,
        status=shape.status,
        first=shape.period.first,
        last=shape.period.last,
        year_starts=MONTHS.index(shape.year_start) + 1,
        languages=tuple(shape.languages),
        coordinator=shape.coordinator,
        cadence=(shape.cadence.attention, shape.cadence.rest),
        grace=shape.grace,
        scheme=Scheme(tuple(_level(level, texts) for level in shape.rag)),
        aims=tuple(_aim(aim, texts) for aim in shape.aims),
        policies=Policies(
            shape.policies.approves,
            shape.policies.agrees,
            shape.policies.verifies,
            shape.policies.red_or_amber,
            tuple(shape.policies.errors),
            shape.policies.closes,
            tuple(shape.policies.red_or_amber_says),
            tuple(shape.policies.silent),
        ),
        texts={
            lang: text.model_dump(exclude={"aims", "rag", "of"}, exclude_defaults=True)
            for lang, text in texts.items()
        },
        marking=shape.marking,
    )


def _level(level: LevelShape, texts: dict[str, PlanText]) -> Level:
    words = {
        lang: {"word": other.word, "meaning": other.meaning}
        for lang, text in texts.items()
        for other in text.rag
        if other.id == level.id and other.word
    }
    return Level(
        level.id, level.word, level.meaning, level.colour, level.symbol, tuple(level.states), words
    )


def _aim(aim: AimShape, texts: dict[str, PlanText]) -> Aim:
    words = {
        lang: other.model_dump(include={"title", "statement"}, exclude_defaults=True)
        for lang, text in texts.items()
        for other in text.aims
        if other.id == aim.id
    }
    return Aim(aim.id, aim.title, aim.statement, aim.kind, words)


def admit_leads(document: Document, texts: dict[str, LeadsText]) -> Register | None:
    """The register of leads.yaml, or None when it cannot be read."""
    if document.map is None:
        return None
    reader = Reader()
    data = reader.keys(document.map, frozenset(LeadsShape.model_fields))
    entries = data.get("leads")
    if isinstance(entries, list):
        data["leads"] = [
            _clean_lead(reader, entry, at) if isinstance(entry, dict) else entry
            for at, entry in enumerate(entries)
        ]
    note_slips(document, reader.slips)
    shape = admit(document, LeadsShape, data)
    return None if shape is None else Register(tuple(_lead(lead, texts) for lead in shape.leads))


def _clean_lead(reader: Reader, entry: dict[str, Plain], at: int) -> Plain:
    clean = reader.keys(entry, frozenset(LeadShape.model_fields), ("leads", at))
    reader.day(clean, "until", ("leads", at))
    return clean


def _lead(lead: LeadShape, texts: dict[str, LeadsText]) -> Lead:
    names = {
        lang: other.name
        for lang, text in texts.items()
        for other in text.leads
        if other.id == lead.id and other.name
    }
    return Lead(
        lead.id,
        lead.name,
        tuple(lead.aliases),
        lead.kind,
        tuple(lead.members),
        lead.asked,
        lead.until,
        lead.succeeded_by,
        lead.question,
        names,
        lead.contact,
        lead.escalate_to,
    )


def admit_round(document: Document, starts: int = APRIL) -> Round | None:
    """A round opened by hand, or None when its file cannot be read or is another round's.

    `starts` is the month in which the plan's years start.
    """
    if document.map is None:
        return None
    reader = Reader()
    data = reader.keys(document.map, frozenset(RoundShape.model_fields))
    for key in ("opened", "closes"):
        reader.day(data, key)
    note_slips(document, reader.slips)
    shape = admit(document, RoundShape, data, starts)
    if shape is None:
        return None
    opened = Round(shape.period, shape.opened, shape.closes, tuple(shape.asked))
    if opened.closes < opened.opened:
        message = "this round closes before it is opened"
        advice = "`closes:` is the last day to answer in time."
        document.report(("closes",), "round-closes-early", message, advice)
    if document.path == opened.path:
        return opened
    document.refused = True
    message = f"this file is the round of {opened.period}, and its name says something else"
    advice = f"A round has one file: {opened.path}."
    document.report(("period",), "round-misnamed", message, advice)
    return None


def without_empty(data: Plain) -> dict[str, Plain]:
    """A map without empty values and without keys of the user's own, at every depth."""
    assert isinstance(data, dict)  # noqa: S101 - told by every caller
    return {
        key: _cleaned(value)
        for key, value in data.items()
        if value != "" and not key.startswith("x-")
    }


def _cleaned(value: Plain) -> Plain:
    if isinstance(value, dict):
        return without_empty(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return value
