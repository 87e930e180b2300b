"""The records of every action of a plan, from a view: what papers and rounds are made from."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.model.ledger import Ledger, sorted_out
from planctl.model.plan import Plan, Tracked
from planctl.model.record import Record
from planctl.storage.known import View
from planctl.storage.opening import Opened
from planctl.storage.reading_unit import UnitReading, read_unit

Texts = dict[str, dict[str, dict[str, str]]]
"""By a record's name, then by language, then by key: its words in other languages."""


class Ledgers(NamedTuple):
    """The ledger of each action by its id, and the words of records in other languages.

    `kept_back` are the ids of commitments that are not for publication as a whole.
    """

    by_id: dict[str, Ledger]
    texts: Texts
    kept_back: frozenset[str] = frozenset()


def ledgers_from(
    opened: Opened, plan: Plan, view: View, step: Callable[[], None] = lambda: None
) -> Ledgers:
    """The ledgers of every action of `plan`, which is the plan as known from `view`.

    Every unit is read again; `step` is called after each.
    """
    homes = {minted.id: s.key for s in opened.summaries for minted in s.minted}
    tracked: dict[str, list[Tracked]] = {}
    for each in plan.tracked:
        tracked.setdefault(homes.get(each.action.id, ""), []).append(each)
    found: dict[str, Ledger] = {}
    texts: Texts = {}
    kept_back: set[str] = set()
    for key in sorted(tracked.keys() - {""}):
        paths = opened.scan.paths[key]
        reading = read_unit(key, paths, opened.read, plan.terms, plan.register)
        records = view.counted(reading.unit, plan)
        found |= {each.action.id: _ledger(each, records, plan) for each in tracked[key]}
        texts |= _texts(reading, records)
        kept_back |= {each.id for each in reading.unit.commitments if not each.publish}
        step()
    return Ledgers(found, texts, frozenset(kept_back))


def _ledger(each: Tracked, records: Iterable[Record], plan: Plan) -> Ledger:
    subjects = (each.action.id, each.commitment_id)
    own = tuple(record for record in records if record.subject in subjects)
    return sorted_out(each.action, each.leads, own, plan.terms, plan.register)


def _texts(reading: UnitReading, records: Iterable[Record]) -> Texts:
    names = {record.name for record in records}
    return {
        name: {
            lang: text.model_dump(exclude={"of"}, exclude_defaults=True)
            for lang, text in texts.items()
        }
        for name, texts in reading.texts.items()
        if name in names
    }
