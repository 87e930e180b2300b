"""The period before one that was agreed, as it was known when that was agreed."""

from planctl.model.frozen import Counted, Frozen, counted_in, made_by, mark_of
from planctl.model.period import Period
from planctl.model.record import Change
from planctl.model.standing import about
from planctl.model.unit import Unit
from planctl.storage.opening import Opened
from planctl.storage.reading_unit import read_unit


def knowing_then(opened: Opened, agreed: Frozen, before: Period) -> Opened:
    """The plan opened so that an earlier period counts what was counted when a later one was agreed.

    What comes later about the earlier period would change what has moved since, and with it a paper
    that was agreed. Where the earlier one had been agreed itself by then, that stands.
    """
    terms = opened.plan.terms
    own = terms.frozen_as(before)
    if own and own.date <= agreed.date:
        return opened
    marks: set[str] = set()
    changes: set[str] = set()
    for summary in opened.summaries:
        paths = opened.scan.paths[summary.key]
        unit = read_unit(summary.key, paths, opened.read, terms, opened.plan.register).unit
        marks |= _counted(opened, unit, agreed, before)
        changes |= _changed(unit, agreed, before)
    then = Counted("", len(marks), "", " ".join(sorted(marks)), " ".join(sorted(changes - marks)))
    frozen = Frozen(before, agreed.date, agreed.body, agreed.minute, (then,))
    others = tuple(each for each in terms.frozen if each.period != before)
    return opened._replace(
        plan=opened.plan._replace(terms=terms._replace(frozen=(*others, frozen)))
    )


def _counted(opened: Opened, unit: Unit, agreed: Frozen, before: Period) -> set[str]:
    """The marks of a unit's records that were counted then and are about the earlier period."""
    there = counted_in(agreed)
    known = tuple(record for record in unit.records if mark_of(record.name) in there)
    terms = opened.plan.terms._replace(frozen=())
    said = about(known, before, terms, opened.plan.register)
    return {mark_of(record.name) for record in said}


def _changed(unit: Unit, agreed: Frozen, before: Period) -> set[str]:
    """The marks of the changes to the plan's words that had been made by the earlier period's last day."""
    made = made_by(agreed)
    changes = (r for r in unit.records if isinstance(r.act, Change) and r.date <= before.last)
    return {mark for record in changes if (mark := mark_of(record.name)) in made}
