"""The plan that is there, read whole for a document to be held against it."""

from collections import Counter
from typing import NamedTuple

from planctl.importers.comparing.there import Mark, There
from planctl.model.record import Change, Record, Update
from planctl.model.settled import Settled
from planctl.storage.admit_import import BroughtIn
from planctl.storage.answers import brought_in
from planctl.storage.finding import Found
from planctl.storage.opening import Opened, number
from planctl.storage.reading_unit import UnitReading, read_unit
from planctl.storage.scanning import TERMS
from planctl.storage.yaml_events import Plain, decode, parse


class StandingPlan(NamedTuple):
    """A plan with all its words and records, and what it keeps of documents that came into it."""

    there: There
    records: tuple[Record, ...]
    imports: tuple[BroughtIn, ...]


def standing_plan(opened: Opened) -> StandingPlan:
    """Everything of a plan that was opened."""
    terms, register = opened.plan.terms, opened.plan.register
    scanned = opened.scan.paths
    readings = [
        read_unit(key, scanned[key], opened.read, terms, register)
        for key in sorted(scanned.keys() - {TERMS})
    ]
    commitments = [c for reading in readings for c in reading.unit.commitments]
    records = tuple(r for reading in readings for r in reading.unit.records)
    order = {aim.id: at for at, aim in enumerate(terms.aims)}
    commitments.sort(key=lambda c: (order.get(c.aim, len(order)), number(c.id)))
    settled = {tracked.action.id: tracked.settled for tracked in opened.plan.tracked}
    marks = _marks(readings, records, settled)
    there = There(terms, register, _facts(opened), tuple(commitments), marks)
    return StandingPlan(there, records, brought_in(scanned.get(TERMS, []), opened.read))


def standing(there: There) -> dict[str, Found]:
    """Every action as it stands, by its id; none of a commitment whose id stands twice."""
    times = Counter(each.id for each in there.commitments)
    return {
        a.id: Found(a.id, c.path, c.aim, c.id, a.action, a.evidence, a.timescale, a.lead)
        for c in there.commitments
        if times[c.id] == 1
        for a in c.actions
    }


def _marks(
    readings: list[UnitReading], records: tuple[Record, ...], settled: dict[str, Settled]
) -> dict[str, Mark]:
    own = {identity: keys for reading in readings for identity, keys in _own_keys(reading)}
    by_subject: dict[str, list[Record]] = {}
    for record in records:
        by_subject.setdefault(record.subject, []).append(record)
    ids = own.keys() | by_subject.keys() | settled.keys()
    return {i: _mark(own.get(i, {}), by_subject.get(i, []), settled.get(i)) for i in ids}


def _mark(own: dict[str, str], records: list[Record], settled: Settled | None) -> Mark:
    changes = [r.act for r in records if isinstance(r.act, Change)]
    asked = [r.act.asks.timescale for r in records if isinstance(r.act, Update) and r.act.asks]
    return Mark(
        own,
        bool(records),
        settled is not None and settled.finished,
        settled.timescale if settled else "",
        tuple(asked),
        tuple((act.field, act.was) for act in changes if act.was),
    )


def _own_keys(reading: UnitReading) -> list[tuple[str, dict[str, str]]]:
    """The keys that begin with x- of each action of a unit."""
    found = []
    for commitment in reading.unit.commitments:
        items = (reading.documents[commitment.path].map or {}).get("actions")
        maps = items if isinstance(items, list) else []
        found += [(a.id, _own(item)) for a, item in zip(commitment.actions, maps, strict=True)]
    return found


def _own(item: Plain) -> dict[str, str]:
    pairs = item.items() if isinstance(item, dict) else ()
    return {k: v.strip() for k, v in pairs if k.startswith("x-") and isinstance(v, str)}


def _facts(opened: Opened) -> dict[str, str]:
    text = decode(opened.read("plan.yaml"), "plan.yaml")[0] or ""
    data = parse(text, "plan.yaml").data or {}
    return {key: value.strip() for key, value in data.items() if isinstance(value, str)}
