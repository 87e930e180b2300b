"""Was each thing decided in one way? Rules over closures, ratings agreed and completions signed off."""

from collections.abc import Iterator
from itertools import pairwise

from planctl.model.lead import Register
from planctl.model.ledger import entitled
from planctl.model.plan import Terms
from planctl.model.record import Agreement, Closure, Record, Reopening, SendBack, Verification
from planctl.model.unit import Unit
from planctl.rules.finding import Finding
from planctl.rules.nearest import quoted
from planctl.rules.records import finding
from planctl.rules.subjects import by_subject

CODE = "decided-twice"


def decisions_agree(unit: Unit, terms: Terms, _register: Register) -> Iterator[Finding]:
    """What is decided twice is decided in one way.

    A body that thinks again says so after what it said first; two that contradict each other, with
    nothing between them, come of two branches.
    """
    for records in by_subject(unit).values():
        policies = terms.policies
        yield from _closed([r for r in records if entitled(r, policies.closes)])
        yield from _agreed([r for r in records if entitled(r, policies.agrees)])
        yield from _signed_off(records, policies.verifies)


def _closed(records: list[Record]) -> Iterator[Finding]:
    """Closures that stand, of one action or commitment, end it in one way."""
    undone = {record.act.reopens for record in records if isinstance(record.act, Reopening)}
    standing = [r for r in records if isinstance(r.act, Closure) and r.name not in undone]
    for before, record in pairwise(standing):
        if _ending(before) != _ending(record):
            message = f"{_ending(record)} is said here, {_ending(before)} in {before.name}"
            yield finding(record, "closes", CODE, message, CLOSED_TWICE)


def _ending(record: Record) -> str:
    act = record.act
    assert isinstance(act, Closure)  # noqa: S101 - only closures are asked
    return quoted(f"{act.closes} into {act.into}" if act.into else act.closes)


def _agreed(records: list[Record]) -> Iterator[Finding]:
    """One rating is agreed for a period on one day; of several the last by name counts."""
    alike: dict[tuple[object, ...], list[tuple[str, Record]]] = {}
    for record in sorted(records, key=lambda record: record.name):
        if isinstance(record.act, Agreement):
            key = record.act.agrees, record.date
            alike.setdefault(key, []).append((record.act.rag, record))
    for agreed in alike.values():
        rag, record = agreed[-1]
        others = [(other, before) for other, before in agreed if other != rag]
        if others:
            other, before = others[-1]
            message = f"{quoted(rag)} is agreed here, {quoted(other)} in {before.name}"
            yield finding(record, "rag", CODE, message, AGREED_TWICE)


def _signed_off(records: list[Record], body: str) -> Iterator[Finding]:
    """What was sent back or opened again is signed off when it has been reported anew."""
    undone: dict[str, Record] = {}
    for record in records:
        if isinstance(record.act, SendBack):
            undone.setdefault(record.act.sends_back, record)
        elif isinstance(record.act, Reopening):
            undone.setdefault(record.act.reopens, record)
    for record in records:
        if isinstance(record.act, Verification) and entitled(record, body):
            before = undone.get(record.act.verifies)
            if before and before.date < record.date:
                deed = "sent back" if isinstance(before.act, SendBack) else "opened again"
                message = f"what is signed off here was {deed} in {before.name}"
                yield finding(record, "verifies", CODE, message, SIGNED_OFF)


CLOSED_TWICE = "This one counts. Ask what was meant; reopen and close it so, or: planctl accept ID decided-twice."
AGREED_TWICE = "This one counts. Ask what was meant; agree it another day, or: planctl accept ID decided-twice."
SIGNED_OFF = (
    "It is signed off. Ask what was meant; send it back anew, or: planctl accept ID decided-twice."
)
