"""A unit's summary: its actions where they stand, its own problems, and what others must know of it."""

from collections.abc import Iterator

from planctl.model.action import Action, Commitment
from planctl.model.ids import is_action, read_id
from planctl.model.lead import Register
from planctl.model.plan import Terms, Tracked
from planctl.model.problem import Problem
from planctl.model.record import Acceptance, Change, Closure, Record, Update
from planctl.model.settling import settle
from planctl.model.strays import aim_of
from planctl.model.summary import Given, Link, Minted, Summary
from planctl.model.unit import Unit
from planctl.rules.identifying import words_harmless
from planctl.rules.rewordings import CODE as REWORDED
from planctl.rules.unit_rules import rules_for
from planctl.storage.reading_unit import UnitReading
from planctl.storage.tokens import token
from planctl.storage.wording import worded_in


def summarise(reading: UnitReading, terms: Terms, register: Register) -> Summary:
    """All that the rest of the plan needs to know of a unit, from every record it has."""
    unit = reading.unit
    newest = max(unit.records, key=lambda record: record.date, default=None)
    return Summary(
        key=unit.key,
        tracked=tuple(track(unit, unit.records, terms, register)),
        problems=_problems(reading, terms, register),
        minted=tuple(_minted(unit)),
        links=tuple(_links(unit)),
        strays=tuple((record.subject, record.path) for record in unit.strays),
        accepted=tuple(_accepted(unit)),
        unreadable=reading.unreadable,
        newest=(newest.path, newest.date) if newest else None,
        texts=reading.work,
        moved=tuple(_moved(unit)),
        given=tuple(_given(unit)),
        former=tuple((c.id, was) for c in unit.commitments for was in c.was),
        away=tuple(_away(unit)),
    )


def track(
    unit: Unit, records: tuple[Record, ...], terms: Terms, register: Register
) -> Iterator[Tracked]:
    """The unit's actions with what these records of it add up to."""
    of: dict[str, list[Record]] = {}
    for record in records:
        of.setdefault(record.subject, []).append(record)
    for commitment in unit.commitments:
        for action in commitment.actions:
            own = (*of.get(action.id, ()), *of.get(commitment.id, ()))
            yield _tracked(commitment, action, own, terms, register)


def _tracked(
    commitment: Commitment,
    action: Action,
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Tracked:
    leads = register.read(action.lead).ids
    return Tracked(
        action=action,
        aim=commitment.aim,
        commitment_id=commitment.id,
        commitment=commitment.commitment,
        path=commitment.path,
        leads=leads,
        settled=settle(action, leads, records, terms, register),
        commitment_texts=commitment.texts,
    )


def _problems(reading: UnitReading, terms: Terms, register: Register) -> tuple[Problem, ...]:
    accepted = set(_accepted(reading.unit))
    documents = reading.documents.values()
    problems = [*reading.litter, *(found for document in documents for found in document.problems)]
    for rule in rules_for(terms, register):
        for found in rule(reading.unit, terms, register):
            if (found.subject, found.code) not in accepted:
                document = reading.documents[found.path]
                problems.append(document.problem(found.keys, found.code, found.message, found.help))
    for found in words_harmless(worded_in(documents)):
        if (found.subject, found.code) not in accepted:
            document = reading.documents[found.path]
            problems.append(document.problem(found.keys, found.code, found.message, found.help))
    return tuple(sorted(problems))


def _minted(unit: Unit) -> Iterator[Minted]:
    for commitment in unit.commitments:
        yield Minted(commitment.id, commitment.path, ("id",))
        for at, action in enumerate(commitment.actions):
            yield Minted(action.id, commitment.path, ("actions", at, "id"))


def _links(unit: Unit) -> Iterator[Link]:
    for record in unit.records:
        if isinstance(record.act, Closure) and record.act.into:
            yield Link(record.act.into, record.path, ("into",))


def _moved(unit: Unit) -> Iterator[tuple[str, str]]:
    """What stood under another commitment or aim before, as the records of the moves say."""
    for record in (*unit.records, *unit.strays):
        act = record.act
        if isinstance(act, Change) and act.field == "commitment" and is_action(record.subject):
            before = read_id(act.was)
            if before:
                yield record.subject, before
        elif isinstance(act, Change) and act.field == "aim" and act.was:
            yield record.subject, act.was


def _away(unit: Unit) -> Iterator[tuple[str, str]]:
    """Records that lie under an aim where this commitment has no file: it was moved, or is another."""
    aims = {aim_of(commitment.path) for commitment in unit.commitments}
    for record in unit.records if aims else ():
        if aim_of(record.path) not in aims:
            yield record.subject, record.path


def _given(unit: Unit) -> Iterator[Given]:
    for record in unit.records:
        if isinstance(record.act, Update):
            for at, item in enumerate(record.act.supplied):
                keys = ("supplied", at, "copy")
                yield Given(record.subject, record.path, keys, item.copy, item.sha256)


def _accepted(unit: Unit) -> Iterator[tuple[str, str]]:
    """What was acknowledged. One that names the words it spoke of lapses when those words change.

    A rewording that was looked at is left out: the next one asks again, as its rule tells by days.
    """
    now = {action.id: words_token(action) for c in unit.commitments for action in c.actions}
    for record in unit.records:
        act = record.act
        if not isinstance(act, Acceptance) or act.accepts == REWORDED:
            continue
        if act.of in ("", now.get(record.subject, "")):
            yield record.subject, act.accepts


def words_token(action: Action) -> str:
    """The token over an action's own words."""
    return token({key: getattr(action, key) for key in ("action", "evidence", "timescale", "lead")})
